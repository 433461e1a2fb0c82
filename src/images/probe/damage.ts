import { readFile } from 'node:fs/promises';
import type { Fault } from './faults.ts';
import { buildPipeline } from './decode.ts';
import { findJpegDamage } from './jpeg-damage.ts';
import { countScans } from './jpeg-segments.ts';
import { openPicture } from './open-picture.ts';
import type { SourcePicture } from './source-picture.ts';
import { dayColours } from '../../exhibition/colours.ts';
import { openPixelGate } from './schedule.ts';
import { findWebpDamage } from './webp-damage.ts';

/** Decoding to look for damage holds pixels too: all probes share what memory there is. */
const gate = openPixelGate();

/**
 * Reads a picture through as deriving it will, and tells what is wrong with it, or nothing. The coded data of JPEG
 * and WebP is read on its own account, since decoders show damage there without a word. A few columns of what is
 * decoded are kept, which costs a fraction of deriving.
 */
export async function findDamage(source: SourcePicture): Promise<Fault | undefined> {
  const { width, height } = source;
  return await gate.run(width * height, async () => {
    const found = await findCodedDamage(source);
    if (found) return found;
    try {
      await decodeSparsely(source);
      return undefined;
    } catch (error) {
      return { kind: isTruncated(error) ? 'truncated' : 'undecodable' };
    }
  });
}

/** True for what decoders say of a picture whose end is missing. */
export function isTruncated(error: unknown): boolean {
  return (
    error instanceof Error &&
    /premature end|truncated|out of order|unexpected end|not enough data/iu.test(error.message)
  );
}

/** libvips refuses more scans than this: each is a pass over the whole picture. Encoders make 10 at most. */
const mostScans = 100;

async function findCodedDamage({ file, kind }: SourcePicture): Promise<Fault | undefined> {
  if (kind !== 'jpg' && kind !== 'webp') return undefined;
  const bytes = await readFile(file);
  if (kind === 'jpg' && countScans(bytes) > mostScans)
    return { kind: 'unsupported', is: `JPEG，分成 ${mostScans} 遍以上`, fix: 'plain' };
  const found = kind === 'jpg' ? findJpegDamage(bytes) : findWebpDamage(bytes);
  return found && { kind: found };
}

/** Columns, or for JPEG rows, that are kept. */
const kept = 8;

/** Decodes all of a picture that can tell of damage, but makes little of it. */
async function decodeSparsely({ file, kind }: SourcePicture): Promise<void> {
  const opened = await openPicture(file, kind);
  if ('kind' in opened) return;
  const { width, height } = opened.metadata;
  const pipeline = await buildPipeline(opened, dayColours.mount);
  // A JPEG's data has been read through: its first rows tell whether the decoder takes to its kind.
  if (kind === 'jpg') pipeline.extract({ left: 0, top: 0, width, height: Math.min(kept, height) });
  // Columns of a tiled TIFF would be all in its first tiles.
  else if (kind === 'tiff')
    pipeline.resize({
      ...{ width: Math.ceil(width / kept), height: Math.ceil(height / kept), fit: 'fill' },
      ...{ kernel: 'nearest', fastShrinkOnLoad: false },
    });
  else pipeline.extract({ left: 0, top: 0, width: Math.min(kept, width), height });
  const { info } = await pipeline
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`expected 3 channels but received ${info.channels}`);
}
