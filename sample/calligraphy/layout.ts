import { buildRandom } from '../core/prng.ts';
import type { Face } from '../brush/glyph.ts';
import type { Box } from '../brush/box.ts';
import { INK, type Stroke, writeStroke } from '../brush/ink.ts';
import { printSeal, type Seal } from '../brush/seal.ts';
import type { Colour, Picture } from '../core/picture.ts';

/** How someone writes. */
export interface Hand {
  readonly face: Face;
  /** How much sizes and places vary, 0…1. */
  readonly freedom: number;
  /** Distance of characters in a column, in ems. */
  readonly pitch: number;
  /** Lowest wetness reached before the brush is dipped again. */
  readonly dryness: number;
  readonly weight?: number;
}

/** A region of a drawing with what stands there. */
export interface Mark {
  readonly box: Box;
  readonly kind: '印章' | '款识' | '细节';
  readonly title: string;
  readonly note?: string;
}

/** Columns of writing within a box, right to left. */
export interface Block {
  readonly lines: readonly string[];
  readonly box: Box;
  /** Em in px. */
  readonly size: number;
  /** Distance of columns in px. */
  readonly gap: number;
  /** Where columns begin: spread to fill, or set from the top. */
  readonly fill?: boolean;
}

const joinBoxes = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** Breaks a text into the number of columns that fills a box best, for columns `spacing` ems apart. */
export function breakColumns(
  text: string,
  width: number,
  height: number,
  pitch: number,
  spacing: number,
): string[] {
  const characters = [...text];
  let best = 1;
  let bestSize = 0;
  for (let columns = 1; columns <= characters.length; columns += 1) {
    const rows = Math.ceil(characters.length / columns);
    if (Math.ceil(characters.length / rows) !== columns) continue;
    const size = Math.min(width / columns / spacing, height / rows / pitch);
    if (size > bestSize) [best, bestSize] = [columns, size];
  }
  return sliceColumns(text, Math.ceil(characters.length / best));
}

/** Cuts a text into columns of equal length; the last takes the rest. */
export function sliceColumns(text: string, rows: number): string[] {
  const characters = [...text];
  const lines: string[] = [];
  for (let from = 0; from < characters.length; from += rows)
    lines.push(characters.slice(from, from + rows).join(''));
  return lines;
}

/** Writes columns and returns the box of each. */
export function writeBlock(
  picture: Picture,
  block: Block,
  hand: Hand,
  seed: string,
  ink: Colour = INK,
): Box[] {
  const random = buildRandom(`${seed}/write`);
  const boxes: Box[] = [];
  let load = 1;
  let order = 0;
  const longest = Math.max(...block.lines.map((line) => [...line].length));
  block.lines.forEach((line, column) => {
    const characters = [...line];
    const height = block.box.bottom - block.box.top;
    const pitch = block.fill ? height / longest : block.size * hand.pitch;
    let x = block.box.right - block.gap * (column + 0.5);
    let y = block.box.top + pitch * 0.5 + random.normal() * hand.freedom * block.size * 0.1;
    const lean = random.normal() * hand.freedom * 0.016 * block.size;
    const start = x;
    let box: Box | undefined;
    for (const character of characters) {
      const scale = 1 + Math.max(-0.3, Math.min(0.2, random.normal() * hand.freedom * 0.13));
      const stroke: Stroke = {
        character,
        face: hand.face,
        x: x + random.normal() * hand.freedom * block.size * 0.05,
        y: y + random.normal() * hand.freedom * block.size * 0.03,
        size: block.size * scale,
        turn: random.normal() * hand.freedom * 0.045,
        wet: load,
        black: 0.94 + 0.06 * load,
        seed: `${seed}/${order}`,
        weight: hand.weight ?? 0,
      };
      const covered = writeStroke(picture, stroke, ink);
      box = box ? joinBoxes(box, covered) : covered;
      order += 1;
      load -= random.between(0.03, 0.16) * (1.35 - hand.dryness);
      if (load < hand.dryness) load = random.between(0.9, 1.06);
      x = start + (x - start) * 0.8 + lean + random.normal() * hand.freedom * 0.02 * block.size;
      y += pitch * (block.fill ? 1 : 0.5 + scale * 0.5);
    }
    if (box) boxes.push(box);
  });
  return boxes;
}

/**
 * Writes a signature column downwards from x, y with its seals beneath, all within `room` px; returns what can be
 * pointed at.
 */
export function signWork(
  picture: Picture,
  signature: string,
  seals: readonly Seal[],
  place: { x: number; y: number; size: number; room: number },
  seed: string,
  face: Face = '行书',
  ink: Colour = INK,
): Mark[] {
  const marks: Mark[] = [];
  let y = place.y;
  const sealRoom = seals.reduce((sum, seal) => sum + seal.size * 1.3, 0);
  const count = [...signature].length;
  // A long signature is written smaller rather than off the sheet.
  const em = Math.min(place.size, Math.max(1, place.room - sealRoom) / (count * 1.08 + 0.8));
  if (signature) {
    const height = count * em * 1.04;
    const block: Block = {
      lines: [signature],
      box: { left: place.x - em, right: place.x + em * 0.65, top: y, bottom: y + height },
      size: em,
      gap: em * 1.3,
    };
    const [box] = writeBlock(
      picture,
      block,
      { face, freedom: 0.55, pitch: 1.02, dryness: 0.55 },
      `${seed}/sign`,
      ink,
    );
    if (box) {
      marks.push({ box, kind: '款识', title: `款识“${signature}”` });
      y = box.bottom + em * 0.7;
    }
  }
  seals.forEach((seal, order) => {
    const box = printSeal(
      picture,
      seal,
      Math.round(place.x - seal.size / 2),
      Math.round(y),
      `${seed}/seal${order}`,
    );
    marks.push({
      box,
      kind: '印章',
      title: [...seal.characters].length >= 4 || order === 0 ? '名章' : '闲章',
      note: `${seal.style}“${seal.characters}”`,
    });
    y = box.bottom + seal.size * 0.3;
  });
  return marks;
}
