/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPicture } from '../../core/blur.ts';
import { buildNoise, clamp, smoothstep } from '../../core/noise.ts';
import { buildPicture, type Colour, type Picture } from '../../core/picture.ts';
import { outlineLine, visitShape } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import type { Design } from '../design.ts';

/** How an oil is handled. */
export interface OilPlan {
  /** Thickness of the paint, 0…1. */
  readonly impasto: number;
  /** Length of strokes against their width. */
  readonly reach: number;
  /** How much neighbouring strokes differ in colour, 0…1. */
  readonly broken: number;
}

/** Paints a design in strokes from broad to fine, and lights their relief; the result is `scale` times as large. */
export function paintOil(design: Design, scale: number, plan: OilPlan, seed: string): Picture {
  const width = Math.round(design.width * scale);
  const height = Math.round(design.height * scale);
  const random = buildRandom(`${seed}/oil`);
  const noise = buildNoise(`${seed}/oil`);
  const picture = primeCanvas(design, width, height, scale);
  const relief = new Float32Array(width * height);
  const side = Math.min(width, height);
  for (const [half, density, limit] of [
    [side * 0.015, 4.5, 0],
    [side * 0.0078, 3, 0.014],
    [side * 0.0042, 4, 0.022],
    [side * 0.0022, 3.4, 0.032],
  ] as const) {
    const count = Math.round((width * height * density) / (half * half * 4 * plan.reach));
    for (let order = 0; order < count; order += 1) {
      const x = random() * width;
      const y = random() * height;
      const dx = Math.min(design.width - 1, Math.floor(x / scale));
      const dy = Math.min(design.height - 1, Math.floor(y / scale));
      const at = dy * design.width + dx;
      // Fine strokes go only where the design has detail that the broad ones lost.
      const astray = limit > 0 ? measureError(picture, design, Math.floor(y) * width + Math.floor(x), at) : 1;
      if (
        astray < 0.09 &&
        measureDetail(design, dx, dy, Math.ceil((half * 1.6) / scale)) < limit &&
        random() > 0.05
      )
        continue;
      const fine = limit > 0.02;
      const bend = fine ? 0 : (noise.fbm((x / side) * 3, (y / side) * 3, 2) - 0.5) * 1.5;
      const run = fine ? traceEdge(design, dx, dy) : undefined;
      const angle = (run ?? design.angles[at]!) + bend + random.normal() * (run === undefined ? 0.14 : 0.05);
      const long = half * plan.reach * random.between(0.7, 1.3) * (fine ? 0.5 : 1);
      const shift = random.normal() * (fine ? 0.02 : 0.04) * plan.broken;
      const warm = random.normal() * 0.025 * plan.broken;
      const colour: Colour = [
        design.rgb[at * 3]! + shift + warm,
        design.rgb[at * 3 + 1]! + shift,
        design.rgb[at * 3 + 2]! + shift - warm,
      ];
      layStroke(picture, relief, x, y, angle, long, half, colour, noise, order);
    }
  }
  return lightRelief(picture, relief, plan.impasto, noise);
}

/** The underpainting: the design blurred, dulled towards umber. */
function primeCanvas(design: Design, width: number, height: number, scale: number): Picture {
  const soft = { ...design, rgb: design.rgb.slice() };
  blurPicture(soft, design.width / 120);
  const picture = buildPicture(width, height);
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(design.height - 1, Math.floor(y / scale)) * design.width;
    for (let x = 0; x < width; x += 1) {
      const from = (row + Math.min(design.width - 1, Math.floor(x / scale))) * 3;
      const at = (y * width + x) * 3;
      picture.rgb[at] = soft.rgb[from]! * 0.86 + 0.06;
      picture.rgb[at + 1] = soft.rgb[from + 1]! * 0.86 + 0.045;
      picture.rgb[at + 2] = soft.rgb[from + 2]! * 0.86 + 0.03;
    }
  }
  return picture;
}

/** How far the canvas is from the design at a place, 0…1. */
function measureError(picture: Picture, design: Design, here: number, there: number): number {
  let sum = 0;
  for (let channel = 0; channel < 3; channel += 1)
    sum += Math.abs(picture.rgb[here * 3 + channel]! - design.rgb[there * 3 + channel]!);
  return sum / 3;
}

