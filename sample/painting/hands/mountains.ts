/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { layInk, INK } from '../../brush/ink.ts';
import { buildSheet, type Ground } from '../../brush/paper.ts';
import { buildNoise, clamp, mix, smoothstep, type Noise } from '../../core/noise.ts';
import { type Colour, parseColour, type Picture } from '../../core/picture.ts';
import { buildRandom } from '../../core/prng.ts';

/** A range of mountains in ink or in mineral colours. */
export interface RangePlan {
  readonly ground: Ground;
  /** 水墨 leaves ink alone; 青绿 lays azurite and malachite over ochre. */
  readonly manner: '水墨' | '青绿' | '浅绛';
  readonly layers: number;
  /** Height of the farthest crest and of the nearest, shares of the height from the top. */
  readonly far: number;
  readonly near: number;
  /** Height of peaks, share of the height. */
  readonly relief: number;
  /** Peaks across the width. */
  readonly peaks: number;
}

const AZURITE = parseColour('#2f6f93');
const MALACHITE = parseColour('#4f9277');
const OCHRE = parseColour('#b5793f');
const GOLD: Colour = [0.78, 0.6, 0.25];

/** Crest lines, one for each layer: y in px for each x. */
export type Crests = readonly Float32Array[];

/** Paints a range and returns it with its crests, so that trees and bridges can stand on them. */
export function paintRange(
  plan: RangePlan,
  width: number,
  height: number,
  unit: number,
  seed: string,
): { picture: Picture; crests: Crests } {
  const picture = buildSheet(plan.ground, width, height, unit, seed);
  const blank = picture.rgb.slice();
  const noise = buildNoise(`${seed}/range`);
  const random = buildRandom(`${seed}/range`);
  const crests: Float32Array[] = [];
  for (let layer = 0; layer < plan.layers; layer += 1) {
    const nearness = plan.layers === 1 ? 1 : layer / (plan.layers - 1);
    const crest = traceCrest(plan, width, height, nearness, layer, noise, random.between(0, 90));
    crests.push(crest);
    paintLayer(picture, blank, crest, plan, nearness, layer, noise);
  }
  return { picture, crests };
}

function traceCrest(
  plan: RangePlan,
  width: number,
  height: number,
  nearness: number,
  layer: number,
  noise: Noise,
  shift: number,
): Float32Array {
  const crest = new Float32Array(width);
  const base = mix(plan.far, plan.near, nearness) * height;
  const relief = plan.relief * height * mix(1, 0.72, nearness);
  const pitch = plan.peaks * mix(1, 1.15, nearness);
  for (let x = 0; x < width; x += 1) {
    const u = (x / width) * pitch + shift + layer * 7.3;
    const mass = noise.at(u, layer * 3.7);
    const shoulders = noise.ridge(u * 1.7 + 3, layer + 5, 3);
    const rough = noise.fbm(u * 13, layer * 2.1, 4) - 0.5;
    crest[x] = base - relief * (mass * mass * 1.15 + shoulders * 0.34 * mass + rough * 0.075) + relief * 0.28;
  }
  return crest;
}

