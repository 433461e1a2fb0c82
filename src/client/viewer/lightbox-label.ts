import type { Slide } from './lightbox-slides.ts';

/** Pages of works that the viewer has asked for, by address; a page that cannot be had is undefined. */
const pages = new Map<string, Promise<Document | undefined>>();

/** The label of the work in the viewer: all that its page says, scrolling in a place of its own. */
export class LabelPanel {
  readonly element = document.createElement('div');
  #shown: Slide | undefined;

  constructor() {
    this.element.className = 'lightbox-label';
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-live', 'polite');
    // The wheel and the finger move the label here, not the picture.
    for (const type of ['wheel', 'pointerdown', 'touchstart', 'keydown']) {
      this.element.addEventListener(
        type,
        (event) => {
          if (!(event instanceof KeyboardEvent) || ['ArrowUp', 'ArrowDown', ' '].includes(event.key))
            event.stopPropagation();
        },
        { passive: true },
      );
    }
  }

  /** The page of a slide's work. */
  async load(slide: Slide): Promise<Document | undefined> {
    if (slide.address === location.pathname && document.querySelector('.beside')) return document;
    const page = pages.get(slide.address) ?? fetchPage(slide.address);
    pages.set(slide.address, page);
    return page;
  }

  /** Shows the label of a slide; until its page is there the caption of the thumbnail stands. */
  async show(slide: Slide): Promise<Document | undefined> {
    if (this.#shown?.address === slide.address) return this.load(slide);
    this.#shown = slide;
    const own = slide.link.querySelector('.card-label');
    this.element.replaceChildren(...(own ? [own.cloneNode(true)] : []));
    const page = await this.load(slide);
    if (page && this.#shown === slide) {
      this.element.replaceChildren(...copyLabel(page));
      this.element.scrollTop = 0;
    }
    return page;
  }
}

async function fetchPage(address: string): Promise<Document | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

/** Copies label, 释文, description and details without ids and controls, which belong to the page. */
function copyLabel(page: Document): Node[] {
  return [...page.querySelectorAll('.beside > section')].map((section) => {
    const copy = document.importNode(section, true);
    copy.querySelectorAll('input, label, details').forEach((control) => control.remove());
    copy.querySelectorAll('h1').forEach((heading) => {
      const title = document.createElement('h2');
      title.append(...heading.childNodes);
      heading.replaceWith(title);
    });
    for (const element of [copy, ...copy.querySelectorAll('[id], [aria-labelledby], [tabindex]')]) {
      for (const name of ['id', 'aria-labelledby', 'tabindex']) element.removeAttribute(name);
    }
    return copy;
  });
}
