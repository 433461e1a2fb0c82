import { buildChoice, readView, type SearchView, writeView } from './address.ts';
import { openCards, type CardSource, type HitPicture } from './cards.ts';
import { buildExplainer, quoteText, type Reason } from './explain.ts';
import { few, find, findInexactly, type Answer, type Question } from './find.ts';
import { foldText } from './fold.ts';
import {
  facetKeys,
  shardSize,
  type CardFile,
  type FacetKey,
  type IndexFile,
  type IndexPlan,
  type TextFile,
} from './index-file.ts';
import { findNearestNames, type NearestName } from './nearest-names.ts';
import { readReadings, type Readings } from './readings.ts';
import { getCodes, openIndex, type SearchIndex } from './search-index.ts';

/** A work found, with all that its card shows. */
export interface Hit {
  number: string;
  title: string;
  artists: string[];
  award: string | undefined;
  isSample: boolean;
  isRtl: boolean;
  frames: number;
  /** Empty until the cards of a large show are loaded. */
  pictures: HitPicture[];
  reasons: Reason[];
}

/** Labels and values of each facet, in the order of showing. */
export type FacetWords = Record<FacetKey, { value: string; label: string }[]>;

export interface FinderRequest {
  view: SearchView;
  /** Choices that the page itself makes, such as the hall. */
  fixed: SearchView['chosen'];
  /** Most hits that are wanted in full. */
  limit: number;
  /** True when the texts of a large show are wanted too. */
  texts: boolean;
}

export interface FinderResult {
  /** The view as it was understood: unknown choices left out. */
  view: SearchView;
  hits: Hit[];
  total: number;
  counts: Record<FacetKey, number[]>;
  /** False while a forgiving pass is still under way. */
  isFinal: boolean;
  /** True when some hits were found by forgiving a slip. */
  isForgiven: boolean;
  /** True when 释文 and descriptions were searched too. */
  hasTexts: boolean;
  /** True when a part of the index was out of reach, so that only exact ways were tried. */
  isCut: boolean;
  nearest: NearestName[];
}

/** A request as it was understood. */
interface Asked {
  request: FinderRequest;
  view: SearchView;
  question: Question;
}

/** 释文 and descriptions by work, as shown and as searched. */
interface Texts {
  plain: string[];
  folded: string[];
}

/** Reads a part of the index by its path; throws where the network fails. */
export type ReadPart = (path: string) => Promise<unknown>;

/** Texts up to this many bytes are fetched unasked when little was found. */
const mostUnasked = 4_000_000;

/** Searches a show whose index lies in files. One instance a page. */
export class Finder {
  readonly #read: ReadPart;
  readonly #plan: IndexPlan;
  #index!: SearchIndex;
  #cards: (CardSource | undefined)[] = [];
  #samples: ReadonlySet<string> | '*' = '*';
  #texts: Promise<Texts> | undefined;
  #readings: Promise<Readings> | undefined;

  constructor(plan: IndexPlan, read: ReadPart) {
    this.#plan = plan;
    this.#read = read;
  }

