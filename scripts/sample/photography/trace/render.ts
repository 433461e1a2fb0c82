/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildPicture, buildPlane, type Picture, type Plane } from '../../core/picture.ts';
import { hashText } from '../../core/prng.ts';
import { enlargePicture } from '../enlarge.ts';
import { filterNoise, type Features } from './filter.ts';
import { buildPath } from './paths.ts';
import { buildAxes, type View } from './view.ts';
import type { World } from './world.ts';

/** How much care a render gets. */
export interface Care {
  /** Paths a pixel. */
  readonly samples: number;
  /** Surfaces followed after the first. */
  readonly bounces?: number;
  /** Long side that is traced, px; larger prints are enlarged from it. */
  readonly side?: number;
}

/** A traced frame in linear light, with the distance of what each pixel shows (Infinity for the sky). */
export interface Shot {
  readonly frame: Picture;
  readonly depth: Plane;
}

/** Traces paths through a world; equal seeds give equal bytes, however the work is shared out. */
export function renderWorld(
  world: World,
  view: View,
  width: number,
  height: number,
  care: Care,
  seed: string,
): Shot {
  const scale = Math.min(1, (care.side ?? 2000) / Math.max(width, height));
  const w = Math.max(16, Math.round(width * scale));
  const h = Math.max(16, Math.round(height * scale));
  const traced = tracePixels(world, view, w, h, care, seed);
  const calm = filterNoise(traced, care.samples);
  if (scale === 1) return { frame: calm, depth: traced.depth };
  const depth = buildPlane(width, height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      depth.values[y * width + x] =
        traced.depth.values[
          Math.min(h - 1, Math.floor((y * h) / height)) * w + Math.min(w - 1, Math.floor((x * w) / width))
        ]!;
  const frame = enlargePicture(calm, width, height);
  for (let at = 0; at < frame.rgb.length; at += 1) frame.rgb[at] = Math.max(0, frame.rgb[at]!);
  return { frame, depth };
}

function tracePixels(
  world: World,
  view: View,
  width: number,
  height: number,
  care: Care,
  seed: string,
): Features {
  const salt = hashText(seed);
  let state = 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const { forward, right, up } = buildAxes(view);
  const path = buildPath(world, random, care.bounces ?? 1);
  const { gathered } = path;
  const count = width * height;
  const light = buildPicture(width, height);
  const albedo = buildPicture(width, height);
  const normal = buildPicture(width, height);
  const depth = buildPlane(width, height);
  const spread = buildPlane(width, height);
  const { samples } = care;
  const root = Math.max(1, Math.floor(Math.sqrt(samples)));
  const aperture = view.aperture ?? 0;
  const focus = view.focus ?? 10;
  const ratio = height / width;
  const rise = (view.rise ?? 0) * 2 * view.zoom;
  for (let index = 0; index < count; index += 1) {
    const x = index % width;
    const y = (index - x) / width;
    // Pixels are seeded one by one, so that no pixel depends on how many paths another took.
    state = (Math.imul(index + 1, 0x9e3779b1) ^ salt) | 0;
    random();
    let [r, g, b, ar, ag, ab, nx, ny, nz, far, sum, squares] = [0, 0, 0, 0, 0, 0, 0, 0, 0, Infinity, 0, 0];
    for (let sample = 0; sample < samples; sample += 1) {
      const cell = sample < root * root;
      const sx = cell ? ((sample % root) + random()) / root : random();
      const sy = cell ? (Math.floor(sample / root) + random()) / root : random();
      const across = (x + sx) / width - 0.5;
      const u = view.strip ? view.strip.lean : across * 2 * view.zoom;
      const v = (0.5 - (y + sy) / height) * 2 * view.zoom * ratio + rise;
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
      let lr = gathered[0]!;
      let lg = gathered[1]!;
      let lb = gathered[2]!;
      const bright = lr * 0.3 + lg * 0.55 + lb * 0.15;
      // A single very bright path would leave a speck: bound it.
      if (bright > 9) {
        lr *= 9 / bright;
        lg *= 9 / bright;
        lb *= 9 / bright;
      }
      r += lr;
      g += lg;
      b += lb;
      const bounded = Math.min(9, bright);
      sum += bounded;
      squares += bounded * bounded;
      ar += gathered[3]!;
      ag += gathered[4]!;
      ab += gathered[5]!;
      nx += gathered[6]!;
      ny += gathered[7]!;
      nz += gathered[8]!;
      far = Math.min(far, path.depth);
    }
    const at = index * 3;
    light.rgb[at] = r / samples;
    light.rgb[at + 1] = g / samples;
    light.rgb[at + 2] = b / samples;
    albedo.rgb[at] = ar / samples;
    albedo.rgb[at + 1] = ag / samples;
    albedo.rgb[at + 2] = ab / samples;
    normal.rgb[at] = nx / samples;
    normal.rgb[at + 1] = ny / samples;
    normal.rgb[at + 2] = nz / samples;
    depth.values[index] = far;
    const mean = sum / samples;
    spread.values[index] = Math.max(0, squares / samples - mean * mean) / samples;
  }
  return { light, albedo, normal, depth, spread };
}
