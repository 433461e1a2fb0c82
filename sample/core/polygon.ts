/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blendPixel, type Colour, type Picture } from './picture.ts';

/** A closed contour: x0, y0, x1, y1, … in px. */
export type Contour = readonly number[];

/** Called for each pixel a shape covers: the pixel's index, its place and its covered share (0…1]. */
export type Visit = (index: number, x: number, y: number, coverage: number) => void;

let scratch = new Float32Array(1 << 16);

/** Adds one edge's signed area to the row accumulators (the exact-coverage method of font-rs). */
function addEdge(width: number, height: number, ax: number, ay: number, bx: number, by: number): void {
  if (ay === by) return;
  const direction = ay < by ? 1 : -1;
  if (direction < 0) {
    [ax, bx] = [bx, ax];
    [ay, by] = [by, ay];
  }
  const slope = (bx - ax) / (by - ay);
  let x = ay < 0 ? ax - ay * slope : ax;
  const stride = width + 2;
  const last = Math.min(height, Math.ceil(by));
  for (let y = Math.max(0, Math.floor(ay)); y < last; y += 1) {
    const rise = Math.min(y + 1, by) - Math.max(y, ay);
    const next = x + slope * rise;
    const from = Math.min(Math.max(x, 0), width);
    const to = Math.min(Math.max(next, 0), width);
    const low = Math.min(from, to);
    const high = Math.max(from, to);
    const area = rise * direction;
    const first = Math.floor(low);
    const end = Math.ceil(high);
    const row = y * stride;
    if (end <= first + 1) {
      const middle = (from + to) / 2 - first;
      scratch[row + first]! += area - area * middle;
      scratch[row + first + 1]! += area * middle;
    } else {
      const share = 1 / (high - low);
      const lead = 1 - (low - first);
      const tail = high - end + 1;
      const startArea = 0.5 * share * lead * lead;
      const endArea = 0.5 * share * tail * tail;
      scratch[row + first]! += area * startArea;
      if (end === first + 2) {
        scratch[row + first + 1]! += area * (1 - startArea - endArea);
      } else {
        const second = share * (lead + 0.5);
        scratch[row + first + 1]! += area * (second - startArea);
        for (let column = first + 2; column < end - 1; column += 1) scratch[row + column]! += area * share;
        scratch[row + end - 1]! += area * (1 - (second + (end - first - 3) * share) - endArea);
      }
      scratch[row + end]! += area * endArea;
    }
    x = next;
  }
}

/** Visits every pixel of a width×height field that the contours cover, smoothed at the edges. */
export function visitShape(width: number, height: number, contours: readonly Contour[], visit: Visit): void {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const contour of contours) {
    for (let index = 0; index + 1 < contour.length; index += 2) {
      left = Math.min(left, contour[index]!);
      right = Math.max(right, contour[index]!);
      top = Math.min(top, contour[index + 1]!);
      bottom = Math.max(bottom, contour[index + 1]!);
    }
  }
  left = Math.max(0, Math.floor(left));
  top = Math.max(0, Math.floor(top));
  const boxWidth = Math.min(width, Math.ceil(right)) - left;
  const boxHeight = Math.min(height, Math.ceil(bottom)) - top;
  if (!(boxWidth > 0 && boxHeight > 0)) return;
  const stride = boxWidth + 2;
  if (scratch.length < stride * boxHeight) scratch = new Float32Array(stride * boxHeight * 2);
  scratch.fill(0, 0, stride * boxHeight);
  for (const contour of contours) {
    const count = contour.length;
    for (let index = 0; index + 1 < count; index += 2) {
      const next = index + 2 < count ? index + 2 : 0;
      addEdge(
        boxWidth,
        boxHeight,
        contour[index]! - left,
        contour[index + 1]! - top,
        contour[next]! - left,
        contour[next + 1]! - top,
      );
    }
  }
  for (let y = 0; y < boxHeight; y += 1) {
    let sum = 0;
    const row = y * stride;
    const base = (y + top) * width + left;
    for (let x = 0; x < boxWidth; x += 1) {
      sum += scratch[row + x]!;
      const coverage = sum < 0 ? -sum : sum;
      if (coverage > 0.004) visit(base + x, x + left, y + top, coverage > 1 ? 1 : coverage);
    }
  }
}

/** Fills a shape with one colour. */
export function fillShape(picture: Picture, contours: readonly Contour[], colour: Colour, opacity = 1): void {
  visitShape(picture.width, picture.height, contours, (index, _x, _y, coverage) => {
    blendPixel(picture, index, colour, coverage * opacity);
  });
}

/** The contour of a line of changing width through points [x, y, half width]. */
export function outlineLine(points: readonly (readonly [number, number, number])[]): Contour {
  const left: number[] = [];
  const right: number[] = [];
  for (let index = 0; index < points.length; index += 1) {
    const [x, y, half] = points[index]!;
    const before = points[Math.max(0, index - 1)]!;
    const after = points[Math.min(points.length - 1, index + 1)]!;
    const dx = after[0] - before[0];
    const dy = after[1] - before[1];
    const length = Math.hypot(dx, dy) || 1;
    left.push(x - (dy / length) * half, y + (dx / length) * half);
    right.unshift(x + (dy / length) * half, y - (dx / length) * half);
  }
  return [...left, ...right];
}

/** An axis-aligned rectangle. */
export function outlineRect(x: number, y: number, width: number, height: number): Contour {
  return [x, y, x + width, y, x + width, y + height, x, y + height];
}

/** An ellipse. */
export function outlineEllipse(x: number, y: number, rx: number, ry: number, turn = 0, steps = 40): Contour {
  const contour: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const angle = (step / steps) * Math.PI * 2;
    const u = Math.cos(angle) * rx;
    const v = Math.sin(angle) * ry;
    contour.push(x + u * Math.cos(turn) - v * Math.sin(turn), y + u * Math.sin(turn) + v * Math.cos(turn));
  }
  return contour;
}