  /** Loads the first index. */
  async open(): Promise<FacetWords> {
    const file = (await this.#read(this.#plan.index)) as IndexFile;
    this.#index = openIndex(file);
    this.#samples = file.samples === '*' ? '*' : new Set(file.samples);
    if (file.cards) this.#cards = [openCards(file.cards, 0)];
    return Object.fromEntries(
      facetKeys.map((key) => {
        const { values, shown } = this.#index.facets[key];
        return [key, values.map((value, at) => ({ value, label: shown[at] ?? value }))];
      }),
    ) as FacetWords;
  }

  /**
   * Makes ready what the first key would wait for: what questions share, and what forgiving ways need but the
   * texts. Says nothing when it cannot.
   */
  async prepare(): Promise<void> {
    find(this.#index, { query: 'a', choice: {}, sort: 'trust' });
    await this.#loadSources(false);
  }

  /** The view that an address asks for. */
  readAddress(search: string): SearchView {
    return readView(search, this.#index);
  }

  /**
   * Answers at once by exact ways, then, where little was found, once more by forgiving ones. Each result is
   * handed to `show`; `isStale` ends the second pass.
   */
  async ask(
    request: FinderRequest,
    show: (result: FinderResult) => void,
    isStale: () => Promise<boolean>,
  ): Promise<void> {
    const asked = this.#understand(request);
    const first = find(this.#index, asked.question);
    const isFinal = !isPoor(first, request);
    show(this.#buildFirst(first, asked));
    if (isFinal) {
      if (!this.#hasToLoadCards(first.works, request.limit)) return;
      await this.#loadCards(first.works, request.limit);
      if (!(await isStale())) show(this.#buildFirst(first, asked));
      return;
    }
    if (await isStale()) return;
    const second = await this.#forgive(first, asked, isStale, show);
    if (second) show(second);
  }

  #understand(request: FinderRequest): Asked {
    const view = readView(writeView(request.view), this.#index);
    const merged = { ...view, chosen: { ...view.chosen, ...request.fixed } };
    const question = { query: view.query, choice: buildChoice(merged, this.#index), sort: view.sort };
    return { request, view, question };
  }

  #buildFirst(first: Answer, { request, view }: Asked): FinderResult {
    return this.#build(first, view, request.limit, { isFinal: !isPoor(first, request) });
  }

  /** `showBare` takes the answer while the cards of its hits are still fetched. */
  async #forgive(
    first: Answer,
    { request, view, question }: Asked,
    isStale: () => Promise<boolean>,
    showBare?: (result: FinderResult) => void,
  ): Promise<FinderResult | undefined> {
    const sources = await this.#loadSources(request.texts || this.#plan.textBytes <= mostUnasked);
    if (await isStale()) return undefined;
    if (!sources) return this.#build(first, view, request.limit, { isFinal: true, isCut: true });
    const { readings, texts } = sources;
    const second = await findInexactly(this.#index, question, { readings, texts: texts?.folded }, isStale);
    if (!second || (await isStale())) return undefined;
    const found = {
      isFinal: true,
      isForgiven: first.missing.length > 0,
      hasTexts: texts !== undefined,
      nearest: second.works.length === 0 ? findNearestNames(this.#index, view.query) : [],
    };
    const build = (): FinderResult => this.#build(second, view, request.limit, found, texts?.plain);
    if (!this.#hasToLoadCards(second.works, request.limit)) return build();
    showBare?.(build());
    await this.#loadCards(second.works, request.limit);
    return (await isStale()) ? undefined : build();
  }

  /** Works by their numbers, in the order given; unknown numbers are left out. */
  async listWorks(numbers: readonly string[]): Promise<Hit[]> {
    const places = new Map(this.#index.numbers.map((number, work) => [number, work]));
    const works = Uint32Array.from(numbers.flatMap((number) => places.get(number) ?? []));
    await this.#loadCards(works, works.length);
    return [...works].map((work) => this.#buildHit(work, []));
  }

  #build(
    { works, counts }: Answer,
    view: SearchView,
    limit: number,
    more: Partial<FinderResult>,
    texts?: readonly string[],
  ): FinderResult {
    const explain = buildExplainer(this.#index, view.query);
    const explainAll = (work: number): Reason[] => {
      const reasons = explain(work);
      const text = reasons.length === 0 ? texts?.[work] : undefined;
      return text === undefined ? reasons : quoteText(this.#index, text, view.query);
    };
    return {
      view,
      hits: [...works.subarray(0, limit)].map((work) => this.#buildHit(work, explainAll(work))),
      total: works.length,
      counts: Object.fromEntries(facetKeys.map((key) => [key, [...counts[key]]])) as FinderResult['counts'],
      isFinal: true,
      isForgiven: false,
      hasTexts: false,
      isCut: false,
      nearest: [],
      ...more,
    };
  }

  #buildHit(work: number, reasons: Reason[]): Hit {
    const index = this.#index;
    const number = index.numbers[work] ?? '';
    const source = this.#cards[this.#getShard(work)];
    const { award } = index.facets;
    return {
      number,
      title: index.titles[work] ?? '',
      artists: index.artists[work] ?? [],
      award: award.shown[getCodes(award, work)[0] ?? -1],
      isSample: this.#samples === '*' || this.#samples.has(number),
      isRtl: source?.isRtl(work) ?? false,
      frames: source?.getFrames(work) ?? 0,
      pictures: source?.listPictures(work, number) ?? [],
      reasons,
    };
  }

  #getShard(work: number): number {
    return this.#plan.cards.length === 0 ? 0 : Math.floor(work / shardSize);
  }

  #hasToLoadCards(works: Uint32Array, limit: number): boolean {
    return works.subarray(0, limit).some((work) => this.#cards[this.#getShard(work)] === undefined);
  }

  /** Cards that are out of reach leave their hits without pictures; the next question asks again. */
  async #loadCards(works: Uint32Array, limit: number): Promise<void> {
    const wanted = new Set([...works.subarray(0, limit)].map((work) => this.#getShard(work)));
    await Promise.allSettled(
      [...wanted].map(async (shard) => {
        const path = this.#plan.cards[shard];
        if (this.#cards[shard] !== undefined || path === undefined) return;
        const { cards } = (await this.#read(path)) as CardFile;
        this.#cards[shard] = openCards(cards, shard * shardSize);
      }),
    );
  }

  /** What the forgiving pass needs; undefined where the network fails, so that the next question tries again. */
  async #loadSources(wantsTexts: boolean): Promise<{ readings: Readings; texts?: Texts } | undefined> {
    this.#readings ??= this.#read(this.#plan.readings).then((text) => readReadings(text as string));
    if (wantsTexts) this.#texts ??= this.#readTexts();
    try {
      const [readings, texts] = await Promise.all([this.#readings, wantsTexts ? this.#texts : undefined]);
      return { readings, ...(texts && { texts }) };
    } catch {
      this.#readings = undefined;
      this.#texts = undefined;
      return undefined;
    }
  }

  async #readTexts(): Promise<Texts> {
    const files = await Promise.all(this.#plan.texts.map((path) => this.#read(path)));
    const plain = files.flatMap((file) => (file as TextFile).texts);
    return { plain, folded: plain.map((text) => foldText(text, this.#index.folds)) };
  }
}

/** True where exact ways found so little that forgiving ones are worth their time. */
function isPoor({ missing, works }: Answer, { view, texts }: FinderRequest): boolean {
  return view.query.trim() !== '' && (missing.length > 0 || works.length < few || texts);
}