function paintLayer(
  picture: Picture,
  blank: Float32Array,
  crest: Float32Array,
  plan: RangePlan,
  nearness: number,
  layer: number,
  noise: Noise,
): void {
  const { width, height, rgb } = picture;
  const span = height * mix(0.2, 0.34, nearness);
  const strength = mix(0.2, 0.86, nearness ** 1.25);
  const fine = height / mix(62, 40, nearness);
  const mineral = plan.manner === '青绿' ? 1 : plan.manner === '浅绛' ? 0.42 : 0;
  const cap = layer % 2 === 0 ? AZURITE : MALACHITE;
  for (let x = 0; x < width; x += 1) {
    const top = crest[x]!;
    const slope = (crest[Math.min(width - 1, x + 6)]! - crest[Math.max(0, x - 6)]!) / 12;
    const foot = span * (0.75 + 0.5 * noise.at(x / (width * 0.16), layer * 5.5));
    for (let y = Math.max(0, Math.floor(top - 3)); y < Math.min(height, top + foot * 1.25); y += 1) {
      const depth = (y - top) / foot;
      const index = y * width + x;
      const inside = smoothstep(-2.2, 1.2, y - top);
      const veil = inside * (1 - smoothstep(0.45, 1.2, depth));
      for (let channel = 0; channel < 3; channel += 1) {
        const at = index * 3 + channel;
        rgb[at] = rgb[at]! + (blank[at]! - rgb[at]!) * veil * 0.97;
      }
      // Texture strokes fall with the slope, steeper on flanks, and thin out into mist.
      const fall = (y - top) / fine;
      const along = x / fine - slope * fall * 0.55;
      const warp = noise.fbm(along * 0.7 + 20, fall * 0.6, 2) * 0.9;
      const fold = noise.fbm(along * 0.3 + warp * 0.3, fall * 0.34 + layer * 11, 3);
      const stroke = noise.ridge(along * 1.05 + warp, fall * 0.62 + layer * 3, 2);
      const hair = noise.at(along * 5.5 + warp * 2, fall * 1.7 + noise.at(along * 2, fall) * 2);
      const lit = smoothstep(0.3, 0.72, fold + (slope > 0 ? 0.1 : -0.08));
      const wash = Math.exp(-clamp(depth, 0, 2) * 2.5) * mix(0.85, 0.42, lit);
      const cun =
        smoothstep(0.52, 0.82, stroke * 0.56 + hair * 0.44 + (0.46 - lit * 0.5) * 0.42) *
        (1 - smoothstep(0.3, 1, depth)) *
        mix(0.12, 1, nearness);
      const line =
        Math.exp(-(((y - top - 1.5) / (fine * (0.045 + 0.1 * noise.at(x / (fine * 1.3), layer)))) ** 2)) *
        (0.35 + 0.65 * noise.at(x / (fine * 2.2), layer + 9));
      const grain = 0.9 + 0.2 * noise.at(x * 0.55, y * 0.55);
      const fade =
        1 - smoothstep(0.55, 1.05, depth + (noise.fbm(x / (fine * 6), y / (fine * 3), 3) - 0.5) * 0.7);
      if (mineral > 0) {
        const colour = blendMineral(cap, depth, lit, noise.fbm(x / (fine * 4), y / (fine * 4), 2));
        const share =
          inside * fade * mineral * clamp(0.9 - depth * 0.55 + (0.5 - lit) * 0.2) * mix(0.55, 1, nearness);
        for (let channel = 0; channel < 3; channel += 1) {
          const at = index * 3 + channel;
          rgb[at] =
            rgb[at]! + (colour[channel]! * (0.75 + 0.25 * blank[at]!) * grain - rgb[at]!) * share * 0.82;
        }
      }
      const ink =
        strength *
        inside *
        fade *
        grain *
        clamp(wash * (mineral > 0.5 ? 0.22 : 0.66) + cun * (mineral > 0.5 ? 0.4 : 0.6) + line * 0.7);
      layInk(picture, index, INK, clamp(ink, 0, 0.95));
      if (mineral > 0.5) {
        const gilt = Math.exp(-(((y - top - fine * 0.2) / (fine * 0.05)) ** 2)) * nearness * 0.5;
        for (let channel = 0; channel < 3; channel += 1) {
          const at = index * 3 + channel;
          rgb[at] = rgb[at]! + (GOLD[channel]! - rgb[at]!) * gilt;
        }
      }
    }
  }
}

function blendMineral(cap: Colour, depth: number, lit: number, cloud: number): Colour {
  const share = smoothstep(0.12, 0.62, depth + (cloud - 0.5) * 0.5);
  const light = 0.86 + lit * 0.3;
  return [
    mix(cap[0], OCHRE[0], share) * light,
    mix(cap[1], OCHRE[1], share) * light,
    mix(cap[2], OCHRE[2], share) * light,
  ];
}