/** The run of the edge at a place, if there is one: fine strokes follow it and keep it clean. */
function traceEdge(design: Design, x: number, y: number): number | undefined {
  const { width, height, rgb } = design;
  const light = (px: number, py: number): number => {
    const at = (Math.min(height - 1, Math.max(0, py)) * width + Math.min(width - 1, Math.max(0, px))) * 3;
    return rgb[at]! + rgb[at + 1]! + rgb[at + 2]!;
  };
  const gx = light(x + 3, y) - light(x - 3, y) + 0.5 * (light(x + 6, y) - light(x - 6, y));
  const gy = light(x, y + 3) - light(x, y - 3) + 0.5 * (light(x, y + 6) - light(x, y - 6));
  return Math.abs(gx) + Math.abs(gy) > 0.12 ? Math.atan2(gx, -gy) : undefined;
}

/** Largest difference of colour within `reach` px of a place. */
function measureDetail(design: Design, x: number, y: number, reach: number): number {
  const { width, height, rgb } = design;
  const here = (y * width + x) * 3;
  let most = 0;
  for (const [sx, sy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    const px = Math.min(width - 1, Math.max(0, x + sx * reach));
    const py = Math.min(height - 1, Math.max(0, y + sy * reach));
    const there = (py * width + px) * 3;
    most = Math.max(
      most,
      Math.abs(rgb[here]! - rgb[there]!) +
        Math.abs(rgb[here + 1]! - rgb[there + 1]!) * 1.2 +
        Math.abs(rgb[here + 2]! - rgb[there + 2]!),
    );
  }
  return most / 3;
}

function layStroke(
  picture: Picture,
  relief: Float32Array,
  x: number,
  y: number,
  angle: number,
  long: number,
  half: number,
  colour: Colour,
  noise: ReturnType<typeof buildNoise>,
  order: number,
): void {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const curve = (noise.cell(order, 3) - 0.5) * long * 0.25;
  const at = (t: number, thick: number): [number, number, number] => [
    x + cos * (t - 0.5) * long - sin * curve * (t - t * t) * 4,
    y + sin * (t - 0.5) * long + cos * curve * (t - t * t) * 4,
    half * thick,
  ];
  const outline = outlineLine([
    at(-0.04, 0.35),
    at(0.04, 0.86),
    at(0.3, 1),
    at(0.7, 0.96),
    at(0.94, 0.8),
    at(1.03, 0.3),
  ]);
  visitShape(picture.width, picture.height, [outline], (index, px, py, coverage) => {
    const along = ((px - x) * cos + (py - y) * sin) / long + 0.5;
    const across = (-(px - x) * sin + (py - y) * cos) / half;
    const bristle = noise.at(across * 4.5 + order * 13.1, along * 1.6 + order * 7.7);
    const lean = smoothstep(0.12 + along * 0.34, 0.3 + along * 0.3, bristle + 0.22 * (1 - Math.abs(across)));
    const share = coverage * (0.35 + 0.65 * lean);
    const shade = 1 + (bristle - 0.5) * 0.1;
    const cell = index * 3;
    const { rgb } = picture;
    rgb[cell] = rgb[cell]! + (clamp(colour[0] * shade) - rgb[cell]!) * share;
    rgb[cell + 1] = rgb[cell + 1]! + (clamp(colour[1] * shade) - rgb[cell + 1]!) * share;
    rgb[cell + 2] = rgb[cell + 2]! + (clamp(colour[2] * shade) - rgb[cell + 2]!) * share;
    const body = (0.35 + 0.65 * bristle) * (1 - 0.5 * across * across) + 0.4 * smoothstep(0.8, 1, along);
    relief[index] = relief[index]! + (body * half - relief[index]!) * share * 0.85;
  });
}

/** Shades the ridges of paint by a light from the upper left, over the weave of canvas. */
function lightRelief(
  picture: Picture,
  relief: Float32Array,
  impasto: number,
  noise: ReturnType<typeof buildNoise>,
): Picture {
  const { width, height, rgb } = picture;
  const pitch = (Math.PI * 2) / Math.max(3, width / 900);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const index = y * width + x;
      const dx = relief[index]! - relief[x > 0 ? index - 1 : index]!;
      const dy = relief[index]! - relief[y > 0 ? index - width : index]!;
      const weave =
        Math.sin(x * pitch) * Math.sin(y * pitch) * 0.008 + (noise.at(x * 0.6, y * 0.6) - 0.5) * 0.012;
      const slope = clamp((-dx - dy) * -0.13 * impasto, -0.2, 0.24);
      const shine = Math.max(0, slope - 0.1) * 0.8;
      const light = 1 + slope + weave;
      for (let channel = 0; channel < 3; channel += 1) {
        const at = index * 3 + channel;
        rgb[at] = clamp(rgb[at]! * light + shine * 0.4);
      }
    }
  }
  return picture;
}
