/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each ray's loop would double its cost */
import { KIND, STRIDE, type World } from './world.ts';

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
  const total = world.kinds.length;
  const data = Float64Array.from(world.data);
  const kinds = Uint8Array.from(world.kinds);
  const boxes = new Float64Array(total * 6);
  for (let index = 0; index < total; index += 1) boundSolid(kinds[index]!, data, index, boxes);
  const order = Int32Array.from({ length: total }, (_, index) => index);
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
  if (total > 0) build(0, total);
  return {
    bounds: Float64Array.from(bounds),
    link: Int32Array.from(link),
    count: Int32Array.from(count),
    axis: Uint8Array.from(axis),
    order,
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

const areaOf = (box: readonly number[]): number => {
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
  const centre = (solid: number, axis: number): number =>
    boxes[solid * 6 + axis]! + boxes[solid * 6 + axis + 3]!;
  let [axis, low, size] = [0, 0, 0];
  for (let one = 0; one < 3; one += 1) {
    let [least, most] = [Infinity, -Infinity];
    for (let place = first; place < last; place += 1) {
      const value = centre(order[place]!, one);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    if (most - least > size) [axis, low, size] = [one, least, most - least];
  }
  if (size <= 0) return undefined;
  const binOf = (solid: number): number =>
    Math.min(BINS - 1, Math.floor(((centre(solid, axis) - low) / size) * BINS));
  const bins = Array.from({ length: BINS }, () => [
    Infinity,
    Infinity,
    Infinity,
    -Infinity,
    -Infinity,
    -Infinity,
    0,
  ]);
  for (let place = first; place < last; place += 1) {
    const bin = bins[binOf(order[place]!)]!;
    const at = order[place]! * 6;
    for (let one = 0; one < 3; one += 1) {
      bin[one] = Math.min(bin[one]!, boxes[at + one]!);
      bin[one + 3] = Math.max(bin[one + 3]!, boxes[at + one + 3]!);
    }
    bin[6]! += 1;
  }
  let [best, cost] = [0, Infinity];
  for (let cut = 1; cut < BINS; cut += 1) {
    let price = 0;
    for (const side of [bins.slice(0, cut), bins.slice(cut)]) {
      const box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
      let held = 0;
      for (const bin of side) {
        held += bin[6]!;
        for (let one = 0; one < 3; one += 1) {
          box[one] = Math.min(box[one]!, bin[one]!);
          box[one + 3] = Math.max(box[one + 3]!, bin[one + 3]!);
        }
      }
      price += held === 0 ? Infinity : areaOf(box) * held;
    }
    if (price < cost) [best, cost] = [cut, price];
  }
  if (best === 0) return undefined;
  let middle = first;
  for (let place = first; place < last; place += 1) {
    const solid = order[place]!;
    if (binOf(solid) >= best) continue;
    order[place] = order[middle]!;
    order[middle] = solid;
    middle += 1;
  }
  return middle > first && middle < last ? { middle, axis } : undefined;
}

function boundSolid(kind: number, data: Float64Array, index: number, boxes: Float64Array): void {
  const at = index * STRIDE;
  for (let axis = 0; axis < 3; axis += 1) {
    const a = data[at + axis]!;
    let [low, high] = [a, a];
    if (kind === KIND.ball) [low, high] = [a - data[at + 3]!, a + data[at + 3]!];
    else if (kind === KIND.cone || kind === KIND.can) {
      const b = data[at + 4 + axis]!;
      const [ra, rb] = [data[at + 3]!, kind === KIND.can ? data[at + 3]! : data[at + 7]!];
      [low, high] = [Math.min(a - ra, b - rb), Math.max(a + ra, b + rb)];
    } else if (kind === KIND.box) {
      let reach = 0;
      for (let side = 0; side < 3; side += 1)
        reach += Math.abs(data[at + 6 + side * 3 + axis]!) * data[at + 3 + side]!;
      [low, high] = [a - reach, a + reach];
    } else {
      low = Math.min(a, data[at + 3 + axis]!, data[at + 6 + axis]!);
      high = Math.max(a, data[at + 3 + axis]!, data[at + 6 + axis]!);
    }
    boxes[index * 6 + axis] = low - 1e-6;
    boxes[index * 6 + axis + 3] = high + 1e-6;
  }
}
