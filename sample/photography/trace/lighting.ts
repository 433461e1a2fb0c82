/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each path's loop would double its cost */
import type { Seeker } from './seek.ts';
import type { Lamp, World } from './world.ts';

/** Light that arrives straight from the sun and from one lamp, chosen by how much it may give. */
export interface Lighting {
  readonly light: Float64Array;
  /** Light on a matt surface. */
  meet(x: number, y: number, z: number, nx: number, ny: number, nz: number): void;
  /** Highlights on a blurred mirror whose image lies towards r. */
  shine(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    rx: number,
    ry: number,
    rz: number,
    blur: number,
  ): void;
}

const sumOf = (lamp: Lamp): number => lamp.power[0] + lamp.power[1] + lamp.power[2];

/** Builds the lighting of a world. */
export function buildLighting(world: World, seeker: Seeker, random: () => number): Lighting {
  const light = new Float64Array(3);
  const { lamps } = world;
  const sums = lamps.map(sumOf);
  const to = new Float64Array(5);

  /** Chooses a lamp and a place on it; its direction, distance and what to multiply its power by go to `to`. */
  const choose = (x: number, y: number, z: number): Lamp | undefined => {
    let total = 0;
    let chosen = -1;
    let weight = 0;
    for (let index = 0; index < lamps.length; index += 1) {
      const [lx, ly, lz] = lamps[index]!.at;
      const one = sums[index]! / ((lx - x) ** 2 + (ly - y) ** 2 + (lz - z) ** 2 + 0.05);
      total += one;
      if (random() * total < one) {
        chosen = index;
        weight = one;
      }
    }
    const lamp = lamps[chosen];
    if (!lamp || weight <= 0) return undefined;
    let [lx, ly, lz] = [lamp.at[0] - x, lamp.at[1] - y, lamp.at[2] - z];
    let share = total / weight;
    if (lamp.across && lamp.up) {
      const u = random() - 0.5;
      const v = random() - 0.5;
      lx += lamp.across[0] * u + lamp.up[0] * v;
      ly += lamp.across[1] * u + lamp.up[1] * v;
      lz += lamp.across[2] * u + lamp.up[2] * v;
      const cx = lamp.across[1] * lamp.up[2] - lamp.across[2] * lamp.up[1];
      const cy = lamp.across[2] * lamp.up[0] - lamp.across[0] * lamp.up[2];
      const cz = lamp.across[0] * lamp.up[1] - lamp.across[1] * lamp.up[0];
      const far = Math.sqrt(lx * lx + ly * ly + lz * lz);
      share *= Math.abs(lx * cx + ly * cy + lz * cz) / (far * Math.sqrt(cx * cx + cy * cy + cz * cz));
    } else {
      lx += (random() + random() - 1) * lamp.radius;
      ly += (random() + random() - 1) * lamp.radius;
      lz += (random() + random() - 1) * lamp.radius;
    }
    const square = lx * lx + ly * ly + lz * lz;
    const far = Math.sqrt(square);
    to[0] = lx / far;
    to[1] = ly / far;
    to[2] = lz / far;
    to[3] = far;
    // A bound near the lamp keeps single paths from leaving specks.
    to[4] = share / Math.max(square, 0.02);
    return lamp;
  };

  const aimSun = (): void => {
    const sun = world.sun!;
    const dx = sun.toward[0] + (random() + random() - 1) * sun.spread;
    const dy = sun.toward[1] + (random() + random() - 1) * sun.spread;
    const dz = sun.toward[2] + (random() + random() - 1) * sun.spread;
    const norm = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
    to[0] = dx * norm;
    to[1] = dy * norm;
    to[2] = dz * norm;
  };

  const add = (power: readonly [number, number, number], share: number): void => {
    light[0]! += power[0] * share;
    light[1]! += power[1] * share;
    light[2]! += power[2] * share;
  };

  return {
    light,
    meet(x, y, z, nx, ny, nz) {
      light.fill(0);
      if (world.sun) {
        aimSun();
        const facing = nx * to[0]! + ny * to[1]! + nz * to[2]!;
        if (facing > 0 && !seeker.blocked(x, y, z, to[0]!, to[1]!, to[2]!, 1e9)) add(world.sun.power, facing);
      }
      if (lamps.length === 0) return;
      const choice = choose(x, y, z);
      if (!choice) return;
      const facing = nx * to[0]! + ny * to[1]! + nz * to[2]!;
      if (facing <= 0) return;
      const reach = to[3]! - choice.radius * 1.05 - 1e-3;
      if (!seeker.blocked(x, y, z, to[0]!, to[1]!, to[2]!, reach)) add(choice.power, facing * to[4]!);
    },
    shine(x, y, z, nx, ny, nz, rx, ry, rz, blur) {
      light.fill(0);
      const sharp = 1.2 / (blur * blur) + 1;
      const lobe = (): number => {
        const near = rx * to[0]! + ry * to[1]! + rz * to[2]!;
        return near <= 0 || nx * to[0]! + ny * to[1]! + nz * to[2]! <= 0
          ? 0
          : near ** sharp * (sharp + 1) * 0.5;
      };
      if (world.sun) {
        aimSun();
        const share = lobe();
        if (share > 1e-4 && !seeker.blocked(x, y, z, to[0]!, to[1]!, to[2]!, 1e9))
          add(world.sun.power, share);
      }
      if (lamps.length === 0) return;
      const choice = choose(x, y, z);
      if (!choice) return;
      const share = lobe() * to[4]!;
      const reach = to[3]! - choice.radius * 1.05 - 1e-3;
      if (share > 1e-5 && !seeker.blocked(x, y, z, to[0]!, to[1]!, to[2]!, reach)) add(choice.power, share);
    },
  };
}
