import type { Bitmap } from '../probe/bitmap.ts';

/** What is known of a picture only after decoding it. */
export interface PictureFacts {
  /** Dominant colours, most of the picture first, `#rrggbb`. */
  colours: string[];
  /** A preview of at most 24 px as a `data:` URL, usually 150–300 characters. */
  placeholder: string;
}

type Colour = [number, number, number];

/** Dominant colours and placeholder of a bitmap. */
export async function readPictureFacts(bitmap: Bitmap): Promise<PictureFacts> {
  const sample = await bitmap
    .open()
    .resize({ width: 64, height: 64, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  const preview = await bitmap
    .open()
    .resize({ width: 24, height: 24, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 20, effort: 6, smartSubsample: true })
    .toBuffer();
  return {
    colours: findColours(sample),
    placeholder: `data:image/webp;base64,${preview.toString('base64')}`,
  };
}

/** Most clusters looked for, and the least share of the picture a colour must have to be told. */
const mostColours = 5;
const leastShare = 0.04;

/**
 * Dominant colours of packed 8-bit RGB: k-means, started from the pixel farthest from those chosen,
 * so the same pixels always give the same colours.
 */
export function findColours(rgb: Uint8Array): string[] {
  const count = Math.floor(rgb.length / 3);
  if (count === 0) return [];
  let centres = chooseCentres(rgb, count);
  let counts: number[] = [];
  for (let round = 0; round < 8; round++) ({ centres, counts } = moveCentres(rgb, count, centres));
  return centres
    .map((centre, i) => ({ centre, share: (counts[i] ?? 0) / count }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share)
    .map(
      ({ centre }) => `#${centre.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`,
    );
}

function chooseCentres(rgb: Uint8Array, count: number): Colour[] {
  const sum: Colour = [0, 0, 0];
  for (let i = 0; i < count * 3; i++) sum[(i % 3) as 0 | 1 | 2] += rgb[i] ?? 0;
  const centres: Colour[] = [[sum[0] / count, sum[1] / count, sum[2] / count]];
  while (centres.length < mostColours) {
    let [farthest, greatest] = [0, -1];
    for (let pixel = 0; pixel < count; pixel++) {
      const { distance } = findNearest(rgb, pixel, centres);
      if (distance > greatest) [farthest, greatest] = [pixel, distance];
    }
    if (greatest < 300) break;
    centres.push([rgb[farthest * 3] ?? 0, rgb[farthest * 3 + 1] ?? 0, rgb[farthest * 3 + 2] ?? 0]);
  }
  return centres;
}

function moveCentres(
  rgb: Uint8Array,
  count: number,
  centres: readonly Colour[],
): { centres: Colour[]; counts: number[] } {
  const sums = centres.map((): Colour => [0, 0, 0]);
  const counts = centres.map(() => 0);
  for (let pixel = 0; pixel < count; pixel++) {
    const { index } = findNearest(rgb, pixel, centres);
    const sum = sums[index];
    if (sum === undefined) continue;
    sum[0] += rgb[pixel * 3] ?? 0;
    sum[1] += rgb[pixel * 3 + 1] ?? 0;
    sum[2] += rgb[pixel * 3 + 2] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const moved = sums.map(([r, g, b], i): Colour => {
    const n = counts[i] ?? 0;
    return n === 0 ? (centres[i] ?? [0, 0, 0]) : [r / n, g / n, b / n];
  });
  return { centres: moved, counts };
}

/**
 * The centre nearest to a pixel, by squared "redmean" distance: cheap, and near enough to how different
 * two colours look. Allocates nothing for a pixel: this runs on the one thread that also feeds sharp.
 */
function findNearest(
  rgb: Uint8Array,
  pixel: number,
  centres: readonly Colour[],
): { index: number; distance: number } {
  const [r, g, b] = [rgb[pixel * 3] ?? 0, rgb[pixel * 3 + 1] ?? 0, rgb[pixel * 3 + 2] ?? 0];
  nearest.distance = Infinity;
  for (let i = 0; i < centres.length; i++) {
    const centre = centres[i];
    if (centre === undefined) continue;
    const red = (r + centre[0]) / 512;
    const distance =
      (2 + red) * (r - centre[0]) ** 2 + 4 * (g - centre[1]) ** 2 + (3 - red) * (b - centre[2]) ** 2;
    if (distance < nearest.distance) [nearest.index, nearest.distance] = [i, distance];
  }
  return nearest;
}

const nearest = { index: 0, distance: 0 };
