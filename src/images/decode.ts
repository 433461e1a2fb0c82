import { open } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Sharp, SharpOptions } from 'sharp';
import type { Bitmap } from './bitmap.ts';
import { memoryPixels, readIntoFile, readIntoMemory } from './bitmap.ts';
import type { SourcePicture } from './probe.ts';
import { readAvifColour } from './sniff.ts';

/**
 * Decodes a picture once: first frame, oriented, its ICC profile honoured, in 8-bit sRGB, transparent
 * parts over `mount`. Pictures over 64 megapixels go strip by strip into `scratch` (a `.v` file), so
 * that memory stays bounded. Throws libvips' error for damaged files.
 */
export async function decodePicture(source: SourcePicture, mount: string, scratch: string): Promise<Bitmap> {
  const pipeline = (await openSource(source))
    .autoOrient()
    .flatten({ background: mount })
    .toColourspace('srgb');
  return source.width * source.height <= memoryPixels
    ? await readIntoMemory(pipeline)
    : await readIntoFile(pipeline, scratch);
}

const options: SharpOptions = {
  failOn: 'error',
  limitInputPixels: false,
  unlimited: true,
  sequentialRead: true,
};

/**
 * sharp honours embedded profiles but for two: 16-bit colour it takes to Display P3, so that has to go
 * on to sRGB; and it leaves 16-bit grey as it is, so that is reduced to 8 bits first, profile and all. AVIF that says
 * Display P3 by code points, without a profile, is given one.
 * @see https://github.com/lovell/sharp/blob/main/src/pipeline.cc
 */
async function openSource({ file, kind }: SourcePicture): Promise<Sharp> {
  const isP3 = kind === 'avif' && readAvifColour(await readHead(file)) === 'display-p3';
  const picture = sharp(isP3 ? await labelP3(file) : file, options);
  const { space, hasProfile } = await picture.metadata();
  if (!hasProfile) return picture;
  if (space === 'rgb16') return picture.withIccProfile('srgb', { attach: false });
  if (space !== 'grey16') return picture;
  const reduced = picture.toColourspace('b-w').keepMetadata().tiff({ compression: 'none' });
  return sharp(await reduced.toBuffer(), options);
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * The pixels of a picture as a PNG that says they are Display P3. sharp cannot be told the profile of a
 * picture that has none, so a profile chunk is put in after the header.
 * @see https://www.w3.org/TR/png-3/#11iCCP
 */
async function labelP3(file: string): Promise<Buffer> {
  const png = await sharp(file, options).keepMetadata().png({ compressionLevel: 0 }).toBuffer();
  const sample = sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } });
  const { icc } = await sharp(await sample.withIccProfile('p3').png().toBuffer()).metadata();
  if (icc === undefined) throw new Error('sharp lacks its Display P3 profile');
  const body = Buffer.concat([Buffer.from('iCCPDisplay P3\0\0', 'latin1'), deflateSync(icc)]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  const headerEnd = 33;
  return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)]);
}
