import type { Coverage } from './outline.ts';
import type { PixelSize } from '../../exhibition/picture.ts';

/** A rectangle in px. */
export interface Box extends PixelSize {
  x: number;
  y: number;
}

/** Pixels in rows, `channels` bytes each: 1 grey, 2 grey and alpha, 3 RGB, 4 RGBA, not premultiplied. */
export interface Pixels extends PixelSize {
  data: Uint8Array;
  channels: number;
}

/** A picture of opaque RGB that is painted on in place; what reaches beyond its edges is cut off. */
export class Canvas implements Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels = 3;
  readonly data: Buffer;

  constructor({ width, height }: PixelSize) {
    this.width = width;
    this.height = height;
    this.data = Buffer.alloc(width * height * 3);
  }

  /** Fills a rectangle of whole px with a colour, `#rrggbb`. */
  fill(box: Box, colour: string): void {
    const rgb = Buffer.from(colour.slice(1), 'hex');
    const { left, right, top, bottom } = this.#cut(box);
    if (left >= right) return;
    const row = Buffer.alloc((right - left) * 3, rgb);
    for (let y = top; y < bottom; y++) row.copy(this.data, (y * this.width + left) * 3);
  }

  /** Lays pixels with their corner at x, y; those with alpha over what is there. */
  lay(pixels: Pixels, x: number, y: number): void {
    const { left, right, top, bottom } = this.#cut({ ...pixels, x, y });
    const { data, channels } = pixels;
    const isOpaque = channels % 2 === 1;
    const [green, blue] = channels < 3 ? [0, 0] : [1, 2];
    for (let to = top; to < bottom; to++) {
      let from = ((to - y) * pixels.width + left - x) * channels;
      let at = (to * this.width + left) * 3;
      if (channels === 3) {
        this.data.set(data.subarray(from, from + (right - left) * 3), at);
        continue;
      }
      for (let count = right - left; count > 0; count--, from += channels, at += 3) {
        const alpha = isOpaque ? 255 : (data[from + channels - 1] ?? 0);
        if (alpha === 0) continue;
        this.#blend(at, data[from] ?? 0, alpha);
        this.#blend(at + 1, data[from + green] ?? 0, alpha);
        this.#blend(at + 2, data[from + blue] ?? 0, alpha);
      }
    }
  }

  /** Paints with a colour, `#rrggbb`, where something is covered. */
  paint({ x, y, width, height, data }: Coverage, colour: string): void {
    const [red = 0, green = 0, blue = 0] = Buffer.from(colour.slice(1), 'hex');
    const { left, right, top, bottom } = this.#cut({ x, y, width, height });
    for (let row = top; row < bottom; row++) {
      let at = (row * this.width + left) * 3;
      for (let from = (row - y) * width + left - x; from < (row - y) * width + right - x; from++, at += 3) {
        const alpha = data[from] ?? 0;
        if (alpha === 0) continue;
        this.#blend(at, red, alpha);
        this.#blend(at + 1, green, alpha);
        this.#blend(at + 2, blue, alpha);
      }
    }
  }

  #blend(at: number, value: number, alpha: number): void {
    const below = this.data[at] ?? 0;
    this.data[at] = below + Math.round(((value - below) * alpha) / 255);
  }

  #cut({ x, y, width, height }: Box): { left: number; right: number; top: number; bottom: number } {
    return {
      left: Math.max(0, x),
      right: Math.min(this.width, x + width),
      top: Math.max(0, y),
      bottom: Math.min(this.height, y + height),
    };
  }
}
