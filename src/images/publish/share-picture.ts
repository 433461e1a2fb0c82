import sharp from 'sharp';
import type { PixelSize } from '../../exhibition/picture.ts';

/** A rectangle in px. */
export interface Box extends PixelSize {
  x: number;
  y: number;
}

/** A picture laid on a sheet: all of the file, or `region` (px of the file), scaled to fill `box`. */
export interface LaidPicture {
  file: string;
  region?: Box;
  box: Box;
}

export interface LaidSheet {
  /** The ground with everything that is drawn in lines and letters, as SVG of the sheet's size. */
  ground: string;
  pictures: readonly LaidPicture[];
  /** The sheet is to weigh no more than this, bytes. */
  most: number;
}

/** Changes when the encoder or the drawing library does. */
export const sheetEngine = [sharp.versions.vips, sharp.versions.mozjpeg].join('/');

const bestQuality = 86;
const leastQuality = 50;
const qualityStep = 6;

/** Draws a sheet as JPEG without metadata, at the highest quality that keeps to `most` and is not under 50. */
export async function drawSheet({ ground, pictures, most }: LaidSheet): Promise<Buffer> {
  const layers = await Promise.all(
    pictures.map(async ({ file, region, box }) => {
      const opened = sharp(file, { limitInputPixels: false });
      const { data, info } = await (
        region ? opened.extract({ left: region.x, top: region.y, ...pickSize(region) }) : opened
      )
        .resize({ ...pickSize(box), fit: 'fill', kernel: 'lanczos3' })
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const raw = { width: info.width, height: info.height, channels: info.channels };
      return { input: data, raw, left: box.x, top: box.y };
    }),
  );
  const { data, info } = await sharp(Buffer.from(ground))
    .removeAlpha()
    .composite(layers)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const sheet = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  for (let quality = bestQuality; ; quality -= qualityStep) {
    const jpeg = await sheet.clone().removeAlpha().jpeg({ quality, progressive: true }).toBuffer();
    if (jpeg.length <= most || quality - qualityStep < leastQuality) return jpeg;
  }
}

function pickSize({ width, height }: PixelSize): PixelSize {
  return { width, height };
}
