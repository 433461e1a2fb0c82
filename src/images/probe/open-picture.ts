import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { readAvif } from './avif.ts';
import { readBytes } from './bytes.ts';
import { judgeCodePoints } from './code-points.ts';
import { readExif } from './exif.ts';
import type { Fault } from './faults.ts';
import { insertProfile } from './jpeg-segments.ts';
import { buildIccp, insertChunks, readPng } from './png.ts';
import { adobeGamma, adobePrimaries, buildProfile } from './primaries.ts';
import type { ReadableKind } from './sniff.ts';
import { readTiff, type TiffReading } from './tiff.ts';

/** A picture ready to be decoded: what libvips reads, and what it has to be told. */
export interface OpenPicture {
  input: string | Buffer;
  options: SharpOptions;
  metadata: Metadata;
  tiff?: TiffReading;
  /** Colours are multiplied with their opacity, which libvips does not know. */
  isPremultiplied?: boolean;
}

/**
 * Never `unlimited`: libvips refuses by itself what would take it minutes, such as a JPEG of a thousand scans, and
 * takes all else (measured: a strip of 243 MB, PNG of 300 and AVIF of 144 megapixels).
 */
const usualOptions: SharpOptions = { failOn: 'error', limitInputPixels: false, sequentialRead: true };

/**
 * Opens a picture file so that libvips shows what its format says: the right image of a TIFF, colours told by code
 * points, by exponent and primaries or by EXIF's name for Adobe RGB given their profile, orientation that is written
 * as text turned into EXIF. A Fault for a kind that would be shown wrong. Throws libvips' error for a header that it
 * cannot read.
 */
export async function openPicture(file: string, kind: ReadableKind): Promise<OpenPicture | Fault> {
  const options = { ...usualOptions };
  let input: string | Buffer = file;
  let tiff: TiffReading | undefined;
  let isPremultiplied = false;
  if (kind === 'tiff') {
    const reading = await readBytes(file, readTiff);
    if ('kind' in reading) return reading;
    tiff = reading;
    options.page = reading.page;
    if (reading.subifd !== undefined) options.tiff = { subifd: reading.subifd };
  } else if (kind === 'png') {
    const additions = await readBytes(file, readPng);
    if (typeof additions === 'string') return describeCoded(additions, 'PNG');
    if (additions.length > 0) input = insertChunks(await readFile(file), additions);
  } else if (kind === 'avif') {
    const reading = await readBytes(file, readAvif);
    const judged = reading.coded ? judgeCodePoints(reading.coded) : 'usual';
    isPremultiplied = reading.isPremultiplied;
    if (judged === 'hdr' || judged === 'wide') return describeCoded(judged, 'AVIF');
    if (judged !== 'usual') input = await labelPixels(file, options, judged);
  }
  const metadata = await sharp(input, options).metadata();
  const isNamed = metadata.exif !== undefined && !metadata.hasProfile && metadata.space === 'srgb';
  if (isNamed && kind !== 'png' && (await readExif(metadata.exif as Buffer)).isAdobeRgb) {
    const profile = buildProfile('Adobe RGB (1998)', adobePrimaries, adobeGamma);
    input =
      kind === 'jpg'
        ? insertProfile(await readFile(file), profile)
        : await labelPixels(file, options, profile);
    return { input, options, metadata: { ...metadata, hasProfile: true } };
  }
  return { input, options, metadata, isPremultiplied, ...(tiff && { tiff }) };
}

/** Begins the pipeline of a picture. */
export function beginPipeline({ input, options }: OpenPicture): Sharp {
  return sharp(input, options);
}

function describeCoded(judged: 'hdr' | 'wide', of: 'AVIF' | 'PNG'): Fault {
  return judged === 'hdr' ? { kind: 'hdr', of } : { kind: 'wide-gamut', of };
}

/** The pixels of a picture as a PNG with a profile: sharp cannot be told the profile of a picture that has none. */
async function labelPixels(file: string, options: SharpOptions, profile: Buffer): Promise<Buffer> {
  const png = await sharp(file, options).keepMetadata().png({ compressionLevel: 0 }).toBuffer();
  return insertChunks(png, [buildIccp(profile)]);
}
