/** Seconds in which the width of the screen goes by. */
const screenTime = 20;

/** Moves a scroll on by itself, slowly, until somebody touches it or its end is reached. */
export class AutoUnroll {
  readonly #frame: HTMLElement;
  /** The way on: 1 to the right, -1 to the left. */
  readonly #forward: 1 | -1;
  readonly #onPlay: (isPlaying: boolean) => void;
  #asked = 0;

  constructor(frame: HTMLElement, forward: 1 | -1, onPlay: (isPlaying: boolean) => void) {
    this.#frame = frame;
    this.#forward = forward;
    this.#onPlay = onPlay;
  }

  get isPlaying(): boolean {
    return this.#asked !== 0;
  }

  play(): void {
    if (this.isPlaying) return;
    const room = this.#frame.scrollWidth - this.#frame.clientWidth;
    const [start, end] = this.#forward > 0 ? [0, room] : [room, 0];
    // From its end it begins anew.
    const isAtEnd = Math.abs(this.#frame.scrollLeft - end) <= 1;
    // Browsers round where they stand: what has been gone is reckoned here.
    let at = isAtEnd ? start : this.#frame.scrollLeft;
    let before: number | undefined;
    const step = (now: number): void => {
      const passed = Math.min(100, now - (before ?? now));
      before = now;
      at += (this.#forward * this.#frame.clientWidth * passed) / 1000 / screenTime;
      this.#frame.scrollLeft = at;
      if ((end - at) * this.#forward <= 0) this.pause();
      else this.#asked = requestAnimationFrame(step);
    };
    this.#asked = requestAnimationFrame(step);
    this.#onPlay(true);
  }

  pause(): void {
    if (!this.isPlaying) return;
    cancelAnimationFrame(this.#asked);
    this.#asked = 0;
    this.#onPlay(false);
  }
}
