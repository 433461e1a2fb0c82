import sharp from 'sharp';
import type { Bitmap } from './bitmap.ts';
import { memoryPixels, readIntoFile, readIntoMemory } from './bitmap.ts';
import type { SourcePicture } from './probe.ts';

/**
 * Decodes a picture once: first frame, oriented, its ICC profile honoured, in 8-bit sRGB, transparent
 * parts over `mount`. Pictures over 64 megapixels go strip by strip into `scratch` (a `.v` file), so
 * that memory stays bounded. Throws libvips' error for damaged files.
 */
export async function decodePicture(source: SourcePicture, mount: string, scratch: string): Promise<Bitmap> {
  const pipeline = sharp(source.file, {
    failOn: 'error',
    limitInputPixels: false,
    unlimited: true,
    sequentialRead: true,
  })
    .autoOrient()
    .flatten({ background: mount })
    .toColourspace('srgb');
  return source.width * source.height <= memoryPixels
    ? await readIntoMemory(pipeline)
    : await readIntoFile(pipeline, scratch);
}
