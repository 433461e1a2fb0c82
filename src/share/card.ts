import { getRatio, inset } from './fit.ts';
import { hangPictures } from './hang-pictures.ts';
import type { Lettering } from './lettering.ts';
import { sealSize, sealSvg, Sheet, type Block } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Size of a share card in px, and what it may weigh, bytes. */
export const cardSize = { width: 1200, height: 630 };
export const cardBytes = 120_000;

const margin = 48;
/** Least width of the column of words. */
const narrowest = 380;
/** Height of the line of the number, with the space above it. */
const foot = 36;

/** Lays out the card that stands for a work or a hall where its address is shared. */
export function layOutCard(subject: Subject, lettering: Lettering): Sheet {
  const sheet = new Sheet(cardSize, lettering);
  return getRatio(subject.main) >= 1.9 ? layOutWide(sheet, subject) : layOutUpright(sheet, subject);
}

/** Picture on the left, words on the right. */
function layOutUpright(sheet: Sheet, subject: Subject): Sheet {
  const area = inset({ x: 0, y: 0, ...cardSize }, margin);
  const wanted = Math.round(area.height * getRatio(subject.main) * (subject.rest.length > 0 ? 0.8 : 1)) + 40;
  const width = Math.max(300, Math.min(wanted, area.width - narrowest - margin));
  hangPictures(sheet, subject, { ...area, width });
  const x = area.x + width + margin;
  const column = { x, y: area.y, width: cardSize.width - margin - x };
  writeShow(sheet, subject, x, area.y, column.width);
  const top = area.y + 70;
  const room = cardSize.height - margin - foot - top;
  const blocks = sheet.fitBlocks(buildBlocks(subject, 54, 3), { width: column.width, height: room });
  const height = sheet.measureBlocks(blocks, column.width);
  const y = Math.min(top + room - height, area.y + (area.height - height) / 2 - 6);
  sheet.writeBlocks(blocks, { ...column, y: Math.max(top, y) });
  writeFoot(sheet, subject, column);
  return sheet;
}

/** Picture above, words beneath; a scroll with a piece of it. */
function layOutWide(sheet: Sheet, subject: Subject): Sheet {
  const area = inset({ x: 0, y: 0, ...cardSize }, margin);
  const words = 186;
  hangPictures(sheet, subject, { ...area, height: area.height - words - 24 });
  const y = area.y + area.height - words;
  const width = area.width - 330;
  const size = sheet.measure(subject.title, 'title', 46) > width ? 34 : 46;
  const blocks = sheet.fitBlocks(buildBlocks(subject, size, size === 46 ? 1 : 2), {
    width,
    height: words + 10,
  });
  sheet.writeBlocks(blocks, { x: area.x, y: y - 10, width });
  const x = area.x + area.width - 280;
  writeShow(sheet, subject, x, y + 8, 280);
  writeFoot(sheet, subject, { x, width: 280 });
  return sheet;
}

function writeShow(sheet: Sheet, subject: Subject, x: number, y: number, width: number): void {
  sheet.draw(sealSvg, sealSize, { x, y, scale: 1 });
  sheet.writeBlocks([{ text: subject.show, face: 'title', size: 22, ink: 'ink-soft', most: 2 }], {
    x: x + 44,
    y: y + 4,
    width: width - 44,
  });
}

/** The number, and 示例 where it is due, at the foot. */
function writeFoot(sheet: Sheet, subject: Subject, { x, width }: { x: number; width: number }): void {
  const y = cardSize.height - margin - 4;
  const stamp = subject.mark === undefined ? 0 : sheet.measure(subject.mark, 'text', 18) + 40;
  const end = x + sheet.writeCut(subject.number, { x, y, width: width - stamp }, 'text', 22, 'ink-soft');
  if (subject.mark !== undefined) sheet.stamp(subject.mark, Math.round(end + 18), y - 22, 18);
}

function buildBlocks(subject: Subject, size: number, most: number): Block[] {
  const isWide = most < 3;
  const [first = '', ...others] = subject.lines;
  return [
    { text: subject.title, face: 'title', size, ink: 'ink', most },
    {
      text: first,
      face: 'text',
      size: isWide ? 25 : 31,
      ink: 'ink',
      most: isWide ? 1 : 2,
      above: isWide ? 0 : 14,
    },
    ...others.map((text): Block => ({
      text,
      face: 'text',
      size: isWide ? 20 : 24,
      ink: 'ink-soft',
      most: isWide ? 1 : 2,
      above: isWide ? 0 : 4,
    })),
    ...(subject.award === undefined
      ? []
      : [
          {
            text: subject.award,
            face: 'title',
            size: isWide ? 20 : 25,
            ink: 'seal',
            most: 1,
            above: isWide ? 0 : 10,
          } as const,
        ]),
  ];
}
