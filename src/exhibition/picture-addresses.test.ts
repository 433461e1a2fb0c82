import { describe, expect, it } from 'vitest';
import { buildDetailSources, buildPictureSources } from './picture-sources.ts';

describe('the addresses of a picture', () => {
  const picture = {
    ...{ id: 'a', width: 900, height: 300 },
    sizes: [300, 600, 900].map((width) => ({ width, height: width / 3 })),
  };
  const set = (format: string, widths: number[]) =>
    widths.map((width) => `/iiif/a/full/${width},${width / 3}/0/default.${format} ${width}w`).join(', ');

  it('go up to the first size that is enough', () => {
    const widths = [300, 600, 900];
    for (const [widest, count] of [
      [undefined, 3],
      [300, 1],
      [301, 2],
      [600, 2],
      [601, 3],
      [9000, 3],
    ] as const) {
      const own = widths.slice(0, count);
      expect(buildPictureSources(picture, '/', widest)).toEqual({
        sources: [
          { type: 'image/avif', srcset: set('avif', own) },
          { type: 'image/webp', srcset: set('webp', own) },
        ],
        srcset: set('jpg', own),
        src: `/iiif/a/full/${count === 1 ? '300,100' : '600,200'}/0/default.jpg`,
        ...{ width: 900, height: 300 },
      });
    }
    expect(buildPictureSources({ ...picture, sizes: [] }, '/').src).toBe(
      '/iiif/a/full/900,300/0/default.jpg',
    );
  });

  it('of a detail name its region', () => {
    const region = { x: 1, y: 2, width: 400, height: 300 };
    const sizes = [{ width: 400, height: 300 }];
    const sources = buildDetailSources({ picture, region, sizes }, '/');
    expect(sources).toMatchObject({
      ...{ width: 400, height: 300, src: '/iiif/a/1,2,400,300/400,300/0/default.jpg' },
      srcset: '/iiif/a/1,2,400,300/400,300/0/default.jpg 400w',
    });
  });
});
