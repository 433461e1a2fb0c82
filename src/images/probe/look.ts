import { beginPipeline, openPicture } from './open-picture.ts';
import type { SourcePicture } from './source-picture.ts';

/** A picture is made this small, px a side, before its waves are taken; of those the coarsest are kept each way. */
const side = 64;
const waves = 16;

/** cosines[wave][place] of a discrete cosine transform (DCT-II) of `side` values. */
const cosines = Array.from({ length: waves + 1 }, (_, wave) =>
  Float64Array.from({ length: side }, (_, place) =>
    Math.cos((Math.PI * wave * (2 * place + 1)) / (2 * side)),
  ),
);

/**
 * What a picture looks like, for comparison: 256 bits as 64 hexadecimal digits, each telling whether a coarse wave of
 * light across it is stronger than their median (a perceptual hash by DCT). Copies in other sizes, formats and
 * brightness differ in a few bits, other pictures in about half. Undefined for a file that cannot be decoded.
 * @see https://www.phash.org/docs/pubs/thesis_zauner.pdf 3.2.2
 */
export async function readLook({
  file,
  kind,
}: Pick<SourcePicture, 'file' | 'kind'>): Promise<string | undefined> {
  try {
    const opened = await openPicture(file, kind);
    if ('kind' in opened) return undefined;
    const { data, info } = await beginPipeline(opened)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: side, height: side, fit: 'fill' })
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return info.channels === 1 ? writeBits(transform(data)) : undefined;
  } catch {
    return undefined;
  }
}

/** The coarsest waves of a grey picture but those that run one way only, which tell of its margins. */
function transform(grey: Buffer): number[] {
  const rows = cosines.map((cosine) =>
    Float64Array.from({ length: side }, (_, y) => {
      let sum = 0;
      for (let x = 0; x < side; x++) sum += (grey[y * side + x] ?? 0) * (cosine[x] ?? 0);
      return sum;
    }),
  );
  return cosines
    .slice(1)
    .flatMap((cosine) =>
      rows.slice(1).map((row) => row.reduce((sum, value, y) => sum + value * (cosine[y] ?? 0), 0)),
    );
}

function writeBits(values: readonly number[]): string {
  const median = [...values].sort((a, b) => a - b)[values.length / 2] ?? 0;
  const bytes = Buffer.alloc(values.length / 8);
  values.forEach((value, bit) => {
    if (value > median) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  });
  return bytes.toString('hex');
}
