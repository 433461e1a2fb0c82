import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import sharp from 'sharp';
import type { Picture, PixelSize } from '../../../src/exhibition/picture.ts';
import type { Problem } from '../../../src/exhibition/problem.ts';
import type { SourcePicture } from '../../../src/images/probe/source-picture.ts';
import { openStore } from '../../../src/images/store.ts';

export interface PrintPictures {
  /** `file:` address of a picture that was asked for. */
  getUrl: (picture: Picture, size: PixelSize) => string;
  problems: Problem[];
}

export interface PrintPicture {
  picture: Picture;
  size: PixelSize;
  /** Width at which it is printed, mm. */
  width: number;
}

/** Pictures decoded at the same time: large ones take a gigabyte. */
const picturesAtOnce = 3;

/** Bytes that all pictures of a print may have: what mail and phones still carry, less the fonts. */
const mostBytes = 72_000_000;

/**
 * Makes the JPEGs that the catalogue prints, or finds them in the image store; originals are never printed.
 * Where they would be too many bytes, copies of just the printed size are made in `folder`.
 */
export async function derivePrintPictures(
  wanted: readonly PrintPicture[],
  sources: ReadonlyMap<string, SourcePicture>,
  cacheDir: string,
  folder: string,
): Promise<PrintPictures> {
  const store = await openStore(cacheDir);
  const files = new Map<string, string>();
  const widths = new Map<string, number>();
  const problems: Problem[] = [];
  const limit = pLimit(picturesAtOnce);
  await limit.map(wanted, async ({ picture, size, width }) => {
    const source = sources.get(picture.id);
    if (!source) return;
    const made = await store.deriveOne(source, buildAddress(size));
    const key = buildKey(picture, size);
    if (typeof made === 'string') files.set(key, made);
    else if (made) problems.push(made);
    widths.set(key, Math.max(width, widths.get(key) ?? 0));
  });
  const sizes = await Promise.all([...files.values()].map(async (file) => (await stat(file)).size));
  if (sizes.reduce((sum, size) => sum + size, 0) > mostBytes) {
    await mkdir(folder, { recursive: true });
    await limit.map([...files], async ([key, file], at) => {
      files.set(key, await makeSmaller(file, widths.get(key) ?? 0, join(folder, `${at}.jpg`)));
    });
  }
  return {
    problems,
    getUrl: (picture, size) => {
      const file = files.get(buildKey(picture, size));
      if (file === undefined) throw new Error(`图录缺少图片：${buildKey(picture, size)}`);
      return pathToFileURL(file).href;
    },
  };
}

/** Resolution of smaller copies, dots an inch, and their quality. */
const smallResolution = 210;
const smallQuality = 80;

async function makeSmaller(file: string, width: number, copy: string): Promise<string> {
  await sharp(file)
    .resize({ width: Math.ceil((width / 25.4) * smallResolution), withoutEnlargement: true })
    .jpeg({ quality: smallQuality, mozjpeg: true })
    .toFile(copy);
  const [whole, small] = await Promise.all([stat(file), stat(copy)]);
  return small.size < whole.size ? copy : file;
}

function buildKey({ id }: Picture, size: PixelSize): string {
  return `${id}/${buildAddress(size)}`;
}

function buildAddress({ width, height }: PixelSize): string {
  return `full/${width},${height}/0/default.jpg`;
}
