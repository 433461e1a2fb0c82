import { buildChoice, plainView, readView, type SearchView, writeView } from './address.ts';
import { CardShelf } from './cards.ts';
import { buildExplainer, quoteText, type Reason } from './explain.ts';
import { listMenus, type FacetMenu } from './facet-menus.ts';
import { few, find, findInexactly, type Answer, type Question } from './find.ts';
import { ForgivingSources } from './forgiving-sources.ts';
import type { Counts } from './facets.ts';
import { HitBuilder, type Hit } from './hits.ts';
import type { IndexFile, IndexPlan } from './index-file.ts';
import { findNearestNames, type NearestName } from './nearest-names.ts';
import type { ReadPart } from './read-part.ts';
import { openIndex, type SearchIndex } from './search-index.ts';

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
  counts: Counts;
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

/** Questions that no work answers: each goes through all forgiving ways, one in characters, one in letters. */
const unheard = ['囍囍囍', 'qxqxqx'];

/** Texts up to this many bytes are fetched unasked when little was found. */
const mostUnasked = 4_000_000;

/** Searches a show whose index lies in files. One instance a page. */
export class Finder {
  readonly #read: ReadPart;
  readonly #plan: IndexPlan;
  readonly #cards: CardShelf;
  readonly #sources: ForgivingSources;
  #index!: SearchIndex;
  #hits!: HitBuilder;

  constructor(plan: IndexPlan, read: ReadPart) {
    this.#plan = plan;
    this.#read = read;
    this.#cards = new CardShelf(plan, read);
    this.#sources = new ForgivingSources(plan, read);
  }

  /** Loads the first index. */
  async open(fixed: SearchView['chosen'] = {}): Promise<FacetMenu[]> {
    const file = (await this.#read(this.#plan.index)) as IndexFile;
    this.#index = openIndex(file);
    this.#hits = new HitBuilder(this.#index, this.#cards, file.samples);
    if (file.cards) this.#cards.hold(file.cards);
    const choice = buildChoice({ ...plainView, chosen: fixed }, this.#index);
    return listMenus(this.#index, file, find(this.#index, { query: '', choice, sort: 'trust' }).counts);
  }

  /**
   * Makes ready what the first key would wait for: what questions share, and what forgiving ways need but the
   * texts; a question that comes meanwhile goes first. Says nothing when it cannot.
   */
  async prepare(letQuestionsIn: () => Promise<void>): Promise<void> {
    const question = { query: 'a', choice: {}, sort: 'trust' } as const;
    find(this.#index, question);
    const sources = await this.#sources.load(this.#index.folds, false);
    if (!sources) return;
    const { readings } = sources;
    const isStale = (): Promise<boolean> => letQuestionsIn().then(() => false);
    for (const query of unheard)
      await findInexactly(this.#index, { ...question, query }, { readings }, isStale);
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
      const wanted = first.works.subarray(0, request.limit);
      if (this.#cards.hasAll(wanted)) return;
      await this.#cards.load(wanted);
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
    showBare: (result: FinderResult) => void,
  ): Promise<FinderResult | undefined> {
    const wantsTexts = request.texts || this.#plan.textBytes <= mostUnasked;
    const sources = await this.#sources.load(this.#index.folds, wantsTexts);
    if (await isStale()) return undefined;
    if (!sources) return this.#build(first, view, request.limit, { isFinal: true, isCut: true });
    const { readings, texts } = sources;
    const second = await findInexactly(this.#index, question, { readings, texts: texts?.folded }, isStale);
    if (!second || (await isStale())) return undefined;
    const found = {
      isFinal: true,
      isForgiven: first.missing.length > 0,
      hasTexts: texts !== undefined,
      nearest: second.works.length === 0 ? findNearestNames(this.#index, view.query, request.fixed) : [],
    };
    const build = (): FinderResult => this.#build(second, view, request.limit, found, texts?.plain);
    const wanted = second.works.subarray(0, request.limit);
    if (this.#cards.hasAll(wanted)) return build();
    showBare(build());
    await this.#cards.load(wanted);
    return (await isStale()) ? undefined : build();
  }

  /** Works by their numbers, in the order given; unknown numbers are left out. */
  async listWorks(numbers: readonly string[]): Promise<Hit[]> {
    const places = new Map(this.#index.numbers.map((number, work) => [number, work]));
    const find = (number: string): number | undefined =>
      places.get(number) ?? this.#index.former.get(number)?.[0];
    const works = Uint32Array.from(new Set(numbers.flatMap((number) => find(number) ?? [])));
    await this.#cards.load(works);
    return [...works].map((work) => this.#hits.build(work, []));
  }

  #build(
    { works, counts, words }: Answer,
    view: SearchView,
    limit: number,
    more: Partial<FinderResult>,
    texts?: readonly string[],
  ): FinderResult {
    const explain = buildExplainer(this.#index, view.query, words);
    const explainAll = (work: number): Reason[] => {
      const reasons = explain(work);
      const text = reasons.length === 0 ? texts?.[work] : undefined;
      return text === undefined ? reasons : quoteText(this.#index, text, view.query);
    };
    return {
      view,
      hits: [...works.subarray(0, limit)].map((work) => this.#hits.build(work, explainAll(work))),
      total: works.length,
      counts,
      isFinal: true,
      isForgiven: false,
      hasTexts: false,
      isCut: false,
      nearest: [],
      ...more,
    };
  }
}

/** True where exact ways found so little that forgiving ones are worth their time. */
function isPoor({ missing, works }: Answer, { view, texts }: FinderRequest): boolean {
  return view.query.trim() !== '' && (missing.length > 0 || works.length < few || texts);
}
