import type { CardShelf, HitPicture } from './cards.ts';
import type { Reason } from './explain.ts';
import { getCodes, type SearchIndex } from './search-index.ts';

/** A work found, with all that its card shows. */
export interface Hit {
  number: string;
  title: string;
  /** The title in English; '' where nobody has written one. */
  english: string;
  artists: string[];
  award: string | undefined;
  isSample: boolean;
  isRtl: boolean;
  frames: number;
  /** Empty until the cards of a large show are loaded. */
  pictures: HitPicture[];
  reasons: Reason[];
}

/** Makes hits of the places of works. */
export class HitBuilder {
  readonly #index: SearchIndex;
  readonly #cards: CardShelf;
  readonly #samples: ReadonlySet<string> | '*';

  /** `samples` are the numbers of works that are samples; '*' when all are. */
  constructor(index: SearchIndex, cards: CardShelf, samples: readonly string[] | '*') {
    this.#index = index;
    this.#cards = cards;
    this.#samples = samples === '*' ? '*' : new Set(samples);
  }

  build(work: number, reasons: Reason[]): Hit {
    const index = this.#index;
    const number = index.numbers[work] ?? '';
    const source = this.#cards.get(work);
    const { award } = index.facets;
    return {
      number,
      title: index.titles[work] ?? '',
      english: index.english[work] ?? '',
      artists: index.artists[work] ?? [],
      award: award.shown[getCodes(award, work)[0] ?? -1],
      isSample: this.#samples === '*' || this.#samples.has(number),
      isRtl: source?.isRtl(work) ?? false,
      frames: source?.getFrames(work) ?? 0,
      pictures: source?.listPictures(work, number) ?? [],
      reasons,
    };
  }
}
