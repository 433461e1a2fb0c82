import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './test-files.ts';
import { startRandom } from '../random.ts';
import { lay, measureDeltaE, show, type Colour } from './colours.ts';
import { plainShape, writeTiff, type TiffPage, type TiffShape } from './write-tiff.ts';
import { isFull } from '../full.ts';

/** Colours of the test picture, in patches of 16 × 16 px; the last two samples are opacity and a saved selection. */
const patches: readonly (readonly [number, number, number, number, number])[] = [
  [1, 0, 0, 1, 0.2],
  [0, 0.6, 0.2, 0.5, 0.9],
  [0.2, 0.4, 0.8, 0.25, 0],
  [1, 1, 1, 1, 0.5],
  [0.5, 0.5, 0.5, 0.75, 1],
  [0, 0, 0, 1, 0.1],
];
const side = 16;

/** The test picture in a shape: grey takes the red of the patches; opacity 1 multiplies colours. */
function buildPage(shape: TiffShape, scale = 1): TiffPage {
  const [width, height] = [patches.length * side * scale, side * scale];
  const isGrey = shape.photometric < 2;
  const colours = isGrey ? 1 : shape.photometric === 5 ? 4 : 3;
  const place = shape.extra.findIndex((meaning) => meaning > 0);
  const isAssociated = shape.extra[place] === 1;
  const plane = (pick: (patch: (typeof patches)[number]) => number): Float64Array =>
    Float64Array.from({ length: width * height }, (_, at) => {
      const patch = patches[Math.floor((at % width) / (side * scale))];
      return patch ? pick(patch) : 0;
    });
  const planes = Array.from({ length: colours }, (_, sample) =>
    plane((patch) => {
      const value = (patch[sample] ?? 0) * (isAssociated ? patch[3] : 1);
      return shape.photometric === 0
        ? 1 - value
        : shape.photometric === 5
          ? sample === 3
            ? 0
            : 1 - value
          : value;
    }),
  );
  const others = shape.extra.map((meaning) => plane((patch) => (meaning > 0 ? patch[3] : patch[4])));
  return { width, height, planes: [...planes, ...others], shape };
}

/** The colours that the patches have to have, whatever the shape. */
function expectColours({ photometric, bits, extra }: TiffShape): Colour[] {
  const most = 2 ** Math.min(bits, 8) - 1;
  const isClear = extra.some((meaning) => meaning > 0);
  return patches.map(([r, g, b, opacity]) => {
    const round = (value: number): number =>
      photometric === 0 ? 1 - Math.round((1 - value) * most) / most : Math.round(value * most) / most;
    const seen = (photometric < 2 ? [r, r, r] : [r, g, b]).map((value) => 255 * round(value));
    return isClear ? lay(seen as unknown as Colour, opacity) : (seen as unknown as Colour);
  });
}

/** Shows a TIFF; '' where all patches are right, a code where it is refused, else what is wrong. */
async function judge(folder: string, shape: TiffShape): Promise<string> {
  const file = path.join(folder, 'x.tif');
  await writeFile(file, writeTiff([buildPage(shape)]));
  const shown = await show(file);
  if ('code' in shown) return shown.code;
  const expected = expectColours(shape);
  const wrong = expected.flatMap((colour, at) => {
    const found = shown.at(at * side + side / 2, side / 2);
    return measureDeltaE(found, colour) < 1.5 ? [] : [`${found.join()} for ${colour.map(Math.round).join()}`];
  });
  return wrong.join(' ');
}

const right: Record<string, Partial<TiffShape>> = {
  'RGB of 8 bits': {},
  'RGB of 16 bits, big-endian': { bits: 16, isLittle: false },
  'RGB in a BigTIFF': { isBig: true },
  'RGB by planes': { isPlanar: true },
  'grey of 1 bit': { photometric: 1, bits: 1 },
  'grey of 2 bits': { photometric: 1, bits: 2 },
  'grey of 4 bits': { photometric: 0, bits: 4 },
  'grey of 8 bits, white is zero': { photometric: 0 },
  'grey of 16 bits': { photometric: 1, bits: 16 },
  'grey with opacity': { photometric: 1, extra: [2] },
  'grey of 16 bits with opacity': { photometric: 1, bits: 16, extra: [2] },
  'RGB with opacity': { extra: [2] },
  'RGB multiplied with its opacity': { extra: [1] },
  'RGB of 16 bits multiplied with its opacity': { extra: [1], bits: 16 },
  'RGB with one saved selection': { extra: [0] },
  'RGB with two saved selections': { extra: [0, 0] },
  'RGB of 16 bits with two saved selections': { extra: [0, 0], bits: 16 },
  'RGB with opacity and a saved selection': { extra: [2, 0] },
  'RGB multiplied with its opacity, and a saved selection': { extra: [1, 0] },
  'grey with a saved selection': { photometric: 1, extra: [0] },
  'grey with two saved selections': { photometric: 1, extra: [0, 0] },
};

