import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PictureImage } from './PictureImage.tsx';

const widths = [360, 480, 960, 1600];

/** A crowded picture of these proportions: widths of its AVIF, and the address that everybody else gets. */
function show(
  ratio: number,
  sizes = widths,
  widest = 960,
): { avif: string[]; others: string | undefined; types: string[] } {
  const picture = {
    ...{ id: 'a', width: 1600, height: 1600 / ratio },
    sizes: sizes.map((width) => ({ width, height: width / ratio })),
  };
  const html = renderToStaticMarkup(
    createElement(PictureImage, { picture, base: '/', alt: '', sizes: '50vw', widest, crowded: true }),
  );
  return {
    avif: [...html.matchAll(/full\/(\d+),\d+\/0\/default\.avif/gu)].map(([, width = '']) => width),
    others: /<img src="([^"]*)"/u.exec(html)?.[1],
    types: [...html.matchAll(/type="([^"]*)"/gu)].map(([, type = '']) => type),
  };
}

it('in a crowd who reads no AVIF gets one size in WebP: of what is broad the largest small one', () => {
  const avif = ['360', '480', '960'];
  expect(show(0.5)).toEqual({ avif, others: '/iiif/a/full/480,960/0/default.webp', types: ['image/avif'] });
  expect(show(2)).toEqual({ avif, others: '/iiif/a/full/960,480/0/default.webp', types: ['image/avif'] });
  // A square is as broad as high.
  expect(show(1).others).toBe('/iiif/a/full/480,480/0/default.webp');
});

it('takes what there is', () => {
  expect(show(2, [400]).others).toBe('/iiif/a/full/400,200/0/default.webp');
  // Of a scroll no size is small: its second is enough for a wall.
  expect(show(10, [1510, 3020, 6040], 4000).others).toBe('/iiif/a/full/3020,302/0/default.webp');
});
