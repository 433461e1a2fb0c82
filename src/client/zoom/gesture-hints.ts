import type { ZoomStrings } from '../../interface/zoom-strings.ts';
import { buildElement } from '../page/build-element.ts';
import type { ZoomCanvas } from './zoom-canvas.ts';

/** How long a hint stands, ms. */
const hintTime = 1800;

/** Says over a picture in a page how it is moved, when somebody tries the wheel or one finger, which scroll the page. */
export function showGestureHints(view: ZoomCanvas, room: HTMLElement, words: ZoomStrings): void {
  const hint = buildElement('p', 'zoom-gesture');
  hint.setAttribute('aria-hidden', 'true');
  room.append(hint);
  const isApple = /Mac|iPhone|iPad/u.test(navigator.userAgent);
  let timer = 0;
  view.onLeftToPage((gesture) => {
    hint.textContent = gesture === 'drag' ? words.fingers : isApple ? words.command : words.ctrl;
    hint.classList.add('is-shown');
    clearTimeout(timer);
    timer = window.setTimeout(() => hint.classList.remove('is-shown'), hintTime);
  });
}
