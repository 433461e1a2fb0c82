import sharp from 'sharp';
import type { Sharp } from 'sharp';
import type { Bitmap } from './bitmap.ts';
import { memoryPixels, readIntoFile, readIntoMemory } from './bitmap.ts';
import { beginPipeline, openPicture, type OpenPicture } from './open-picture.ts';
import type { TiffReading } from './tiff.ts';
import type { SourcePicture } from './source-picture.ts';

/**
 * Decodes a picture once: first frame, oriented, its ICC profile honoured, in 8-bit sRGB, transparent
 * parts over `mount`. Pictures over 64 megapixels go strip by strip into `scratch` (a `.v` file), so
 * that memory stays bounded. Throws libvips' error for damaged files.
 */
export async function decodePicture(source: SourcePicture, mount: string, scratch: string): Promise<Bitmap> {
  const opened = await openPicture(source.file, source.kind);
  if ('kind' in opened) throw new Error(`expected a picture but received ${opened.kind}`);
  const pipeline = (await buildPipeline(opened, mount)).autoOrient().toColourspace('srgb');
  return source.width * source.height <= memoryPixels
    ? await readIntoMemory(pipeline)
    : await readIntoFile(pipeline, scratch);
}

/**
 * The pixels of an opened picture, in colours that `toColourspace('srgb')` takes on: laid on `mount`, or without
 * the samples that are no opacity. sharp honours embedded profiles but for two: 16-bit colour it takes to Display
 * P3, so that has to go on to sRGB; and it leaves 16-bit grey as it is, so that is reduced to 8 bits first, profile
 * and all. Grey without a profile would be laid on the grey of the mount, so it is made colour before.
 * @see https://github.com/lovell/sharp/blob/main/src/pipeline.cc
 */
export async function buildPipeline(opened: OpenPicture, mount: string): Promise<Sharp> {
  const { tiff, options, metadata, isPremultiplied } = opened;
  if (tiff && tiff.samples !== 'plain') return await leaveOutSpare(opened, tiff, mount);
  if (isPremultiplied === true && metadata.hasAlpha) {
    const { data, info } = await beginPipeline(opened)
      .autoOrient()
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return sharp(data, { raw: { ...info, premultiplied: true }, limitInputPixels: false }).flatten({
      background: mount,
    });
  }
  const { space, hasProfile, channels } = metadata;
  const pipeline = beginPipeline(opened);
  if (hasProfile && space === 'rgb16')
    return pipeline.withIccProfile('srgb', { attach: false }).flatten({ background: mount });
  if (hasProfile && space === 'grey16') {
    const reduced = pipeline.toColourspace('b-w').keepMetadata().tiff({ compression: 'none' });
    return sharp(await reduced.toBuffer(), { ...options, page: 0 }).flatten({ background: mount });
  }
  const isClearGrey = !hasProfile && channels === 2;
  return (isClearGrey ? pipeline.pipelineColourspace('srgb') : pipeline).flatten({ background: mount });
}

/** Leaves out samples that are neither colour nor opacity: saved selections are no transparency. TIFF 6.0, ExtraSamples. */
async function leaveOutSpare(opened: OpenPicture, { samples }: TiffReading, mount: string): Promise<Sharp> {
  const colours = beginPipeline(opened).keepMetadata().removeAlpha();
  if (opened.metadata.space === 'rgb16' && opened.metadata.hasProfile)
    colours.withIccProfile('srgb', { attach: false });
  if (samples === 'spare') return colours;
  const [colour, alpha] = await Promise.all([
    colours.autoOrient().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }),
    beginPipeline(opened).autoOrient().extractChannel(3).raw().toBuffer({ resolveWithObject: true }),
  ]);
  const { data, info } = await sharp(colour.data, { raw: colour.info, limitInputPixels: false })
    .joinChannel(alpha.data, { raw: alpha.info })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info, limitInputPixels: false }).flatten({ background: mount });
}
