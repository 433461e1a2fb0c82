import { dayColours, type ColourName } from '../exhibition/colours.ts';
import type { Picture, PixelSize } from '../exhibition/picture.ts';
import type { Box } from '../images/publish/canvas.ts';
import type { Drawing, Fill, Letter } from '../images/publish/share-picture.ts';
import type { Face, Lettering } from './lettering.ts';

/** A picture with its place on a sheet; with `from`, a piece of it, in percent of its width from the left. */
export interface Placed {
  picture: Picture;
  box: Box;
  from?: { left: number; width: number };
}

export interface Block {
  text: string;
  face: Face;
  size: number;
  ink: ColourName;
  /** Most lines. */
  most: number;
  /** Space above, px. */
  above?: number;
}

/** Height of a line, in ems. */
const leading = 1.42;
/** From the top of a line to its baseline, in ems. */
const rise = 1.08;
/** What Han characters take above and below the baseline, in ems. */
const ascent = 0.88;
const descent = 0.12;
/** Blocks that find no room are set smaller, down to this. */
const leastScale = 0.55;

/** A sheet being drawn: plain rectangles, pictures by their places, and letters and strokes over both. */
export class Sheet {
  readonly size: PixelSize;
  readonly pictures: Placed[] = [];
  readonly fills: Fill[] = [];
  readonly drawings: Drawing[] = [];
  readonly letters: Letter[] = [];
  /** Where lines stand. */
  readonly lines: Box[] = [];
  readonly #lettering: Lettering;

  constructor(size: PixelSize, lettering: Lettering) {
    this.size = size;
    this.#lettering = lettering;
    this.fill({ x: 0, y: 0, ...size }, 'paper');
  }

  /** Fills a rectangle, its sides rounded to whole px; what is filled later lies above. */
  fill({ x, y, width, height }: Box, ink: ColourName): void {
    const [left, top] = [Math.round(x), Math.round(y)];
    const box = {
      x: left,
      y: top,
      width: Math.round(x + width) - left,
      height: Math.round(y + height) - top,
    };
    this.fills.push({ box, colour: dayColours[ink] });
  }

  /** Hangs a picture; what it hangs on is drawn before. */
  hang(placed: Placed): void {
    this.pictures.push(placed);
  }

  /** Writes one line with its baseline at `y`; gives its width. */
  write(line: string, at: { x: number; y: number }, face: Face, size: number, ink: ColourName): number {
    const strokes = this.#lettering.outline(line, face, size);
    const width = this.measure(line, face, size);
    if (strokes.length > 0) {
      this.lines.push({ x: at.x, y: at.y - size * ascent, width, height: size * (ascent + descent) });
    }
    for (const { outline, x, y, scale } of strokes) {
      this.letters.push({ outline, x: at.x + x, y: at.y - y, scale, colour: dayColours[ink] });
    }
    return width;
  }

  /** Writes one line, cut to `width` px; gives its width. */
  writeCut(
    line: string,
    at: { x: number; y: number; width: number },
    face: Face,
    size: number,
    ink: ColourName,
  ): number {
    return this.write(this.cut(line, face, size, at.width), at, face, size, ink);
  }

  /** Writes up to three lines from the top of `area`, each against its right edge. */
  writeRight(text: string, { x, y, width }: Omit<Box, 'height'>, size: number, ink: ColourName): void {
    this.#lettering.breakLines(text, 'text', size, width, 3).forEach((line, at) => {
      const left = x + width - this.measure(line, 'text', size);
      this.write(line, { x: left, y: y + size * (rise + at * leading) }, 'text', size, ink);
    });
  }

  /** The beginning of a text that fits in `width` px, with an ellipsis where it is not all. */
  cut(line: string, face: Face, size: number, width: number): string {
    return this.#lettering.breakLines(line, face, size, width, 1)[0] ?? '';
  }

  measure(line: string, face: Face, size: number): number {
    return this.#lettering.measure(line, face, size);
  }

  /** Writes blocks one beneath the other from the top of `area`; gives the y where they end. */
  writeBlocks(blocks: readonly Block[], area: Omit<Box, 'height'>): number {
    let y = area.y;
    for (const block of blocks) {
      y += block.above ?? 0;
      for (const line of this.#breakBlock(block, area.width)) {
        this.write(line, { x: area.x, y: y + block.size * rise }, block.face, block.size, block.ink);
        y += block.size * leading;
      }
    }
    return y;
  }

  /** Height that blocks take, px. */
  measureBlocks(blocks: readonly Block[], width: number): number {
    return blocks.reduce(
      (sum, block) => sum + (block.above ?? 0) + this.#breakBlock(block, width).length * block.size * leading,
      0,
    );
  }

  /** The blocks at the largest size at which they fit in a room of this size, with fewer lines where none does. */
  fitBlocks(blocks: readonly Block[], { width, height }: PixelSize): Block[] {
    let fitted = [...blocks];
    for (let scale = 1; scale > leastScale; scale -= 0.05) {
      fitted = blocks.map((block) => ({ ...block, size: block.size * scale }));
      if (this.measureBlocks(fitted, width) <= height) return fitted;
    }
    for (let most = Math.max(...blocks.map((block) => block.most)) - 1; most > 0; most--) {
      fitted = fitted.map((block) => ({ ...block, most: Math.min(block.most, most), above: 0 }));
      if (this.measureBlocks(fitted, width) <= height) break;
    }
    return fitted;
  }

  /** Draws a piece of SVG of this size, scaled, with its corner at x, y, in whole px. */
  draw(svg: string, size: PixelSize, { x, y, scale }: { x: number; y: number; scale: number }): void {
    const box = { x, y, width: Math.ceil(size.width * scale), height: Math.ceil(size.height * scale) };
    const { width, height } = box;
    this.drawings.push({
      box,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="scale(${scale})">${svg}</g></svg>`,
    });
  }

  /** A word in a thin frame, as 示例 stands on labels. */
  stamp(word: string, x: number, y: number, size: number): void {
    const [width, height] = [
      Math.round(this.measure(word, 'text', size) + size * 0.8),
      Math.round(size * 1.5),
    ];
    const ink = 'ink-faint';
    for (const at of [y, y + height]) this.fill({ x, y: at, width: width + 1, height: 1 }, ink);
    for (const at of [x, x + width]) this.fill({ x: at, y, width: 1, height: height + 1 }, ink);
    this.write(word, { x: x + size * 0.4, y: y + size * 1.13 }, 'text', size, ink);
  }

  #breakBlock({ text, face, size, most }: Block, width: number): string[] {
    return this.#lettering.breakLines(text, face, size, width, most);
  }
}

/** The seal of the site and its size at a scale of 1, px. */
export const sealSize = { width: 28, height: 52 };
export const sealSvg =
  `<g transform="scale(${28 / 48})"><rect x="1.5" y="1.5" width="45" height="85" rx="3" fill="${dayColours.seal}"/>` +
  `<g fill="none" stroke="${dayColours.paper}" stroke-width="3.4" stroke-linecap="square">` +
  '<path d="M13 10h22v12H13zM13 22c0 9-2 13-5 17M24 23c2 8 7 13 15 16"/>' +
  '<path d="M8 52v22M8 54h10v15M13 47v34M23 48h18M26 53h12v6H26zM24 64h16v16H24zM32 64v16M24 72h16"/></g></g>';
