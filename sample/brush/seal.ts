/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, smoothstep } from '../core/noise.ts';
import { blendPixel, buildPlane, type Colour, type Picture } from '../core/picture.ts';
import { outlineRect, visitShape, type Contour } from '../core/polygon.ts';
import { blurPlane } from '../core/blur.ts';
import type { Box } from './box.ts';
import { boundContours, outlineGlyph } from './glyph.ts';

/** A seal: 朱文 prints the characters red, 白文 leaves them in the ground. */
export interface Seal {
  readonly characters: string;
  readonly style: '朱文' | '白文';
  /** Height in px; the width follows from the columns unless given. */
  readonly size: number;
  readonly shape?: 'square' | 'tall' | 'round';
}

const VERMILION: Colour = [0.7, 0.13, 0.09];

/** Prints a seal with its top left corner at x, y; returns its box. Characters run down, right to left. */
export function printSeal(picture: Picture, seal: Seal, x: number, y: number, seed: string): Box {
  const characters = [...seal.characters];
  const shape = seal.shape ?? (characters.length === 1 || characters.length >= 3 ? 'square' : 'tall');
  const rows = shape === 'tall' ? characters.length : Math.ceil(Math.sqrt(characters.length));
  const columns = Math.ceil(characters.length / rows);
  const height = Math.round(seal.size);
  const width = shape === 'tall' ? Math.round(height / (rows * 0.92)) : height;
  const red = buildPlane(width, height);
  const rim = Math.max(1, height * (seal.style === '朱文' ? 0.035 : 0.05));
  const paint = (contours: Contour[], value: number): void => {
    visitShape(width, height, contours, (index, _x, _y, coverage) => {
      red.values[index] = red.values[index]! + (value - red.values[index]!) * coverage;
    });
  };
  paint([outlineRect(1, 1, width - 2, height - 2)], 1);
  if (seal.style === '朱文')
    paint([outlineRect(rim + 1, rim + 1, width - 2 - rim * 2, height - 2 - rim * 2)], 0);
  const inset = rim * (seal.style === '朱文' ? 1.9 : 1.7);
  const cellWidth = (width - inset * 2) / columns;
  const cellHeight = (height - inset * 2) / rows;
  characters.forEach((character, order) => {
    const column = columns - 1 - Math.floor(order / rows);
    const last = Math.floor(order / rows) === columns - 1;
    const tall = last ? characters.length - (columns - 1) * rows : rows;
    const cell = (height - inset * 2) / tall;
    const row = order % rows;
    const outline = outlineGlyph('印', character);
    const box = boundContours(outline);
    // Seal cutting fills the cell: the outline is stretched to it, whatever its own proportions.
    const flat = (box.bottom - box.top) / (box.right - box.left);
    const stretchX = ((cellWidth * 0.9) / (box.right - box.left)) * Math.min(1, 1.6 / Math.max(0.01, flat));
    const stretchY = ((cell * 0.88) / (box.bottom - box.top)) * Math.min(1, flat * 3);
    const cx = inset + (column + 0.5) * cellWidth;
    const cy = inset + (row + 0.5) * (last ? cell : cellHeight);
    paint(
      outline.map((contour) =>
        contour.map((value, index) => (index % 2 ? cy + value * stretchY : cx + value * stretchX)),
      ),
      seal.style === '朱文' ? 1 : 0,
    );
  });
  const noise = buildNoise(`${seed}/seal`);
  blurPlane(red, height * 0.009);
  const chip = 9 / height;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const border = Math.min(column, row, width - 1 - column, height - 1 - row) / height;
      const bite = noise.fbm(column * chip, row * chip, 3);
      const worn = smoothstep(0.68, 0.8, bite + (border < 0.05 ? 0.09 : 0));
      const cut = smoothstep(
        0.4,
        0.62,
        red.values[row * width + column]! + (noise.at(column * 0.4, row * 0.4) - 0.5) * 0.22,
      );
      const paste =
        0.8 +
        0.2 * noise.fbm(column * 0.22, row * 0.22, 2) -
        0.22 * smoothstep(0.5, 0.8, noise.fbm(column * chip * 4, row * chip * 4, 2));
      const share = cut * (1 - worn) * paste;
      const px = Math.round(x) + column;
      const py = Math.round(y) + row;
      if (share < 0.01 || px < 0 || py < 0 || px >= picture.width || py >= picture.height) continue;
      blendPixel(picture, py * picture.width + px, VERMILION, share * 0.94);
    }
  }
  return { left: x, top: y, right: x + width, bottom: y + height };
}
