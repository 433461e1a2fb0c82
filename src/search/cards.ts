import { shardSize, type CardColumns, type CardFile, type IndexPlan } from './index-file.ts';
import type { ReadPart } from './read-part.ts';

/** A picture of a hit: its IIIF id and the published size that is shown, px. */
export interface HitPicture {
  id: string;
  width: number;
  height: number;
}

/** Cards of a run of works, asked by the places of works. */
interface CardSource {
  listPictures: (work: number, number: string) => HitPicture[];
  getFrames: (work: number) => number;
  isRtl: (work: number) => boolean;
}

/** Opens the cards of a run of works that begins at `first`. */
function openCards({ pictures, sizes, frames, rtl }: CardColumns, first: number): CardSource {
  const starts: number[] = [];
  let count = 0;
  for (const own of pictures) {
    starts.push(count);
    count += typeof own === 'string' ? (own === '' ? 0 : 1) : own.length;
  }
  return {
    listPictures: (work, number) => {
      const own = pictures[work - first] ?? [];
      return (typeof own === 'string' ? [own] : own)
        .filter((hash) => hash !== '')
        .map((hash, at) => {
          const place = ((starts[work - first] ?? 0) + at) * 2;
          return { id: `${number}-${hash}`, width: sizes[place] ?? 1, height: sizes[place + 1] ?? 1 };
        });
    },
    getFrames: (work) => frames[work - first] ?? 0,
    isRtl: (work) => rtl[work - first] === 1,
  };
}

/** The cards of a show: all at hand, or in a large show fetched in runs of works as they are wanted. */
export class CardShelf {
  readonly #paths: readonly string[];
  readonly #read: ReadPart;
  readonly #runs: (CardSource | undefined)[] = [];

  constructor({ cards }: IndexPlan, read: ReadPart) {
    this.#paths = cards;
    this.#read = read;
  }

  /** Takes the cards of a whole show. */
  hold(columns: CardColumns): void {
    this.#runs[0] = openCards(columns, 0);
  }

  /** The cards of the run in which a work stands; undefined until they are fetched. */
  get(work: number): CardSource | undefined {
    return this.#runs[this.#getRun(work)];
  }

  hasAll(works: Uint32Array): boolean {
    return works.every((work) => this.get(work) !== undefined);
  }

  /** Fetches what is missing. Cards that are out of reach stay so; the next question asks again. */
  async load(works: Uint32Array): Promise<void> {
    await Promise.allSettled(
      [...new Set([...works].map((work) => this.#getRun(work)))].map(async (run) => {
        const path = this.#paths[run];
        if (this.#runs[run] !== undefined || path === undefined) return;
        const { cards } = (await this.#read(path)) as CardFile;
        this.#runs[run] = openCards(cards, run * shardSize);
      }),
    );
  }

  #getRun(work: number): number {
    return this.#paths.length === 0 ? 0 : Math.floor(work / shardSize);
  }
}
