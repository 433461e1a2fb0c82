import sharp, { type Sharp } from 'sharp';
import type { PixelSize } from '../../exhibition/picture.ts';
import { coverOutline, type OutlinePlace, type OutlineStep } from './outline.ts';
import { Canvas, type Box, type Pixels } from './canvas.ts';

/** A picture laid on a sheet: all of the file, or `region` (px of the file), scaled to fill `box`. */
export interface LaidPicture {
  file: string;
  region?: Box;
  box: Box;
}

/** A rectangle of whole px in one colour, `#rrggbb`. */
export interface Fill {
  box: Box;
  colour: string;
}

/** A letter in one colour, `#rrggbb`. */
export interface Letter extends OutlinePlace {
  outline: readonly OutlineStep[];
  colour: string;
}

/** Strokes as SVG of the box's size, transparent elsewhere. */
export interface Drawing {
  box: Box;
  svg: string;
}

/** A sheet: fills in their order, pictures on them, drawings and letters over all. */
export interface LaidSheet {
  size: PixelSize;
  fills: readonly Fill[];
  pictures: readonly LaidPicture[];
  drawings: readonly Drawing[];
  letters: readonly Letter[];
  /** The sheet is to weigh no more than this, bytes. */
  most: number;
}

/** Changes when the encoder or the drawing library does. */
export const sheetEngine = [sharp.versions.vips, sharp.versions.mozjpeg].join('/');

/**
 * Chosen by measurement (docs/images.md): a third fewer bytes than at quality 86 by the standard's tables, and no
 * slower; trellis quantisation would save a tenth more and take longer than all else together.
 */
const quality = { best: 72, least: 48, step: 6 } as const;
const quantisationTable = 3;

/** Draws a sheet as JPEG without metadata, at the highest quality that keeps to `most` and is not under 48. */
export async function drawSheet({
  size,
  fills,
  pictures,
  drawings,
  letters,
  most,
}: LaidSheet): Promise<Buffer> {
  const [laid, drawn] = await Promise.all([
    Promise.all(pictures.map(readPicture)),
    Promise.all(drawings.map(({ svg }) => readPixels(sharp(Buffer.from(svg))))),
  ]);
  const canvas = new Canvas(size);
  for (const { box, colour } of fills) canvas.fill(box, colour);
  for (const [at, { box }] of pictures.entries()) if (laid[at]) canvas.lay(laid[at], box.x, box.y);
  for (const [at, { box }] of drawings.entries()) if (drawn[at]) canvas.lay(drawn[at], box.x, box.y);
  for (const { outline, colour, ...place } of letters) {
    const coverage = coverOutline(outline, place);
    if (coverage) canvas.paint(coverage, colour);
  }
  const { data, width, height, channels } = canvas;
  for (let now: number = quality.best; ; now -= quality.step) {
    const jpeg = await sharp(data, { raw: { width, height, channels } })
      .jpeg({ quality: now, progressive: true, quantisationTable })
      .toBuffer();
    if (jpeg.length <= most || now - quality.step < quality.least) return jpeg;
  }
}

function readPicture({ file, region, box }: LaidPicture): Promise<Pixels> {
  const opened = sharp(file, { limitInputPixels: false });
  const piece = region
    ? opened.extract({ left: region.x, top: region.y, width: region.width, height: region.height })
    : opened;
  const { width, height } = box;
  return readPixels(piece.resize({ width, height, fit: 'fill', kernel: 'lanczos3' }).removeAlpha());
}

async function readPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}
