/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import type { Picture, Plane } from './picture.ts';

/** One horizontal box pass over every row; `step` and `lead` let it walk columns too. */
function passBox(
  from: Float32Array,
  to: Float32Array,
  lines: number,
  length: number,
  lead: number,
  step: number,
  radius: number,
): void {
  const share = 1 / (radius * 2 + 1);
  for (let line = 0; line < lines; line += 1) {
    const base = line * lead;
    const end = base + (length - 1) * step;
    let sum = from[base]! * radius;
    for (let index = 0; index <= radius; index += 1) sum += from[Math.min(base + index * step, end)]!;
    for (let index = 0; index < length; index += 1) {
      to[base + index * step] = sum * share;
      const enter = base + (index + radius + 1) * step;
      const leave = base + (index - radius) * step;
      sum += from[enter > end ? end : enter]! - from[leave < base ? base : leave]!;
    }
  }
}

/** Blurs a plane in place, near to a Gaussian of the given standard deviation in px. */
export function blurPlane(plane: Plane, deviation: number): void {
  const radius = Math.round(deviation * 0.9);
  if (radius < 1) return;
  const { width, height, values } = plane;
  const other = new Float32Array(values.length);
  for (let round = 0; round < 3; round += 1) {
    passBox(values, other, height, width, width, 1, radius);
    passBox(other, values, width, height, 1, width, radius);
  }
}

/** Blurs a picture in place. */
export function blurPicture(picture: Picture, deviation: number): void {
  const { width, height, rgb } = picture;
  const plane = { width, height, values: new Float32Array(width * height) };
  for (let channel = 0; channel < 3; channel += 1) {
    for (let index = 0; index < plane.values.length; index += 1) {
      plane.values[index] = rgb[index * 3 + channel]!;
    }
    blurPlane(plane, deviation);
    for (let index = 0; index < plane.values.length; index += 1) {
      rgb[index * 3 + channel] = plane.values[index]!;
    }
  }
}

/** Samples a plane between its pixels. */
export function samplePlane(plane: Plane, x: number, y: number): number {
  const { width, height, values } = plane;
  const cx = x < 0 ? 0 : x > width - 1.001 ? width - 1.001 : x;
  const cy = y < 0 ? 0 : y > height - 1.001 ? height - 1.001 : y;
  const left = cx | 0;
  const top = cy | 0;
  const fx = cx - left;
  const fy = cy - top;
  const at = top * width + left;
  const upper = values[at]! + (values[at + 1]! - values[at]!) * fx;
  const lower = values[at + width]! + (values[at + width + 1]! - values[at + width]!) * fx;
  return upper + (lower - upper) * fy;
}
