/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each ray's loop would double its cost */
import { meetSolid } from './solids.ts';
import { buildTree, type Tree } from './tree.ts';
import type { World } from './world.ts';

/** Finds what rays meet. Directions are unit vectors. */
export interface Seeker {
  readonly tree: Tree;
  /** Distance to the nearest surface within `reach`; Infinity when there is none. The solid is then in `solid`. */
  nearest(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, reach: number): number;
  /** Whether anything stands within `reach`. */
  blocked(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, reach: number): boolean;
  /** Index of the solid last found; -1 for the ground. */
  solid: number;
}

/** Builds a seeker of a world as it stands. */
export function buildSeeker(world: World): Seeker {
  const tree = buildTree(world);
  const { bounds, link, count, axis, order, kinds, data } = tree;
  const stack = new Int32Array(128);
  const ground = world.ground !== undefined;
  const seek = (
    ox: number,
    oy: number,
    oz: number,
    dx: number,
    dy: number,
    dz: number,
    reach: number,
    any: boolean,
  ): number => {
    let best = reach;
    let found = -2;
    if (ground && dy < -1e-9) {
      const t = -oy / dy;
      if (t > 0 && t < best) {
        if (any) return t;
        best = t;
        found = -1;
      }
    }
    if (count.length > 0) {
      const ix = 1 / (dx === 0 ? 1e-18 : dx);
      const iy = 1 / (dy === 0 ? 1e-18 : dy);
      const iz = 1 / (dz === 0 ? 1e-18 : dz);
      const x0 = ix >= 0 ? 0 : 3;
      const y0 = iy >= 0 ? 1 : 4;
      const z0 = iz >= 0 ? 2 : 5;
      const x1 = 3 - x0;
      const y1 = 5 - y0;
      const z1 = 7 - z0;
      let top = 0;
      stack[top++] = 0;
      while (top > 0) {
        const node = stack[--top]!;
        const at = node * 6;
        const near = Math.max(
          (bounds[at + x0]! - ox) * ix,
          (bounds[at + y0]! - oy) * iy,
          (bounds[at + z0]! - oz) * iz,
        );
        const far = Math.min(
          (bounds[at + x1]! - ox) * ix,
          (bounds[at + y1]! - oy) * iy,
          (bounds[at + z1]! - oz) * iz,
          best,
        );
        if (near > far || far < 0) continue;
        const held = count[node]!;
        if (held > 0) {
          const first = link[node]!;
          for (let place = first; place < first + held; place += 1) {
            const index = order[place]!;
            const t = meetSolid(kinds[index]!, data, index, ox, oy, oz, dx, dy, dz);
            if (t > 1e-6 && t < best) {
              if (any) return t;
              best = t;
              found = index;
            }
          }
          continue;
        }
        const side = axis[node]!;
        const ahead = side === 0 ? dx >= 0 : side === 1 ? dy >= 0 : dz >= 0;
        // The child that the ray enters first is asked first.
        stack[top++] = ahead ? link[node]! : node + 1;
        stack[top++] = ahead ? node + 1 : link[node]!;
      }
    }
    seeker.solid = found;
    return found === -2 ? Infinity : best;
  };
  const seeker: Seeker = {
    tree,
    solid: -2,
    nearest: (ox, oy, oz, dx, dy, dz, reach) => seek(ox, oy, oz, dx, dy, dz, reach, false),
    blocked: (ox, oy, oz, dx, dy, dz, reach) => seek(ox, oy, oz, dx, dy, dz, reach, true) < Infinity,
  };
  return seeker;
}
