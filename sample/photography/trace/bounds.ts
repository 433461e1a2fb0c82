/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each ray's loop would double its cost */
import { KIND, STRIDE } from './world.ts';

/** The most pieces a slanting limb is bounded in. */
const PIECES = 12;

/** Thicknesses a piece may stray aside. */
const SLANT = 3;

/**
 * Boxes of all solids. A slanting limb is bounded piece by piece, for one box about it would be mostly air
 * (after Ernst and Greiner 2007); each piece stands for the whole solid.
 */
export function boundSolids(
  kinds: Uint8Array,
  data: Float64Array,
): { readonly boxes: Float64Array; readonly solids: Int32Array } {
  const boxes: number[] = [];
  const solids: number[] = [];
  for (let index = 0; index < kinds.length; index += 1) {
    const pieces = countPieces(kinds[index]!, data, index * STRIDE);
    for (let piece = 0; piece < pieces; piece += 1) {
      boxes.push(...boundPiece(kinds[index]!, data, index * STRIDE, piece / pieces, (piece + 1) / pieces));
      solids.push(index);
    }
  }
  return { boxes: Float64Array.from(boxes), solids: Int32Array.from(solids) };
}

/** As many pieces as the limb strays aside by its own thickness. */
function countPieces(kind: number, data: Float64Array, at: number): number {
  if (kind !== KIND.cone && kind !== KIND.can) return 1;
  const spans = [0, 1, 2]
    .map((axis) => Math.abs(data[at + 4 + axis]! - data[at + axis]!))
    .sort((a, b) => a - b);
  const thick = kind === KIND.can ? data[at + 3]! : Math.max(data[at + 3]!, data[at + 7]!);
  return Math.min(PIECES, 1 + Math.floor(spans[1]! / (thick * SLANT)));
}

/** Low and high corner of the part of a solid between two shares of its length. */
function boundPiece(kind: number, data: Float64Array, at: number, from: number, to: number): number[] {
  const low: number[] = [];
  const high: number[] = [];
  for (let axis = 0; axis < 3; axis += 1) {
    const a = data[at + axis]!;
    let [least, most] = [a, a];
    if (kind === KIND.ball) [least, most] = [a - data[at + 3]!, a + data[at + 3]!];
    else if (kind === KIND.cone || kind === KIND.can) {
      const span = data[at + 4 + axis]! - a;
      const [ra, rb] = [data[at + 3]!, kind === KIND.can ? data[at + 3]! : data[at + 7]!];
      const [p, q] = [a + span * from, a + span * to];
      const thick = Math.max(ra + (rb - ra) * from, ra + (rb - ra) * to);
      [least, most] = [Math.min(p, q) - thick, Math.max(p, q) + thick];
    } else if (kind === KIND.box) {
      let reach = 0;
      for (let side = 0; side < 3; side += 1)
        reach += Math.abs(data[at + 6 + side * 3 + axis]!) * data[at + 3 + side]!;
      [least, most] = [a - reach, a + reach];
    } else {
      least = Math.min(a, data[at + 3 + axis]!, data[at + 6 + axis]!);
      most = Math.max(a, data[at + 3 + axis]!, data[at + 6 + axis]!);
    }
    low.push(least - 1e-6);
    high.push(most + 1e-6);
  }
  return [...low, ...high];
}
