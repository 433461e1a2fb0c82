import type { ZoomStrings } from '../../interface/zoom-strings.ts';
import { ZoomBar } from './zoom-bar.ts';

/** What the buttons of a stage do, in their order. */
const acts = [
  'zoomIn',
  'zoomOut',
  'whole',
  'rotate',
  'previous',
  'next',
  'play',
  'mode',
  'text',
  'details',
  'trueSize',
  'copy',
  'full',
  'close',
] as const;
export type StageAct = (typeof acts)[number];

/** What of a stage its buttons depend on. */
export interface StageState {
  isInPage: boolean;
  isUnrolled: boolean;
  /** True for what may be unrolled. */
  isScroll: boolean;
  /** True where the size in cm is known. */
  isSized: boolean;
  hasText: boolean;
  hasDetails: boolean;
  isTextOpen: boolean;
  isWalkOpen: boolean;
  isSizeOpen: boolean;
  /** 0-based opening, of how many. */
  at: number;
  count: number;
}

/** The buttons beneath a work that is looked at from near. */
export class StageBar extends ZoomBar<StageAct> {
  readonly #words: ZoomStrings;

  constructor(words: ZoomStrings, does: Readonly<Record<StageAct, () => void>>) {
    const labels: Readonly<Record<StageAct, string>> = { ...words, mode: words.unroll };
    super(
      words.bar,
      acts.map((act) => [act, labels[act], does[act]] as const),
    );
    this.#words = words;
  }

  /** Shows what there is to press at the moment. */
  settle(state: StageState): void {
    const { isInPage, isUnrolled, at, count } = state;
    for (const act of ['rotate', 'whole', 'zoomOut'] as const) this.set(act, { isShown: !isUnrolled });
    this.set('play', { isShown: isUnrolled });
    this.set('mode', {
      isShown: state.isScroll && !isInPage,
      label: isUnrolled ? this.#words.look : this.#words.unroll,
    });
    this.set('previous', { isShown: count > 1, isDisabled: at === 0 });
    this.set('next', { isShown: count > 1, isDisabled: at === count - 1 });
    this.set('text', { isShown: !isInPage && state.hasText, isPressed: state.isTextOpen });
    this.set('details', { isShown: state.hasDetails, isPressed: state.isWalkOpen });
    this.set('trueSize', { isShown: !isInPage && state.isSized, isPressed: state.isSizeOpen });
  }

  showPlaying(isPlaying: boolean): void {
    this.set('play', { label: isPlaying ? this.#words.pause : this.#words.play, isPressed: isPlaying });
  }

  showFull(isFull: boolean, isOffered: boolean): void {
    this.set('full', { isShown: isOffered, label: isFull ? this.#words.shrink : this.#words.full });
  }
}
