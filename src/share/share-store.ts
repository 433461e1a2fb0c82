import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import pLimit from 'p-limit';
import { Ledger } from '../disk/ledger.ts';
import { Shelf } from '../disk/shelf.ts';
import { buildCardPath, buildPicturePath, buildPosterPath } from '../exhibition/addresses.ts';
import { chooseSize, type Picture } from '../exhibition/picture.ts';
import { Workshop } from '../images/derive/atomic.ts';
import type { SourcePicture } from '../images/probe/source-picture.ts';
import type { PruneResult } from '../images/publish/prune.ts';
import { linkOrCopy } from '../images/publish/publish.ts';
import { drawSheet, sheetEngine, type LaidPicture, type LaidSheet } from '../images/publish/share-picture.ts';
import type { Store } from '../images/store.ts';
import { cardBytes, layOutCard } from './card.ts';
import { Lettering } from './lettering.ts';
import { layOutPoster, posterBytes } from './poster.ts';
import type { Placed, Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Changes whenever the same subject is laid out or drawn differently. */
const generation = 3;

/** `unused` is what a kind neither says nor shows: where only that changes, the sheet is kept. */
interface Kind {
  layOut: (subject: Subject, lettering: Lettering) => Sheet;
  most: number;
  buildPath: (name: string) => string;
  unused: readonly (keyof Subject)[];
}

const kinds = {
  card: {
    layOut: layOutCard,
    most: cardBytes,
    buildPath: buildCardPath,
    unused: ['name', 'url', 'facts'],
  },
  poster: { layOut: layOutPoster, most: posterBytes, buildPath: buildPosterPath, unused: ['name'] },
} as const satisfies Readonly<Record<string, Kind>>;
export type SheetKind = keyof typeof kinds;
export const sheetKinds = Object.keys(kinds) as SheetKind[];

export interface PublishedSheets {
  drawn: number;
  reused: number;
}

/** Draws cards and posters from the derivatives of the image store; kept by what they say and show. */
export class ShareStore {
  readonly #shelf: Shelf;
  readonly #ledger: Ledger;
  readonly #workshop: Workshop;
  readonly #store: Store;
  readonly #lettering = new Lettering();

  constructor(cacheDir: string, store: Store) {
    this.#shelf = new Shelf(path.join(cacheDir, 'share'));
    this.#ledger = new Ledger(path.join(cacheDir, 'sheets.json'));
    this.#workshop = new Workshop(path.join(cacheDir, 'workshop'));
    this.#store = store;
  }

  /** Draws what is missing and links all into `<outDir>/share/`. */
  async publish(
    subjects: readonly Subject[],
    sources: ReadonlyMap<string, SourcePicture>,
    outDir: string,
  ): Promise<PublishedSheets> {
    await mkdir(path.join(outDir, 'share'), { recursive: true });
    return this.draw(subjects, sources, (file, address) => {
      linkOrCopy(file, path.join(outDir, address));
    });
  }

  /** Draws what is missing; `take` is given each sheet with its address below the base. */
  async draw(
    subjects: readonly Subject[],
    sources: ReadonlyMap<string, SourcePicture>,
    take?: (file: string, address: string) => void,
  ): Promise<PublishedSheets> {
    const jobs = subjects.flatMap((subject) => sheetKinds.map((kind) => ({ subject, kind })));
    const counts = { drawn: 0, reused: 0 };
    const sound = this.#shelf.listSound(this.#ledger, '', (entry) => entry.slice(0, 2));
    this.#ledger.save();
    await pLimit(availableParallelism()).map(jobs, async ({ subject, kind }) => {
      const kept = sound.get(nameSheet(subject, kind));
      if (kept === undefined) counts.drawn++;
      else counts.reused++;
      const file = kept ?? (await this.#make(subject, kind, sources));
      take?.(file, kinds[kind].buildPath(subject.name));
    });
    return counts;
  }

  /** Absolute path of one sheet, drawn now if it is missing. Throws for a picture that is not to be had. */
  async deriveOne(
    subject: Subject,
    kind: SheetKind,
    sources: ReadonlyMap<string, SourcePicture>,
  ): Promise<string> {
    return this.#shelf.find(nameSheet(subject, kind)) ?? (await this.#make(subject, kind, sources));
  }

  /** Removes the sheets that none of these subjects uses; how many, and their bytes. */
  prune(subjects: readonly Subject[]): PruneResult {
    const used = new Set(subjects.flatMap((subject) => sheetKinds.map((kind) => nameSheet(subject, kind))));
    return this.#shelf.prune((entry) => sheetName.test(entry) && !used.has(entry));
  }

  /** Lays one sheet out, with the files of its pictures. Throws for a picture that is not to be had. */
  async layOut(
    subject: Subject,
    kind: SheetKind,
    sources: ReadonlyMap<string, SourcePicture>,
  ): Promise<LaidSheet> {
    const { layOut, most } = kinds[kind];
    const sheet = layOut(subject, this.#lettering);
    const pictures = await Promise.all(sheet.pictures.map((placed) => this.#lay(placed, sources)));
    const { size, fills, drawings, letters } = sheet;
    return { size, fills, pictures, drawings, letters, most };
  }

  async #make(
    subject: Subject,
    kind: SheetKind,
    sources: ReadonlyMap<string, SourcePicture>,
  ): Promise<string> {
    const data = await drawSheet(await this.layOut(subject, kind, sources));
    return this.#shelf.put(nameSheet(subject, kind), data, (file) => this.#workshop.writeFile(file, data));
  }

  async #lay(
    { picture, box, from }: Placed,
    sources: ReadonlyMap<string, SourcePicture>,
  ): Promise<LaidPicture> {
    const source = sources.get(picture.id);
    const wide = from ? (100 * box.width) / from.width : box.width;
    const size = chooseSize(picture.sizes, { width: wide }) ?? picture;
    const address = buildPicturePath(picture.id, size, 'jpg').slice(`iiif/${picture.id}/`.length);
    const file = source && (await this.#store.deriveOne(source, address));
    if (typeof file !== 'string') throw new Error(`图片没有做完：${picture.id}`);
    if (!from) return { file, box };
    const width = Math.min(size.width, Math.max(1, Math.round((size.width * from.width) / 100)));
    const x = Math.min(size.width - width, Math.round((size.width * from.left) / 100));
    return { file, box, region: { x, y: 0, width, height: size.height } };
  }
}

const sheetName = /^[0-9a-f]{16}\.jpg$/u;

/** A sheet is kept under the hash of all that it says and shows. */
function nameSheet(subject: Subject, kind: SheetKind): string {
  const { main, rest, ...words } = subject;
  const unused: readonly string[] = kinds[kind].unused;
  const used = Object.entries(words).filter(([key]) => !unused.includes(key));
  const said = [generation, sheetEngine, kind, used, main.map(nameFace), rest.map(nameFace)];
  return `${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)}.jpg`;
}

/** A picture's id carries the hash of its bytes. */
function nameFace({ id, width, height }: Picture): unknown[] {
  return [id, width, height];
}
