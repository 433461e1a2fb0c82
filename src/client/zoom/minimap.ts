import { buildHref, buildPicturePath } from '../../exhibition/addresses.ts';
import type { PictureFormat } from '../../exhibition/picture.ts';
import type { ZoomWork } from '../../exhibition/zoom-work.ts';
import type { Opening, Rect } from '../../seeing/hang-openings.ts';
import { buildElement } from '../page/build-element.ts';

/** A small map of the whole, with a frame around what is in sight; a press or a drag goes there. Keys move the picture itself. */
export class Minimap {
  readonly element = buildElement('div', 'zoom-map');
  readonly #opening: Opening;
  readonly #frame = buildElement('div', 'zoom-map-frame');

  constructor(
    work: ZoomWork,
    opening: Opening,
    { base, format }: { base: string; format: PictureFormat },
    goTo: (x: number, y: number) => void,
  ) {
    this.#opening = opening;
    this.element.setAttribute('aria-hidden', 'true');
    this.element.style.setProperty('--ratio', `${opening.width} / ${opening.height}`);
    for (const place of opening.places) {
      const part = work.parts[place.part];
      const [width, height] = part?.sizes[0] ?? [0, 0];
      if (!part || width === 0) continue;
      const image = buildElement('img');
      image.alt = '';
      image.draggable = false;
      image.src = buildHref(base, buildPicturePath(part.id, { width, height }, format));
      this.#place(image, place);
      this.element.append(image);
    }
    this.element.append(this.#frame);
    const go = (event: PointerEvent): void => {
      const { left, top, width, height } = this.element.getBoundingClientRect();
      goTo(
        ((event.clientX - left) / width) * opening.width,
        ((event.clientY - top) / height) * opening.height,
      );
    };
    this.element.addEventListener('pointerdown', (event) => {
      this.element.setPointerCapture(event.pointerId);
      go(event);
    });
    this.element.addEventListener('pointermove', (event) => {
      if (this.element.hasPointerCapture(event.pointerId)) go(event);
    });
  }

  /** Shows what is in sight; hides itself where that is all. */
  show(bounds: Rect): void {
    const { width, height } = this.#opening;
    const left = Math.max(0, bounds.x);
    const top = Math.max(0, bounds.y);
    const right = Math.min(width, bounds.x + bounds.width);
    const bottom = Math.min(height, bounds.y + bounds.height);
    this.element.hidden = right - left > width * 0.97 && bottom - top > height * 0.97;
    this.#place(this.#frame, {
      x: left,
      y: top,
      width: Math.max(0, right - left),
      height: Math.max(0, bottom - top),
    });
  }

  #place({ style }: HTMLElement, { x, y, width, height }: Rect): void {
    const { width: wide, height: high } = this.#opening;
    style.left = `${(x / wide) * 100}%`;
    style.top = `${(y / high) * 100}%`;
    style.width = `${(width / wide) * 100}%`;
    style.height = `${(height / high) * 100}%`;
  }
}
