/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import type { Picture } from '../core/picture.ts';
import { clamp } from '../core/noise.ts';

/** How a finished frame is printed. */
export type Grade = '原色' | '黑白' | '暖调' | '冷调' | '高反差';

/** Prints a frame in a grade, mirrored when asked, in place. */
export function gradeFrame(frame: Picture, grade: Grade, mirrored: boolean): Picture {
  const { width, height, rgb } = frame;
  if (mirrored) mirrorRows(rgb, width, height);
  if (grade === '原色') return frame;
  for (let at = 0; at < rgb.length; at += 3) {
    const [r, g, b] = [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!];
    const grey = r * 0.34 + g * 0.52 + b * 0.14;
    if (grade === '黑白') {
      rgb.fill(clamp(grey * grey * (3 - 2 * grey) * 0.5 + grey * 0.5), at, at + 3);
    } else if (grade === '高反差') {
      for (let channel = 0; channel < 3; channel += 1) {
        const value = rgb[at + channel]!;
        rgb[at + channel] = clamp(value * value * (3 - 2 * value) * 0.7 + value * 0.3);
      }
    } else {
      const warm = grade === '暖调' ? 1 : -1;
      rgb[at] = clamp(r * (1 + 0.1 * warm) * 0.82 + grey * 0.18);
      rgb[at + 1] = clamp(g * (1 + 0.015 * warm) * 0.82 + grey * 0.18);
      rgb[at + 2] = clamp(b * (1 - 0.16 * warm) * 0.82 + grey * 0.18);
    }
  }
  return frame;
}

function mirrorRows(rgb: Float32Array, width: number, height: number): void {
  for (let y = 0; y < height; y += 1) {
    let left = y * width * 3;
    let right = left + (width - 1) * 3;
    for (; left < right; left += 3, right -= 3) {
      for (let channel = 0; channel < 3; channel += 1) {
        const kept = rgb[left + channel]!;
        rgb[left + channel] = rgb[right + channel]!;
        rgb[right + channel] = kept;
      }
    }
  }
}
