import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { markCache } from '../disk/cache-folder.ts';
import { Ledger } from '../disk/ledger.ts';
import { Shelf, type SoundFiles } from '../disk/shelf.ts';
import type { Place } from '../exhibition/addresses.ts';
import type { Problem } from '../exhibition/problem.ts';
import { sortProblems } from '../exhibition/problem.ts';
import { Workshop } from './derive/atomic.ts';
import { listMissing } from './derive/derive.ts';
import type { PictureFacts } from './derive/facts.ts';
import { listOutputs, nameFacts } from './derive/outputs.ts';
import type { Output } from './derive/outputs.ts';
import { buildPictureFolder, OutputMaker } from './derive/output-maker.ts';
import type { SourcePicture } from './probe/source-picture.ts';
import type { DeriveProgress } from './progress.ts';
import { prunePictures } from './publish/prune.ts';
import type { PruneResult } from './publish/prune.ts';
import { listPublishedFiles } from './publish/publish.ts';
import { prepareSpares, publishPictures } from './publish/publish-pictures.ts';
import type { Publication } from './publish/publish-pictures.ts';
import { buildRecipe, usualMount } from './derive/recipe.ts';
import type { Recipe } from './derive/recipe.ts';
import type { Shard } from './shard.ts';
import { groupByBytes } from './shard.ts';
import { openCoreSlots } from './derive/slots.ts';
import { runWithinMemory } from './probe/schedule.ts';
import { Spares } from './publish/spares.ts';

export interface DeriveOptions {
  onProgress?: (progress: DeriveProgress) => void;
  /** Stops after the outputs under way; what is finished stays. */
  signal?: AbortSignal;
  /** Only the pictures of this share. */
  shard?: Shard;
}

export interface DeriveResult {
  /** Pictures of which something was made. */
  derived: number;
  /** Pictures that were complete already. */
  reused: number;
  problems: Problem[];
}

/** The image store: derivatives of pictures in a cache folder, keyed by source bytes and recipe. */
export class Store {
  readonly folder: string;
  readonly #recipe: Recipe;
  readonly #workshop: Workshop;
  readonly #ledger: Ledger;
  /** Sound files by hash, of pictures that nothing was made of since they were looked through. */
  readonly #sound = new Map<string, SoundFiles>();
  readonly #maker: OutputMaker;

  constructor(folder: string, recipe: Recipe, workshop: Workshop) {
    this.folder = folder;
    this.#ledger = new Ledger(path.join(folder, 'sound.json'));
    this.#recipe = recipe;
    this.#workshop = workshop;
    this.#maker = new OutputMaker(folder, { recipe, workshop, slots: openCoreSlots() });
  }