const refused: Record<string, Partial<TiffShape>> = {
  'RGB of float': { bits: 32, format: 3 },
  'RGB of double': { bits: 64, format: 3 },
  'grey of float': { photometric: 1, bits: 32, format: 3 },
  'RGB of 32 bits': { bits: 32 },
  'grey of 32 bits': { photometric: 1, bits: 32 },
  'signed RGB of 8 bits': { format: 2 },
  'signed grey of 16 bits': { photometric: 1, format: 2, bits: 16 },
  'Lab of 8 bits': { photometric: 8 },
  'Lab with opacity': { photometric: 8, extra: [2] },
  'Lab of 16 bits with opacity': { photometric: 8, extra: [2], bits: 16 },
  YCbCr: { photometric: 6 },
  'YCbCr by planes': { photometric: 6, isPlanar: true },
  'grey with opacity by planes': { photometric: 1, extra: [2], isPlanar: true },
  'RGB with opacity by planes': { extra: [2], isPlanar: true },
  'grey of 12 bits': { photometric: 1, bits: 12 },
  'RGB of 4 bits': { bits: 4 },
  'RGB with three saved selections': { extra: [0, 0, 0] },
  'RGB with a selection before its opacity': { extra: [0, 2] },
  'old JPEG': { compression: 6 },
  ZSTD: { compression: 50000 },
  LZMA: { compression: 34925 },
  'JPEG 2000': { compression: 34712 },
};

test.each(Object.entries(right))('%s is shown right', async (_, shape) => {
  expect(await judge(await makeFolder(), { ...plainShape, ...shape })).toBe('');
});

test.each(Object.entries(refused))('%s is refused by its kind', async (_, shape) => {
  expect(await judge(await makeFolder(), { ...plainShape, ...shape })).toBe('picture-unsupported');
});

const count = isFull ? 2000 : 200;

test(`any shape is shown right or refused by its kind (${count} shapes)`, async () => {
  const random = startRandom('tiff');
  const folder = await makeFolder();
  const counts = { right: 0, refused: 0 };
  for (let at = 0; at < count; at++) {
    // Every fourth shape is one that has to be shown: chance alone seldom makes one.
    const usual = at % 4 === 0 ? random.pick(Object.values(right)) : undefined;
    const format = random.pick([1, 1, 1, 2, 3]);
    const shape: TiffShape = {
      format,
      photometric: random.pick([0, 1, 2, 2]),
      bits: format === 3 ? random.pick([32, 64]) : random.pick([1, 2, 4, 8, 8, 12, 16, 16, 24, 32]),
      extra: Array.from({ length: random.pick([0, 0, 1, 2, 3]) }, () => random.pick([0, 1, 2])),
      isPlanar: random() < 0.3,
      compression: random() < 0.9 ? 1 : random.pick([6, 34925, 50000]),
      ...(usual && { ...plainShape, ...usual }),
      isBig: random() < 0.3,
      isLittle: random() < 0.5,
    };
    const isOddOpacity = shape.extra.filter((meaning) => meaning > 0).length > 1;
    const found = await judge(folder, shape);
    if (isOddOpacity && found !== 'picture-unsupported') continue;
    const wrong = usual ? found : found.replace('picture-unsupported', '');
    expect(`${JSON.stringify(shape)}: ${wrong}`).toBe(`${JSON.stringify(shape)}: `);
    counts[found === '' ? 'right' : 'refused']++;
  }
  console.error(`  tiff: ${JSON.stringify(counts)}`);
  expect(counts.right).toBeGreaterThanOrEqual(count / 4);
}, 200_000);

describe('which image of a file is the picture', () => {
  const small = (more: Partial<TiffPage> = {}): TiffPage => ({ ...buildPage(plainShape, 1), ...more });
  const large = (more: Partial<TiffPage> = {}): TiffPage => ({ ...buildPage(plainShape, 4), ...more });
  const other = (): TiffPage => {
    const page = buildPage(plainShape, 4);
    return { ...page, width: page.height, height: page.width };
  };
  const files: Record<string, [pages: TiffPage[], width: number]> = {
    'a thumbnail that is declared, first': [[small({ newSubfileType: 1 }), large()], 384],
    'a thumbnail that is not declared, first': [[small(), large()], 384],
    'a thumbnail first, the picture its child': [
      [small({ newSubfileType: 1 }), large({ isChild: true })],
      384,
    ],
    'a pyramid, the largest first': [[large(), small({ newSubfileType: 1 })], 384],
    'only what is declared to be reduced': [
      [small({ newSubfileType: 1 }), large({ newSubfileType: 1 })],
      384,
    ],
    'a mask first': [[large({ newSubfileType: 4 }), small()], 96],
    'two pages of a document': [[large(), other()], 384],
  };
  test.each(Object.entries(files))('%s', async (_, [pages, width]) => {
    const file = path.join(await makeFolder(), 'x.tif');
    await writeFile(file, writeTiff(pages));
    const shown = await show(file);
    expect('code' in shown ? shown.code : shown.width).toBe(width);
  });

  test.each([
    ['DNG', { tags: [[50706, 1, [1, 4, 0, 0]]] as const }],
    ['a child of sensor data, as NEF and ARW have it', {}],
  ])('camera raw renamed .jpg is refused: %s', async (_, more) => {
    const file = path.join(await makeFolder(), '1001.jpg');
    const sensor = large({ isChild: true, shape: { ...plainShape, photometric: 32803 } });
    await writeFile(
      file,
      writeTiff([small({ newSubfileType: 1, ...more }), ...('tags' in more ? [] : [sensor])]),
    );
    expect(await show(file)).toEqual({ code: 'picture-raw' });
  });
});
