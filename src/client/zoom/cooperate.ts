import type { ZoomStrings } from '../../interface/zoom-strings.ts';
import { buildElement } from './build-element.ts';
import type { ZoomCanvas } from './zoom-canvas.ts';

/** How long a hint stands, ms. */
const hintTime = 1800;

/**
 * On a page the wheel and one finger scroll the page: the picture takes them with Ctrl or ⌘, and with two fingers, and
 * says so when somebody tries without.
 */
export function cooperate(view: ZoomCanvas, room: HTMLElement, words: ZoomStrings): void {
  const hint = buildElement('p', 'zoom-gesture');
  hint.setAttribute('aria-hidden', 'true');
  room.append(hint);
  let timer = 0;
  const show = (text: string): void => {
    hint.textContent = text;
    hint.classList.add('is-shown');
    clearTimeout(timer);
    timer = window.setTimeout(() => hint.classList.remove('is-shown'), hintTime);
  };
  const isApple = /Mac|iPhone|iPad/u.test(navigator.userAgent);
  view.filterWheel((event) => {
    const isMeant = event.ctrlKey || event.metaKey;
    if (!isMeant) show(isApple ? words.command : words.ctrl);
    return isMeant;
  });
  const { canvas } = view;
  canvas.style.touchAction = 'pan-x pan-y';
  canvas.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) {
        if (event.cancelable) event.preventDefault();
        hint.classList.remove('is-shown');
      } else show(words.fingers);
    },
    { passive: false },
  );
}
