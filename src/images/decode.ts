import sharp from 'sharp';
import type { Sharp, SharpOptions } from 'sharp';
import type { Bitmap } from './bitmap.ts';
import { memoryPixels, readIntoFile, readIntoMemory } from './bitmap.ts';
import type { SourcePicture } from './probe.ts';

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
 * on to sRGB; and it leaves 16-bit grey as it is, so that is reduced to 8 bits first, profile and all.
 * @see https://github.com/lovell/sharp/blob/main/src/pipeline.cc
 */
async function openSource({ file }: SourcePicture): Promise<Sharp> {
  const picture = sharp(file, options);
  const { space, hasProfile } = await picture.metadata();
  if (!hasProfile) return picture;
  if (space === 'rgb16') return picture.withIccProfile('srgb', { attach: false });
  if (space !== 'grey16') return picture;
  const reduced = picture.toColourspace('b-w').keepMetadata().tiff({ compression: 'none' });
  return sharp(await reduced.toBuffer(), options);
}
