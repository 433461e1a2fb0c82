/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildPicture, type Picture } from '../core/picture.ts';

/** Softens the noise of a trace where neighbours agree, keeping edges (a bilateral filter over 5×5). */
export function calmNoise(picture: Picture, tolerance: number): Picture {
  const { width, height, rgb } = picture;
  const calm = buildPicture(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      const light = rgb[at]! + rgb[at + 1]! + rgb[at + 2]! + 0.03;
      let [r, g, b, total] = [0, 0, 0, 0];
      for (let dy = -2; dy <= 2; dy += 1) {
        const py = y + dy < 0 ? 0 : y + dy >= height ? height - 1 : y + dy;
        for (let dx = -2; dx <= 2; dx += 1) {
          const px = x + dx < 0 ? 0 : x + dx >= width ? width - 1 : x + dx;
          const from = (py * width + px) * 3;
          const apart =
            (Math.abs(rgb[from]! - rgb[at]!) +
              Math.abs(rgb[from + 1]! - rgb[at + 1]!) +
              Math.abs(rgb[from + 2]! - rgb[at + 2]!)) /
            light;
          const weight = 1 / (1 + (apart / tolerance) ** 2 + 0.3 * (dx * dx + dy * dy));
          r += rgb[from]! * weight;
          g += rgb[from + 1]! * weight;
          b += rgb[from + 2]! * weight;
          total += weight;
        }
      }
      calm.rgb[at] = r / total;
      calm.rgb[at + 1] = g / total;
      calm.rgb[at + 2] = b / total;
    }
  }
  return calm;
}

/** Enlarges with a Catmull-Rom curve, which keeps edges crisper than a straight blend. */
export function enlargePicture(source: Picture, width: number, height: number): Picture {
  const half = resample(source.rgb, source.width, source.height, width, true);
  return { width, height, rgb: resample(half, width, source.height, height, false) };
}

function resample(
  rgb: Float32Array,
  width: number,
  height: number,
  size: number,
  across: boolean,
): Float32Array {
  const from = across ? width : height;
  const lines = across ? height : width;
  const result = new Float32Array(size * lines * 3);
  for (let place = 0; place < size; place += 1) {
    const position = ((place + 0.5) * from) / size - 0.5;
    const base = Math.floor(position);
    const t = position - base;
    const weights = [
      ((-t + 2) * t - 1) * t * 0.5,
      ((3 * t - 5) * t * t + 2) * 0.5,
      ((-3 * t + 4) * t + 1) * t * 0.5,
      (t - 1) * t * t * 0.5,
    ];
    for (let line = 0; line < lines; line += 1) {
      const to = across ? (line * size + place) * 3 : (place * width + line) * 3;
      for (let tap = 0; tap < 4; tap += 1) {
        const cell = Math.min(from - 1, Math.max(0, base - 1 + tap));
        const at = across ? (line * width + cell) * 3 : (cell * width + line) * 3;
        const weight = weights[tap]!;
        result[to] = result[to]! + rgb[at]! * weight;
        result[to + 1] = result[to + 1]! + rgb[at + 1]! * weight;
        result[to + 2] = result[to + 2]! + rgb[at + 2]! * weight;
      }
    }
  }
  return result;
}
