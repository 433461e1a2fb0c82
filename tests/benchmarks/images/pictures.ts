import { existsSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { OverlayOptions } from 'sharp';

const real = path.resolve(import.meta.dirname, '../../../../shared/real');
const [width, height] = [6000, 4000];

/**
 * Fills a folder with pictures of 24 megapixels and returns their paths: mosaics of real pictures at
 * their own size, so that detail and grain are what encoders meet; where those are absent, of noise
 * and gradients. The same in every run.
 */
export async function makePictures(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const motifs = await listMotifs();
  const files: string[] = [];
  for (let i = 0; i < count; i++) {
    const file = path.join(folder, `${String(i + 1).padStart(2, '0')}.jpg`);
    if (!existsSync(file)) await drawMosaic(file, motifs, i + 1);
    files.push(file);
  }
  return files;
}

async function listMotifs(): Promise<string[]> {
  const folders = ['photographs', 'paintings', 'calligraphy'].map((name) => path.join(real, name));
  const lists = await Promise.all(
    folders.map(async (folder) => (existsSync(folder) ? await readdir(folder) : [])),
  );
  return lists.flatMap((names, i) => names.map((name) => path.join(folders[i] ?? '', name)));
}

async function drawMosaic(file: string, motifs: readonly string[], seed: number): Promise<void> {
  let state = seed * 7919;
  const draw = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  const pieces: OverlayOptions[] = [];
  for (let top = 0; top < height;) {
    const row = Math.min(500 + draw(900), height - top);
    for (let left = 0; left < width;) {
      const motif = motifs[draw(motifs.length)];
      const piece =
        motif === undefined
          ? await drawNoise(Math.min(400 + draw(800), width - left), row, state)
          : await cropMotif(motif, width - left, row, draw);
      pieces.push({ input: piece.data, raw: { ...piece.size, channels: 3 }, left, top });
      left += piece.size.width;
    }
    top += row;
  }
  await sharp({ create: { width, height, channels: 3, background: '#d8cfc0' } })
    .composite(pieces)
    .jpeg({ quality: 92 })
    .toFile(`${file}.tmp`);
  await rename(`${file}.tmp`, file);
}

interface Piece {
  data: Buffer;
  size: { width: number; height: number };
}

async function cropMotif(
  motif: string,
  room: number,
  row: number,
  draw: (most: number) => number,
): Promise<Piece> {
  const whole = await sharp(motif)
    .toColourspace('srgb')
    .flatten()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const size = { width: Math.min(whole.info.width, room), height: Math.min(whole.info.height, row) };
  const left = draw(whole.info.width - size.width + 1);
  const top = draw(whole.info.height - size.height + 1);
  const data = await sharp(whole.data, { raw: whole.info })
    .extract({ left, top, ...size })
    .raw()
    .toBuffer();
  return { data, size };
}

async function drawNoise(room: number, row: number, mean: number): Promise<Piece> {
  const size = { width: room, height: row };
  const noise = { type: 'gaussian' as const, mean: 90 + (mean % 80), sigma: 12 };
  const data = await sharp({ create: { ...size, channels: 3, background: 'grey', noise } })
    .raw()
    .toBuffer();
  return { data, size };
}
