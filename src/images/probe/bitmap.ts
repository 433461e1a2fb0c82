import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { removeTemporary } from '../../disk/remove.ts';
import type { PixelSize } from '../../exhibition/picture.ts';

/** Bitmaps up to this many px are held in memory; larger ones in a scratch file. */
export const memoryPixels = 64_000_000;

/** Decoded 8-bit sRGB pixels, read many times: in memory, or in an uncompressed scratch file. */
export class Bitmap {
  readonly size: PixelSize;
  readonly #pixels: Buffer | string;

  constructor(size: PixelSize, pixels: Buffer | string) {
    this.size = size;
    this.#pixels = pixels;
  }

  /** A pipeline that begins with all the pixels. */
  open(): Sharp {
    if (typeof this.#pixels === 'string') {
      return sharp(this.#pixels, { limitInputPixels: false, sequentialRead: false });
    }
    return sharp(this.#pixels, { raw: { ...this.size, channels: 3 }, limitInputPixels: false });
  }

  /**
   * The picture at another size. Small enough, it is held in memory; otherwise in `scratch`, a file
   * name that ends in `.v`.
   */
  async resize(size: PixelSize, scratch: string): Promise<Bitmap> {
    const pipeline = this.open().resize({ ...size, fit: 'fill', kernel: 'lanczos3' });
    return size.width * size.height <= memoryPixels
      ? await readIntoMemory(pipeline)
      : await readIntoFile(pipeline, scratch);
  }

  /** Frees the scratch file, if there is one. */
  dispose(): void {
    if (typeof this.#pixels === 'string') removeTemporary(this.#pixels);
  }
}

/** Runs a pipeline that ends in 8-bit sRGB without alpha, keeping its pixels in memory. */
export async function readIntoMemory(pipeline: Sharp): Promise<Bitmap> {
  const { data, info } = await pipeline.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`expected 3 channels but received ${info.channels}`);
  return new Bitmap({ width: info.width, height: info.height }, data);
}

/** Runs a pipeline that ends in 8-bit sRGB without alpha, strip by strip, into a scratch file (`.v`). */
export async function readIntoFile(pipeline: Sharp, scratch: string): Promise<Bitmap> {
  const { width, height } = await pipeline.toFile(scratch);
  return new Bitmap({ width, height }, scratch);
}
