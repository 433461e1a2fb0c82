import type { FinderRequest } from '../../search/finder.ts';
import { openDesk } from './open-desk.ts';
import type { DeskMessage, DeskReply } from './search-desk.ts';
import type { SessionPlan } from './session-state.ts';

/** Puts questions to the desk; only the newest is answered. */
export class Questions {
  readonly #plan: SessionPlan;
  readonly #post: (message: DeskMessage) => void;
  #latest = 0;

  constructor(plan: SessionPlan, take: (reply: DeskReply) => void) {
    this.#plan = plan;
    this.#post = openDesk(plan.plan, (reply) => {
      if (reply.type !== 'result' || reply.id === this.#latest) take(reply);
    });
    this.open();
  }

  /** Opens the index, once more where it was out of reach. */
  open(): void {
    const { plan, base, fixed } = this.#plan;
    this.#post({ type: 'open', plan, base, fixed });
  }

  ask(request: Omit<FinderRequest, 'fixed'>): void {
    const { fixed } = this.#plan;
    this.#post({ type: 'ask', id: ++this.#latest, request: { ...request, fixed } });
  }

  /** What was asked is no longer wanted. */
  drop(): void {
    this.#latest++;
  }
}
