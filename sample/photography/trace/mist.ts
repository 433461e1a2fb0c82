/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each path's loop would double its cost */
import type { Seeker } from './seek.ts';
import type { World } from './world.ts';

/** Light that mist scatters towards the eye. */
export interface Mist {
  readonly light: Float64Array;
  /** Crosses the mist up to a distance; returns the share of light that passes. */
  cross(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, t: number): number;
}

/** Builds the mist of a world: single scattering of the sun and of one lamp, with shadows (shafts). */
export function buildMist(world: World, seeker: Seeker, random: () => number): Mist {
  const light = new Float64Array(3);
  const { fog, lamps } = world;
  const sums = lamps.map(({ power }) => power[0] + power[1] + power[2]);
  const densityAt = (y: number): number =>
    !fog
      ? 0
      : fog.fall
        ? fog.density * Math.exp(-Math.max(-30, y - (fog.base ?? 0)) / fog.fall)
        : fog.density;
  const depthTo = (oy: number, dy: number, t: number): number => {
    if (!fog) return 0;
    if (!fog.fall) return fog.density * t;
    const slope = (dy * t) / fog.fall;
    const mean = Math.abs(slope) < 1e-4 ? 1 : (1 - Math.exp(-slope)) / slope;
    return densityAt(oy) * mean * t;
  };
  return {
    light,
    cross(ox, oy, oz, dx, dy, dz, t) {
      light.fill(0);
      if (!fog) return 1;
      const kept = Math.exp(-depthTo(oy, dy, t));
      const lost = 1 - kept;
      light[0]! += fog.own[0] * lost;
      light[1]! += fog.own[1] * lost;
      light[2]! += fog.own[2] * lost;
      const { sun } = world;
      if (sun) {
        const g = fog.forward ?? 0.6;
        const cos = dx * sun.toward[0] + dy * sun.toward[1] + dz * sun.toward[2];
        const phase = (0.25 * (1 - g * g)) / (1 + g * g - 2 * g * cos) ** 1.5;
        const share = phase * lost;
        if (share > 1e-4) {
          const at = Math.min(t, fog.range ?? 120) * random();
          const [sx, sy, sz] = sun.toward;
          if (!seeker.blocked(ox + dx * at, oy + dy * at, oz + dz * at, sx, sy, sz, 1e9)) {
            light[0]! += sun.power[0] * share;
            light[1]! += sun.power[1] * share;
            light[2]! += sun.power[2] * share;
          }
        }
      }
      if (lamps.length === 0) return kept;
      let [total, chosen, weight] = [0, -1, 0];
      for (let index = 0; index < lamps.length; index += 1) {
        const [lx, ly, lz] = lamps[index]!.at;
        const along = Math.min(t, Math.max(0, (lx - ox) * dx + (ly - oy) * dy + (lz - oz) * dz));
        const apart = (lx - ox - dx * along) ** 2 + (ly - oy - dy * along) ** 2 + (lz - oz - dz * along) ** 2;
        const one = sums[index]! / Math.sqrt(apart + 0.02);
        total += one;
        if (random() * total < one) [chosen, weight] = [index, one];
      }
      const lamp = lamps[chosen];
      if (!lamp) return kept;
      // Equiangular sampling (Kulla and Fajardo 2012): places near the lamp are tried more often.
      const [lx, ly, lz] = lamp.at;
      const along = (lx - ox) * dx + (ly - oy) * dy + (lz - oz) * dz;
      const apart = Math.sqrt(
        Math.max(1e-4, (lx - ox) ** 2 + (ly - oy) ** 2 + (lz - oz) ** 2 - along * along) + lamp.radius ** 2,
      );
      const from = Math.atan(-along / apart);
      const until = Math.atan((t - along) / apart);
      const at = along + apart * Math.tan(from + (until - from) * random());
      const [x, y, z] = [ox + dx * at, oy + dy * at, oz + dz * at];
      const [vx, vy, vz] = [lx - x, ly - y, lz - z];
      const far = Math.sqrt(vx * vx + vy * vy + vz * vz);
      const reach = far - lamp.radius * 1.05 - 1e-3;
      if (reach > 0 && seeker.blocked(x, y, z, vx / far, vy / far, vz / far, reach)) return kept;
      const share =
        ((densityAt(y) * Math.exp(-depthTo(oy, dy, Math.max(0, at)) - densityAt(y) * far) * (until - from)) /
          (apart * 12.566)) *
        (total / weight) *
        3.1416;
      light[0]! += lamp.power[0] * share;
      light[1]! += lamp.power[1] * share;
      light[2]! += lamp.power[2] * share;
      return kept;
    },
  };
}
