/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPlane } from '../core/blur.ts';
import { type Noise, buildNoise, clamp, mix, smoothstep } from '../core/noise.ts';
import type { Colour, Picture, Plane } from '../core/picture.ts';
import { type Contour, visitShape } from '../core/polygon.ts';
import type { Box } from './box.ts';
import { TRACKS, streakAt, traceDirections } from './bristles.ts';
import { type Face, boundContours, outlineGlyph } from './glyph.ts';

/** One character as it is to be written. */
export interface Stroke {
  readonly character: string;
  readonly face: Face;
  /** Centre, in px of the picture. */
  readonly x: number;
  readonly y: number;
  /** Em in px. */
  readonly size: number;
  /** Turn in radians. */
  readonly turn: number;
  /** How loaded the brush is: 1 dripping, 0 nearly dry. */
  readonly wet: number;
  /** How black the ink is: 1 black, 0.4 a pale wash. */
  readonly black: number;
  readonly seed: string;
  /** Thicker (> 0) or thinner (< 0) strokes, in em. */
  readonly weight?: number;
}

/** Ink as it filters light: a warm black. Gold and cinnabar are drawn with their own colours. */
export const INK: Colour = [0.085, 0.078, 0.072];

/** The outline bent by a slow noise, so that no two 山 are alike. */
function bendOutline(stroke: Stroke, noise: Noise): Contour[] {
  const { size, x, y, turn } = stroke;
  const cos = Math.cos(turn) * size;
  const sin = Math.sin(turn) * size;
  return outlineGlyph(stroke.face, stroke.character).map((contour) => {
    const bent: number[] = [];
    for (let index = 0; index + 1 < contour.length; index += 2) {
      const u = contour[index]!;
      const v = contour[index + 1]!;
      const du =
        (noise.fbm(u * 2.2 + 7, v * 2.2, 2) - 0.5) * 0.075 + (noise.at(u * 14, v * 14) - 0.5) * 0.005;
      const dv =
        (noise.fbm(u * 2.2, v * 2.2 + 19, 2) - 0.5) * 0.075 + (noise.at(u * 14 + 5, v * 14) - 0.5) * 0.005;
      bent.push(x + (u + du) * cos - (v + dv) * sin, y + (u + du) * sin + (v + dv) * cos);
    }
    return bent;
  });
}

/** Writes one character in the given ink and returns the box it covers. */
export function writeStroke(picture: Picture, stroke: Stroke, ink: Colour = INK): Box {
  const { size } = stroke;
  const noise = buildNoise(stroke.seed);
  const outline = bendOutline(stroke, noise);
  const bounds = boundContours(outline);
  const pad = Math.ceil(size * 0.05) + 2;
  const left = Math.floor(bounds.left) - pad;
  const top = Math.floor(bounds.top) - pad;
  const width = Math.ceil(bounds.right) + pad - left;
  const height = Math.ceil(bounds.bottom) + pad - top;
  const mask: Plane = { width, height, values: new Float32Array(width * height) };
  visitShape(width, height, shiftContours(outline, -left, -top), (index, _x, _y, coverage) => {
    mask.values[index] = coverage;
  });
  const feather: Plane = { width, height, values: mask.values.slice() };
  blurPlane(feather, size * 0.0075);
  const flow = traceDirections(mask, size * 0.022);
  const bristle = Math.max(0.55, size / 135);
  const reach = size * 0.2;
  const tracks = noise.cell(1, 2) * TRACKS;
  const weight = (stroke.weight ?? 0) * 9;
  for (let y = 0; y < height; y += 1) {
    const py = y + top;
    if (py < 0 || py >= picture.height) continue;
    for (let x = 0; x < width; x += 1) {
      const px = x + left;
      if (px < 0 || px >= picture.width) continue;
      const at = y * width + x;
      const soft = feather.values[at]!;
      if (soft < 0.03) continue;
      const u = (px - stroke.x) / size;
      const v = (py - stroke.y) / size;
      const pool = noise.fbm(u * 3.1 + 40, v * 3.1, 3);
      // The brush empties from the upper left to the lower right of a character.
      const dry = clamp(1.02 - stroke.wet + (pool - 0.5) * 0.9 + (u + v) * 0.22 * (1.2 - stroke.wet));
      const streak = dry < 0.22 ? 0.5 : streakAt(flow, x, y, tracks, bristle, reach);
      const rough =
        (noise.at(px * 0.31 + 3, py * 0.31) - 0.5) * 0.34 +
        (noise.at((px / size) * 60, (py / size) * 60) - 0.5) * 0.3 * dry;
      const edge = smoothstep(0.36, 0.62, soft + weight * 0.05 + rough * (0.5 + dry * 0.6));
      const gap = smoothstep(0.22, 0.5, dry) * smoothstep(0.98 - dry * 0.72, 1.12 - dry * 0.66, streak);
      const grain = noise.at(px * 0.9, py * 0.9);
      const held = edge * (1 - gap * (0.86 + 0.14 * grain));
      if (held <= 0.003) continue;
      const rim = smoothstep(0.95, 0.45, soft) * 0.1 * stroke.wet;
      const depth =
        stroke.black * (0.97 + 0.16 * (pool - 0.4) + rim - 0.22 * dry * streak) +
        (1 - stroke.black) * 0.08 * grain;
      layInk(picture, py * picture.width + px, ink, clamp(held * clamp(depth, 0.12, 1)));
    }
  }
  return bounds;
}

/** Lets ink filter the light of the ground beneath. */
export function layInk(picture: Picture, index: number, ink: Colour, share: number): void {
  const at = index * 3;
  const { rgb } = picture;
  for (let channel = 0; channel < 3; channel += 1) {
    const ground = rgb[at + channel]!;
    rgb[at + channel] = mix(ground, ink[channel]! * (0.7 + 0.3 * ground), share);
  }
}

function shiftContours(contours: readonly Contour[], dx: number, dy: number): Contour[] {
  return contours.map((contour) => contour.map((value, index) => value + (index % 2 ? dy : dx)));
}
