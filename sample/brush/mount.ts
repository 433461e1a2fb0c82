/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, smoothstep } from '../core/noise.ts';
import { buildPicture, parseColour, placePicture, type Picture } from '../core/picture.ts';
import { fillShape, outlineRect } from '../core/polygon.ts';
import type { Box } from './box.ts';
import { laySilk, type Silk } from './silk.ts';

/** Widths of a mount in cm. */
export interface MountPlan {
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
  /** Strips of a second silk above and below (or right and left of) the heart. */
  readonly strip: number;
  readonly body: Silk;
  readonly accent: Silk;
  /** Wooden rods at head and foot, as of a hanging scroll. */
  readonly rods: boolean;
  /** Two hanging ribbons on the upper silk. */
  readonly ribbons?: boolean;
}

/** A mounted picture and where the heart begins in it, in px. */
export interface Mounted {
  readonly picture: Picture;
  readonly x: number;
  readonly y: number;
}

const silk = (hex: string, pattern: Silk['pattern'], relief: number): Silk => ({
  colour: parseColour(hex),
  pattern,
  relief,
});

/** Silks by name, as a mounter would offer them. */
export const SILKS = {
  ivory: silk('#e6dcc3', 'cloud', 0.55),
  tea: silk('#cdb68c', 'cloud', 0.6),
  mist: silk('#bfc6bd', 'cloud', 0.6),
  lake: silk('#8fa3a0', 'cloud', 0.7),
  indigo: silk('#46566a', 'cloud', 0.9),
  ochre: silk('#a98a5b', 'lattice', 0.5),
  navyBrocade: silk('#31405a', 'brocade', 0.9),
  redBrocade: silk('#7d2f26', 'brocade', 0.9),
  greenBrocade: silk('#47584a', 'brocade', 0.85),
  paper: silk('#efe8d8', 'plain', 0),
} as const;

/** Mounts a heart; `unit` is px per cm. */
export function mountHeart(heart: Picture, plan: MountPlan, unit: number, seed: string): Mounted {
  const side = Math.round(plan.side * unit);
  const top = Math.round(plan.top * unit);
  const bottom = Math.round(plan.bottom * unit);
  const picture = buildPicture(heart.width + side * 2, heart.height + top + bottom);
  const { width, height } = picture;
  const whole: Box = { left: 0, top: 0, right: width, bottom: height };
  laySilk(picture, whole, plan.body, unit, `${seed}/body`);
  const strip = plan.strip * unit;
  const edge = Math.max(1, unit * 0.32);
  if (strip > 0) {
    for (const from of [top - strip, height - bottom]) {
      laySilk(
        picture,
        { left: 0, right: width, top: from, bottom: from + strip },
        plan.accent,
        unit,
        `${seed}/strip`,
      );
    }
  }
  if (plan.ribbons) {
    for (const share of [0.335, 0.665]) {
      const half = unit * 1.1;
      const x = width * share;
      laySilk(
        picture,
        { left: x - half, right: x + half, top: 0, bottom: top - strip - unit * 1.2 },
        plan.accent,
        unit,
        `${seed}/ribbon`,
      );
    }
  }
  fillShape(
    picture,
    [outlineRect(side - edge, top - edge, heart.width + edge * 2, heart.height + edge * 2)],
    plan.accent.colour,
    0.95,
  );
  fillShape(
    picture,
    [outlineRect(side - edge * 0.3, top - edge * 0.3, heart.width + edge * 0.6, heart.height + edge * 0.6)],
    [0.93, 0.9, 0.82],
    1,
  );
  placePicture(picture, heart, side, top);
  shadeSeams(picture, { left: side, top, right: side + heart.width, bottom: top + heart.height }, unit);
  if (plan.rods) layRods(picture, unit, seed);
  lightMount(picture, unit, seed);
  return { picture, x: side, y: top };
}

/** The faint step at the heart's edge, where paper is let into silk. */
function shadeSeams(picture: Picture, heart: Box, unit: number): void {
  const reach = Math.max(2, unit * 0.35);
  for (
    let y = Math.max(0, Math.floor(heart.top - reach));
    y < Math.min(picture.height, heart.bottom + reach);
    y += 1
  ) {
    for (
      let x = Math.max(0, Math.floor(heart.left - reach));
      x < Math.min(picture.width, heart.right + reach);
      x += 1
    ) {
      const dx = Math.min(Math.abs(x - heart.left), Math.abs(x - heart.right));
      const dy = Math.min(Math.abs(y - heart.top), Math.abs(y - heart.bottom));
      const near = Math.min(dx, dy);
      if (near > reach) {
        const skip = Math.floor(heart.right - reach) - 1;
        if (x < skip && dy > reach) x = skip;
        continue;
      }
      const at = (y * picture.width + x) * 3;
      const shade = 1 - 0.13 * (1 - near / reach);
      for (let channel = 0; channel < 3; channel += 1)
        picture.rgb[at + channel] = picture.rgb[at + channel]! * shade;
    }
  }
}

/** Head rod and roller: dark wood with a lit crest. */
function layRods(picture: Picture, unit: number, seed: string): void {
  const noise = buildNoise(`${seed}/wood`);
  const head = unit * 1.5;
  const foot = unit * 3.4;
  for (const [from, to] of [
    [0, head],
    [picture.height - foot, picture.height],
  ] as const) {
    for (let y = Math.round(from); y < Math.min(picture.height, Math.round(to)); y += 1) {
      const across = (y - from) / (to - from);
      const light =
        0.42 + 0.95 * Math.exp(-((across - 0.3) ** 2) / 0.045) - 0.35 * smoothstep(0.6, 1, across);
      for (let x = 0; x < picture.width; x += 1) {
        const grain = 0.75 + 0.5 * noise.fbm(x / (unit * 9), y / (unit * 0.22), 3);
        const at = (y * picture.width + x) * 3;
        picture.rgb[at] = 0.3 * light * grain + 0.03;
        picture.rgb[at + 1] = 0.185 * light * grain + 0.02;
        picture.rgb[at + 2] = 0.115 * light * grain + 0.015;
      }
    }
    const shadow = unit * 1.4;
    for (let step = 0; step < shadow; step += 1) {
      const y = Math.round(from === 0 ? to + step : from - 1 - step);
      const shade = 1 - 0.34 * (1 - step / shadow) ** 2;
      for (let at = y * picture.width * 3; at < (y + 1) * picture.width * 3; at += 1)
        picture.rgb[at] = picture.rgb[at]! * shade;
    }
  }
}

/** Even light with the slight waves of a hung sheet. */
function lightMount(picture: Picture, unit: number, seed: string): void {
  const noise = buildNoise(`${seed}/light`);
  const { width, height, rgb } = picture;
  const row = new Float32Array(width);
  for (let x = 0; x < width; x += 1)
    row[x] = (noise.at(x / (unit * 16), 3) - 0.5) * 0.018 - 0.02 * (x / width - 0.4) ** 2;
  for (let y = 0; y < height; y += 1) {
    const wave = 1.005 + (noise.at(y / (unit * 14), 8) - 0.5) * 0.022;
    for (let x = 0; x < width; x += 1) {
      const light = wave + row[x]!;
      const at = (y * width + x) * 3;
      rgb[at] = rgb[at]! * light;
      rgb[at + 1] = rgb[at + 1]! * light;
      rgb[at + 2] = rgb[at + 2]! * light;
    }
  }
}
