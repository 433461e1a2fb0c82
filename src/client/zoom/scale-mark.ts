import type { ZoomStrings } from '../../interface/zoom-strings.ts';
import { chooseScaleBar, writeLength } from '../../seeing/scale-bar.ts';
import { buildElement } from '../page/build-element.ts';

/** Longest bar, css px. */
const longest = 140;

/** The scale of what is in sight, in cm, for works whose size is known. */
export class ScaleMark {
  readonly element = buildElement('p', 'zoom-scale');
  readonly #words: ZoomStrings;
  #told = '';

  constructor(words: ZoomStrings) {
    this.#words = words;
    this.element.hidden = true;
  }

  /** `pxPerCm` in css px; undefined hides it. */
  show(pxPerCm: number | undefined): void {
    const bar = pxPerCm === undefined ? undefined : chooseScaleBar(pxPerCm, longest);
    this.element.hidden = !bar;
    if (!bar) return;
    this.element.style.width = `${bar.px}px`;
    const length = writeLength(bar.cm);
    if (length === this.#told) return;
    this.#told = length;
    this.element.textContent = length;
    this.element.setAttribute('aria-label', this.#words.scale(length));
  }
}
