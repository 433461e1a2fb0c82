import { describe, expect, it } from 'vitest';
import { buildRandom } from '../core/prng.ts';
import { renderWorld } from '../photography/trace/render.ts';
import { buildSeeker } from '../photography/trace/seek.ts';
import { meetSolid } from '../photography/trace/solids.ts';
import { squeeze, stretch } from '../photography/trace/squeeze.ts';
import { buildWorld, type Point, putBox, putCan, putLimb } from '../photography/trace/world.ts';

describe('light squeezed for averaging', () => {
  it('comes back as it was', () => {
    for (const light of [0, 0.01, 0.5, 1, 9, 50]) expect(stretch(squeeze(light))).toBeCloseTo(light, 6);
  });

  it('is held in its range when a kernel throws it beyond', () => {
    expect(stretch(-0.1)).toBe(0);
    expect(stretch(1.2)).toBeCloseTo(60, 6);
  });
});

describe('a seeker', () => {
  it('meets in slanting limbs bounded piece by piece what asking every solid meets', () => {
    const random = buildRandom('limbs');
    const place = (): Point => [random.between(-3, 3), random.between(-3, 3), random.between(-3, 3)];
    const world = buildWorld(() => undefined);
    for (let limb = 0; limb < 60; limb += 1) {
      putLimb(world, place(), place(), 0.06, { colour: [1, 1, 1] }, 0.02);
      putCan(world, place(), place(), 0.04, { colour: [1, 1, 1] });
    }
    const seeker = buildSeeker(world);
    const { kinds, data } = seeker.tree;
    const [found, asked]: [number[], number[]] = [[], []];
    for (let ray = 0; ray < 2000; ray += 1) {
      const [ox, oy, oz] = [random.between(-3, 3), random.between(-3, 3), -8];
      const [x, y, z] = [random.between(-0.4, 0.4), random.between(-0.4, 0.4), 1];
      const norm = 1 / Math.hypot(x, y, z);
      const [dx, dy, dz] = [x * norm, y * norm, z * norm];
      let nearest = Infinity;
      for (let solid = 0; solid < kinds.length; solid += 1) {
        const t = meetSolid(kinds[solid] ?? 0, data, solid, ox, oy, oz, dx, dy, dz);
        if (t > 1e-6 && t < nearest) nearest = t;
      }
      found.push(seeker.nearest(ox, oy, oz, dx, dy, dz, 1e9));
      asked.push(nearest);
    }
    expect(found).toEqual(asked);
    expect(asked.filter(Number.isFinite).length).toBeGreaterThan(200);
  });
});

it('draws the slanting edge of a bright lamp without stairs', () => {
  const world = buildWorld((_dx, _dy, _dz, out) => out.fill(0.01));
  putBox(world, [0, 0, 10], [8, 8, 0.1], { colour: [0, 0, 0], emit: [8, 8, 8] }, 0, 0, 0.15);
  const { frame } = renderWorld(
    world,
    { eye: [0, 0, 0], target: [0, 0, 1], zoom: 0.5 },
    240,
    240,
    { samples: 3, edges: 9, side: 120 },
    'edge',
  );
  // Where each row passes half of the lamp's tone, between two pixels: on a straight line it advances evenly.
  const crossings = Array.from({ length: 80 }, (_, step) => {
    const row = 80 + step;
    const toneAt = (x: number): number => squeeze(frame.rgb[(row * 240 + x) * 3] ?? 0) / squeeze(8);
    const x =
      Array.from({ length: 120 }, (_each, column) => column).find((column) => toneAt(column) >= 0.5) ?? 0;
    const [low, high] = [toneAt(x - 1), toneAt(x)];
    return x - 1 + (0.5 - low) / (high - low);
  });
  const slope = ((crossings.at(-1) ?? 0) - (crossings[0] ?? 0)) / (crossings.length - 1);
  const offsets = crossings.map((x, step) => x - slope * step);
  const mean = offsets.reduce((sum, offset) => sum + offset, 0) / offsets.length;
  const stray = Math.sqrt(offsets.reduce((sum, offset) => sum + (offset - mean) ** 2, 0) / offsets.length);
  expect(Math.abs(slope)).toBeGreaterThan(0.1);
  expect(stray).toBeLessThan(0.25);
});
