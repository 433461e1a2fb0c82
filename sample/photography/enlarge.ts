/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import type { Picture } from '../core/picture.ts';

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
