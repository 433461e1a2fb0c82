import sharp, { type Sharp } from 'sharp';
import type { PixelSize } from '../../exhibition/picture.ts';
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

/** Lines and letters as SVG of the box's size, transparent elsewhere. */
export interface Drawing {
  box: Box;
  svg: string;
}

/** A sheet: fills in their order, pictures on them, drawings over all. */
export interface LaidSheet {
  size: PixelSize;
  fills: readonly Fill[];
  pictures: readonly LaidPicture[];
  drawings: readonly Drawing[];
  /** The sheet is to weigh no more than this, bytes. */
  most: number;
}

/** Changes when the encoder or the drawing library does. */
export const sheetEngine = [sharp.versions.vips, sharp.versions.mozjpeg].join('/');

/**
 * Chosen by measurement (docs/images.md): at equal butteraugli distance N. Robidoux's tables (3) need fewer bytes
 * than the standard's, trellis quantisation twice the time of all else.
 */
const quality = { best: 74, least: 50, step: 6 } as const;
const quantisationTable = 3;

/** Draws a sheet as JPEG without metadata, at the highest quality that keeps to `most` and is not under 50. */
export async function drawSheet({ size, fills, pictures, drawings, most }: LaidSheet): Promise<Buffer> {
  const [laid, drawn] = await Promise.all([
    Promise.all(pictures.map(readPicture)),
    Promise.all(drawings.map(({ svg }) => readPixels(sharp(Buffer.from(svg))))),
  ]);
  const canvas = new Canvas(size);
  for (const { box, colour } of fills) canvas.fill(box, colour);
  for (const [at, { box }] of pictures.entries()) if (laid[at]) canvas.lay(laid[at], box.x, box.y);
  for (const [at, { box }] of drawings.entries()) if (drawn[at]) canvas.lay(drawn[at], box.x, box.y);
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
