import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { findJpegDamage } from '../../src/images/probe/jpeg-damage.ts';
import { probePicture } from '../../src/images/probe/probe.ts';
import { findTool, makeFolder, makeSharedFolder } from './test-files.ts';
import { startRandom } from '../random.ts';
import { isFull } from '../full.ts';

const random = startRandom('jpeg damage');

/** A picture with detail everywhere, as photographs have it: noise of several sizes over a gradient. */
async function paint(width: number, height: number): Promise<Buffer> {
  const layers = await Promise.all(
    [8, 40, 200].map(async (across) => {
      const [w, h] = [across, Math.ceil((across * height) / width)];
      const noise = Buffer.from(Array.from({ length: 3 * w * h }, () => random.whole(0, 255)));
      return sharp(noise, { raw: { width: w, height: h, channels: 3 } })
        .resize(width, height, { fit: 'fill', kernel: 'cubic' })
        .raw()
        .toBuffer();
    }),
  );
  const mixed = Buffer.alloc(3 * width * height);
  for (let at = 0; at < mixed.length; at++)
    mixed[at] = layers.reduce((sum, layer) => sum + (layer[at] ?? 0), 0) / layers.length;
  return Buffer.concat([Buffer.from(`P6 ${width} ${height} 255\n`), mixed]);
}

/** Encoders and settings in use, and those that are rare and sound. */
const encoders: Record<string, string[]> = {
  'baseline 4:2:0': ['-quality', '85'],
  'baseline 4:4:4': ['-quality', '95', '-sample', '1x1', '-optimize'],
  'baseline 4:2:2': ['-quality', '75', '-sample', '2x1'],
  'baseline 4:1:1': ['-quality', '75', '-sample', '4x1'],
  grey: ['-quality', '85', '-grayscale'],
  'with restart marks': ['-quality', '85', '-restart', '1'],
  progressive: ['-quality', '85', '-progressive'],
};
const sound: Record<string, Buffer> = {};

beforeAll(async () => {
  const folder = await makeSharedFolder();
  const cjpeg = findTool('cjpeg', 'libjpeg-turbo-progs');
  const ppm = path.join(folder, 'a.ppm');
  await writeFile(ppm, await paint(701, 523));
  for (const [name, options] of Object.entries(encoders)) {
    sound[name] = execFileSync(cjpeg, [...options, ppm], { maxBuffer: 1 << 24 });
  }
  const scans = path.join(folder, 'scans.txt');
  await writeFile(scans, '0;\n1;\n2;\n');
  sound['a scan for each component'] = execFileSync(cjpeg, ['-quality', '85', '-scans', scans, ppm]);
});

/** Where the coded data of the first scan begins. */
function findData(jpeg: Buffer): number {
  const mark = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  return mark + 2 + jpeg.readUInt16BE(mark + 2);
}

const damages: Record<string, (jpeg: Buffer, at: number) => Buffer> = {
  'a sector of zeros': (jpeg, at) => jpeg.fill(0, at, Math.min(at + 4096, jpeg.length - 64)),
  'a sector of ones': (jpeg, at) => jpeg.fill(0xff, at, Math.min(at + 4096, jpeg.length - 64)),
  'the rest lost, an end mark put on': (jpeg, at) =>
    Buffer.concat([jpeg.subarray(0, at), Buffer.from([0xff, 0xd9])]),
  'a sector lost': (jpeg, at) => Buffer.concat([jpeg.subarray(0, at), jpeg.subarray(at + 512)]),
  'a sector of another file': (jpeg, at) => {
    for (let i = at; i < Math.min(at + 512, jpeg.length - 64); i++) jpeg[i] = random.whole(0, 254);
    return jpeg;
  },
  '16 wrong bytes': (jpeg, at) => {
    for (let i = at; i < at + 16; i++) jpeg[i] = random.whole(0, 255);
    return jpeg;
  },
  'one wrong bit': (jpeg, at) => {
    jpeg[at] = (jpeg[at] ?? 0) ^ (1 << random.whole(0, 7));
    return jpeg;
  },
};
/** Least share that is caught. A few wrong bits often leave a picture that an encoder could have written. */
const least: Record<string, number> = {
  'a sector of zeros': 0.95,
  'a sector of ones': 1,
  'the rest lost, an end mark put on': 1,
  'a sector lost': 0.9,
  'a sector of another file': 0.9,
  '16 wrong bytes': 0.4,
  'one wrong bit': 0.02,
};
const places = isFull ? 100 : 15;

