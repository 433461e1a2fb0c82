/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildPicture, buildPlane, type Picture, type Plane } from '../../core/picture.ts';
import { enlargePicture } from '../enlarge.ts';
import { filterNoise, type Features } from './filter.ts';
import { buildPixelTracer } from './pixel.ts';
import { squeeze, stretch } from './squeeze.ts';
import type { View } from './view.ts';
import type { World } from './world.ts';

/** How much care a render gets. */
export interface Care {
  /** Paths a pixel. */
  readonly samples: number;
  /** Paths a pixel on an edge; a square number spreads them evenly. */
  readonly edges?: number;
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
  for (let at = 0; at < calm.rgb.length; at += 1) calm.rgb[at] = squeeze(Math.max(0, calm.rgb[at]!));
  const frame = enlargePicture(calm, width, height);
  for (let at = 0; at < frame.rgb.length; at += 1) frame.rgb[at] = stretch(frame.rgb[at]!);
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
  const features: Features = {
    light: buildPicture(width, height),
    albedo: buildPicture(width, height),
    normal: buildPicture(width, height),
    depth: buildPlane(width, height),
    spread: buildPlane(width, height),
  };
  const trace = buildPixelTracer(world, view, care.bounces ?? 1, seed, features);
  const count = width * height;
  for (let index = 0; index < count; index += 1) trace(index, care.samples, 0);
  const { edges } = care;
  if (edges) for (const index of findEdges(features)) trace(index, edges, 1);
  return features;
}

/** Difference in squeezed light between neighbours from which stairs show. */
const STEP = 0.16;

/** The same on one surface, from which it is a lamp in a mirror rather than noise. */
const GLARE = 0.3;

/** Pixels beside which light changes at a stroke, where surfaces part or a lamp begins. */
function findEdges({ light, albedo, normal, depth }: Features): number[] {
  const { width, height } = light;
  const tones = buildPlane(width, height).values;
  for (let index = 0; index < tones.length; index += 1)
    tones[index] = squeeze(
      light.rgb[index * 3]! * 0.3 + light.rgb[index * 3 + 1]! * 0.55 + light.rgb[index * 3 + 2]! * 0.15,
    );
  const marked = new Uint8Array(width * height);
  const compare = (a: number, b: number): void => {
    const step = Math.abs(tones[a]! - tones[b]!);
    if (step < STEP) return;
    const [far, near] = [depth.values[a]!, depth.values[b]!];
    let unlike = far === near ? 0 : Math.abs(far - near) / Math.min(far, near) > 0.03 ? 1 : 0;
    for (let at = a * 3, by = b * 3; at < a * 3 + 3; at += 1, by += 1)
      unlike +=
        Math.abs(albedo.rgb[at]! - albedo.rgb[by]!) + Math.abs(normal.rgb[at]! - normal.rgb[by]!) * 0.3;
    if (unlike > 0.12 || step > GLARE) marked[a] = marked[b] = 1;
  };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const index = y * width + x;
      if (x + 1 < width) compare(index, index + 1);
      if (y + 1 < height) compare(index, index + width);
    }
  const found: number[] = [];
  for (let index = 0; index < marked.length; index += 1) if (marked[index]) found.push(index);
  return found;
}
