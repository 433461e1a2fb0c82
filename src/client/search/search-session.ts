import { isPlain, plainView, writeView, type SearchView } from '../../search/address.ts';
import type { FinderResult } from '../../search/finder.ts';
import { countFirstHits, HitDrawing, restingHits } from './hit-drawing.ts';
import { addStep, readAddress, renewStep } from './search-address.ts';
import { keepPlace, recallPlace, type Place } from './place-memory.ts';
import { Questions } from './questions.ts';
import type { DeskReply } from './search-desk.ts';
import { firstState, type SessionPlan, type SessionState } from './session-state.ts';

/** A pause in typing, ms: then the address is renewed and more hits are drawn. */
const pause = 200;
/** Hits that the button adds. */
const moreHits = 60;

/** A search on one page: the view in the address, the questions to the desk, the latest answer. */
export class SearchSession {
  readonly #plan: SessionPlan;
  readonly #listeners = new Set<() => void>();
  readonly #questions: Questions;
  #state = firstState;
  #limit = restingHits;
  #texts = false;
  /** True while the newest entry of the history was made by typing, which then only renews it. */
  #isTypingStep = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #drawing = new HitDrawing(
    () => this.#state,
    (change) => this.#set(change),
  );
  /** Where the reader was when this step was left; gone to once the hits are drawn. */
  #place: Place | undefined;

  constructor(plan: SessionPlan, view: SearchView) {
    this.#plan = plan;
    this.#state = { ...this.#state, view };
    this.#questions = new Questions(plan, (reply) => this.#receive(reply));
    this.#change(view, restingHits, recallPlace(true));
    addEventListener('pagehide', () => this.#leave());
    addEventListener('popstate', () => {
      clearTimeout(this.#pause);
      this.#isTypingStep = false;
      this.#change(readAddress(this.#plan.facetKeys), restingHits, recallPlace(false));
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

  /** Where the pages of the language stand. */
  get home(): string {
    return this.#plan.home;
  }

  /** A word of the index in the language of the page. */
  readonly say = (word: string): string => {
    const { names } = this.#plan;
    return names && Object.hasOwn(names, word) ? (names[word] ?? word) : word;
  };

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
    if (!this.#isTypingStep) this.#leave();
    this.#change(view, countFirstHits());
    if (!this.#isTypingStep) addStep(view);
    this.#isTypingStep = true;
    if (!this.isAsking || this.#state.status !== 'ready') this.#tell();
  }

  /** The reader has chosen: a step of its own. */
  choose(view: SearchView): void {
    this.#leave();
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

  /** The step is left: its address and the reader's place on it are kept. */
  #leave(): void {
    this.#rest();
    if (this.isAsking) keepPlace(this.#limit);
  }

  /** Asks for a view without telling the listeners yet; `place` is where a step taken again was left. */
  #change(view: SearchView, limit: number, place?: Place): void {
    this.#place = place;
    clearTimeout(this.#pause);
    clearTimeout(this.#waiting);
    this.#state = { ...this.#state, view, isPending: true };
    this.#limit = Math.max(limit, place?.limit ?? 0);
    this.#texts = false;
    if (this.isAsking) this.#ask();
    else {
      this.#questions.drop();
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

  #ask(): void {
    const { status, view } = this.#state;
    if (status === 'failed' || status === 'gone') {
      this.#set({ status: 'loading' });
      this.#questions.open();
    }
    this.#questions.ask({ view, limit: this.#limit, texts: this.#texts });
  }

  #receive(reply: DeskReply): void {
    if (reply.type === 'opened') this.#set({ status: 'ready', facets: reply.facets });
    else if (reply.type === 'failed') this.#set({ status: reply.isGone ? 'gone' : 'failed' });
    else this.#take(reply.result);
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
    const place = result.isFinal ? this.#place : undefined;
    const drawn = place ? result.hits.length : isSame ? this.#state.drawn : countFirstHits();
    const hung = isSame ? this.#state.hung : 0;
    this.#set({ result, view: result.view, isPending: false, drawn, hung });
    if (place) requestAnimationFrame(() => scrollTo(0, place.top));
    if (result.isFinal) this.#place = undefined;
    this.#drawing.goOn();
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
