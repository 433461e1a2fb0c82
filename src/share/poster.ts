import { buildCode, listCodeRuns, printUrl } from '../venue/code.ts';
import { hangPictures } from './hang-pictures.ts';
import type { Lettering } from './lettering.ts';
import { sealSize, sealSvg, Sheet, type Block } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Size of a poster in px, and what it may weigh, bytes. */
export const posterSize = { width: 1080, height: 1440 };
export const posterBytes = 250_000;

const margin = 64;
const codeSide = 248;
const gap = 40;
/** Most height that the words take, px: the work keeps a third of the sheet. */
const mostWords = 520;
/** Most width of the number, px. */
const mostNumber = 400;

/** Lays out the upright poster that a visitor saves: the work, its label, the code of its page. */
export function layOutPoster(subject: Subject, lettering: Lettering): Sheet {
  const sheet = new Sheet(posterSize, lettering);
  const width = posterSize.width - 2 * margin;
  const words = width - codeSide - gap;
  const size = sheet.measure(subject.title, 'title', 60) > 2 * words ? 46 : 60;
  const blocks = sheet.fitBlocks(buildBlocks(subject, size), { width: words, height: mostWords });
  const wordsHeight = Math.ceil(Math.max(codeSide + 58, sheet.measureBlocks(blocks, words)));
  const foot = posterSize.height - margin - 54;
  const top = foot - 28 - wordsHeight;
  hangPictures(sheet, subject, { x: margin, y: margin, width, height: top - gap - margin });
  sheet.writeBlocks(blocks, { x: margin, y: top - 8, width: words });
  drawCode(sheet, subject, posterSize.width - margin - codeSide, top);
  sheet.fill({ x: margin, y: foot, width, height: 1 }, 'rule');
  sheet.draw(sealSvg, sealSize, { x: margin, y: foot + 20, scale: 1 });
  const left = margin + 44;
  const room = writeNumber(sheet, subject, foot) - 24 - left;
  sheet.writeCut(subject.show, { x: left, y: foot + 42, width: room }, 'title', 24, 'ink');
  sheet.writeCut(subject.facts, { x: left, y: foot + 71, width: room }, 'text', 20, 'ink-faint');
  return sheet;
}

/** The number at the right of the foot, 示例 before it where it is due; gives the x where they begin. */
function writeNumber(sheet: Sheet, { number, mark }: Subject, foot: number): number {
  const line = sheet.cut(number, 'text', 25, mostNumber);
  const x = posterSize.width - margin - sheet.measure(line, 'text', 25);
  sheet.write(line, { x, y: foot + 48 }, 'text', 25, 'ink-soft');
  if (mark === undefined) return x;
  const stamp = Math.round(x - sheet.measure(mark, 'text', 18) - 18 * 0.8 - 18);
  sheet.stamp(mark, stamp, foot + 27, 18);
  return stamp;
}

/** The code on its white ground with the address beneath; nothing where there is none, or no code can hold it. */
function drawCode(sheet: Sheet, { url }: Subject, x: number, y: number): void {
  if (url === '') return;
  const code = buildCode(url);
  if (code) {
    // Whole px to a module, so that no edge is grey.
    const scale = Math.max(1, Math.floor(codeSide / code.width));
    const side = scale * code.width;
    const at = { x: x + codeSide - side, y };
    sheet.fill({ ...at, width: side, height: side }, 'mount');
    for (const run of listCodeRuns(code)) {
      const box = { x: at.x + run.x * scale, y: y + run.y * scale, width: run.width * scale, height: scale };
      sheet.fill(box, 'ink');
    }
  }
  const text = printUrl(url);
  // A hair less than fills the line: sums of floats must not break it.
  const size = Math.min(21, Math.max(13, (20.99 * codeSide) / sheet.measure(text, 'text', 21)));
  sheet.writeRight(text, { x, y: y + codeSide + 4, width: codeSide }, size, 'ink-soft');
}

function buildBlocks(subject: Subject, size: number): Block[] {
  const [first = '', ...others] = subject.lines;
  return [
    { text: subject.title, face: 'title', size, ink: 'ink', most: 3 },
    { text: first, face: 'text', size: 36, ink: 'ink', most: 3, above: 10 },
    ...others.map((text): Block => ({ text, face: 'text', size: 27, ink: 'ink-soft', most: 2, above: 4 })),
    ...(subject.award === undefined
      ? []
      : [{ text: subject.award, face: 'title', size: 30, ink: 'seal', most: 1, above: 8 } as const]),
  ];
}
