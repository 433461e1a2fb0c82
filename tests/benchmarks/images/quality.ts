import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { buildRecipe } from '../../../src/images/recipe.ts';

/** What astro:assets encodes with when nothing is set: sharp's own defaults. */
const theirs = {
  avif: (picture: Sharp) => picture.avif(),
  webp: (picture: Sharp) => picture.webp(),
  jpg: (picture: Sharp) => picture.jpeg(),
};

/**
 * Prints, for each format and width, the butteraugli distance (3-norm) and SSIMULACRA of astro:assets'
 * defaults and of ours against the same Lanczos reduction, as geometric means; lower is better in both.
 * Needs the Debian package libjxl-devtools.
 */
export async function measureQuality(files: readonly string[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const recipe = buildRecipe('#fbf9f4');
  console.log(
    '\n| output | butteraugli theirs | ours | SSIMULACRA theirs | ours | bytes ours ÷ theirs |\n|---|---|---|---|---|---|',
  );
  for (const width of [480, 960, 1600, 2400]) {
    const size = { width, height: Math.round((width * 2) / 3) };
    const ours = {
      avif: (picture: Sharp) => picture.avif(recipe.avif(size)),
      webp: (picture: Sharp) => picture.webp(recipe.webp(size)),
      jpg: (picture: Sharp) => picture.jpeg(recipe.jpg(size)),
    };
    for (const format of ['avif', 'webp', 'jpg'] as const) {
      const scores: [Score, Score][] = [];
      for (const file of files) {
        const reference = path.join(folder, 'reference.png');
        await sharp(file).resize({ width }).png({ compressionLevel: 1 }).toFile(reference);
        scores.push([
          await score(reference, theirs[format], folder),
          await score(reference, ours[format], folder),
        ]);
      }
      const mean = (pick: (pair: [Score, Score]) => number): number =>
        Math.exp(scores.reduce((sum, pair) => sum + Math.log(pick(pair)), 0) / scores.length);
      const cells = [
        mean(([a]) => a.butteraugli).toFixed(2),
        mean(([, b]) => b.butteraugli).toFixed(2),
        mean(([a]) => a.ssimulacra).toFixed(4),
        mean(([, b]) => b.ssimulacra).toFixed(4),
        mean(([a, b]) => b.bytes / a.bytes).toFixed(2),
      ];
      console.log(`| ${format} ${width} | ${cells.join(' | ')} |`);
    }
  }
}

interface Score {
  butteraugli: number;
  ssimulacra: number;
  bytes: number;
}

async function score(reference: string, encode: (picture: Sharp) => Sharp, folder: string): Promise<Score> {
  const encoded = await encode(sharp(reference)).toBuffer();
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
