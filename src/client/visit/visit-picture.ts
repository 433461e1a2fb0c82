import { buildPicturePath } from '../../exhibition/addresses.ts';
import { isLong } from '../../exhibition/picture.ts';
import type { Hit } from '../../search/hits.ts';
import { buildCode, buildCodePath } from '../../venue/code.ts';

/** Size of the picture in px, and its parts. */
const width = 1080;
const margin = 72;
const gap = 40;
const columns = 3;
const rowHeight = 420;
const most = 12;
/** Room for the code, px on a side. */
const codeSide = 260;

/** What the picture says besides the works. */
export interface VisitWords {
  base: string;
  title: string;
  /** The name of the show. */
  show: string;
  /** What its code opens, absolute. */
  address: string;
  /** Beside the code. */
  scan: string;
  /** Names side by side. */
  list: (names: readonly string[]) => string;
}

/**
 * Draws marked works as one upright picture, a `data:` address: an `<img>` that WeChat lets be saved by a
 * long press. Every work whole; at most twelve. Its code opens the wall of all of them.
 */
export async function drawVisitPicture(
  hits: readonly Hit[],
  { base, title, show, address, scan, list }: VisitWords,
): Promise<string> {
  const shown = hits.slice(0, most);
  const rows = Math.ceil(shown.length / columns);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  const foot = margin + 120 + rows * (rowHeight + 110);
  canvas.height = foot + codeSide + margin;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue('--ink').trim();
  const soft = style.getPropertyValue('--ink-soft').trim();
  context.fillStyle = style.getPropertyValue('--paper').trim();
  context.fillRect(0, 0, canvas.width, canvas.height);
  const family = getComputedStyle(document.body).fontFamily;
  const write = (text: string, x: number, y: number, size: number, colour: string, longest: number): void => {
    context.font = `${size}px ${family}`;
    context.fillStyle = colour;
    let own = text;
    while (own.length > 1 && context.measureText(own).width > longest) own = `${own.slice(0, -2)}…`;
    context.fillText(own, x, y);
  };
  write(title, margin, margin + 48, 44, ink, width - 2 * margin);
  const cell = (width - 2 * margin - (columns - 1) * gap) / columns;
  for (const [at, hit] of shown.entries()) {
    const x = margin + (at % columns) * (cell + gap);
    const y = margin + 120 + Math.floor(at / columns) * (rowHeight + 110);
    const [picture] = hit.pictures;
    if (picture) {
      const image = await loadImage(`${base}${buildPicturePath(picture.id, picture, 'jpg')}`);
      // Of a scroll where it begins, as the hits show it.
      const width = isLong(picture) ? 2 * picture.height : picture.width;
      const from = (picture.width - width) * (hit.isRtl ? 0.92 : 0.08);
      const scale = Math.min(cell / width, rowHeight / picture.height);
      const size = { width: width * scale, height: picture.height * scale };
      const top = y + rowHeight - size.height;
      context.drawImage(image, from, 0, width, picture.height, x, top, size.width, size.height);
    }
    write(hit.title, x, y + rowHeight + 40, 28, ink, cell);
    write(list(hit.artists), x, y + rowHeight + 76, 24, soft, cell);
  }
  const code = buildCode(address);
  if (code) {
    const module = Math.floor(codeSide / code.width);
    context.save();
    context.translate(width - margin - module * code.width, foot);
    context.scale(module, module);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, code.width, code.width);
    context.fillStyle = '#000000';
    context.fill(new Path2D(buildCodePath(code)));
    context.restore();
  }
  write(show, margin, foot + codeSide - 60, 28, ink, width - 2 * margin - codeSide);
  write(scan, margin, foot + codeSide - 16, 24, soft, width - 2 * margin - codeSide);
  return canvas.toDataURL('image/jpeg', 0.9);
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error(address));
    image.src = address;
  });
}
