import sharp from 'sharp';
import type { LaidSheet } from '../../../src/images/publish/share-picture.ts';

/**
 * The control: the same sheet as one SVG of its whole size with the pictures composed on it by sharp, and as JPEG by
 * the standard's tables at quality 86.
 */
export async function drawByOldRecipe({
  size,
  fills,
  pictures,
  drawings,
  letters,
  most,
}: LaidSheet): Promise<Buffer> {
  const shapes = fills.map(
    ({ box, colour }) =>
      `<path fill="${colour}" d="M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z"/>`,
  );
  const marks = drawings.map(
    ({ box, svg }) =>
      `<g transform="translate(${box.x} ${box.y})">${svg.replace(/^<svg[^>]*>|<\/svg>$/gu, '')}</g>`,
  );
  for (const { outline, x, y, scale, colour } of letters) {
    const path = outline.map(({ type, values }) => type + values.join(' ')).join('');
    marks.push(
      `<path fill="${colour}" transform="translate(${x} ${y}) scale(${scale} ${-scale})" d="${path}"/>`,
    );
  }
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${[...shapes, ...marks].join('')}</svg>`;
  const layers = await Promise.all(
    pictures.map(async ({ file, region, box }) => {
      const opened = sharp(file, { limitInputPixels: false });
      const piece = region
        ? opened.extract({ left: region.x, top: region.y, width: region.width, height: region.height })
        : opened;
      const { data, info } = await piece
        .resize({ width: box.width, height: box.height, fit: 'fill', kernel: 'lanczos3' })
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
  const raw = { width: info.width, height: info.height, channels: info.channels };
  for (let quality = 86; ; quality -= 6) {
    const jpeg = await sharp(data, { raw }).removeAlpha().jpeg({ quality, progressive: true }).toBuffer();
    if (jpeg.length <= most || quality - 6 < 50) return jpeg;
  }
}
