import type { ZoomStrings } from '../../interface/zoom-strings.ts';
import type { Opening, Rect } from '../../seeing/hang-openings.ts';
import { buildElement } from '../page/build-element.ts';

/** Where one is on a scroll, as a slider over its map: for who moves by keys or hears the page. */
export class ScrollPlace {
  readonly element = buildElement('input', 'zoom-place');
  readonly #opening: Opening;
  readonly #isRtl: boolean;
  readonly #words: ZoomStrings;

  constructor(opening: Opening, isRtl: boolean, words: ZoomStrings, goTo: (x: number) => void) {
    this.#opening = opening;
    this.#isRtl = isRtl;
    this.#words = words;
    this.element.type = 'range';
    this.element.min = '0';
    this.element.max = '100';
    this.element.dir = isRtl ? 'rtl' : 'ltr';
    this.element.setAttribute('aria-label', words.place);
    this.element.addEventListener('input', () => {
      const share = Number(this.element.value) / 100;
      goTo((isRtl ? 1 - share : share) * opening.width);
    });
  }

  show({ x, width }: Rect): void {
    const room = this.#opening.width - width;
    const share = room <= 0 ? 0 : Math.min(1, Math.max(0, x / room));
    const percent = Math.round((this.#isRtl && room > 0 ? 1 - share : share) * 100);
    if (this.element.value === String(percent)) return;
    this.element.value = String(percent);
    this.element.setAttribute('aria-valuetext', this.#words.placed(percent));
  }
}
