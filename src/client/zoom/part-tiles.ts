import { buildHref } from '../../exhibition/addresses.ts';
import type { PictureFormat } from '../../exhibition/picture.ts';
import type { ZoomPart } from '../../exhibition/zoom-work.ts';
import type { PartPlace } from '../../seeing/hang-openings.ts';
import { buildLevelPath, countTiles, listLevels, type Level } from '../../seeing/levels.ts';
import type { ViewHooks } from './picture-view.ts';

/** Screens on either side of what is in sight that are loaded ahead, and that are kept. */
const ahead = 0.75;
const kept = 3;
/** A level whose px are this share of the screen's is sharp enough. */
const sharp = 0.9;

/** The pictures of one part of an unrolled scroll: a small one behind, and tiles where it is in sight. */
export class PartTiles {
  readonly element = document.createElement('div');
  readonly #part: ZoomPart;
  readonly #place: PartPlace;
  readonly #given: { base: string; format: PictureFormat };
  readonly #hooks: ViewHooks;
  readonly #levels: Level[];
  readonly #tiles = new Map<string, HTMLImageElement>();
  #level: Level | undefined;
  #behind: HTMLImageElement | undefined;
  #scale = 1;
  #range = '';

  constructor(
    part: ZoomPart,
    place: PartPlace,
    given: { base: string; format: PictureFormat },
    hooks: ViewHooks,
  ) {
    this.#part = part;
    this.#place = place;
    this.#given = given;
    this.#hooks = hooks;
    this.#levels = listLevels(part);
    this.element.className = 'unroll-part';
  }

  /** Lays the part out at so many css px to a unit. */
  resize(scale: number): void {
    this.#scale = scale;
    const { style } = this.element;
    style.left = `${this.#place.x * scale}px`;
    style.width = `${this.#place.width * scale}px`;
    style.height = `${this.#place.height * scale}px`;
    const least = scale * devicePixelRatio * sharp;
    const level = this.#levels.find(({ height }) => height >= least) ?? this.#levels.at(-1);
    if (level !== this.#level) {
      this.#level = level;
      this.#clear(() => false);
    }
    this.#range = '';
    for (const [key, image] of this.#tiles) this.#lay(image, key);
  }

  /** Loads what lies within `x` and `width`, in units of the opening, and some more; forgets what is far. */
  show(x: number, width: number): void {
    const level = this.#level;
    if (!level) return;
    const isNear = this.#isWithin(0, this.#place.width, x, width, ahead);
    if (isNear && !this.#behind) this.#behind = this.#addBehind();
    if (!isNear && this.#tiles.size === 0) return;
    const { columns, rows, step } = this.#measure(level);
    const own = x - this.#place.x;
    const from = Math.max(0, Math.floor((own - width * ahead) / step));
    const to = Math.min(columns - 1, Math.floor((own + width * (1 + ahead)) / step));
    const range = `${from} ${to}`;
    if (range === this.#range) return;
    this.#range = range;
    for (let column = from; column <= to; column += 1) {
      for (let row = 0; row < rows; row += 1) this.#put(level, column, row);
    }
    this.#clear((column) => this.#isWithin(column * step, step, x, width, kept));
  }

  #measure(level: Level): { columns: number; rows: number; step: number } {
    const { x: columns, y: rows } = countTiles(this.#part, level);
    const step =
      level.factor === undefined
        ? this.#place.width
        : ((this.#part.tile ?? 1) * level.factor * this.#place.width) / this.#part.width;
    return { columns, rows, step };
  }

  /** True where a piece of the part lies in sight or so many screens beside it. */
  #isWithin(from: number, length: number, x: number, width: number, screens: number): boolean {
    const left = this.#place.x + from;
    return left < x + width * (1 + screens) && left + length > x - width * screens;
  }

  /** A small picture that is there at once, and stays where a tile cannot be had. */
  #addBehind(): HTMLImageElement {
    const level = this.#levels.find(({ height }) => height >= 200) ?? this.#levels.at(-1);
    const image = document.createElement('img');
    image.className = 'unroll-behind';
    image.alt = '';
    image.draggable = false;
    image.addEventListener('load', () => this.#hooks.onDrawn(), { once: true });
    image.addEventListener('error', () => this.#hooks.onMissing(true), { once: true });
    if (level) image.src = this.#buildAddress(level, 0, 0);
    this.element.prepend(image);
    return image;
  }

  #put(level: Level, column: number, row: number): void {
    const key = `${column} ${row}`;
    if (this.#tiles.has(key)) return;
    const image = document.createElement('img');
    image.alt = '';
    image.decoding = 'async';
    image.draggable = false;
    image.addEventListener('load', () => {
      this.#hooks.onMissing(false);
      this.#hooks.onDrawn();
    });
    image.addEventListener('error', () => {
      // It is asked for again the next time it comes in sight; what lies behind shows meanwhile.
      this.#tiles.delete(key);
      this.#range = '';
      image.remove();
      this.#hooks.onMissing(true);
    });
    image.src = this.#buildAddress(level, column, row);
    this.#tiles.set(key, image);
    this.#lay(image, key);
    this.element.append(image);
  }

  #buildAddress(level: Level, x: number, y: number): string {
    return buildHref(this.#given.base, buildLevelPath(this.#part, level, { x, y }, this.#given.format));
  }

  #lay({ style }: HTMLImageElement, key: string): void {
    const level = this.#level;
    if (!level) return;
    const [column = 0, row = 0] = key.split(' ').map(Number);
    const px = (this.#place.width * this.#scale) / this.#part.width;
    const step = (this.#part.tile ?? 1) * (level.factor ?? 0);
    const width =
      level.factor === undefined ? this.#part.width : Math.min(step, this.#part.width - column * step);
    const height =
      level.factor === undefined ? this.#part.height : Math.min(step, this.#part.height - row * step);
    // Edges fall on whole px, or a hairline of the ground would show between tiles.
    const left = Math.round(column * step * px);
    const top = Math.round(row * step * px);
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${Math.round((column * step + width) * px) - left}px`;
    style.height = `${Math.round((row * step + height) * px) - top}px`;
  }

  #clear(isKept: (column: number) => boolean): void {
    for (const [key, image] of this.#tiles) {
      if (isKept(Number(key.split(' ')[0]))) continue;
      image.remove();
      this.#tiles.delete(key);
    }
  }
}
