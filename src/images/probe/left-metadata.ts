import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { readMarks } from './marks.ts';
import { isReadable, sniffKind } from './sniff.ts';

/** What a picture file that is handed on as it is tells beside the picture. */
export interface LeftMetadata {
  /** Where it was taken. */
  hasPlace: boolean;
  /** Names of the blocks that tell of camera, maker or editing, labels of AI aside: EXIF, XMP, IPTC. */
  blocks: string[];
}

/** Reads what a picture tells beside the picture; undefined for a file that is none, or that cannot be opened. */
export async function readLeftMetadata(file: string): Promise<LeftMetadata | undefined> {
  const bytes = await readFile(file);
  const kind = sniffKind(bytes);
  if (!isReadable(kind)) return undefined;
  try {
    const { exif, xmp, iptc, comments } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { hasPlace = false, ai } = await readMarks(bytes, kind, exif);
    const told = { EXIF: exif, XMP: ai === undefined ? xmp : undefined, IPTC: iptc, 文字: comments };
    const blocks = Object.entries(told).flatMap(([name, block]) => (block === undefined ? [] : [name]));
    return { hasPlace, blocks };
  } catch {
    return undefined;
  }
}
