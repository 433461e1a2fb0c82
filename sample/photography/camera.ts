/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPlane } from '../core/blur.ts';
import { clamp, smoothstep } from '../core/noise.ts';
import { buildPlane, type Colour, type Picture, type Plane } from '../core/picture.ts';
import type { Contour } from '../core/polygon.ts';
import { buildRandom } from '../core/prng.ts';

/** How a frame is exposed and printed; scenes are lit in linear light. */
export interface Film {
  /** Multiplies the light before the curve. */
  readonly exposure: number;
  /** Deviation of grain, 0…0.1. */
  readonly grain: number;
  readonly vignette: number;
  /** 0 colour, 1 black and white. */
  readonly mono: number;
  /** Colour of the deepest shadows and of the lights, for a print's tone. */
  readonly shadow?: Colour;
  readonly light?: Colour;
  /** Spill of the lights, 0…1. */
  readonly bloom: number;
}

/** Develops linear light into a displayed picture, in place. */
export function developFrame(frame: Picture, film: Film, seed: string): Picture {
  const { width, height, rgb } = frame;
  const random = buildRandom(`${seed}/grain`);
  if (film.bloom > 0) spillLight(frame, film.bloom);
  const coarse = buildPlane(width, height);
  for (let index = 0; index < coarse.values.length; index += 1)
    coarse.values[index] = random() + random() - 1;
  softenGrain(coarse);
  const shadow = film.shadow ?? [0.012, 0.012, 0.014];
  const light = film.light ?? [1, 1, 1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dx = x / width - 0.5;
      const dy = y / height - 0.5;
      const fall = 1 - film.vignette * smoothstep(0.08, 0.62, dx * dx * 1.5 + dy * dy * 1.2);
      const index = y * width + x;
      const at = index * 3;
      let r = rgb[at]! * film.exposure * fall;
      let g = rgb[at + 1]! * film.exposure * fall;
      let b = rgb[at + 2]! * film.exposure * fall;
      if (film.mono > 0) {
        const grey = r * 0.32 + g * 0.55 + b * 0.13;
        r += (grey - r) * film.mono;
        g += (grey - g) * film.mono;
        b += (grey - b) * film.mono;
      }
      const r2 = curve(r);
      const g2 = curve(g);
      const b2 = curve(b);
      const tone = (r2 + g2 + b2) / 3;
      // Silver shows most in the middle tones.
      const speck = coarse.values[index]! * film.grain * (0.35 + 2.2 * tone * (1 - tone));
      rgb[at] = clamp(shadow[0] + (light[0] - shadow[0]) * r2 + speck);
      rgb[at + 1] = clamp(shadow[1] + (light[1] - shadow[1]) * g2 + speck);
      rgb[at + 2] = clamp(shadow[2] + (light[2] - shadow[2]) * b2 + speck);
    }
  }
  return frame;
}

/** A filmic shoulder (after Hable and Narkowicz), then the sRGB curve. */
function curve(value: number): number {
  const v = value < 0 ? 0 : value;
  const film = (v * (2.51 * v + 0.03)) / (v * (2.43 * v + 0.59) + 0.14);
  return Math.sqrt(Math.sqrt(clamp(film) ** 1.8));
}

function softenGrain(plane: Plane): void {
  const { width, height, values } = plane;
  for (let y = 0; y < height - 1; y += 1) {
    for (let x = 0; x < width - 1; x += 1) {
      const at = y * width + x;
      values[at] =
        values[at]! * 0.5 +
        values[at + 1]! * 0.3 +
        values[at + width]! * 0.3 +
        values[at + width + 1]! * 0.15;
    }
  }
}

/** Light scattered in the lens around what is very bright. */
function spillLight(frame: Picture, strength: number): void {
  const step = Math.max(2, Math.round(frame.width / 700));
  const width = Math.ceil(frame.width / step);
  const height = Math.ceil(frame.height / step);
  for (let channel = 0; channel < 3; channel += 1) {
    const small = buildPlane(width, height);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const from =
          (Math.min(frame.height - 1, y * step) * frame.width + Math.min(frame.width - 1, x * step)) * 3 +
          channel;
        small.values[y * width + x] = Math.min(12, Math.max(0, frame.rgb[from]! - 0.75));
      }
    }
    const wide = { ...small, values: small.values.slice() };
    blurPlane(small, width / 170);
    blurPlane(wide, width / 26);
    for (let y = 0; y < frame.height; y += 1) {
      for (let x = 0; x < frame.width; x += 1) {
        const fx = x / step;
        const fy = y / step;
        const at = (y * frame.width + x) * 3 + channel;
        frame.rgb[at] = frame.rgb[at]! + strength * (0.55 * take(small, fx, fy) + 0.5 * take(wide, fx, fy));
      }
    }
  }
}

function take(plane: Plane, x: number, y: number): number {
  const left = Math.min(plane.width - 2, x | 0);
  const top = Math.min(plane.height - 2, y | 0);
  const fx = Math.min(1, x - left);
  const fy = Math.min(1, y - top);
  const at = top * plane.width + left;
  const a = plane.values[at]! + (plane.values[at + 1]! - plane.values[at]!) * fx;
  const b =
    plane.values[at + plane.width]! +
    (plane.values[at + plane.width + 1]! - plane.values[at + plane.width]!) * fx;
  return a + (b - a) * fy;
}

/** A colour from `#rrggbb` as linear light, times a strength. */
export function lightOf(hex: string, strength = 1): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  const line = (byte: number): number => (byte / 255) ** 2.2 * strength;
  return [line((value >> 16) & 255), line((value >> 8) & 255), line(value & 255)];
}

/** Turns contours the same way round, so that overlapping ones join instead of cancelling. */
export function joinContours(contours: readonly Contour[]): Contour[] {
  return contours.map((contour) => {
    let area = 0;
    for (let index = 0; index + 1 < contour.length; index += 2) {
      const next = index + 2 < contour.length ? index + 2 : 0;
      area += contour[index]! * contour[next + 1]! - contour[next]! * contour[index + 1]!;
    }
    if (area >= 0) return contour;
    const turned: number[] = [];
    for (let index = contour.length - 2; index >= 0; index -= 2)
      turned.push(contour[index]!, contour[index + 1]!);
    return turned;
  });
}
