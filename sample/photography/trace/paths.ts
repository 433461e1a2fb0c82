/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each path's loop would double its cost */
import { buildLighting } from './lighting.ts';
import { buildMist } from './mist.ts';
import { buildSeeker } from './seek.ts';
import { readNormal } from './solids.ts';
import type { Material, World } from './world.ts';

/** What one path brings back: its light, and what it met first (for the filter). */
export interface Path {
  /** Light, 3; albedo, 3; normal, 3. */
  readonly gathered: Float64Array;
  /** Distance of the first surface; Infinity for the sky. */
  depth: number;
  /** Whether it met what gives light itself, first or in a clear mirror. */
  shines: boolean;
  follow(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): void;
}

/** Builds the follower of paths through a world. `bounces` counts what is followed after the first surface. */
export function buildPath(world: World, random: () => number, bounces: number): Path {
  const seeker = buildSeeker(world);
  const { kinds, data } = seeker.tree;
  const normal = new Float64Array(3);
  const sky = new Float64Array(3);
  const gathered = new Float64Array(9);
  const lighting = buildLighting(world, seeker, random);
  const mist = buildMist(world, seeker, random);
  const path: Path = {
    gathered,
    depth: Infinity,
    shines: false,
    follow(ox, oy, oz, dx, dy, dz) {
      gathered.fill(0);
      path.depth = Infinity;
      path.shines = false;
      let [tr, tg, tb] = [1, 1, 1];
      let clear = true;
      let veil = 0;
      let seenLamps = true;
      for (let bounce = 0; ; bounce += 1) {
        const t = seeker.nearest(ox, oy, oz, dx, dy, dz, 1e9);
        const solid = seeker.solid;
        if (clear && world.fog) {
          const kept = mist.cross(ox, oy, oz, dx, dy, dz, Math.min(t, 1e5));
          gathered[0]! += tr * mist.light[0]!;
          gathered[1]! += tg * mist.light[1]!;
          gathered[2]! += tb * mist.light[2]!;
          tr *= kept;
          tg *= kept;
          tb *= kept;
          if (bounce === 0) veil = 1 - kept;
        }
        if (t === Infinity) {
          world.sky(dx, dy, dz, sky, !clear);
          gathered[0]! += tr * sky[0]!;
          gathered[1]! += tg * sky[1]!;
          gathered[2]! += tb * sky[2]!;
          if (bounce === 0) gathered.fill(1, 3, 6);
          return;
        }
        const px = ox + dx * t;
        const py = oy + dy * t;
        const pz = oz + dz * t;
        const material: Material = solid < 0 ? world.ground! : world.materials[world.matter[solid]!]!;
        if (solid < 0) {
          normal[0] = 0;
          normal[1] = 1;
          normal[2] = 0;
        } else readNormal(kinds[solid]!, data, solid, px, py, pz, normal);
        let [nx, ny, nz] = [normal[0]!, normal[1]!, normal[2]!];
        if (nx * dx + ny * dy + nz * dz > 0) [nx, ny, nz] = [-nx, -ny, -nz];
        const [gx, gy, gz] = [nx, ny, nz];
        if (material.bump) {
          const step = material.bumpStep ?? 0.02;
          const here = material.bump(px, py, pz);
          let bx = (material.bump(px + step, py, pz) - here) / step;
          let by = (material.bump(px, py + step, pz) - here) / step;
          let bz = (material.bump(px, py, pz + step) - here) / step;
          const off = bx * nx + by * ny + bz * nz;
          bx -= off * nx;
          by -= off * ny;
          bz -= off * nz;
          nx -= bx;
          ny -= by;
          nz -= bz;
          const norm = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
          nx *= norm;
          ny *= norm;
          nz *= norm;
        }
        const tone = material.pattern ? material.pattern(px, py, pz) : 1;
        const ar = material.colour[0] * tone;
        const ag = material.colour[1] * tone;
        const ab = material.colour[2] * tone;
        if (bounce === 0) {
          path.depth = t;
          gathered[6] = nx;
          gathered[7] = ny;
          gathered[8] = nz;
        }
        if (material.emit) {
          path.shines ||= clear;
          if (bounce === 0) gathered.fill(1, 3, 6);
          // What lamps stand for is not counted again by a path that asked them.
          const share = clear ? 1 : seenLamps ? 0.5 : 0;
          gathered[0]! += tr * material.emit[0] * share;
          gathered[1]! += tg * material.emit[1] * share;
          gathered[2]! += tb * material.emit[2] * share;
          if (clear) return;
        }
        const facing = -(dx * nx + dy * ny + dz * nz);
        const spec = material.spec ?? 0;
        const rough = material.rough ?? 0;
        const rise = 1 - Math.max(0, facing);
        const square = rise * rise;
        const mirror = material.metal
          ? 1
          : spec > 0
            ? spec + (1 - spec) * square * square * rise * (1 - rough * 0.7)
            : 0;
        if (bounce === 0 && !material.emit && !material.metal) {
          // What may be mirrored counts in its expectation, and mist takes no colour from what is behind it.
          const matt = (1 - mirror) * (1 - veil);
          const gloss = 0.35 * mirror * (1 - veil) + veil;
          gathered[3] = ar * matt + gloss;
          gathered[4] = ag * matt + gloss;
          gathered[5] = ab * matt + gloss;
        }
        ox = px + gx * 1e-4 * (1 + t * 0.02);
        oy = py + gy * 1e-4 * (1 + t * 0.02);
        oz = pz + gz * 1e-4 * (1 + t * 0.02);
        if (mirror > 0 && (mirror >= 1 || random() < mirror)) {
          if (material.metal) {
            tr *= ar;
            tg *= ag;
            tb *= ab;
            if (bounce === 0) gathered.fill(1, 3, 6);
          }
          if (bounce > bounces) return;
          let rx = dx + 2 * facing * nx;
          let ry = dy + 2 * facing * ny;
          let rz = dz + 2 * facing * nz;
          const blur = rough * rough;
          if (rough > 0.08) {
            lighting.shine(ox, oy, oz, nx, ny, nz, rx, ry, rz, blur);
            gathered[0]! += tr * lighting.light[0]!;
            gathered[1]! += tg * lighting.light[1]!;
            gathered[2]! += tb * lighting.light[2]!;
            seenLamps = false;
            clear = false;
          }
          rx += (random() + random() - 1) * blur;
          ry += (random() + random() - 1) * blur;
          rz += (random() + random() - 1) * blur;
          const norm = 1 / Math.sqrt(rx * rx + ry * ry + rz * rz);
          dx = rx * norm;
          dy = ry * norm;
          dz = rz * norm;
          if (dx * gx + dy * gy + dz * gz <= 0) return;
          continue;
        }
        tr *= ar;
        tg *= ag;
        tb *= ab;
        lighting.meet(ox, oy, oz, nx, ny, nz);
        gathered[0]! += tr * lighting.light[0]!;
        gathered[1]! += tg * lighting.light[1]!;
        gathered[2]! += tb * lighting.light[2]!;
        if (bounce >= bounces) return;
        clear = false;
        seenLamps = world.lamps.length === 0;
        const z = random() * 2 - 1;
        const turn = random() * 6.283185307;
        const rim = Math.sqrt(1 - z * z) * 0.999;
        dx = nx + rim * Math.cos(turn);
        dy = ny + rim * Math.sin(turn);
        dz = nz + z * 0.999;
        const norm = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
        dx *= norm;
        dy *= norm;
        dz *= norm;
        if (dx * gx + dy * gy + dz * gz <= 0) return;
      }
    },
  };
  return path;
}
