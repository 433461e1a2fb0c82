/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import type { Picture, Plane } from './picture.ts';

/** One box pass along every row. */
function passRows(from: Float32Array, to: Float32Array, width: number, height: number, radius: number): void {
  const share = 1 / (radius * 2 + 1);
  for (let row = 0; row < height; row += 1) {
    const base = row * width;
    const end = base + width - 1;
    let sum = from[base]! * radius;
    for (let index = 0; index <= radius; index += 1) sum += from[Math.min(base + index, end)]!;
    for (let at = base; at <= end; at += 1) {
      to[at] = sum * share;
      const enter = at + radius + 1;
      const leave = at - radius;
      sum += from[enter > end ? end : enter]! - from[leave < base ? base : leave]!;
    }
  }
}

/** One box pass down every column, all columns at once: memory is read row by row, as it lies. */
function passColumns(
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
  radius: number,
): void {
  const share = 1 / (radius * 2 + 1);
  const sums = new Float64Array(width);
  const last = (height - 1) * width;
  for (let x = 0; x < width; x += 1) sums[x] = from[x]! * radius;
  for (let row = 0; row <= radius; row += 1) {
    const base = Math.min(row * width, last);
    for (let x = 0; x < width; x += 1) sums[x]! += from[base + x]!;
  }
  for (let row = 0; row < height; row += 1) {
    const base = row * width;
    const enter = Math.min(base + (radius + 1) * width, last);
    const leave = Math.max(base - radius * width, 0);
    for (let x = 0; x < width; x += 1) {
      const sum = sums[x]!;
      to[base + x] = sum * share;
      sums[x] = sum + (from[enter + x]! - from[leave + x]!);
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
    passRows(values, other, width, height, radius);
    passColumns(other, values, width, height, radius);
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
