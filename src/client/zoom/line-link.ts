/** What choosing and passing over lines brings about. */
export interface LineHooks {
  onChoose: (line: number) => void;
  /** Undefined once no line is under the pointer. */
  onHover: (line: number | undefined) => void;
}

/** Lines of a 释文 that know where they stand in the picture: elements with `data-line`, by the number of the line. */
export class LineLink {
  readonly #root: HTMLElement;
  readonly #placed: ReadonlySet<number>;
  readonly #ending = new AbortController();
  #current: number | undefined;

  constructor(root: HTMLElement, placed: ReadonlySet<number>, hooks: LineHooks) {
    this.#root = root;
    this.#placed = placed;
    const { signal } = this.#ending;
    root.classList.add('is-linked');
    root.addEventListener(
      'click',
      (event) => {
        const line = this.#find(event.target);
        // Who selects text wants to copy it.
        if (line === undefined || getSelection()?.toString() !== '') return;
        this.#current = line;
        hooks.onChoose(line);
      },
      { signal },
    );
    let hovered: number | undefined;
    const hover = (line: number | undefined): void => {
      if (line === hovered) return;
      hovered = line;
      hooks.onHover(line);
    };
    root.addEventListener('pointerover', (event) => hover(this.#find(event.target)), { signal });
    root.addEventListener('pointerleave', () => hover(undefined), { signal });
    root.addEventListener(
      'keydown',
      (event) => {
        const step = steps[event.key];
        if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        const next = this.#step(step);
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        this.#current = next;
        hooks.onChoose(next);
      },
      { signal },
    );
  }

  /** Marks lines and brings the first in sight. */
  light(lines: readonly number[], isRevealed: boolean): void {
    let first: HTMLElement | undefined;
    for (const element of this.#root.querySelectorAll<HTMLElement>('[data-line]')) {
      const isLit = lines.includes(Number(element.dataset['line']));
      element.classList.toggle('is-lit', isLit);
      if (isLit && element.offsetParent) first ??= element;
    }
    if (first && isRevealed) bringInSight(first);
  }

  free(): void {
    this.light([], false);
    this.#root.classList.remove('is-linked');
    this.#ending.abort();
  }

  #find(target: EventTarget | null): number | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
    const line = Number(element?.dataset['line'] ?? Number.NaN);
    return this.#placed.has(line) ? line : undefined;
  }

  #step(by: number): number | undefined {
    const lines = [...this.#placed].sort((one, other) => one - other);
    const at = this.#current === undefined ? -1 : lines.indexOf(this.#current);
    return lines[at < 0 ? (by > 0 ? 0 : lines.length - 1) : at + by];
  }
}

/** In columns from the right, left is onward too. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowLeft: 1, ArrowRight: -1 };

/** Scrolls the box that holds a line, and nothing else: the page stays where it is. */
function bringInSight(line: HTMLElement): void {
  const box = line.closest<HTMLElement>('[data-lines-box]') ?? line.parentElement;
  if (!box) return;
  const own = line.getBoundingClientRect();
  const room = box.getBoundingClientRect();
  if (own.top < room.top || own.bottom > room.bottom) box.scrollTop += own.top - room.top - room.height / 3;
  if (own.left < room.left || own.right > room.right) box.scrollLeft += own.left - room.left - room.width / 2;
}
