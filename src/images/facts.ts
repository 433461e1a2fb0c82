import type { Bitmap } from './bitmap.ts';

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
  const pixels: Colour[] = [];
  for (let i = 0; i + 2 < rgb.length; i += 3) pixels.push([rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0]);
  let centres = chooseCentres(pixels);
  let counts: number[] = [];
  for (let round = 0; round < 8; round++) ({ centres, counts } = moveCentres(pixels, centres));
  return centres
    .map((centre, i) => ({ centre, share: (counts[i] ?? 0) / pixels.length }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share)
    .map(
      ({ centre }) => `#${centre.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`,
    );
}

function chooseCentres(pixels: readonly Colour[]): Colour[] {
  const first = pixels[0];
  if (first === undefined) return [];
  const mean = pixels
    .reduce<Colour>((sum, pixel) => [sum[0] + pixel[0], sum[1] + pixel[1], sum[2] + pixel[2]], [0, 0, 0])
    .map((value) => value / pixels.length) as Colour;
  const centres = [mean];
  while (centres.length < mostColours) {
    const farthest = pixels.reduce(
      (best, pixel) => {
        const distance = Math.min(...centres.map((centre) => measureDistance(pixel, centre)));
        return distance > best.distance ? { pixel, distance } : best;
      },
      { pixel: first, distance: 0 },
    );
    if (farthest.distance < 300) break;
    centres.push(farthest.pixel);
  }
  return centres;
}

function moveCentres(
  pixels: readonly Colour[],
  centres: readonly Colour[],
): { centres: Colour[]; counts: number[] } {
  const sums = centres.map((): [number, number, number, number] => [0, 0, 0, 0]);
  for (const pixel of pixels) {
    const distances = centres.map((centre) => measureDistance(pixel, centre));
    const sum = sums[distances.indexOf(Math.min(...distances))];
    if (sum === undefined) continue;
    for (const channel of [0, 1, 2] as const) sum[channel] += pixel[channel];
    sum[3]++;
  }
  return {
    centres: sums.map(([r, g, b, n], i) => (n === 0 ? (centres[i] ?? [0, 0, 0]) : [r / n, g / n, b / n])),
    counts: sums.map(([, , , n]) => n),
  };
}

/** Squared "redmean" distance: cheap, and near enough to how different two colours look. */
function measureDistance(a: Colour, b: Colour): number {
  const red = (a[0] + b[0]) / 512;
  return (2 + red) * (a[0] - b[0]) ** 2 + 4 * (a[1] - b[1]) ** 2 + (3 - red) * (a[2] - b[2]) ** 2;
}
