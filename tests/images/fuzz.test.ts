import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { probePicture } from '../../src/images/probe/probe.ts';
import { makeFolder } from './test-files.ts';
import { startRandom } from '../random.ts';
import { show } from './colours.ts';
import { isFull } from '../full.ts';

const random = startRandom('fuzz');
const count = isFull ? 10_000 : 600;

const formats: Record<string, (picture: Sharp) => Sharp> = {
  jpg: (picture) => picture.withExif({ IFD0: { Artist: 'x' } }).jpeg(),
  'progressive.jpg': (picture) => picture.jpeg({ progressive: true }),
  png: (picture) => picture.withExif({ IFD0: { Artist: 'x' } }).png(),
  webp: (picture) => picture.webp(),
  tif: (picture) => picture.tiff({ compression: 'lzw', tile: true, tileWidth: 16, tileHeight: 16 }),
  'plain.tif': (picture) => picture.tiff({ compression: 'none' }),
  avif: (picture) => picture.avif({ effort: 0 }),
  gif: (picture) => picture.gif(),
};

/** Bytes changed, cut out, doubled or lost at the end; more often in the first kilobyte, where structure is. */
function spoil(bytes: Buffer): Buffer {
  const spoilt = Buffer.from(bytes);
  const choose = (): number =>
    random() < 0.7 ? random.whole(0, Math.min(1024, bytes.length - 1)) : random.whole(0, bytes.length - 1);
  for (let left = random.whole(1, 6); left > 0; left--)
    spoilt[choose()] = random.pick([0, 1, 0x7f, 0x80, 0xff, random.whole(0, 255)]);
  const [from, to] = [choose(), choose()].sort((a, b) => a - b) as [number, number];
  return random.pick([
    spoilt,
    spoilt,
    spoilt.subarray(0, to),
    Buffer.concat([spoilt.subarray(0, from), spoilt.subarray(to)]),
    Buffer.concat([spoilt.subarray(0, to), spoilt.subarray(from)]),
  ]);
}

test(
  `a spoilt file is told of in Chinese or can be shown (${count} files)`,
  { timeout: 900_000 },
  async () => {
    const folder = await makeFolder();
    const raw = Buffer.from(Array.from({ length: 3 * 48 * 40 }, () => random.whole(0, 255)));
    const sound = await Promise.all(
      Object.entries(formats).map(async ([ending, encode]) => {
        const picture = sharp(raw, { raw: { width: 48, height: 40, channels: 3 } });
        return { ending, bytes: await encode(picture).toBuffer() };
      }),
    );
    const counts: Record<string, number> = {};
    for (let at = 0; at < count; at++) {
      const { ending, bytes } = random.pick(sound);
      const file = path.join(folder, `1001.${ending}`);
      await writeFile(file, spoil(bytes));
      const probed = await probePicture(file, `painting/1001.${ending}`, undefined, { maxPixels: 4_000_000 });
      const code = 'problem' in probed ? probed.problem.code : 'shown';
      counts[code] = (counts[code] ?? 0) + 1;
      if ('problem' in probed) {
        const { found, expected, fix } = probed.problem;
        expect([found, expected, fix].filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
      } else {
        // What the probe lets pass, deriving must be able to decode.
        await expect(show(file)).resolves.toHaveProperty('width');
      }
    }
    console.error(`  fuzz: ${JSON.stringify(counts)}`);
    expect(Object.keys(counts).length).toBeGreaterThan(3);
  },
);
