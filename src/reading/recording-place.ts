import type { Parts } from './recordings/bare.ts';

/**
 * Where phones keep the place of a recording: Apple's and Android's atoms (ISO 6709), 3GPP's box, and a track beside
 * pictures and sounds, in which cameras write where they are moment by moment.
 */
const places =
  /\xa9xyz[^]{2,24}?[+-]\d{1,3}\.\d|com\.apple\.quicktime\.location|loci\0\0\0\0|exif:GPSL|hdlr[^]{8}(?:meta|camm|GPS )/u;

/** Read of one box, and of the ends of a file without boxes: places stand in small ones, bytes. */
const mostRead = 4e6;

/** True for a recording that tells where it was made. */
export function tellsPlace(bytes: Buffer): boolean {
  return places.test(bytes.toString('latin1'));
}

/** The same of a large file: of MP4 and MOV all boxes are read but those of the pictures and sounds. */
export async function tellsPlaceOutside({ size, read }: Parts): Promise<boolean> {
  for (let at = 0; at < size;) {
    const head = await read(at, 16);
    const name = head.toString('latin1', 4, 8);
    // WebM has no boxes; it tells of itself at its beginning and at its end.
    if (at === 0 && name !== 'ftyp')
      return (
        tellsPlace(await read(0, mostRead)) || tellsPlace(await read(Math.max(0, size - mostRead), mostRead))
      );
    if (head.length < 16) return false;
    const short = head.readUInt32BE(0);
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short;
    if (length < 8) return false;
    if (name !== 'mdat' && tellsPlace(await read(at, Math.min(length, mostRead)))) return true;
    at += length;
  }
  return false;
}
