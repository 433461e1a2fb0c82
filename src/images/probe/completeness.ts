import type { ReadableKind } from './sniff.ts';

/**
 * True when the bytes of a picture stop before its own end mark, as after a copy cut short. Looks at
 * structure alone; a picture damaged in its middle is found when it is decoded. Kinds without a
 * cheap end mark (TIFF, AVIF, GIF) always pass.
 */
export function endsEarly(bytes: Buffer, kind: ReadableKind): boolean {
  switch (kind) {
    case 'jpg':
      return lacksJpegEnd(bytes);
    case 'png':
      return bytes.lastIndexOf('IEND') < 8;
    case 'webp':
      return bytes.length < 12 || bytes.readUInt32LE(4) + 8 > bytes.length;
    default:
      return false;
  }
}

const endOfImage = Buffer.from([0xff, 0xd9]);
const startOfScan = 0xda;

/**
 * Inside a scan every FF is stuffed, so the first FF D9 after the first scan begins is the end of
 * the picture; thumbnails in EXIF, with end marks of their own, lie before it, and what cameras
 * append (motion photos, gain maps) behind it.
 */
function lacksJpegEnd(bytes: Buffer): boolean {
  let offset = 2;
  while (offset + 4 <= bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0;
    if (marker === startOfScan) return !bytes.includes(endOfImage, offset);
    const hasLength = marker !== 0xff && marker !== 0x01 && (marker < 0xd0 || marker > 0xd8);
    offset += marker === 0xff ? 1 : hasLength ? 2 + bytes.readUInt16BE(offset + 2) : 2;
  }
  return offset >= bytes.length;
}
