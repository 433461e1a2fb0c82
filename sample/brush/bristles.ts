/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPlane, samplePlane } from '../core/blur.ts';
import { clamp } from '../core/noise.ts';
import type { Plane } from '../core/picture.ts';
import { buildRandom } from '../core/prng.ts';

/** The direction in which the brush ran, from the structure tensor of the blurred shape. */
export function traceDirections(mask: Plane, reach: number): { cos: Plane; sin: Plane; step: number } {
  const step = Math.max(1, Math.round(reach / 3));
  const width = Math.max(4, Math.ceil(mask.width / step));
  const height = Math.max(4, Math.ceil(mask.height / step));
  const soft: Plane = { width, height, values: new Float32Array(width * height) };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) soft.values[y * width + x] = samplePlane(mask, x * step, y * step);
  }
  blurPlane(soft, reach / step);
  const cos = { width, height, values: new Float32Array(width * height) };
  const sin = { width, height, values: new Float32Array(width * height) };
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const gx = soft.values[at + 1]! - soft.values[at - 1]!;
      const gy = soft.values[at + width]! - soft.values[at - width]!;
      cos.values[at] = gx * gx - gy * gy;
      sin.values[at] = 2 * gx * gy;
    }
  }
  blurPlane(cos, (reach * 1.6) / step);
  blurPlane(sin, (reach * 1.6) / step);
  return { cos, sin, step };
}

/** Side of the square of hairs, in their own cells. */
export const TRACKS = 512;

let hairs: Plane | undefined;

/** White noise softened to the width of a hair, in a square that repeats. */
function buildHairs(): Plane {
  const random = buildRandom('hairs');
  const plane: Plane = { width: TRACKS, height: TRACKS, values: new Float32Array(TRACKS * TRACKS) };
  for (let index = 0; index < plane.values.length; index += 1) plane.values[index] = random() - 0.5;
  return plane;
}

/** Noise smeared along the run of the brush: the tracks of its hairs. */
export function streakAt(
  flow: { cos: Plane; sin: Plane; step: number },
  x: number,
  y: number,
  shift: number,
  bristle: number,
  reach: number,
): number {
  hairs ??= buildHairs();
  const { values } = hairs;
  let sum = 0;
  for (const way of [1, -1]) {
    let px = x;
    let py = y;
    let dx = 0;
    let dy = 0;
    for (let sample = 0; sample < 12; sample += 1) {
      if (sample % 3 === 0) {
        const cx = px / flow.step;
        const cy = py / flow.step;
        const angle =
          0.5 * Math.atan2(samplePlane(flow.sin, cx, cy), samplePlane(flow.cos, cx, cy)) + Math.PI / 2;
        const turn = Math.cos(angle) * dx + Math.sin(angle) * dy;
        const sign = sample === 0 ? way : turn < 0 ? -1 : 1;
        dx = Math.cos(angle) * sign;
        dy = Math.sin(angle) * sign;
      }
      const hx = px / bristle + shift + TRACKS;
      const hy = py / bristle + TRACKS;
      const left = Math.floor(hx);
      const top = Math.floor(hy);
      const fx = hx - left;
      const fy = hy - top;
      const row = (top & (TRACKS - 1)) * TRACKS;
      const below = ((top + 1) & (TRACKS - 1)) * TRACKS;
      const column = left & (TRACKS - 1);
      const beside = (left + 1) & (TRACKS - 1);
      sum +=
        (values[row + column]! * (1 - fx) + values[row + beside]! * fx) * (1 - fy) +
        (values[below + column]! * (1 - fx) + values[below + beside]! * fx) * fy;
      px += (dx * reach) / 24;
      py += (dy * reach) / 24;
    }
  }
  // Twenty-four interpolated samples have a deviation near 0.045: stretch it back to 0…1.
  return clamp(0.5 + (sum / 24) * 4.8);
}
