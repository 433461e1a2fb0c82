import sharp from 'sharp';
import { expect, it } from 'vitest';
import { findFontFile } from '../../src/fonts/title-fonts.ts';
import { Typeface } from '../../src/fonts/typeface.ts';
import { coverOutline, type OutlineStep } from '../../src/images/publish/outline.ts';

const square = (x: number, y: number, side: number): OutlineStep[] => [
  { type: 'M', values: [x, y] },
  { type: 'L', values: [x + side, y] },
  { type: 'L', values: [x + side, y + side] },
  { type: 'L', values: [x, y + side] },
  { type: 'Z', values: [] },
];

it('covers each px by the share of it that lies inside', () => {
  // From 0.5 to 2.5 px: halves at the sides, quarters at the corners.
  const found = coverOutline(square(0.5, -2.5, 2), { x: 0, y: 0, scale: 1 });
  expect(found).toMatchObject({ x: 0, y: 0, width: 5, height: 4 });
  expect([...(found?.data ?? [])].slice(0, 15)).toEqual([
    64, 128, 64, 0, 0, 128, 255, 128, 0, 0, 64, 128, 64, 0, 0,
  ]);
});

it('counts what overlaps once, and nothing of what has no extent', () => {
  const twice = coverOutline([...square(0, -4, 4), ...square(1, -3, 2)], { x: 0, y: 0, scale: 1 });
  expect(new Set([...(twice?.data ?? [])])).toEqual(new Set([0, 255]));
  expect(coverOutline([], { x: 0, y: 0, scale: 1 })).toBeUndefined();
});

it('draws letters as librsvg does', async () => {
  const font = new Typeface(findFontFile(600));
  for (const character of '炉翀Ag2§') {
    const [glyph] = font.shape(character, false);
    const outline = font.outline(glyph?.id ?? 0);
    const place = { x: 5.3, y: 44.7, scale: 40 / font.unitsPerEm };
    const found = coverOutline(outline, place);
    const path = outline.map(({ type, values }) => `${type}${values.join(' ')}`).join('');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><path transform="translate(${place.x} ${place.y}) scale(${place.scale} ${-place.scale})" d="${path}"/></svg>`;
    const expected = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
    let sum = 0;
    let most = 0;
    for (let y = 0; y < 60; y++)
      for (let x = 0; x < 60; x++) {
        const [column, row] = [x - (found?.x ?? 0), y - (found?.y ?? 0)];
        const isInside = found && column >= 0 && row >= 0 && column < found.width && row < found.height;
        const own = isInside ? (found.data[row * found.width + column] ?? 0) : 0;
        const difference = Math.abs(own - (expected[y * 60 + x] ?? 0));
        sum += difference;
        most = Math.max(most, difference);
      }
    // librsvg samples a px on a grid; ours is the area, and where edges of two contours share a px their sum.
    expect(sum / 3600, character).toBeLessThan(1);
    expect(most, character).toBeLessThan(100);
  }
});
