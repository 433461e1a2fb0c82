import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { probePicture } from '../../src/images/probe/probe.ts';
import { decodePicture } from '../../src/images/probe/decode.ts';
import { usualMount } from '../../src/images/derive/recipe.ts';

export type Colour = readonly [number, number, number];

/** Light of a coded value of sRGB, 0 to 255 and 0 to 1; IEC 61966-2-1. */
export function toLight(value: number): number {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

/** The coded value of light; IEC 61966-2-1. */
export function toCoded(light: number): number {
  const v = Math.max(0, Math.min(1, light));
  return 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
}

/** CIE L*a*b* of an sRGB colour, white D65; CIE 15. */
export function toLab(colour: Colour): [number, number, number] {
  const [r, g, b] = colour.map(toLight) as [number, number, number];
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** ΔE*ab (CIE 1976) of two 8-bit sRGB colours. */
export function measureDeltaE(a: Colour, b: Colour): number {
  const [p, q] = [toLab(a), toLab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** The mount of the store as a colour. */
const mount = [...Buffer.from(usualMount.slice(1), 'hex')];

/** A colour laid on the mount with this opacity. */
export function lay(colour: Colour, opacity: number): Colour {
  return colour.map((value, at) => value * opacity + (mount[at] ?? 0) * (1 - opacity)) as unknown as Colour;
}

/** One pixel of packed RGB. */
export function pickColour(rgb: Uint8Array, index: number): Colour {
  return [rgb[index * 3] ?? 0, rgb[index * 3 + 1] ?? 0, rgb[index * 3 + 2] ?? 0];
}

/** Mean and largest ΔE*ab of two pictures on a grid of 24 × 24 averages. */
export async function compareGrids(a: Sharp, b: Sharp): Promise<{ mean: number; largest: number }> {
  const [p, q] = await Promise.all(
    [a, b].map((picture) =>
      picture.removeAlpha().resize(24, 24, { fit: 'fill', kernel: 'linear' }).raw().toBuffer(),
    ),
  );
  const deltas = Array.from({ length: 576 }, (_, i) =>
    measureDeltaE(pickColour(p ?? new Uint8Array(), i), pickColour(q ?? new Uint8Array(), i)),
  );
  return { mean: deltas.reduce((sum, delta) => sum + delta, 0) / 576, largest: Math.max(...deltas) };
}

/** The sRGB profile that libvips ships, as a file. */
export async function writeSrgbProfile(folder: string): Promise<string> {
  const pixel = { create: { width: 1, height: 1, channels: 3 as const, background: 'red' } };
  const { icc } = await sharp(await sharp(pixel).withIccProfile('srgb').png().toBuffer()).metadata();
  const file = path.join(folder, 'srgb.icc');
  await writeFile(file, icc ?? Buffer.alloc(0));
  return file;
}

/** What the store makes of a file: its pixels, or the code of the Problem. */
export async function show(
  file: string,
): Promise<{ code: string } | { width: number; height: number; at: (x: number, y: number) => Colour }> {
  const probed = await probePicture(file, file.split('/').at(-1) ?? file);
  if ('problem' in probed) return { code: probed.problem.code };
  const bitmap = await decodePicture(probed.source, usualMount, `${file}.v`);
  const rgb = await bitmap.open().raw().toBuffer();
  const { width, height } = bitmap.size;
  return {
    ...{ width, height },
    at: (x, y) => [...rgb.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)] as unknown as Colour,
  };
}
