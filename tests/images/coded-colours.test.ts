import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { wrapBytes } from '../../src/images/probe/bytes.ts';
import { readAvif } from '../../src/images/probe/avif.ts';
import { makeFolder } from './test-files.ts';
import { lay, measureDeltaE, show, toCoded, toLight, type Colour } from './colours.ts';

const patches: readonly Colour[] = [
  [0, 0, 0],
  [255, 255, 255],
  [128, 128, 128],
  [200, 150, 120],
  [60, 90, 140],
  [150, 70, 60],
  [235, 225, 200],
];
const side = 16;
const [width, height] = [patches.length * side, side];

function chunk(type: string, body: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + body.length);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(type, 4, 'latin1');
  body.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + body.length)), 8 + body.length);
  return bytes;
}

type Chunk = readonly [type: string, body: Buffer];

/** The patches as a PNG, by the byte: of colour, or of grey with the red of the patches, with opacity or without. */
function writePng(
  chunks: readonly Chunk[],
  options: { isGrey?: boolean; bits?: 8 | 16; opacity?: number } = {},
): Buffer {
  const { isGrey = false, bits = 8, opacity } = options;
  const rows = Array.from({ length: height }, () => {
    const samples = Array.from({ length: width }, (_, x) => {
      const colour = patches[Math.floor(x / side)] ?? patches[0];
      return [
        ...(colour ?? []).slice(0, isGrey ? 1 : 3),
        ...(opacity === undefined ? [] : [Math.round(255 * opacity)]),
      ];
    }).flat();
    const bytes = Buffer.alloc((samples.length * bits) / 8);
    samples.forEach((value, at) =>
      bits === 8 ? bytes.writeUInt8(value, at) : bytes.writeUInt16BE(value * 257, 2 * at),
    );
    return Buffer.concat([Buffer.from([0]), bytes]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = (isGrey ? 0 : 2) + (opacity === undefined ? 0 : 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...chunks.map(([type, body]) => chunk(type, body)),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const integers = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, at) => bytes.writeUInt32BE(Math.round(value * 100_000), 4 * at));
  return bytes;
};
const gamma = (value: number): Chunk => ['gAMA', integers(value)];
const codes = (primaries: number, transfer: number): Chunk => [
  'cICP',
  Buffer.from([primaries, transfer, 0, 1]),
];
const white = [0.3127, 0.329] as const;
const adobeChromaticities: Chunk = ['cHRM', integers(...white, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06)];
const p3Chromaticities: Chunk = ['cHRM', integers(...white, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06)];

/** Light of Adobe RGB (1998) and Display P3 in that of sRGB; CSS Color 4, 17 (both have the white D65). */
const matrices: Readonly<Record<'adobe' | 'p3', readonly (readonly number[])[]>> = {
  adobe: [
    [1.39835574, -0.39835574, 0],
    [0, 1, 0],
    [0, -0.04292898, 1.04292898],
  ],
  p3: [
    [1.2249401, -0.2249404, 0],
    [-0.0420569, 1.0420571, 0],
    [-0.0196376, -0.0786361, 1.0982735],
  ],
};

/** What a colour has to be on an sRGB screen, by its curve and its primaries. */
function convert(colour: Colour, curve: (value: number) => number, matrix?: keyof typeof matrices): Colour {
  const light = colour.map(curve) as [number, number, number];
  const rows = matrix
    ? matrices[matrix].map((row) => row.reduce((sum, one, at) => sum + one * (light[at] ?? 0), 0))
    : light;
  return rows.map(toCoded) as unknown as Colour;
}

const power = (exponent: number) => (value: number) => (value / 255) ** exponent;

async function expectPatches(
  name: string,
  bytes: Buffer,
  want: (colour: Colour) => Colour,
  most = 1,
): Promise<void> {
  const file = path.join(await makeFolder(), name);
  await writeFile(file, bytes);
  const shown = await show(file);
  if ('code' in shown) throw new Error(shown.code);
  patches.forEach((colour, at) => {
    const [found, expected] = [shown.at(at * side + side / 2, side / 2), want(colour)];
    expect([colour, found, expected, measureDeltaE(found, expected) < most]).toEqual([
      colour,
      found,
      expected,
      true,
    ]);
  });
}

describe('a PNG shows the colours that it says', () => {
  const same = (colour: Colour): Colour => colour;
  const grey = ([value]: Colour): Colour => [value, value, value];
  const cases: Record<string, [Buffer, (colour: Colour) => Colour]> = {
    'nothing is said': [writePng([]), same],
    'the exponent of sRGB': [writePng([gamma(0.45455)]), same],
    'linear light': [writePng([gamma(1)]), (colour) => convert(colour, power(1))],
    'linear light of 16 bits': [writePng([gamma(1)], { bits: 16 }), (colour) => convert(colour, power(1))],
    'an exponent of 1.8': [writePng([gamma(1 / 1.8)]), (colour) => convert(colour, power(1.8))],
    'an exponent that sRGB overrules': [writePng([['sRGB', Buffer.from([0])], gamma(1)]), same],
    'linear grey': [writePng([gamma(1)], { isGrey: true }), (colour) => convert(grey(colour), power(1))],
    'linear grey of 16 bits': [
      writePng([gamma(1)], { isGrey: true, bits: 16 }),
      (colour) => convert(grey(colour), power(1)),
    ],
    'primaries and exponent of Adobe RGB': [
      writePng([gamma(1 / 2.2), adobeChromaticities]),
      (colour) => convert(colour, power(2.2), 'adobe'),
    ],
    'primaries of Display P3 and the exponent of sRGB': [
      writePng([gamma(0.45455), p3Chromaticities]),
      (colour) => convert(colour, power(1 / 0.45455), 'p3'),
    ],
    'code points of Display P3': [writePng([codes(12, 13)]), (colour) => convert(colour, toLight, 'p3')],
    'code points of sRGB, over an exponent': [writePng([codes(1, 13), gamma(1)]), same],
    'code points of linear light': [writePng([codes(1, 8)]), (colour) => convert(colour, power(1))],
    'grey with opacity, on the mount’s own colour': [
      writePng([], { isGrey: true, opacity: 0.5 }),
      (colour) => lay(grey(colour), 128 / 255),
    ],
    'grey of 16 bits with opacity': [
      writePng([], { isGrey: true, opacity: 0.5, bits: 16 }),
      (colour) => lay(grey(colour), 128 / 255),
    ],
  };
  test.each(Object.entries(cases))('%s', async (_, [bytes, want]) => {
    await expectPatches('1001.png', bytes, want);
  });

  test.each([
    ['PQ', codes(9, 16), 'picture-hdr'],
    ['HLG', codes(9, 18), 'picture-hdr'],
    ['BT.2020', codes(9, 14), 'picture-wide-gamut'],
  ] as const)('code points of %s are refused', async (_, codePoints, code) => {
    const file = path.join(await makeFolder(), '1001.png');
    await writeFile(file, writePng([codePoints]));
    expect(await show(file)).toEqual({ code });
  });
});

describe('EXIF', () => {
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const directory = (...entries: Buffer[]): Buffer => {
    const count = Buffer.alloc(2);
    count.writeUInt16LE(entries.length);
    return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
  };
  /** EXIF whose interoperability index and colour space are these; DCF 2.0. */
  const buildExif = (index: string, space: number): Buffer =>
    Buffer.concat([
      Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'),
      directory(entry(0x8769, 4, 1, 26)),
      directory(entry(0xa001, 3, 1, space), entry(0xa005, 4, 1, 56)),
      directory(entry(1, 2, 4, Buffer.from(`${index}\0`, 'latin1').readUInt32LE(0))),
    ]);
  const rgb = Buffer.alloc(3 * width * height);
  for (let at = 0; at < rgb.length; at++)
    rgb[at] = patches[Math.floor((Math.floor(at / 3) % width) / side)]?.[(at % 3) as 0 | 1 | 2] ?? 0;

  test.each([
    ['R03', 65535, 'adobe'],
    ['R98', 65535, undefined],
    ['R03', 1, undefined],
  ] as const)('JPEG without a profile, index %s and colour space %i: %s', async (index, space, matrix) => {
    const jpeg = await sharp(rgb, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const exif = buildExif(index, space);
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    head.writeUInt16BE(2 + exif.length, 2);
    const bytes = Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
    const want = (colour: Colour): Colour => (matrix ? convert(colour, power(563 / 256), matrix) : colour);
    await expectPatches('3001.jpg', bytes, want, 1.5);
  });

  test.each(['tEXt', 'zTXt'])(
    'orientation in a %s chunk, as ImageMagick writes it, is followed',
    async (type) => {
      const exif = Buffer.concat([
        Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'),
        directory(entry(0x112, 3, 1, 6)),
      ]);
      const digits = exif.toString('hex').replace(/.{72}/gu, '$&\n');
      const text = Buffer.from(`\nexif\n${String(exif.length).padStart(8)}\n${digits}\n`, 'latin1');
      const name = Buffer.from('Raw profile type exif\0', 'latin1');
      const body =
        type === 'tEXt'
          ? Buffer.concat([name, text])
          : Buffer.concat([name, Buffer.from([0]), deflateSync(text)]);
      const file = path.join(await makeFolder(), '1001.png');
      await writeFile(file, writePng([[type, body]]));
      const shown = await show(file);
      if ('code' in shown) throw new Error(shown.code);
      expect([shown.width, shown.height]).toEqual([height, width]);
      // Orientation 6: the stored left column is the top row.
      expect(shown.at(8, 3 * side + 8)).toEqual(patches[3]);
    },
  );
});

describe('the boxes of an AVIF, in any order', () => {
  const box = (type: string, ...bodies: Buffer[]): Buffer => {
    const body = Buffer.concat(bodies);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + body.length, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, body]);
  };
  const longBox = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(16);
    head.writeUInt32BE(1, 0);
    head.write(type, 4, 'latin1');
    head.writeBigUInt64BE(BigInt(16 + body.length), 8);
    return Buffer.concat([head, body]);
  };
  const version = Buffer.alloc(4);
  const short = (...values: number[]): Buffer => {
    const bytes = Buffer.alloc(2 * values.length);
    values.forEach((value, at) => bytes.writeUInt16BE(value, 2 * at));
    return bytes;
  };
  const nclx = (primaries: number, transfer: number): Buffer =>
    box('colr', Buffer.from('nclx', 'latin1'), short(primaries, transfer, 9), Buffer.from([0x80]));
  const profile = box('colr', Buffer.from('prof', 'latin1'), Buffer.alloc(300));
  const brand = box('ftyp', Buffer.from('avif\0\0\0\0avifmif1', 'latin1'));
  const data = box('mdat', Buffer.alloc(9000));
  const item = box('pitm', version, short(2));
  /** Properties, and those that belong to item 1 and to item 2, the primary one. */
  const describeItems = (properties: Buffer[], first: number[], second: number[]): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(2, 0);
    const rows = [first, second].map((places, at) =>
      Buffer.concat([short(at + 1), Buffer.from([places.length, ...places])]),
    );
    return box('iprp', box('ipco', ...properties), box('ipma', version, count, ...rows));
  };
  const read = (...boxes: Buffer[]) => readAvif(wrapBytes(Buffer.concat(boxes)));
  const size = box('ispe', version, Buffer.alloc(8));
  const pq = { coded: { primaries: 9, transfer: 16 }, isPremultiplied: false };

  test('the data first, the properties last', async () => {
    const meta = box('meta', version, item, describeItems([size, nclx(9, 16)], [1], [1, 2]));
    expect(await read(brand, data, meta)).toEqual(pq);
    expect(await read(brand, meta, data)).toEqual(pq);
    expect(await read(brand, longBox('mdat', Buffer.alloc(5000)), longBox('meta', meta.subarray(8)))).toEqual(
      pq,
    );
  });

  test('the colours of another item, such as a gain map, are not the picture’s', async () => {
    const meta = box('meta', version, item, describeItems([nclx(9, 16), nclx(1, 13)], [1], [2]));
    expect(await read(brand, meta)).toMatchObject({ coded: { primaries: 1, transfer: 13 } });
  });

  test('a profile goes before code points, but not before those of HDR', async () => {
    const usual = box('meta', version, item, describeItems([profile, nclx(12, 13)], [], [1, 2]));
    expect(await read(brand, usual)).toEqual({ isPremultiplied: false });
    const hdr = box('meta', version, describeItems([profile, nclx(9, 16)], [], [1, 2]), item);
    expect(await read(brand, hdr)).toEqual(pq);
  });

  test('damaged boxes say nothing', async () => {
    const meta = box('meta', version, item, describeItems([nclx(9, 16)], [], [1]));
    for (let length = 0; length < meta.length; length++)
      await expect(read(brand, meta.subarray(0, length))).resolves.toBeDefined();
  });

  test('linear light is shown right', async () => {
    const rgb = Buffer.from(patches.flatMap((patch) => Array.from({ length: side }, () => patch)).flat());
    const rows = Buffer.concat(Array.from({ length: height }, () => rgb));
    const avif = await sharp(rows, { raw: { width, height, channels: 3 } })
      .avif({ lossless: true, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const at = avif.indexOf('colrnclx');
    avif.writeUInt16BE(8, at + 10);
    await expectPatches('3001.avif', avif, (colour) => convert(colour, power(1)), 1.5);
  });
});
