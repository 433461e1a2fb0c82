import type { SearchView } from '../../search/address.ts';
import type { FacetMenu } from '../../search/facet-menus.ts';
import { Finder, type FinderRequest, type FinderResult } from '../../search/finder.ts';
import type { IndexPlan } from '../../search/index-file.ts';

/** To the desk: open an index once, then ask; a newer question ends an older one. */
export type DeskMessage =
  | { type: 'open'; plan: IndexPlan; base: string; fixed: SearchView['chosen'] }
  | { type: 'ask'; id: number; request: FinderRequest };

/** From the desk. */
export type DeskReply =
  | { type: 'opened'; facets: FacetMenu[] }
  /** `isGone` where the server has no such file any more. */
  | { type: 'failed'; message: string; isGone: boolean }
  | { type: 'result'; id: number; result: FinderResult };

/** Answers questions in turn; the same code in a worker and, where none can run, in the page. */
export class SearchDesk {
  readonly #reply: (reply: DeskReply) => void;
  readonly #letMessagesIn: () => Promise<void>;
  #finder: Finder | undefined;
  #opened: Promise<unknown> | undefined;
  #latest = 0;

  /** `letMessagesIn` lets what has been posted meanwhile be taken, before a longer pass. */
  constructor(reply: (reply: DeskReply) => void, letMessagesIn: () => Promise<void>) {
    this.#reply = reply;
    this.#letMessagesIn = letMessagesIn;
  }

  take(message: DeskMessage): void {
    const work = message.type === 'open' ? this.#open(message) : this.#ask(message);
    work.catch((error: unknown) =>
      this.#reply({ type: 'failed', message: String(error), isGone: error instanceof GoneError }),
    );
  }

  async #open({ plan, base, fixed }: Extract<DeskMessage, { type: 'open' }>): Promise<void> {
    this.#finder = new Finder(plan, (path) => readJson(`${base}${path}`));
    const opening = this.#finder.open(fixed);
    this.#opened = opening;
    this.#reply({ type: 'opened', facets: await opening });
    await this.#finder.prepare(this.#letMessagesIn);
  }

  async #ask({ id, request }: Extract<DeskMessage, { type: 'ask' }>): Promise<void> {
    this.#latest = id;
    await this.#opened;
    await this.#finder?.ask(
      request,
      (result) => {
        if (id === this.#latest) this.#reply({ type: 'result', id, result });
      },
      async () => {
        await this.#letMessagesIn();
        return id !== this.#latest;
      },
    );
  }
}

class GoneError extends Error {}

async function readJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (response.status === 404) throw new GoneError(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}
