import { plainView } from '../../search/address.ts';
import type { FinderResult } from '../../search/finder.ts';
import type { IndexPlan } from '../../search/index-file.ts';
import type { SearchedShow } from '../../search/searched-show.ts';
import { openDesk } from './open-desk.ts';
import type { DeskMessage } from './search-desk.ts';

/** Hits of each show while all are searched; and of one alone. */
const fewHits = 12;
const manyHits = 120;

/** What is known of the search in one show. */
export interface SearchedState {
  show: SearchedShow;
  /** `away` where its index is out of reach, or in a form that nobody here reads. */
  status: 'closed' | 'opening' | 'ready' | 'away';
  /** The answer to the latest question; the one before, while that is sought. */
  result: FinderResult | undefined;
  /** What its words are in English. */
  names: Readonly<Record<string, string>>;
}

export interface HouseState {
  query: string;
  /** The slug of the only show that is wanted. */
  only: string | undefined;
  shows: readonly SearchedState[];
  /** False while an answer is still to come. */
  isDone: boolean;
}

/** What a site tells of its index, as far as the search needs it. */
interface Told {
  search: { plan: IndexPlan; words_en: Record<string, string> };
}

/** A search in all shows of a house: each has its own index and its own desk, opened when something is first asked. */
export class HouseSearch {
  readonly #listeners = new Set<() => void>();
  readonly #desks = new Map<string, (message: DeskMessage) => void>();
  readonly #pending = new Set<string>();
  #state: HouseState;
  #latest = 0;

  constructor(shows: readonly SearchedShow[]) {
    this.#state = {
      ...{ query: '', only: undefined, isDone: true },
      shows: shows.map((show) => ({ show, status: 'closed', result: undefined, names: {} })),
    };
  }

  get state(): HouseState {
    return this.#state;
  }

  get isAsking(): boolean {
    return this.#state.query.trim() !== '';
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks every show, or one of them. */
  ask(query: string, only: string | undefined): void {
    const id = ++this.#latest;
    this.#pending.clear();
    this.#state = { ...this.#state, query, only };
    if (this.isAsking) for (const { show } of this.#state.shows) this.#askOne(show, id);
    else
      this.#state = {
        ...this.#state,
        shows: this.#state.shows.map((one) => ({ ...one, result: undefined })),
      };
    this.#tell();
  }

  #askOne(show: SearchedShow, id: number): void {
    const { status } = this.#get(show.slug);
    if (status === 'away' && !show.isKnown) return;
    this.#pending.add(show.slug);
    if (status === 'ready') this.#post(show.slug, id);
    else if (status !== 'opening') void this.#open(show);
  }

  #post(slug: string, id: number): void {
    const { query, only } = this.#state;
    const limit = only === slug ? manyHits : fewHits;
    const request = { view: { ...plainView, query }, fixed: {}, limit, texts: false };
    this.#desks.get(slug)?.({ type: 'ask', id, request });
  }

  async #open(show: SearchedShow): Promise<void> {
    const { slug, base } = show;
    this.#set(slug, { status: 'opening' });
    try {
      if (!show.isKnown) throw new Error('an unknown form');
      // Asked for when it is wanted: a show may have been built anew since this page was opened.
      const response = await fetch(`${base}data/show.json`);
      if (!response.ok) throw new Error(String(response.status));
      const { search } = (await response.json()) as Told;
      const desk = openDesk(search.plan, (reply) => {
        if (reply.type === 'failed') this.#close(slug);
        else if (reply.type === 'result' && reply.id === this.#latest) {
          if (reply.result.isFinal) this.#pending.delete(slug);
          this.#set(slug, { result: reply.result });
        }
      });
      this.#desks.set(slug, desk);
      desk({ type: 'open', plan: search.plan, base, fixed: {} });
      this.#set(slug, { status: 'ready', names: search.words_en });
      if (this.isAsking) this.#post(slug, this.#latest);
    } catch {
      this.#close(slug);
    }
  }

  /** Its index is not to be had; the next question tries once more. */
  #close(slug: string): void {
    this.#desks.delete(slug);
    this.#pending.delete(slug);
    this.#set(slug, { status: 'away', result: undefined });
  }

  #get(slug: string): SearchedState {
    const own = this.#state.shows.find(({ show }) => show.slug === slug);
    if (!own) throw new Error(slug);
    return own;
  }

  #set(slug: string, change: Partial<SearchedState>): void {
    const shows = this.#state.shows.map((one) => (one.show.slug === slug ? { ...one, ...change } : one));
    this.#state = { ...this.#state, shows };
    this.#tell();
  }

  #tell(): void {
    this.#state = { ...this.#state, isDone: this.#pending.size === 0 };
    for (const listener of this.#listeners) listener();
  }
}
