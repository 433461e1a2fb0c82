import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { buildCardPath, buildPicturePath, buildPosterPath } from '../exhibition/addresses.ts';
import type { Picture, PixelSize } from '../exhibition/picture.ts';
import { Workshop } from '../images/atomic.ts';
import type { SourcePicture } from '../images/probe.ts';
import { linkOrCopy } from '../images/publish.ts';
import { drawSheet, sheetEngine, type LaidPicture } from '../images/share-picture.ts';
import type { Store } from '../images/store.ts';
import { cardBytes, layOutCard } from './card.ts';
import { Lettering } from './lettering.ts';
import { layOutPoster, posterBytes } from './poster.ts';
import type { Placed, Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Changes whenever the same subject is laid out or drawn differently. */
const generation = 2;

const kinds = {
  card: { layOut: layOutCard, most: cardBytes, buildPath: buildCardPath },
  poster: { layOut: layOutPoster, most: posterBytes, buildPath: buildPosterPath },
} as const;
export type SheetKind = keyof typeof kinds;

export interface PublishedSheets {
  drawn: number;
  reused: number;
}

/** Draws cards and posters from the derivatives of the image store; kept by what they say and show. */
export class ShareStore {
  readonly #folder: string;
  readonly #workshop: Workshop;
  readonly #store: Store;
  readonly #lettering = new Lettering();

  constructor(cacheDir: string, store: Store) {
    this.#folder = path.join(cacheDir, 'share');
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
    const jobs = subjects.flatMap((subject) =>
      (['card', 'poster'] as const).map((kind) => ({ subject, kind })),
    );
    const counts = { drawn: 0, reused: 0 };
    const work = async (): Promise<void> => {
      for (let job = jobs.pop(); job; job = jobs.pop()) {
        const { subject, kind } = job;
        if (existsSync(this.#getFile(subject, kind))) counts.reused++;
        else counts.drawn++;
        const file = await this.deriveOne(subject, kind, sources);
        linkOrCopy(file, path.join(outDir, kinds[kind].buildPath(subject.name)));
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    return counts;
  }

  /** Absolute path of one sheet, drawn now if it is missing. Throws for a picture that is not to be had. */
  async deriveOne(
    subject: Subject,
    kind: SheetKind,
    sources: ReadonlyMap<string, SourcePicture>,
  ): Promise<string> {
    const file = this.#getFile(subject, kind);
    if (existsSync(file)) return file;
    const sheet = kinds[kind].layOut(subject, this.#lettering);
    const data = await this.#draw(sheet, kinds[kind].most, sources);
    await mkdir(this.#folder, { recursive: true });
    await this.#workshop.writeFile(file, data);
    return file;
  }

  async #draw(sheet: Sheet, most: number, sources: ReadonlyMap<string, SourcePicture>): Promise<Buffer> {
    const pictures = await Promise.all(sheet.pictures.map((placed) => this.#lay(placed, sources)));
    return drawSheet({ ground: sheet.build(), pictures, most });
  }

  async #lay(
    { picture, box, from }: Placed,
    sources: ReadonlyMap<string, SourcePicture>,
  ): Promise<LaidPicture> {
    const source = sources.get(picture.id);
    const size = chooseSize(picture, from ? { ...box, width: (100 * box.width) / from.width } : box);
    const address = buildPicturePath(picture.id, size, 'jpg').slice(`iiif/${picture.id}/`.length);
    const file = source && (await this.#store.deriveOne(source, address));
    if (typeof file !== 'string') throw new Error(`图片没有做完：${picture.id}`);
    if (!from) return { file, box };
    const width = Math.min(size.width, Math.max(1, Math.round((size.width * from.width) / 100)));
    const x = Math.min(size.width - width, Math.round((size.width * from.left) / 100));
    return { file, box, region: { x, y: 0, width, height: size.height } };
  }

  #getFile(subject: Subject, kind: SheetKind): string {
    const { main, rest, ...words } = subject;
    const said = [generation, sheetEngine, kind, words, main.map(nameFace), rest.map(nameFace)];
    const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
    return path.join(this.#folder, `${hash}.jpg`);
  }
}

/** A picture's id carries the hash of its bytes. */
function nameFace({ id, width, height }: Picture): unknown[] {
  return [id, width, height];
}

/** The smallest derivative that fills a box, or the largest there is. */
function chooseSize({ sizes, width, height }: Picture, box: PixelSize): PixelSize {
  return sizes.find((size) => size.width >= box.width) ?? sizes.at(-1) ?? { width, height };
}
