/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPlane } from '../core/blur.ts';
import { buildNoise, clamp } from '../core/noise.ts';
import type { Colour, Picture, Plane } from '../core/picture.ts';
import { type Contour, visitShape } from '../core/polygon.ts';
import { joinContours } from './camera.ts';

/** A lamp at a place in px; z is towards the viewer. */
export interface Lamp {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly colour: Colour;
  /** Distance at which its light has halved, px. */
  readonly reach: number;
}

/** What a thing is made of. */
export interface Matter {
  readonly albedo: Colour;
  /** How far its edges round off, px. */
  readonly bulge: number;
  /** 0 dull cloth … 1 polished. */
  readonly gloss: number;
  readonly ambient: Colour;
  /** Unevenness of the surface, 0…1, and its scale in px. */
  readonly rough?: number;
  readonly grain?: number;
}

/** Lays contours as a rounded solid: the blurred mask serves as its height, lit by the lamps. */
export function laySolid(
  frame: Picture,
  contours: readonly Contour[],
  matter: Matter,
  lamps: readonly Lamp[],
  seed: string,
): void {
  const joined = joinContours(contours);
  let left = frame.width;
  let top = frame.height;
  let right = 0;
  let bottom = 0;
  for (const contour of joined) {
    for (let index = 0; index + 1 < contour.length; index += 2) {
      left = Math.min(left, contour[index]!);
      right = Math.max(right, contour[index]!);
      top = Math.min(top, contour[index + 1]!);
      bottom = Math.max(bottom, contour[index + 1]!);
    }
  }
  const pad = Math.ceil(matter.bulge) + 2;
  left = Math.max(0, Math.floor(left) - pad);
  top = Math.max(0, Math.floor(top) - pad);
  const width = Math.min(frame.width, Math.ceil(right) + pad) - left;
  const height = Math.min(frame.height, Math.ceil(bottom) + pad) - top;
  if (width < 3 || height < 3) return;
  const mask: Plane = { width, height, values: new Float32Array(width * height) };
  const moved = joined.map((contour) => contour.map((value, index) => value - (index % 2 ? top : left)));
  visitShape(width, height, moved, (index, _x, _y, coverage) => {
    mask.values[index] = coverage;
  });
  const form: Plane = { width, height, values: mask.values.slice() };
  blurPlane(form, matter.bulge * 0.5);
  const fine: Plane = { width, height, values: mask.values.slice() };
  blurPlane(fine, matter.bulge * 0.18);
  const noise = buildNoise(`${seed}/matter`);
  const rough = matter.rough ?? 0.25;
  const grain = matter.grain ?? Math.max(2, matter.bulge * 0.4);
  const depth = (index: number): number => form.values[index]! * 0.75 + fine.values[index]! * 0.25;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const index = y * width + x;
      const cover = mask.values[index]!;
      if (cover < 0.01) continue;
      const px = x + left;
      const py = y + top;
      const wrinkle = noise.fbm(px / grain, py / grain, 3);
      const wx = (noise.at(px / grain + 0.4, py / grain) - noise.at(px / grain - 0.4, py / grain)) * rough;
      const wy = (noise.at(px / grain, py / grain + 0.4) - noise.at(px / grain, py / grain - 0.4)) * rough;
      const nx = -(depth(index + 1) - depth(index - 1)) * matter.bulge * 0.9 - wx;
      const ny = -(depth(index + width) - depth(index - width)) * matter.bulge * 0.9 - wy;
      const norm = 1 / Math.hypot(nx, ny, 1);
      let r = matter.ambient[0];
      let g = matter.ambient[1];
      let b = matter.ambient[2];
      for (const lamp of lamps) {
        const lx = lamp.x - px;
        const ly = lamp.y - py;
        const square = lx * lx + ly * ly + lamp.z * lamp.z;
        const distance = Math.sqrt(square);
        const facing = ((nx * lx + ny * ly + lamp.z) * norm) / distance;
        if (facing <= 0) continue;
        const fall = 1 / (1 + square / (lamp.reach * lamp.reach));
        // Half vector with the viewer straight ahead.
        const half =
          Math.max(0, (nx * lx + ny * ly + lamp.z + distance) * norm) /
          Math.sqrt(2 * square + 2 * lamp.z * distance);
        const shine = matter.gloss * Math.min(1, half) ** (12 + matter.gloss * 50) * 2.2;
        const strength = fall * facing;
        r += lamp.colour[0] * (strength + ((shine * fall) / Math.max(0.03, matter.albedo[0])) * 0.3);
        g += lamp.colour[1] * (strength + ((shine * fall) / Math.max(0.03, matter.albedo[1])) * 0.3);
        b += lamp.colour[2] * (strength + ((shine * fall) / Math.max(0.03, matter.albedo[2])) * 0.3);
      }
      const stain = clamp(0.72 + 0.56 * wrinkle, 0, 1.4);
      const at = (py * frame.width + px) * 3;
      frame.rgb[at] = frame.rgb[at]! + (r * matter.albedo[0] * stain - frame.rgb[at]!) * cover;
      frame.rgb[at + 1] = frame.rgb[at + 1]! + (g * matter.albedo[1] * stain - frame.rgb[at + 1]!) * cover;
      frame.rgb[at + 2] = frame.rgb[at + 2]! + (b * matter.albedo[2] * stain - frame.rgb[at + 2]!) * cover;
    }
  }
}
