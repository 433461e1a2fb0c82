import { expect, it } from 'vitest';
import { buildPictureSources } from './picture-sources.ts';

const picture = {
  id: '1001-abc',
  width: 2000,
  height: 1000,
  sizes: [
    { width: 480, height: 240 },
    { width: 960, height: 480 },
    { width: 2000, height: 1000 },
  ],
};

it('offers AVIF, then WebP, and JPEG to every browser', () => {
  const { sources, src, srcset } = buildPictureSources(picture, '/show/');
  expect(sources.map((source) => source.type)).toEqual(['image/avif', 'image/webp']);
  expect(src).toBe('/show/iiif/1001-abc/full/960,480/0/default.jpg');
  expect(srcset).toBe(
    '/show/iiif/1001-abc/full/480,240/0/default.jpg 480w, /show/iiif/1001-abc/full/960,480/0/default.jpg 960w, ' +
      '/show/iiif/1001-abc/full/2000,1000/0/default.jpg 2000w',
  );
});

it('offers a thumbnail nothing beyond the first size that is enough', () => {
  expect(buildPictureSources(picture, '/', 700).srcset).not.toContain('2000w');
  expect(buildPictureSources(picture, '/', 700).srcset).toContain('960w');
});
