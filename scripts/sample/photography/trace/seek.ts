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
      let top = 0;
      stack[top++] = 0;
      while (top > 0) {
        const node = stack[--top]!;
        const at = node * 6;
        let near = ((ix >= 0 ? bounds[at]! : bounds[at + 3]!) - ox) * ix;
        let far = ((ix >= 0 ? bounds[at + 3]! : bounds[at]!) - ox) * ix;
        const nearY = ((iy >= 0 ? bounds[at + 1]! : bounds[at + 4]!) - oy) * iy;
        const farY = ((iy >= 0 ? bounds[at + 4]! : bounds[at + 1]!) - oy) * iy;
        if (nearY > near) near = nearY;
        if (farY < far) far = farY;
        const nearZ = ((iz >= 0 ? bounds[at + 2]! : bounds[at + 5]!) - oz) * iz;
        const farZ = ((iz >= 0 ? bounds[at + 5]! : bounds[at + 2]!) - oz) * iz;
        if (nearZ > near) near = nearZ;
        if (farZ < far) far = farZ;
        if (near > far || far < 0 || near >= best) continue;
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
