import type { SessionState } from './session-state.ts';

/** Hits drawn once the reader pauses, so few at a frame that no frame is long. */
export const restingHits = 36;
const hitsAFrame = 3;
/** Width that a hit takes, px: a keystroke draws two rows, which is what the window shows. */
const hitWidth = 164;

/** Hits that a keystroke draws. */
export function countFirstHits(): number {
  return Math.max(hitsAFrame, 2 * Math.floor(innerWidth / hitWidth));
}

/** Draws the hits of a result frame by frame. */
export class HitDrawing {
  readonly #get: () => SessionState;
  readonly #set: (change: Pick<SessionState, 'hung'> & Partial<SessionState>) => void;
  #frame = 0;

  constructor(get: () => SessionState, set: (change: Partial<SessionState>) => void) {
    this.#get = get;
    this.#set = set;
  }

  /** After what was drawn is painted hangs its pictures, then draws the hits that are still missing. */
  goOn(): void {
    cancelAnimationFrame(this.#frame);
    const { result, drawn, hung } = this.#get();
    const count = result?.hits.length ?? 0;
    if (hung >= count) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        if (hung < drawn) this.#set({ hung: drawn });
        else this.#set({ drawn: drawn + hitsAFrame, hung: hung + hitsAFrame });
        this.goOn();
      });
    });
  }
}
