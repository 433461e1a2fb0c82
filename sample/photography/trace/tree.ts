/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each ray's loop would double its cost */
import { boundSolids } from './bounds.ts';
import type { World } from './world.ts';

/** Solids in boxes within boxes, so that a ray asks few of them. Node n has 6 bounds; a leaf has a count. */
export interface Tree {
  readonly bounds: Float64Array;
  /** First solid of a leaf, or the second child of a fork (the first follows its parent). */
  readonly link: Int32Array;
  readonly count: Int32Array;
  /** The axis along which a fork's children lie apart, the lower one first. */
  readonly axis: Uint8Array;
  readonly order: Int32Array;
  readonly kinds: Uint8Array;
  readonly data: Float64Array;
}

const BINS = 12;

const LEAF = 3;

/** Builds the tree of a world's solids, split where the surface area heuristic is least. */
export function buildTree(world: World): Tree {
  const data = Float64Array.from(world.data);
  const kinds = Uint8Array.from(world.kinds);
  const { boxes, solids } = boundSolids(kinds, data);
  const order = Int32Array.from({ length: solids.length }, (_, index) => index);
  const bounds: number[] = [];
  const link: number[] = [];
  const count: number[] = [];
  const axis: number[] = [];
  const build = (first: number, last: number): void => {
    const node = link.length;
    link.push(first);
    count.push(last - first);
    axis.push(0);
    const box = enclose(boxes, order, first, last);
    bounds.push(...box);
    if (last - first <= LEAF) return;
    const cut = split(boxes, order, first, last);
    if (!cut) return;
    const { middle } = cut;
    count[node] = 0;
    axis[node] = cut.axis;
    build(first, middle);
    link[node] = link.length;
    build(middle, last);
  };
  if (solids.length > 0) build(0, solids.length);
  return {
    bounds: Float64Array.from(bounds),
    link: Int32Array.from(link),
    count: Int32Array.from(count),
    axis: Uint8Array.from(axis),
    order: order.map((piece) => solids[piece]!),
    kinds,
    data,
  };
}

function enclose(boxes: Float64Array, order: Int32Array, first: number, last: number): number[] {
  const box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
  for (let place = first; place < last; place += 1) {
    const at = order[place]! * 6;
    for (let axis = 0; axis < 3; axis += 1) {
      if (boxes[at + axis]! < box[axis]!) box[axis] = boxes[at + axis]!;
      if (boxes[at + axis + 3]! > box[axis + 3]!) box[axis + 3] = boxes[at + axis + 3]!;
    }
  }
  return box;
}

const areaOf = (box: Float64Array): number => {
  const [x, y, z] = [box[3]! - box[0]!, box[4]! - box[1]!, box[5]! - box[2]!];
  return x * y + y * z + z * x;
};

/** Orders a range about its best split and returns its middle; undefined when no split parts it. */
function split(
  boxes: Float64Array,
  order: Int32Array,
  first: number,
  last: number,
): { middle: number; axis: number } | undefined {
  let best: { cost: number; axis: number; cut: number; low: number; size: number } | undefined;
  for (let axis = 0; axis < 3; axis += 1) {
    let [least, most] = [Infinity, -Infinity];
    for (let place = first; place < last; place += 1) {
      const value = centreOf(boxes, order[place]!, axis);
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const size = most - least;
    if (size <= 0) continue;
    const { cut, cost } = weighCuts(boxes, order, first, last, axis, least, size);
    if (cut > 0 && (!best || cost < best.cost)) best = { cost, axis, cut, low: least, size };
  }
  if (!best) return undefined;
  let middle = first;
  for (let place = first; place < last; place += 1) {
    const piece = order[place]!;
    if (binOf(centreOf(boxes, piece, best.axis), best.low, best.size) >= best.cut) continue;
    order[place] = order[middle]!;
    order[middle] = piece;
    middle += 1;
  }
  return middle > first && middle < last ? { middle, axis: best.axis } : undefined;
}

const centreOf = (boxes: Float64Array, piece: number, axis: number): number =>
  boxes[piece * 6 + axis]! + boxes[piece * 6 + axis + 3]!;

const binOf = (centre: number, low: number, size: number): number =>
  Math.min(BINS - 1, Math.floor(((centre - low) / size) * BINS));

/** The cheapest of the cuts between bins along an axis; cut 0 when none parts the range. */
function weighCuts(
  boxes: Float64Array,
  order: Int32Array,
  first: number,
  last: number,
  axis: number,
  low: number,
  size: number,
): { cut: number; cost: number } {
  const bins = new Float64Array(BINS * 6);
  const held = new Int32Array(BINS);
  for (let bin = 0; bin < BINS; bin += 1)
    for (let one = 0; one < 3; one += 1) {
      bins[bin * 6 + one] = Infinity;
      bins[bin * 6 + one + 3] = -Infinity;
    }
  for (let place = first; place < last; place += 1) {
    const piece = order[place]!;
    const bin = binOf(centreOf(boxes, piece, axis), low, size);
    grow(bins, bin * 6, boxes, piece * 6);
    held[bin]! += 1;
  }
  const below = new Float64Array(BINS);
  const box = new Float64Array(6);
  let count = 0;
  box.set(EMPTY);
  for (let cut = 1; cut < BINS; cut += 1) {
    grow(box, 0, bins, (cut - 1) * 6);
    count += held[cut - 1]!;
    below[cut] = count === 0 ? Infinity : areaOf(box) * count;
  }
  let [best, cost] = [0, Infinity];
  count = 0;
  box.set(EMPTY);
  for (let cut = BINS - 1; cut > 0; cut -= 1) {
    grow(box, 0, bins, cut * 6);
    count += held[cut]!;
    const price = count === 0 ? Infinity : below[cut]! + areaOf(box) * count;
    if (price < cost) [best, cost] = [cut, price];
  }
  return { cut: best, cost };
}

const EMPTY = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity] as const;

function grow(box: Float64Array, at: number, by: Float64Array, from: number): void {
  for (let one = 0; one < 3; one += 1) {
    if (by[from + one]! < box[at + one]!) box[at + one] = by[from + one]!;
    if (by[from + one + 3]! > box[at + one + 3]!) box[at + one + 3] = by[from + one + 3]!;
  }
}
