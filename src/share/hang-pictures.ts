import type { Picture } from '../exhibition/picture.ts';
import type { Box } from '../images/publish/canvas.ts';
import { fitPictures, inset, mirror, surround } from './fit.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** A piece of a scroll is at least so many times wider than high: it shows a stretch, not a few strokes. */
const pieceRatio = 2.3;
/** Widths of the mount around pictures and between panels, px. */
const mount = 16;
const between = 14;
/** Between a strip and the piece beneath it, px. */
const caption = 28;

/** Share of the area's height that smaller pictures take: the first so many of them in one row, or more. */
const oneRow = 8;
const oneRowShare = 0.2;
const moreRowsShare = 0.36;
/** A piece lower than this shows no more than the strip does, px. */
const leastPiece = 60;

/** Hangs the pictures of a subject in an area on their mount, every one whole; gives what they cover. */
export function hangPictures(sheet: Sheet, subject: Subject, area: Box): Box {
  const { rest } = subject;
  if (rest.length === 0) return hangMain(sheet, subject, area);
  const height = Math.round(area.height * (rest.length > oneRow ? moreRowsShare : oneRowShare));
  const ground = hangMain(sheet, subject, { ...area, height: area.height - height - between });
  // Frames stand right under the first picture, however much room that leaves.
  const top = ground.y + ground.height + between;
  const isRoomy = ground.width >= (rest.length * height) / 3 && rest.length <= oneRow;
  const lower = { ...(isRoomy ? ground : area), y: top, height };
  const frames = fitPictures(rest, lower, between);
  const lift = Math.min(...frames.map((box) => box.y)) - top;
  const hung = frames.map((box) => ({ ...box, y: box.y - lift }));
  hung.forEach((box, at) => hangAt(sheet, rest[at], box));
  return surround([ground, ...hung], 0);
}

function hangMain(sheet: Sheet, subject: Subject, area: Box): Box {
  const { main, isRtl, isScroll } = subject;
  if (isScroll && main[0]) return hangScroll(sheet, subject, main[0], area);
  const boxes = fitPictures(main, inset(area, mount), between);
  const ground = surround(boxes, mount);
  sheet.fill(ground, 'mount');
  const placed = isRtl ? mirror(boxes, area) : boxes;
  main.forEach((picture, at) => hangAt(sheet, picture, placed[at]));
  return ground;
}

/** A scroll: all of it as a strip, and a piece of its full height beneath where there is room for one. */
function hangScroll(sheet: Sheet, { detail, middle }: Subject, picture: Picture, area: Box): Box {
  const ratio = picture.width / picture.height;
  const inner = area.width - 2 * mount;
  const long = Math.min(area.height, Math.max(1, Math.round(inner / ratio)) + 2 * mount);
  const highest = Math.round(inner / pieceRatio);
  const room = area.height - long - caption - 2 * mount;
  // Where there is room to spare, strip and piece stand together in its middle.
  const from =
    area.y + Math.max(0, Math.round((room < leastPiece ? area.height - long : room - highest) / 2));
  const strip = fitPictures([picture], inset({ ...area, y: from, height: long }, mount), 0);
  const whole = surround(strip, mount);
  sheet.fill(whole, 'mount');
  hangAt(sheet, picture, strip[0]);
  if (room < leastPiece) return whole;
  const top = whole.y + whole.height + caption;
  const own = { x: area.x + mount, y: top + mount, width: inner, height: Math.min(highest, room) };
  const width = Math.min(own.width, Math.round(own.height * ratio));
  const share = Math.min(100, (100 * width) / (own.height * ratio));
  const left = Math.max(0, Math.min(100 - share, middle - share / 2));
  const piece = { ...own, x: own.x + Math.round((own.width - width) / 2), width };
  sheet.fill(surround([piece], mount), 'mount');
  sheet.hang({ picture, box: piece, from: { left, width: share } });
  const size = 17;
  const end = piece.x + piece.width + mount;
  sheet.write(
    detail,
    { x: end - sheet.measure(detail, 'text', size), y: top - 8 },
    'text',
    size,
    'ink-faint',
  );
  return surround([whole, surround([piece], mount)], 0);
}

function hangAt(sheet: Sheet, picture: Picture | undefined, box: Box | undefined): void {
  if (picture && box) sheet.hang({ picture, box });
}
