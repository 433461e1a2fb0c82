import sharp, { type WebpOptions } from 'sharp';
import { expect, test } from 'vitest';
import { findWebpDamage } from '../../src/images/probe/webp-damage.ts';
import { startRandom } from '../random.ts';

const random = startRandom('webp damage');

async function draw(options: WebpOptions, channels: 3 | 4 = 3): Promise<Buffer> {
  const [width, height] = [random.whole(200, 500), random.whole(200, 500)];
  const raw = Buffer.from(Array.from({ length: channels * 60 * 60 }, () => random.whole(0, 255)));
  return sharp(raw, { raw: { width: 60, height: 60, channels } })
    .resize(width, height, { fit: 'fill' })
    .webp(options)
    .toBuffer();
}

test('a lossy WebP with a lost sector, or cut though its size was put right, is damaged', async () => {
  for (let at = 0; at < 20; at++) {
    const webp = await draw({ quality: random.whole(60, 95) });
    expect(findWebpDamage(webp)).toBeUndefined();
    const place = random.whole(40, webp.length - 1000);
    expect(findWebpDamage(Buffer.from(webp).fill(0, place, place + 512))).toBe('damaged');
    expect(findWebpDamage(Buffer.from(webp).fill(0xff, place, place + 512))).toBe('damaged');
    const cut = Buffer.from(webp.subarray(0, place));
    expect(findWebpDamage(cut)).toBe('truncated');
    cut.writeUInt32LE(cut.length - 8, 4);
    expect(findWebpDamage(cut)).toBe('damaged');
  }
});

test('sound ones are not refused: lossless, with opacity, animated, of one colour', async () => {
  for (const options of [{ lossless: true }, { nearLossless: true }, { quality: 1 }, { alphaQuality: 20 }]) {
    expect(findWebpDamage(await draw(options, 4))).toBeUndefined();
  }
  for (const [width, height] of [
    [4000, 3000],
    [1500, 2000],
    [400, 300],
  ] as const) {
    const blank = {
      create: { width, height, channels: 3 as const, background: random.pick(['white', 'black', 'red']) },
    };
    expect(
      findWebpDamage(
        await sharp(blank)
          .webp({ quality: random.whole(1, 100) })
          .toBuffer(),
      ),
    ).toBeUndefined();
  }
  const frames = await Promise.all([1, 2].map(() => draw({})));
  const pages = await Promise.all(
    frames.map((frame) => sharp(frame).resize(100, 100, { fit: 'fill' }).png().toBuffer()),
  );
  expect(
    findWebpDamage(
      await sharp(pages, { join: { animated: true } })
        .webp()
        .toBuffer(),
    ),
  ).toBeUndefined();
});
