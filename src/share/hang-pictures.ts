import type { Box } from '../images/share-picture.ts';
import { fitRow, inset, surround } from './fit.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** A piece of a scroll is at least so many times wider than high: it shows a stretch, not a few strokes. */
const pieceRatio = 2.3;
/** Widths of the mount around pictures and between panels, px. */
const mount = 16;
const between = 14;

/** Hangs the pictures of a subject in an area on their mount, every one whole; gives the mount. */
export function hangPictures(sheet: Sheet, subject: Subject, area: Box): Box {
  if (subject.isScroll) return hangScroll(sheet, subject, area);
  const { main, rest } = subject;
  const row = rest.length > 0 ? Math.round(area.height * 0.2) : 0;
  const upper = { ...area, height: area.height - row - (row > 0 ? between : 0) };
  const boxes = fitRow(main, inset(upper, mount), between);
  const ground = surround(boxes, mount);
  sheet.fill(ground, 'mount');
  main.forEach((picture, at) => hangAt(sheet, picture, boxes[at]));
  if (row === 0) return ground;
  const lower = { x: ground.x, y: area.y + area.height - row, width: ground.width, height: row };
  const frames = fitRow(rest, lower, between);
  // Frames stand right under the first picture, however much room that leaves.
  const lift = Math.min(...frames.map((box) => box.y)) - (ground.y + ground.height + between);
  frames.forEach((box, at) => hangAt(sheet, rest[at], { ...box, y: box.y - lift }));
  return surround([ground, ...frames.map((box) => ({ ...box, y: box.y - lift }))], 0);
}

/** A scroll: all of it as a strip, and a piece of its full height beneath. */
function hangScroll(sheet: Sheet, { main, detail, middle }: Subject, area: Box): Box {
  const [picture] = main;
  if (!picture) return area;
  const ratio = picture.width / picture.height;
  const long = area.width / ratio + 2 * mount;
  // Where there is room to spare, strip and piece stand together in its middle.
  const spare = area.height - long - 28 - (area.width - 2 * mount) / pieceRatio - 2 * mount;
  const from = area.y + Math.max(0, Math.round(spare / 2));
  const strip = fitRow([picture], inset({ ...area, y: from, height: Math.round(long) }, mount), 0);
  const whole = surround(strip, mount);
  sheet.fill(whole, 'mount');
  hangAt(sheet, picture, strip[0]);
  const top = whole.y + whole.height + 28;
  const highest = Math.round((area.width - 2 * mount) / pieceRatio) + 2 * mount;
  const room = { ...area, y: top, height: Math.min(highest, area.y + area.height - top) };
  const own = inset(room, mount);
  const width = Math.min(own.width, Math.round(own.height * ratio));
  const share = (100 * width) / (own.height * ratio);
  const left = Math.max(0, Math.min(100 - share, middle - share / 2));
  const piece = { x: own.x + Math.round((own.width - width) / 2), y: own.y, width, height: own.height };
  sheet.fill(surround([piece], mount), 'mount');
  sheet.hang({ picture, box: piece, from: { left, width: share } });
  const size = 17;
  const end = piece.x + piece.width + mount;
  sheet.write(detail, { x: end - sheet.measure(detail, 'text', size), y: top - 8 }, 'text', size, 'faint');
  return surround([whole, surround([piece], mount)], 0);
}

function hangAt(sheet: Sheet, picture: Subject['main'][number] | undefined, box: Box | undefined): void {
  if (picture && box) sheet.hang({ picture, box });
}
