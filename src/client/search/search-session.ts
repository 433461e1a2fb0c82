import type { FacetKey } from '../../exhibition/facets.ts';
import { isPlain, plainView, writeView, type SearchView } from '../../search/address.ts';
import type { FacetMenu } from '../../search/facet-menus.ts';
import type { FinderResult } from '../../search/finder.ts';
import type { IndexPlan } from '../../search/index-file.ts';
import { openDesk } from './open-desk.ts';
import { addStep, readAddress, renewStep } from './search-address.ts';
import type { DeskMessage, DeskReply } from './search-desk.ts';

/** What the box hands over: where the index lies, and what the page itself has chosen. */
export interface SessionPlan {
  plan: IndexPlan;
  base: string;
  fixed: SearchView['chosen'];
  /** The facets that an address may choose from; whatever else it carries is not for the search. */
  facetKeys: readonly FacetKey[];
}

export interface SessionState {
  status: 'loading' | 'ready' | 'failed';
  view: SearchView;
  facets: readonly FacetMenu[] | undefined;
  result: FinderResult | undefined;
  /** True while `result` still answers an older view. */
  isPending: boolean;
  /** True while the facets are unfolded. */
  isOpen: boolean;
  /** Hits of `result` that are drawn, and those of them that show their pictures: frame by frame the rest. */
  drawn: number;
  hung: number;
}

/** Hits drawn once the reader pauses, so few at a frame that no frame is long. */
const restingHits = 36;
const hitsAFrame = 3;
/** Width that a hit takes, px: a keystroke draws two rows, which is what the window shows. */
const hitWidth = 164;
const countFirstHits = (): number => Math.max(hitsAFrame, 2 * Math.floor(innerWidth / hitWidth));
/** A pause in typing, ms: then the address is renewed and more hits are drawn. */
const pause = 200;
/** Hits that the button adds. */
const moreHits = 60;

/** A search on one page: the view in the address, the questions to the desk, the latest answer. */
export class SearchSession {
  readonly #plan: SessionPlan;
  readonly #listeners = new Set<() => void>();
  readonly #post: (message: DeskMessage) => void;
  #state: SessionState = {
    status: 'loading',
    view: plainView,
    facets: undefined,
    result: undefined,
    isPending: true,
    isOpen: false,
    drawn: 0,
    hung: 0,
  };
  #latest = 0;
  #limit = restingHits;
  #texts = false;
  /** True while the newest entry of the history was made by typing, which then only renews it. */
  #isTypingStep = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  constructor(plan: SessionPlan, view: SearchView) {
    this.#plan = plan;
    this.#state = { ...this.#state, view };
    this.#post = openDesk(plan.plan, (reply) => this.#receive(reply));
    this.#open();
    this.#change(view, restingHits);
    addEventListener('pagehide', () => this.#rest());
    addEventListener('popstate', () => {
      clearTimeout(this.#pause);
      this.#isTypingStep = false;
      this.#change(readAddress(this.#plan.facetKeys), restingHits);
      this.#tell();
    });
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Facets that the page has already chosen are not offered. */
  get fixed(): SearchView['chosen'] {
    return this.#plan.fixed;
  }

  get base(): string {
    return this.#plan.base;
  }

  get textBytes(): number {
    return this.#plan.plan.textBytes;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** True where the page answers a question; else it shows what it showed before. */
  get isAsking(): boolean {
    return !isPlain(this.#state.view) || this.#state.isOpen;
  }

  /**
   * The reader has typed: the address follows, one step of the history for all of the typing. Listeners are told
   * with the answer only, so that a key draws once.
   */
  type(query: string): void {
    const view = { ...this.#state.view, query };
    this.#change(view, countFirstHits());
    if (!this.#isTypingStep) addStep(view);
    this.#isTypingStep = true;
    if (!this.isAsking || this.#state.status !== 'ready') this.#tell();
  }

  /** The reader has chosen: a step of its own. */
  choose(view: SearchView): void {
    this.#rest();
    addStep(view);
    this.#isTypingStep = false;
    this.#change(view, restingHits);
    this.#tell();
  }

  /** Unfolds the facets, or folds them again. */
  unfold(isOpen: boolean): void {
    this.#set({ isOpen });
    if (isOpen && !this.#state.result) this.#ask();
  }

  clear(): void {
    this.choose(plainView);
  }

  showMore(): void {
    this.#limit = Math.max(this.#limit, restingHits) + moreHits;
    this.#ask();
  }

  /** Fetches the texts of a large show, which are not searched unasked. */
  searchTexts(): void {
    this.#texts = true;
    this.#ask();
  }

  /** The reader has paused, or leaves: the address says what is shown. */
  #rest(): void {
    clearTimeout(this.#pause);
    if (this.#isTypingStep) renewStep(this.#state.view);
  }

  /** Asks for a view without telling the listeners yet. */
  #change(view: SearchView, limit: number): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#waiting);
    this.#state = { ...this.#state, view, isPending: true };
    this.#limit = limit;
    this.#texts = false;
    if (this.isAsking) this.#ask();
    else {
      this.#latest++;
      this.#state = { ...this.#state, result: undefined };
    }
    this.#pause = setTimeout(() => {
      this.#rest();
      if ((this.#state.result?.total ?? 0) > this.#limit && this.#limit < restingHits) {
        this.#limit = restingHits;
        this.#ask();
      }
    }, pause);
  }

  #open(): void {
    this.#post({ type: 'open', plan: this.#plan.plan, base: this.#plan.base });
  }

  #ask(): void {
    if (this.#state.status === 'failed') {
      this.#set({ status: 'loading' });
      this.#open();
    }
    const { view } = this.#state;
    const { fixed } = this.#plan;
    const request = { view, fixed, limit: this.#limit, texts: this.#texts };
    this.#post({ type: 'ask', id: ++this.#latest, request });
  }

  #receive(reply: DeskReply): void {
    if (reply.type === 'opened') this.#set({ status: 'ready', facets: reply.facets });
    else if (reply.type === 'failed') this.#set({ status: 'failed' });
    else if (reply.id === this.#latest) this.#take(reply.result);
  }

  #take(result: FinderResult): void {
    clearTimeout(this.#waiting);
    if (result.isFinal) {
      this.#show(result);
      return;
    }
    // The rest of the answer may follow at once, and then the page changes once; nothing found yet is no news.
    this.#waiting = setTimeout(() => this.#show(result), result.total === 0 ? pause : 0);
  }

  #show(result: FinderResult): void {
    // What the address asks for and nobody knows is taken out of it.
    if (!this.#isTypingStep && location.search !== '') renewStep(result.view);
    const before = this.#state.result;
    const isSame = before !== undefined && writeView(before.view) === writeView(result.view);
    const drawn = isSame ? this.#state.drawn : countFirstHits();
    const hung = isSame ? this.#state.hung : 0;
    this.#set({ result, view: result.view, isPending: false, drawn, hung });
    this.#drawOn();
  }

  /** After what was drawn is painted hangs its pictures, then draws the hits that are still missing. */
  #drawOn(): void {
    cancelAnimationFrame(this.#frame);
    const { result, drawn, hung } = this.#state;
    const count = result?.hits.length ?? 0;
    if (hung >= count) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        if (hung < drawn) this.#set({ hung: drawn });
        else this.#set({ drawn: drawn + hitsAFrame, hung: hung + hitsAFrame });
        this.#drawOn();
      });
    });
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
