import { open } from 'node:fs/promises';
import { beginPipeline, openPicture } from './open-picture.ts';
import { isReadable, sniffKind } from './sniff.ts';

/**
 * A small copy of a picture file, at most `edge` px long, as WebP without any metadata; undefined for a file that
 * cannot be shown.
 */
export async function makeThumbnail(file: string, edge: number): Promise<Buffer | undefined> {
  try {
    const kind = sniffKind(await readStart(file));
    if (!isReadable(kind)) return undefined;
    const opened = await openPicture(file, kind);
    if ('kind' in opened) return undefined;
    return await beginPipeline(opened)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: 60 })
      .toBuffer();
  } catch {
    return undefined;
  }
}

async function readStart(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
