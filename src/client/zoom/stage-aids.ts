import type { PictureFormat } from '../../exhibition/picture.ts';
import type { ZoomWork } from '../../exhibition/zoom-work.ts';
import type { ZoomStrings } from '../../interface/zoom-strings.ts';
import { measureOpening, type Opening } from '../../seeing/hang-openings.ts';
import { Minimap } from './minimap.ts';
import type { PictureView } from './picture-view.ts';
import { ScaleMark } from './scale-mark.ts';
import { ScrollPlace } from './scroll-place.ts';

/** What tells where one is on a work and how large it is: map, slider of a scroll, scale. */
export class StageAids {
  readonly #words: ZoomStrings;
  readonly #room: HTMLElement;
  readonly #scale: ScaleMark;
  #map: Minimap | undefined;
  #place: ScrollPlace | undefined;
  /** Height of the opening, cm. */
  #height: number | undefined;

  constructor(room: HTMLElement, words: ZoomStrings) {
    this.#room = room;
    this.#words = words;
    this.#scale = new ScaleMark(words);
    room.append(this.#scale.element);
  }

  /** Begins anew for an opening; `getView` is the view that is moved. */
  build(
    work: ZoomWork,
    opening: Opening,
    given: { base: string; format: PictureFormat; isUnrolled: boolean },
    getView: () => PictureView | undefined,
  ): void {
    this.#map?.element.remove();
    this.#place?.element.remove();
    this.#height = measureOpening(work, opening);
    this.#map = new Minimap(work, opening, given, (x, y) => {
      const view = getView();
      const bounds = view?.getBounds();
      if (bounds) view?.fit({ ...bounds, x: x - bounds.width / 2, y: y - bounds.height / 2 });
    });
    this.#room.append(this.#map.element);
    if (!given.isUnrolled) return;
    this.#place = new ScrollPlace(opening, work.direction === 'rtl', this.#words, (x) => {
      getView()?.fit({ x, y: 0, width: 0, height: 1 });
    });
    this.#room.append(this.#place.element);
  }

  follow(view: PictureView): void {
    const bounds = view.getBounds();
    this.#map?.show(bounds);
    this.#place?.show(bounds);
    this.#scale.show(this.#height === undefined ? undefined : view.getScale() / this.#height);
  }
}