  /** Derives what is missing of these pictures, each decoded once; the same bytes twice count once. */
  async derive(sources: Iterable<SourcePicture>, options: DeriveOptions = {}): Promise<DeriveResult> {
    const unique = groupByBytes(sources, options.shard);
    const jobs: { source: SourcePicture; missing: Output[] }[] = [];
    for (const [source] of unique.values()) {
      if (!source) continue;
      const missing = listMissing(source, this.#lookThrough(source), this.#recipe);
      if (missing.length > 0) jobs.push({ source, missing });
    }
    jobs.sort((a, b) => b.source.width * b.source.height - a.source.width * a.source.height);
    const pixelsTotal = jobs.reduce((sum, { source }) => sum + source.width * source.height, 0);
    const problems: Problem[] = [];
    let [done, failed, pixelsDone] = [0, 0, 0];
    await runWithinMemory(
      jobs.map(({ source }) => source.width * source.height),
      async (index) => {
        const job = jobs[index];
        if (job === undefined || options.signal?.aborted === true) return;
        const problem = await this.#make(job.source, job.missing);
        if (problem !== undefined) {
          failed++;
          for (const { relative } of unique.get(job.source.hash) ?? [])
            problems.push({ ...problem, file: relative });
        }
        done++;
        pixelsDone += job.source.width * job.source.height;
        const file = job.source.relative;
        options.onProgress?.({ done, total: jobs.length, pixelsDone, pixelsTotal, file });
      },
    );
    this.#ledger.save();
    return {
      derived: done - failed,
      reused: unique.size - jobs.length,
      problems: sortProblems(problems),
    };
  }

  /**
   * Links derived pictures, by published id, into `<outDir>/iiif/<id>/`, stamps each `info.json` with
   * its absolute id, and removes pictures published before and not among these. Pictures that are not
   * completely derived are left out and returned. With `spares`, unchanged pictures are moved from
   * there, which is much faster than linking.
   */
  publish(
    pictures: ReadonlyMap<string, SourcePicture>,
    outDir: string,
    place: Place,
    spares?: Spares,
  ): string[] {
    return publishPictures(pictures, outDir, this.#buildPublication(place, spares));
  }

  /** Makes ready, for the next site, the pictures of this one that have no spare. */
  prepareSpares(pictures: ReadonlyMap<string, SourcePicture>, place: Place, spares: Spares): void {
    prepareSpares(pictures, this.#workshop, this.#buildPublication(place, spares));
  }

  /** Removes what neither these pictures nor the recipe use, and spares; of other exhibitions too. */
  prune(sources: Iterable<SourcePicture>): PruneResult {
    Spares.prune(this.folder);
    return prunePictures(path.join(this.folder, 'pictures'), sources, this.#recipe);
  }

  /** Colours and placeholder of a picture; undefined until it is derived. */
  async readFacts(source: SourcePicture): Promise<PictureFacts | undefined> {
    const file = new Shelf(buildPictureFolder(this.folder, source)).find(nameFacts(this.#recipe));
    return file === undefined ? undefined : (JSON.parse(await readFile(file, 'utf8')) as PictureFacts);
  }

  /**
   * Absolute path of one published file of a picture, made now if it is missing; `address` is relative
   * to `iiif/<id>/`. Undefined for an address that is not published; a Problem when it cannot be made.
   */
  async deriveOne(source: SourcePicture, address: string): Promise<string | Problem | undefined> {
    const file = listPublishedFiles(source, this.#recipe).find((candidate) => candidate.address === address);
    if (file === undefined) return undefined;
    const shelf = new Shelf(buildPictureFolder(this.folder, source));
    const [entry] = file.entry.split('/');
    const output = listOutputs(source, this.#recipe).find((candidate) => candidate.entry === entry);
    if (output === undefined) return undefined;
    return shelf.find(file.entry) ?? (await this.#make(source, [output])) ?? shelf.find(file.entry);
  }

  #make(source: SourcePicture, outputs: readonly Output[]): Promise<Problem | undefined> {
    this.#sound.delete(source.hash);
    return this.#maker.make(source, outputs);
  }

  #buildPublication(place: Place, spares?: Spares): Publication {
    return { recipe: this.#recipe, place, spares, getFiles: (source) => this.#getFiles(source) };
  }

  #getFiles(source: SourcePicture): SoundFiles {
    return this.#sound.get(source.hash) ?? this.#lookThrough(source);
  }

  #lookThrough(source: SourcePicture): SoundFiles {
    const sound = new Shelf(buildPictureFolder(this.folder, source)).listSound(this.#ledger, source.hash);
    this.#sound.set(source.hash, sound);
    return sound;
  }
}

/** Opens, or begins, the image store in a cache folder; `mount` is laid under transparent parts, `#rrggbb`. */
export async function openStore(cacheDir: string, { mount = usualMount } = {}): Promise<Store> {
  const folder = path.resolve(cacheDir);
  markCache(folder);
  const workshop = new Workshop(path.join(folder, 'workshop'));
  await workshop.clear();
  return new Store(folder, buildRecipe(mount), workshop);
}
