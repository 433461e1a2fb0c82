import { plainView, writeView, type SearchView } from '../search/address.ts';
import type { FacetWords, FinderResult } from '../search/finder.ts';
import { facetKeys, type IndexPlan } from '../search/index-file.ts';
import type { DeskMessage, DeskReply } from './search-desk.ts';

/** What the box hands over: where the index lies, and what the page itself has chosen. */
export interface SessionPlan {
  plan: IndexPlan;
  base: string;
  fixed: SearchView['chosen'];
}

export interface SessionState {
  status: 'loading' | 'ready' | 'failed';
  view: SearchView;
  facets: FacetWords | undefined;
  result: FinderResult | undefined;
  /** True while `result` still answers an older view. */
  isPending: boolean;
  /** True while the facets are unfolded. */
  isOpen: boolean;
}

/** Hits drawn with a keystroke, as many as a phone shows; and those drawn once the reader pauses. */
const firstHits = 6;
const restingHits = 36;
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
  };
  #latest = 0;
  #limit = restingHits;
  #texts = false;
  /** True while the newest entry of the history was made by typing, which then only renews it. */
  #isTypingStep = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(plan: SessionPlan, view: SearchView) {
    this.#plan = plan;
    this.#state = { ...this.#state, view };
    this.#post = openDesk((reply) => this.#take(reply));
    this.#open();
    this.#ask();
    addEventListener('pagehide', () => this.#rest());
    addEventListener('popstate', () => {
      clearTimeout(this.#pause);
      this.#isTypingStep = false;
      this.#change(readAddress());
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

  /** The reader has typed: the address follows, one step of the history for all of the typing. */
  type(query: string): void {
    const view = { ...this.#state.view, query };
    if (!this.#isTypingStep) history.pushState(null, '', location.pathname + writeView(view));
    this.#isTypingStep = true;
    this.#change(view, firstHits);
  }

  /** The reader has chosen: a step of its own. */
  choose(view: SearchView): void {
    this.#rest();
    history.pushState(null, '', location.pathname + writeView(view));
    this.#isTypingStep = false;
    this.#change(view);
  }

  /** Unfolds the facets, or folds them again. */
  unfold(isOpen: boolean): void {
    this.#set({ isOpen });
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
    if (!this.#isTypingStep) return;
    const address = writeView(this.#state.view);
    if (address !== location.search) history.replaceState(history.state, '', location.pathname + address);
  }

  #change(view: SearchView, limit = restingHits): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#rest();
      if ((this.#state.result?.total ?? 0) > firstHits && this.#limit < restingHits) {
        this.#limit = restingHits;
        this.#ask();
      }
    }, pause);
    this.#limit = limit;
    this.#texts = false;
    this.#set({ view, isPending: true });
    this.#ask();
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

  #take(reply: DeskReply): void {
    if (reply.type === 'opened') this.#set({ status: 'ready', facets: reply.facets });
    else if (reply.type === 'failed') this.#set({ status: 'failed' });
    else if (reply.id === this.#latest) {
      // What the address asks for and nobody knows is taken out of it.
      if (!this.#isTypingStep && location.search !== '') {
        const address = writeView(reply.result.view);
        if (address !== location.search) history.replaceState(history.state, '', location.pathname + address);
      }
      this.#set({ result: reply.result, view: reply.result.view, isPending: false });
    }
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The view of the address, before the index can say which of its choices exist. */
export function readAddress(): SearchView {
  const parameters = new URLSearchParams(location.search);
  const chosen: SearchView['chosen'] = {};
  for (const key of facetKeys) {
    const words = parameters.getAll(key);
    if (words.length > 0) chosen[key] = words;
  }
  const sort = parameters.get('sort') as SearchView['sort'] | null;
  return { query: parameters.get('q') ?? '', chosen, sort: sort ?? 'trust' };
}

/** A desk in a worker; in the page where workers fail. */
function openDesk(take: (reply: DeskReply) => void): (message: DeskMessage) => void {
  const sent: DeskMessage[] = [];
  let post = (message: DeskMessage): void => void sent.push(message);
  const openHere = (): void => {
    void import('./search-desk.ts').then(({ SearchDesk }) => {
      const desk = new SearchDesk(take);
      post = (message) => desk.take(message);
      sent.forEach(post);
    });
  };
  if (typeof Worker === 'undefined') {
    openHere();
    return (message) => post(message);
  }
  try {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    let hasSpoken = false;
    worker.addEventListener('message', ({ data }: MessageEvent<DeskReply>) => {
      hasSpoken = true;
      take(data);
    });
    // An engine without module workers says so only once it has fetched the file.
    worker.addEventListener('error', () => {
      if (!hasSpoken) openHere();
    });
    post = (message) => {
      if (!hasSpoken) sent.push(message);
      worker.postMessage(message);
    };
  } catch {
    openHere();
  }
  return (message) => post(message);
}
