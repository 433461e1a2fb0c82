/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import sharp from 'sharp';
import { clamp } from './noise.ts';

/** Red, green and blue, 0…1 as displayed (sRGB) unless said otherwise. */
export type Colour = readonly [number, number, number];

/** A picture as floating-point triples, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Float32Array;
}

/** A single plane of numbers of a picture's size. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A picture of one colour. */
export function buildPicture(width: number, height: number, colour: Colour = [0, 0, 0]): Picture {
  const rgb = new Float32Array(width * height * 3);
  const [red, green, blue] = colour;
  if (red === 0 && green === 0 && blue === 0) return { width, height, rgb };
  for (let index = 0; index < rgb.length; index += 3) {
    rgb[index] = red;
    rgb[index + 1] = green;
    rgb[index + 2] = blue;
  }
  return { width, height, rgb };
}

/** A plane of zeroes. */
export function buildPlane(width: number, height: number): Plane {
  return { width, height, values: new Float32Array(width * height) };
}

/** A colour from `#rrggbb`. */
export function parseColour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Lays `share` of a colour over the pixel at `index` (of the pixel, not of its red). */
export function blendPixel(picture: Picture, index: number, colour: Colour, share: number): void {
  const at = index * 3;
  const { rgb } = picture;
  rgb[at] = rgb[at]! + (colour[0] - rgb[at]!) * share;
  rgb[at + 1] = rgb[at + 1]! + (colour[1] - rgb[at + 1]!) * share;
  rgb[at + 2] = rgb[at + 2]! + (colour[2] - rgb[at + 2]!) * share;
}

/** Copies a picture into another with its top left corner at x, y; what falls outside is cut. */
export function placePicture(target: Picture, source: Picture, x: number, y: number): void {
  const left = Math.max(0, x);
  const right = Math.min(target.width, x + source.width);
  for (let row = Math.max(0, y); row < Math.min(target.height, y + source.height); row += 1) {
    const from = ((row - y) * source.width + (left - x)) * 3;
    target.rgb.set(
      source.rgb.subarray(from, from + Math.max(0, right - left) * 3),
      (row * target.width + left) * 3,
    );
  }
}

/** Encodes as JPEG. The 8-bit rounding is dithered by position, so that wide gradients do not band. */
export async function encodeJpeg(picture: Picture, quality: number): Promise<Buffer> {
  const bytes = Buffer.alloc(picture.rgb.length);
  for (let index = 0; index < bytes.length; index += 1) {
    const pixel = (index / 3) | 0;
    const dither = ((Math.imul(pixel, 0x9e3779b1) >>> 24) / 255 - 0.5) * 0.9;
    bytes[index] = clamp(picture.rgb[index]! * 255 + dither + 0.5, 0, 255);
  }
  return sharp(bytes, {
    raw: { width: picture.width, height: picture.height, channels: 3 },
    limitInputPixels: false,
  })
    .jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:2:0' })
    .toBuffer();
}
