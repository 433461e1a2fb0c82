/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import type { Surface, Solid, Stage } from './stage.ts';

export interface Hit {
  t: number;
  nx: number;
  ny: number;
  nz: number;
  surface: Surface;
}

/** Solids packed for speed: clusters of neighbours, each within a sphere that a ray must meet first. */
interface Packed {
  readonly numbers: Float64Array;
  readonly clusters: Float64Array;
}

const CLUSTER = 6;

const packs = new WeakMap<Stage, Packed>();

const order = new WeakMap<Stage, Solid[]>();

function packStage(stage: Stage): Packed {
  const solids = stage.solids.toSorted((a, b) => Math.floor(a.z) - Math.floor(b.z) || a.x - b.x);
  const numbers = new Float64Array(solids.length * 6);
  solids.forEach((solid, index) => {
    numbers.set(
      [solid.x, solid.y, solid.z, solid.radius, solid.height, solid.kind === 'ball' ? 1 : 0],
      index * 6,
    );
  });
  const clusters = new Float64Array(Math.ceil(solids.length / CLUSTER) * 4);
  for (let cluster = 0; cluster * CLUSTER < solids.length; cluster += 1) {
    const group = solids.slice(cluster * CLUSTER, (cluster + 1) * CLUSTER);
    const middle = (pick: (solid: Solid) => number): number =>
      group.reduce((sum, solid) => sum + pick(solid), 0) / group.length;
    const x = middle((solid) => solid.x);
    const y = middle((solid) => solid.y + solid.height / 2);
    const z = middle((solid) => solid.z);
    const reach = Math.max(
      ...group.map(
        (solid) =>
          Math.hypot(solid.x - x, solid.y + solid.height / 2 - y, solid.z - z) +
          Math.hypot(solid.radius, solid.height / 2),
      ),
    );
    clusters.set([x, y, z, reach * reach], cluster * 4);
  }
  const packed = { numbers, clusters };
  packs.set(stage, packed);
  order.set(stage, solids);
  return packed;
}

export function findHit(
  stage: Stage,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
): Hit | undefined {
  const { numbers, clusters } = packs.get(stage) ?? packStage(stage);
  let best = dy < -1e-6 ? -oy / dy : 1e9;
  const floor = best < 1e9 && best > 1e-4;
  if (!floor) best = 1e9;
  let found = -1;
  let cap = false;
  const flat = dx * dx + dz * dz;
  for (let cluster = 0; cluster < clusters.length; cluster += 4) {
    const gx = ox - clusters[cluster]!;
    const gy = oy - clusters[cluster + 1]!;
    const gz = oz - clusters[cluster + 2]!;
    const toward = gx * dx + gy * dy + gz * dz;
    const apart = gx * gx + gy * gy + gz * gz - clusters[cluster + 3]!;
    if (apart > 0 && (toward > 0 || toward * toward < apart)) continue;
    const end = Math.min(numbers.length, (cluster / 4 + 1) * CLUSTER * 6);
    for (let at = (cluster / 4) * CLUSTER * 6; at < end; at += 6) {
      const cx = ox - numbers[at]!;
      const cz = oz - numbers[at + 2]!;
      const radius = numbers[at + 3]!;
      if (numbers[at + 5] === 1) {
        const cy = oy - numbers[at + 1]!;
        const along = cx * dx + cy * dy + cz * dz;
        const off = along * along - (cx * cx + cy * cy + cz * cz - radius * radius);
        if (off < 0) continue;
        const t = -along - Math.sqrt(off);
        if (t > 1e-3 && t < best) {
          best = t;
          found = at;
          cap = false;
        }
        continue;
      }
      const along = cx * dx + cz * dz;
      const off = along * along - flat * (cx * cx + cz * cz - radius * radius);
      if (off < 0) continue;
      const top = numbers[at + 1]! + numbers[at + 4]!;
      const t = (-along - Math.sqrt(off)) / flat;
      const y = oy + dy * t;
      if (t > 1e-3 && t < best && y > numbers[at + 1]! && y < top) {
        best = t;
        found = at;
        cap = false;
      }
      const lid = (top - oy) / dy;
      if (lid > 1e-3 && lid < best && (cx + dx * lid) ** 2 + (cz + dz * lid) ** 2 < radius * radius) {
        best = lid;
        found = at;
        cap = true;
      }
    }
  }
  if (found < 0) return floor ? { t: best, nx: 0, ny: 1, nz: 0, surface: stage.floor } : undefined;
  const { surface } = order.get(stage)![found / 6]!;
  if (cap) return { t: best, nx: 0, ny: 1, nz: 0, surface };
  const radius = numbers[found + 3]!;
  const ny = numbers[found + 5] === 1 ? (oy + dy * best - numbers[found + 1]!) / radius : 0;
  return {
    t: best,
    nx: (ox + dx * best - numbers[found]!) / radius,
    ny,
    nz: (oz + dz * best - numbers[found + 2]!) / radius,
    surface,
  };
}
