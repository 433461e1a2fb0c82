/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { hashText } from '../../core/prng.ts';
import type { Features } from './filter.ts';
import { buildPath } from './paths.ts';
import { squeeze, stretch } from './squeeze.ts';
import { buildAxes, type View } from './view.ts';
import type { World } from './world.ts';

/** Brightness beyond which a single path would leave a speck. */
const BOUND = 9;

/** Traces one pixel with so many paths into the features; `round` tells one tracing of a pixel from another. */
export type PixelTracer = (index: number, samples: number, round: number) => void;

/** Builds the tracer of a view's pixels. */
export function buildPixelTracer(
  world: World,
  view: View,
  bounces: number,
  seed: string,
  { light, albedo, normal, depth, spread }: Features,
): PixelTracer {
  const { width, height } = light;
  const salt = hashText(seed);
  let state = 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const { forward, right, up } = buildAxes(view);
  const path = buildPath(world, random, bounces);
  const { gathered } = path;
  const aperture = view.aperture ?? 0;
  const focus = view.focus ?? 10;
  const ratio = height / width;
  const rise = (view.rise ?? 0) * 2 * view.zoom;

  const follow = (x: number, y: number): void => {
    const across = x / width - 0.5;
    const u = view.strip ? view.strip.lean : across * 2 * view.zoom;
    const v = (0.5 - y / height) * 2 * view.zoom * ratio + rise;
    let [ox, oy, oz] = view.eye;
    let dx = forward[0] + right[0] * u + up[0] * v;
    let dy = forward[1] + right[1] * u + up[1] * v;
    let dz = forward[2] + right[2] * u + up[2] * v;
    if (view.strip) ox += across * view.strip.length;
    if (aperture > 0) {
      const angle = random() * 6.283185307;
      const lens = Math.sqrt(random()) * aperture;
      const lx = Math.cos(angle) * lens;
      const ly = Math.sin(angle) * lens;
      const mx = right[0] * lx + up[0] * ly;
      const my = right[1] * lx + up[1] * ly;
      const mz = right[2] * lx + up[2] * ly;
      dx = dx * focus - mx;
      dy = dy * focus - my;
      dz = dz * focus - mz;
      ox += mx;
      oy += my;
      oz += mz;
    }
    const norm = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
    path.follow(ox, oy, oz, dx * norm, dy * norm, dz * norm);
  };

  // Sums of what is met first by the first path, and of all else: count, red, green, blue, brightness, its square.
  const sums = [new Float64Array(6), new Float64Array(6)] as const;
  const [own, other] = sums;

  return (index, samples, round) => {
    const x = index % width;
    const y = (index - x) / width;
    // Pixels are seeded one by one, so that no pixel depends on how many paths another took.
    state = (Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(round, 0x85ebca6b) ^ salt) | 0;
    random();
    own.fill(0);
    other.fill(0);
    const root = Math.max(1, Math.floor(Math.sqrt(samples)));
    let [ar, ag, ab, nx, ny, nz, far, first, shines] = [0, 0, 0, 0, 0, 0, Infinity, 0, false];
    for (let sample = 0; sample < samples; sample += 1) {
      const cell = sample < root * root;
      const sx = cell ? ((sample % root) + random()) / root : random();
      const sy = cell ? (Math.floor(sample / root) + random()) / root : random();
      follow(x + sx, y + sy);
      if (sample === 0) [first, shines] = [path.depth, path.shines];
      const same =
        path.shines === shines && (path.depth === first || Math.abs(path.depth - first) < first * 0.05);
      const sum = same ? own : other;
      let [r, g, b] = [gathered[0]!, gathered[1]!, gathered[2]!];
      let bright = r * 0.3 + g * 0.55 + b * 0.15;
      if (bright > BOUND) {
        const share = BOUND / bright;
        [r, g, b, bright] = [r * share, g * share, b * share, BOUND];
      }
      sum[0]! += 1;
      sum[1]! += r;
      sum[2]! += g;
      sum[3]! += b;
      sum[4]! += bright;
      sum[5]! += bright * bright;
      ar += gathered[3]!;
      ag += gathered[4]!;
      ab += gathered[5]!;
      nx += gathered[6]!;
      ny += gathered[7]!;
      nz += gathered[8]!;
      far = Math.min(far, path.depth);
    }
    const at = index * 3;
    for (let channel = 0; channel < 3; channel += 1) {
      // Noise is averaged as light, but an edge as it will be seen: else a lamp fills each pixel that it touches.
      let squeezed = 0;
      for (const sum of sums)
        if (sum[0]! > 0) squeezed += (sum[0]! / samples) * squeeze(sum[channel + 1]! / sum[0]!);
      light.rgb[at + channel] = stretch(squeezed);
    }
    albedo.rgb[at] = ar / samples;
    albedo.rgb[at + 1] = ag / samples;
    albedo.rgb[at + 2] = ab / samples;
    normal.rgb[at] = nx / samples;
    normal.rgb[at + 1] = ny / samples;
    normal.rgb[at + 2] = nz / samples;
    depth.values[index] = far;
    // What differs from one surface to another is no noise.
    let noise = 0;
    for (const [count = 0, , , , bright = 0, squares = 0] of sums)
      if (count > 0) noise += Math.max(0, squares - (bright * bright) / count);
    spread.values[index] = noise / samples / samples;
  };
}
