import type { ViewerDetail } from '../../exhibition/viewer-work.ts';
import type { ZoomStrings } from '../../interface/zoom-strings.ts';
import { buildButton, buildElement } from '../page/build-element.ts';

/** Time at one spot while it plays by itself, ms, and for each character of its note more. */
const stay = 5000;
const stayPerSign = 120;
/** It goes on by itself when nobody has touched it for so long, ms. */
const idle = 15_000;

/** What the walk shows, and asks of the picture. */
export interface WalkHooks {
  /** Shows a spot, or the whole work for undefined. */
  onShow: (at: number | undefined) => void;
  say: (text: string) => void;
}

/** A walk along the spots worth a closer look: by hand, or by itself, round and round, as on a venue's screen. */
export class DetailsWalk {
  readonly element = buildElement('section', 'zoom-walk');
  readonly #details: readonly ViewerDetail[];
  readonly #hooks: WalkHooks;
  readonly #words: ZoomStrings['walk'];
  readonly #place = buildElement('span', 'zoom-walk-place');
  readonly #title = buildElement('strong');
  readonly #kind = buildElement('span', 'zoom-walk-kind');
  readonly #note = buildElement('p');
  readonly #play: HTMLButtonElement;
  #at: number | undefined;
  /** True from the press on play to the press on pause, touches in between or not. */
  #isPlaying = false;
  #timer = 0;

  constructor(details: readonly ViewerDetail[], words: ZoomStrings['walk'], hooks: WalkHooks) {
    this.#details = details;
    this.#hooks = hooks;
    this.#words = words;
    this.element.setAttribute('aria-label', words.label);
    const head = buildElement('p', 'zoom-walk-head');
    head.append(this.#place, this.#title, this.#kind);
    const buttons = buildElement('div', 'zoom-walk-buttons');
    this.#play = buildButton(words.play, () => (this.#isPlaying ? this.pause() : this.play()));
    buttons.append(
      buildButton(words.previous, () => this.#go(-1)),
      buildButton(words.next, () => this.#go(1)),
      buildButton(words.whole, () => {
        this.pause();
        this.#show(undefined);
      }),
      this.#play,
    );
    this.element.append(head, this.#note, buttons);
    this.#tell();
  }

  /** Shows a spot by its 0-based place, as if chosen by hand. */
  choose(at: number): void {
    this.rest();
    this.#show(at);
  }

  play(): void {
    this.#isPlaying = true;
    this.#play.textContent = this.#words.pause;
    this.#playOn();
  }

  pause(): void {
    this.#isPlaying = false;
    this.#play.textContent = this.#words.play;
    clearTimeout(this.#timer);
  }

  /** Somebody has touched the picture: it waits, and goes on once nobody does. */
  rest(): void {
    if (!this.#isPlaying) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#playOn(), idle);
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  #go(step: 1 | -1): void {
    this.rest();
    const count = this.#details.length;
    this.#show(this.#at === undefined ? (step > 0 ? 0 : count - 1) : (this.#at + step + count) % count);
  }

  /** The whole work comes after the last spot, then all begins again. */
  #playOn(): void {
    const next = this.#at === undefined ? 0 : this.#at + 1;
    this.#show(next < this.#details.length ? next : undefined);
    const note = this.#at === undefined ? '' : (this.#details[this.#at]?.note ?? '');
    this.#timer = window.setTimeout(() => this.#playOn(), stay + note.length * stayPerSign);
  }

  #show(at: number | undefined): void {
    this.#at = at;
    this.#tell();
    this.#hooks.onShow(at);
  }

  #tell(): void {
    const detail = this.#at === undefined ? undefined : this.#details[this.#at];
    const place = detail ? this.#words.place((this.#at ?? 0) + 1, this.#details.length) : '';
    this.#place.textContent = place;
    this.#title.textContent = detail?.title ?? this.#words.label;
    this.#kind.textContent = detail?.kind ?? '';
    this.#note.textContent = detail?.note ?? '';
    if (detail) {
      const told = [place, detail.title, detail.kind, detail.note].flatMap((word) => word ?? []);
      this.#hooks.say(this.#words.list(told.filter((word) => word !== '')));
    }
  }
}
