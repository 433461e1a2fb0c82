import { expect, test } from 'vitest';
import type { PixelSize } from '../../exhibition/picture.ts';
import { buildImageInfo } from './info.ts';
import { buildLadder } from '../derive/ladder.ts';
import { buildRecipe } from '../derive/recipe.ts';
import { listPublishedFiles } from './publish.ts';
import { hasTiles } from '../derive/tiling.ts';

const place = { site: 'https://example.cn', base: '/show/' };
const recipe = buildRecipe('#ffffff');

/** Sizes of many shapes, the same in every run. */
function* listSizes(): Generator<PixelSize> {
  let seed = 7;
  const draw = (most: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 1 + (seed % most);
  };
  for (let i = 0; i < 400; i++) yield { width: 200 + draw(12_000), height: 200 + draw(9000) };
  for (let height = 1900; height <= 1960; height++) yield { width: 16 * height + 7, height };
  for (let width = 3800; width <= 3860; width++) yield { width, height: 4 * width + 3 };
  yield { width: 60_000, height: 2000 };
  yield { width: 2049, height: 8193 };
  yield { width: 4098, height: 8194 };
  yield { width: 25_000, height: 20_000 };
}

/**
 * Addresses that OpenSeadragon asks for, all levels and tiles, by the rules of its IIIFTileSource. It
 * takes `sizes` for the levels when their number fits, and since version 6 only if their ratios do too.
 */
function listAddressesOfOpenSeadragon(
  { width, height, tiles, sizes }: ReturnType<typeof buildImageInfo>,
  version: 5 | 6,
): string[] {
  const [tiling] = tiles ?? [];
  if (tiling === undefined) return sizes.map((size) => `full/${size.width},${size.height}/0/default.jpg`);
  const edge = tiling.width;
  const maxLevel = Math.round(Math.log2(Math.max(...tiling.scaleFactors)));
  const levels = [...sizes].sort((a, b) => a.width - b.width);
  const last = levels.at(-1);
  if (last !== undefined && last.width < width && last.height < height) levels.push({ width, height });
  const isListOf5 = sizes.length === maxLevel || sizes.length === maxLevel + 1;
  const isListOf6 =
    levels.length === maxLevel + 1 &&
    levels.every((level, i) => {
      const factor = tiling.scaleFactors[levels.length - i - 1];
      return Math.round(width / level.width) === factor && Math.round(height / level.height) === factor;
    });
  const isList = version === 5 ? isListOf5 : isListOf6;
  const addresses: string[] = [];
  for (let level = 0; level <= maxLevel; level++) {
    const factor = 2 ** (maxLevel - level);
    const guessed = isList ? levels[level] : undefined;
    const shownWidth = guessed?.width ?? Math.ceil(width / factor);
    const shownHeight = guessed?.height ?? Math.ceil(height / factor);
    if (shownWidth < edge && shownHeight < edge) {
      addresses.push(`full/${shownWidth},${shownHeight}/0/default.jpg`);
      continue;
    }
    for (let x = 0; x * edge < shownWidth; x++) {
      for (let y = 0; y * edge < shownHeight; y++) {
        const [left, top] = [x * edge * factor, y * edge * factor];
        const [w, h] = [Math.min(edge * factor, width - left), Math.min(edge * factor, height - top)];
        const region =
          x === 0 && y === 0 && w === width && h === height ? 'full' : `${left},${top},${w},${h}`;
        const size = `${Math.min(edge, shownWidth - x * edge)},${Math.min(edge, shownHeight - y * edge)}`;
        addresses.push(`${region}/${size}/0/default.jpg`);
      }
    }
  }
  return addresses;
}

test('whatever OpenSeadragon asks for by an info.json is published, for pictures of any shape', () => {
  let tiled = 0;
  for (const size of listSizes()) {
    const published = new Set(listPublishedFiles(size, recipe).map(({ address }) => address));
    const info = buildImageInfo('1001-0', size, place);
    for (const version of [5, 6] as const) {
      const absent = listAddressesOfOpenSeadragon(info, version).filter((address) => !published.has(address));
      expect([version, size, absent]).toEqual([version, size, []]);
    }
    if (hasTiles(size)) tiled++;
  }
  expect(tiled).toBeGreaterThan(300);
});

test('every size named is published, the largest is full/max and within maxWidth and maxHeight', () => {
  for (const size of listSizes()) {
    const published = new Map(listPublishedFiles(size, recipe).map(({ address, entry }) => [address, entry]));
    const { sizes, maxWidth, maxHeight, extraFormats, tiles } = buildImageInfo('1001-0', size, place);
    for (const { width, height } of sizes) {
      for (const format of ['jpg', ...(extraFormats ?? [])]) {
        expect(published.has(`full/${width},${height}/0/default.${format}`)).toBe(true);
      }
    }
    const largest = sizes.at(-1) ?? size;
    const extra = sizes.length - buildLadder(size).length;
    expect(extra).toBeLessThanOrEqual(3);
    const address = `full/${largest.width},${largest.height}/0/default.jpg`;
    expect(published.get('full/max/0/default.jpg')).toBe(published.get(address));
    expect(largest.width <= (maxWidth ?? size.width) && largest.height <= (maxHeight ?? size.height)).toBe(
      true,
    );
    expect(tiles?.[0] === undefined || tiles[0].width <= (maxWidth ?? size.width)).toBe(true);
  }
});

test('no two files share an address, and each is a valid IIIF image request', () => {
  const request = /^(full|\d+,\d+,\d+,\d+)\/(max|\d+,\d+)\/0\/default\.(jpg|webp|avif)$/;
  for (const size of [
    { width: 6000, height: 4000 },
    { width: 31_502, height: 1516 },
    { width: 2049, height: 8193 },
    { width: 4098, height: 8194 },
    { width: 900, height: 700 },
    { width: 1, height: 1 },
    { width: 20_000, height: 20 },
  ]) {
    const addresses = listPublishedFiles(size, recipe).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(request);
  }
});
