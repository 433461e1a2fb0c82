import { expect, it } from 'vitest';
import { buildPictureSources } from '../../src/exhibition/picture-sources.ts';
import { buildLadder } from '../../src/images/derive/ladder.ts';
import { buildRecipe } from '../../src/images/derive/recipe.ts';
import { buildImageInfo } from '../../src/images/publish/info.ts';
import { listPublishedFiles } from '../../src/images/publish/publish.ts';
import { startRandom } from '../random.ts';

const recipe = buildRecipe('#ffffff');
const id = '1001-0123456789abcdef';
const place = { site: 'https://example.org', base: '/' };

/** Sizes of pictures of all kinds: phone pictures, scans, scrolls, and those at the edges of the rules. */
function listSizes(): { width: number; height: number }[] {
  const random = startRandom('published sources');
  const drawn = Array.from({ length: 300 }, () => ({
    width: Math.ceil(8 ** (2 + 3 * random())),
    height: Math.ceil(8 ** (2 + 3 * random())),
  }));
  return [
    { width: 1500, height: 1000 },
    { width: 1501, height: 1000 },
    { width: 6000, height: 4000 },
    ...drawn,
  ];
}

it('offers a page only what is published, and no WebP above a megapixel and a half', () => {
  for (const size of listSizes()) {
    const files = new Set(listPublishedFiles(size, recipe).map(({ address }) => `/iiif/${id}/${address}`));
    const { sources, srcset, src } = buildPictureSources({ ...size, id, sizes: buildLadder(size) }, '/');
    const offered = [...sources.map((source) => source.srcset), srcset].flatMap((set) =>
      set.split(', ').map((one) => one.split(' ')[0] ?? ''),
    );
    expect([size, [...offered, src].filter((address) => !files.has(address))]).toEqual([size, []]);
    const large = [...files].filter((address) => {
      const [width = 0, height = 0] = (/(\d+),(\d+)\/0\/default\.webp$/u.exec(address) ?? [])
        .slice(1)
        .map(Number);
      return width * height > 1_500_000;
    });
    expect([size, large]).toEqual([size, []]);
  }
});

it('tells other viewers of the formats in which every size is there', () => {
  for (const size of listSizes()) {
    const files = listPublishedFiles(size, recipe).map(({ address }) => address);
    const { sizes, extraFormats = [], preferredFormats } = buildImageInfo(id, size, place);
    const missing = [...preferredFormats, ...extraFormats].flatMap((format) =>
      ['max', ...sizes.map(({ width, height }) => `${width},${height}`)]
        .map((name) => `full/${name}/0/default.${format}`)
        .filter((address) => !files.includes(address)),
    );
    expect([size, missing]).toEqual([size, []]);
  }
});
