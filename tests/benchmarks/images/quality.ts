import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { pictureFormats } from '../../../src/exhibition/picture.ts';
import type { PictureFormat, PixelSize } from '../../../src/exhibition/picture.ts';
import { buildRecipe, usualMount } from '../../../src/images/derive/recipe.ts';

const real = path.resolve(import.meta.dirname, '../../../../shared/real');
const kinds = ['photographs', 'paintings', 'calligraphy'];
const mostOfKind = 3;
const recipe = buildRecipe(usualMount);

/** What astro:assets encodes with when nothing is set: sharp's own defaults. */
const encodeByDefault: Record<PictureFormat, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif(),
  webp: (picture) => picture.webp(),
  jpg: (picture) => picture.jpeg(),
};

const encodeAsOurs: Record<PictureFormat, (picture: Sharp, size: PixelSize) => Sharp> = {
  avif: (picture, size) => picture.avif(recipe.avif(size)),
  webp: (picture, size) => picture.webp(recipe.webp(size)),
  jpg: (picture, size) => picture.jpeg(recipe.jpg(size)),
};

/**
 * Prints, for each format and width, the butteraugli distance (3-norm) and SSIMULACRA of astro:assets'
 * defaults and of ours on real pictures, against the same Lanczos reduction, as geometric means; lower
 * is better in both. `worst` is the largest of ours ÷ theirs of any one picture. SSIMULACRA 2 is in
 * no Debian 12 package; these two are from the package libjxl-devtools.
 */
export async function measureQuality(folder: string): Promise<void> {
  if (!existsSync(real)) {
    console.log(`--quality needs the real pictures in ${real}`);
    return;
  }
  await mkdir(folder, { recursive: true });
  console.log(
    '\n| output | pictures | butteraugli theirs | ours | worst | SSIMULACRA theirs | ours | worst | bytes ours ÷ theirs |\n|---|---|---|---|---|---|---|---|---|',
  );
  for (const width of [480, 960, 1600, 2400]) {
    const files = await listPictures(width);
    for (const format of pictureFormats) {
      const pairs: [Score, Score][] = [];
      for (const file of files) pairs.push(await comparePicture(file, width, format, folder));
      console.log(`| ${[`${format} ${width}`, files.length, ...summarise(pairs)].join(' | ')} |`);
    }
  }
}

/** Some pictures of each kind that are at least this wide, the same each time. */
async function listPictures(width: number): Promise<string[]> {
  const chosen: string[] = [];
  for (const kind of kinds) {
    const wide: string[] = [];
    for (const name of (await readdir(path.join(real, kind))).sort()) {
      const file = path.join(real, kind, name);
      if ((await sharp(file).metadata()).width >= width) wide.push(file);
    }
    const step = Math.max(1, Math.floor(wide.length / mostOfKind));
    chosen.push(...wide.filter((_, i) => i % step === 0).slice(0, mostOfKind));
  }
  return chosen;
}

async function comparePicture(
  file: string,
  width: number,
  format: PictureFormat,
  folder: string,
): Promise<[Score, Score]> {
  const reference = path.join(folder, 'reference.png');
  const { height } = await sharp(file)
    .toColourspace('srgb')
    .resize({ width })
    .png({ compressionLevel: 1 })
    .toFile(reference);
  return [
    await score(reference, encodeByDefault[format](sharp(reference)), folder),
    await score(reference, encodeAsOurs[format](sharp(reference), { width, height }), folder),
  ];
}

function summarise(pairs: readonly [Score, Score][]): string[] {
  const mean = (values: readonly number[]): number =>
    Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
  const compare = (metric: 'butteraugli' | 'ssimulacra', digits: number): string[] => [
    mean(pairs.map(([theirs]) => theirs[metric])).toFixed(digits),
    mean(pairs.map(([, ours]) => ours[metric])).toFixed(digits),
    Math.max(...pairs.map(([theirs, ours]) => ours[metric] / theirs[metric])).toFixed(2),
  ];
  const bytes = mean(pairs.map(([theirs, ours]) => ours.bytes / theirs.bytes)).toFixed(2);
  return [...compare('butteraugli', 3), ...compare('ssimulacra', 4), bytes];
}

interface Score {
  butteraugli: number;
  ssimulacra: number;
  bytes: number;
}

async function score(reference: string, encoder: Sharp, folder: string): Promise<Score> {
  const encoded = await encoder.toBuffer();
  const decoded = path.join(folder, 'decoded.png');
  await sharp(encoded).toColourspace('srgb').png({ compressionLevel: 1 }).toFile(decoded);
  const run = (program: string): string =>
    execFileSync(program, [reference, decoded], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [, norm = 'NaN'] = /3-norm: ([\d.]+)/.exec(run('butteraugli_main')) ?? [];
  return {
    butteraugli: Number(norm),
    ssimulacra: Number(run('ssimulacra_main').trim()),
    bytes: encoded.length,
  };
}
