import { buildButton, buildElement } from '../page/build-element.ts';

/** A button of the bar as it is at a moment. */
export interface BarState {
  isShown?: boolean;
  /** Absent for a button that is no switch. */
  isPressed?: boolean;
  isDisabled?: boolean;
  label?: string;
}

/** The buttons beneath a picture, in words: they are legible without knowing signs. */
export class ZoomBar<Name extends string> {
  readonly element: HTMLElement;
  readonly #buttons = new Map<Name, HTMLButtonElement>();

  constructor(label: string, acts: readonly (readonly [Name, string, () => void])[]) {
    this.element = buildElement('div', 'zoom-bar');
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', label);
    for (const [name, text, act] of acts) {
      const button = buildButton(text, act);
      button.dataset['act'] = name;
      this.#buttons.set(name, button);
      this.element.append(button);
    }
  }

  set(name: Name, { isShown, isPressed, isDisabled, label }: BarState): void {
    const button = this.#buttons.get(name);
    if (!button) return;
    if (isShown !== undefined) button.hidden = !isShown;
    if (isPressed !== undefined) button.setAttribute('aria-pressed', String(isPressed));
    // Stays in the order of tabs: who has just pressed it must not lose the place.
    if (isDisabled !== undefined) button.setAttribute('aria-disabled', String(isDisabled));
    if (label !== undefined && button.textContent !== label) button.textContent = label;
  }

  focus(name: Name): void {
    this.#buttons.get(name)?.focus({ preventScroll: true });
  }
}