test('damage at random places is told', () => {
  const table: Record<string, Record<string, string>> = {};
  for (const [damage, spoil] of Object.entries(damages)) {
    const row: Record<string, string> = {};
    let caught = 0;
    for (const [name, jpeg] of Object.entries(sound)) {
      const [start, end] = [findData(jpeg), jpeg.length];
      let own = 0;
      for (let i = 0; i < places; i++) {
        const at = Math.floor(start + random.between(0.02, 0.9) * (end - start));
        if (findJpegDamage(spoil(Buffer.from(jpeg), at)) !== undefined) own++;
      }
      row[name] = `${own}/${places}`;
      caught += own;
    }
    table[damage] = row;
    const share = caught / (places * Object.keys(sound).length);
    expect([damage, share, share >= (least[damage] ?? 1)]).toEqual([damage, share, true]);
  }
  console.table(table);
});

describe('what is sound is not refused', () => {
  test('as encoders write it', () => {
    expect(Object.keys(sound)).toHaveLength(8);
    for (const [name, jpeg] of Object.entries(sound))
      expect([name, findJpegDamage(jpeg)]).toEqual([name, undefined]);
  });

  test('with junk that decoders pass over before the first scan, fill, and anything behind the end mark', () => {
    for (const [name, jpeg] of Object.entries(sound)) {
      const segments = [jpeg.subarray(0, 2), Buffer.from([1, 2, 3, 0xff, 0xff, 0xff]), jpeg.subarray(2)];
      const end = jpeg.subarray(0, -2);
      const harmless = {
        junk: Buffer.concat(segments),
        tail: Buffer.concat([jpeg, Buffer.alloc(5000, 0x55)]),
        'fill of zeros': Buffer.concat([end, Buffer.alloc(8), jpeg.subarray(-2)]),
        'fill of ones': Buffer.concat([end, Buffer.alloc(7, 0xff), jpeg.subarray(-2)]),
      };
      for (const [kind, bytes] of Object.entries(harmless))
        expect([name, kind, findJpegDamage(bytes)]).toEqual([name, kind, undefined]);
    }
  });

  test('in all colours and sizes that sharp writes', async () => {
    for (let at = 0; at < 40; at++) {
      const [width, height] = [random.whole(1, 90), random.whole(1, 90)];
      const raw = Buffer.from(Array.from({ length: 3 * width * height }, () => random.pick([0, 255, 128])));
      const options = {
        quality: random.whole(1, 100),
        progressive: random() < 0.5,
        optimiseCoding: random() < 0.5,
        chromaSubsampling: random.pick(['4:4:4', '4:2:0']),
      };
      const made = sharp(raw, { raw: { width, height, channels: 3 } });
      const jpeg = await (random() < 0.2 ? made.toColourspace('cmyk') : made).jpeg(options).toBuffer();
      expect([width, height, options, findJpegDamage(jpeg)]).toEqual([width, height, options, undefined]);
    }
  });
});

test('a picture cut short is truncated, one damaged within is damaged, and both say so', async () => {
  const folder = await makeFolder();
  const jpeg = sound['baseline 4:2:0'] ?? Buffer.alloc(0);
  const file = path.join(folder, '1001.jpg');
  const probe = async (bytes: Buffer): Promise<string> => {
    await writeFile(file, bytes);
    const probed = await probePicture(file, 'painting/1001.jpg');
    return 'problem' in probed ? `${probed.problem.code} ${probed.problem.found}` : 'good';
  };
  const middle = Math.floor(jpeg.length / 2);
  expect(await probe(jpeg)).toBe('good');
  expect(await probe(jpeg.subarray(0, middle))).toBe('picture-truncated 图片不完整，后半部分丢失了');
  expect(await probe(Buffer.from(jpeg).fill(0, middle, middle + 4096))).toBe(
    'picture-damaged 图片有一段坏了，从那里往后会错位、变色或变灰',
  );
});

test('a thousand repeated scans are refused without being read', async () => {
  const file = path.join(await makeFolder(), '1001.jpg');
  const jpeg = sound['progressive'] ?? Buffer.alloc(0);
  const second = jpeg.indexOf(Buffer.from([0xff, 0xda]), findData(jpeg));
  const third = jpeg.indexOf(Buffer.from([0xff, 0xda]), second + 2);
  const scan = jpeg.subarray(second, third);
  const many = [jpeg.subarray(0, third), ...Array.from({ length: 1000 }, () => scan), jpeg.subarray(third)];
  await writeFile(file, Buffer.concat(many));
  const probed = await probePicture(file, '1001.jpg');
  expect('problem' in probed && probed.problem.code).toBe('picture-unsupported');
  expect((await readFile(file)).length).toBeGreaterThan(jpeg.length);
});
