import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodePicture } from '../../src/images/probe/decode.ts';
import { probePicture } from '../../src/images/probe/probe.ts';
import { usualMount } from '../../src/images/derive/recipe.ts';
import { buildGreyProfile, buildMatrixProfile } from '../../src/images/probe/icc-profile.ts';
import { compareGrids, measureDeltaE, pickColour, writeSrgbProfile, type Colour } from './colours.ts';
import { findTool, hasReal, makeFolder, probeGood, realFolder } from './test-files.ts';

async function decodePixels(file: string): Promise<{ rgb: Uint8Array; width: number; height: number }> {
  const bitmap = await decodePicture(await probeGood(file), usualMount, `${file}.v`);
  return { rgb: await bitmap.open().raw().toBuffer(), ...bitmap.size };
}

const patches: readonly Colour[] = [
  [0, 0, 0],
  [255, 255, 255],
  [128, 128, 128],
  [200, 150, 120],
  [120, 130, 90],
  [60, 90, 140],
  [150, 70, 60],
  [235, 225, 200],
  [90, 60, 45],
  [180, 190, 200],
];

/** Primaries in XYZ under D50, as profiles hold them, and the curve's exponent. */
const spaces = {
  'Adobe RGB (1998)': {
    gamma: 2.19921875,
    columns: [
      [0.60974, 0.31111, 0.01947],
      [0.20528, 0.62567, 0.06087],
      [0.14919, 0.06322, 0.74457],
    ],
  },
  'Display P3': {
    gamma: 2.2,
    columns: [
      [0.51512, 0.2412, -0.00105],
      [0.29198, 0.69225, 0.04189],
      [0.1571, 0.06657, 0.78407],
    ],
  },
  'ProPhoto RGB': {
    gamma: 1.8,
    columns: [
      [0.79767, 0.28804, 0],
      [0.13519, 0.71187, 0],
      [0.03135, 0.00009, 0.82521],
    ],
  },
} as const;

test.each([8, 16])(
  'grey of %i bits with a profile of gamma 1.8 agrees with Little CMS within ΔE 1',
  async (depth) => {
    const [transicc, convert] = [
      findTool('transicc', 'liblcms2-utils'),
      findTool('convert-im6.q16', 'imagemagick'),
    ];
    const folder = await makeFolder();
    const [profile, pgm, file] = ['grey.icc', 'grey.pgm', 'grey.png'].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    await writeFile(profile, buildGreyProfile('gamma 1.8', 1.8));
    const greys = [0, 32, 64, 128, 200, 255];
    await writeFile(pgm, Buffer.concat([Buffer.from('P5 6 1 255\n'), Buffer.from(greys)]));
    execFileSync(convert, [
      pgm,
      '-depth',
      String(depth),
      '-define',
      'png:color-type=0',
      '-define',
      `png:bit-depth=${depth}`,
      '-profile',
      profile,
      file,
    ]);
    const told = execFileSync(transicc, ['-i', profile, '-o*sRGB', '-t', '1', '-s'], {
      input: `${greys.join('\n')}\nq\n`,
      encoding: 'utf8',
    });
    const computed = [...told.matchAll(/R=([\d.]+)\s+G=([\d.]+)\s+B=([\d.]+)/g)].map(
      (match) => match.slice(1).map((value) => Number(value)) as unknown as Colour,
    );
    expect(computed).toHaveLength(greys.length);
    const { rgb } = await decodePixels(file);
    for (const [i, expected] of computed.entries()) {
      expect([greys[i], pickColour(rgb, i), measureDeltaE(pickColour(rgb, i), expected) < 1]).toEqual([
        greys[i],
        pickColour(rgb, i),
        true,
      ]);
    }
  },
);

describe('patches agree with Little CMS’ own program within ΔE 1, as JPEG within 2', () => {
  test.each(Object.entries(spaces))('%s, 8 and 16 bit', async (name, { gamma, columns }) => {
    const transicc = findTool('transicc', 'liblcms2-utils');
    const folder = await makeFolder();
    const profile = path.join(folder, 'space.icc');
    await writeFile(profile, buildMatrixProfile(name, gamma, columns));
    const input = `${patches.map((patch) => patch.join('\n')).join('\n')}\nq\n`;
    const told = execFileSync(transicc, ['-i', profile, '-o*sRGB', '-t', '1', '-s'], {
      input,
      encoding: 'utf8',
    });
    const computed = [...told.matchAll(/R=([\d.]+)\s+G=([\d.]+)\s+B=([\d.]+)/g)].map(
      (match) => match.slice(1).map((value) => Number(value)) as unknown as Colour,
    );
    expect(computed).toHaveLength(patches.length);

    const raw = { raw: { width: patches.length, height: 1, channels: 3 as const } };
    const pixels = sharp(Uint8Array.from(patches.flat()), raw).resize(patches.length * 8, 8, {
      kernel: 'nearest',
      fit: 'fill',
    });
    const tagged = await tagPixels(await pixels.raw().toBuffer(), patches.length * 8, 8, profile, folder);
    for (const file of tagged) {
      const { rgb, width } = await decodePixels(file);
      const limit = file.endsWith('.jpg') ? 2 : 1;
      for (const [i, expected] of computed.entries()) {
        const found = pickColour(rgb, width * 4 + i * 8 + 4);
        expect([
          path.basename(file),
          patches[i],
          measureDeltaE(found, expected) < limit,
          found,
          expected,
        ]).toEqual([path.basename(file), patches[i], true, found, expected]);
      }
    }
  });
});

/** Writes the same pixel values, tagged with a profile and not converted, as JPEG, PNG, 16-bit PNG and TIFF. */
async function tagPixels(
  rgb: Buffer,
  width: number,
  height: number,
  profile: string,
  folder: string,
): Promise<string[]> {
  const convert = findTool('convert-im6.q16', 'imagemagick');
  const ppm = path.join(folder, 'pixels.ppm');
  await writeFile(ppm, Buffer.concat([Buffer.from(`P6 ${width} ${height} 255\n`), rgb]));
  const forms = {
    'a.png': ['-depth', '8'],
    'b.png': ['-depth', '16'],
    'c.tif': ['-depth', '16'],
    'd.jpg': ['-quality', '100', '-sampling-factor', '1x1'],
  };
  return Object.entries(forms).map(([name, options]) => {
    const file = path.join(folder, name);
    execFileSync(convert, [
      ppm,
      ...options,
      '-profile',
      profile,
      name.endsWith('b.png') ? `PNG48:${file}` : file,
    ]);
    return file;
  });
}

async function openDecoded(file: string): Promise<Sharp> {
  const { rgb, width, height } = await decodePixels(file);
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

describe.runIf(hasReal)('real pictures agree with ImageMagick: mean ΔE ≤ 0.8, largest ≤ 1.5', () => {
  test.each([
    'derived_adobergb_marine.jpg',
    'adobergb_lange_migrant_mother_base.jpg',
    'displayp3_cc0_map_drawing.jpg',
    'derived_cmyk_profile_harvesters.jpg',
    'png16_weld_16bit.png',
    'tiff16_sample.tif',
    'derived_bilevel_colophon.png',
    'adobergb_alpha_lange_original-label.png',
    'webp_alpha_lossless.webp',
    'progressive_lumix_rose.jpg',
    'icc_big_progressive.jpg',
    'format_harvesters.gif',
  ])('%s', async (name) => {
    const convert = findTool('convert-im6.q16', 'imagemagick');
    const folder = await makeFolder();
    const file = path.join(realFolder, 'awkward', name);
    const hasProfile = (await sharp(file).metadata()).hasProfile;
    const toSrgb = hasProfile
      ? ['-intent', 'perceptual', '-profile', await writeSrgbProfile(folder)]
      : ['-colorspace', 'sRGB'];
    const paper = ['-background', usualMount, '-flatten'];
    const reference = path.join(folder, 'reference.png');
    execFileSync(
      convert,
      [
        `${file}[0]`,
        '-auto-orient',
        ...toSrgb,
        ...paper,
        '-depth',
        '8',
        '-type',
        'TrueColor',
        '-strip',
        `PNG24:${reference}`,
      ],
      { stdio: 'ignore' },
    );
    const { mean, largest } = await compareGrids(await openDecoded(file), sharp(reference));
    expect([mean <= 0.8, largest <= 1.5, mean, largest]).toEqual([true, true, mean, largest]);
  });
});

describe('orientation', () => {
  // Where the corners of an upright picture are stored, by EXIF orientation: each undoes itself on display.
  const transforms = ['', 'flop', 'rotate180', 'flip', 'transpose', 'rotate270', 'transverse', 'rotate90'];

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i is shown upright', async (orientation) => {
    const convert = findTool('convert-im6.q16', 'imagemagick');
    const folder = await makeFolder();
    const upright = path.join(folder, 'upright.png');
    const corners = ['red', 'lime', 'blue', 'yellow'].map((fill, i) => ({
      input: { create: { width: 60, height: 40, channels: 3 as const, background: fill } },
      left: (i % 2) * 60,
      top: Math.floor(i / 2) * 40,
    }));
    await sharp({ create: { width: 120, height: 80, channels: 3, background: 'white' } })
      .composite(corners)
      .toFile(upright);
    const transform = transforms[orientation - 1] ?? '';
    const operation = transform.startsWith('rotate')
      ? ['-rotate', transform.slice(6)]
      : transform === ''
        ? []
        : [`-${transform}`];
    const stored = path.join(folder, 'stored.png');
    execFileSync(convert, [upright, ...operation, '+repage', stored]);
    const file = path.join(folder, 'photo.jpg');
    await sharp(stored)
      .withMetadata({ orientation })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toFile(file);
    const { rgb, width, height } = await decodePixels(file);
    expect([width, height]).toEqual([120, 80]);
    const { largest } = await compareGrids(
      sharp(rgb, { raw: { width, height, channels: 3 } }),
      sharp(upright),
    );
    expect(largest).toBeLessThan(3);
  });

  test.runIf(hasReal)('real photographs of one scene look the same in five orientations', async () => {
    const open = (n: number) =>
      openDecoded(path.join(realFolder, 'awkward', `orientation_Landscape_${n}.jpg`));
    const first = await open(3);
    for (const n of [5, 6, 7, 8]) {
      const { mean } = await compareGrids(first.clone(), await open(n));
      expect([n, mean < 3]).toEqual([n, true]);
    }
  });
});

test('transparent parts show the mount, and only the first frame of a moving picture is taken', async () => {
  const folder = await makeFolder();
  const clear = path.join(folder, 'clear.png');
  await sharp({
    create: { width: 8, height: 8, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0 } },
  }).toFile(clear);
  expect(pickColour((await decodePixels(clear)).rgb, 0)).toEqual([0xfc, 0xf9, 0xf2]);
  const moving = path.join(folder, 'moving.webp');
  const frames = ['#ff0000', '#0000ff'].map((background) => ({
    create: { width: 8, height: 8, channels: 3 as const, background },
  }));
  const inputs = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
  await sharp(inputs, { join: { animated: true } })
    .webp({ lossless: true })
    .toFile(moving);
  const { rgb, width, height } = await decodePixels(moving);
  expect([width, height, pickColour(rgb, 0)]).toEqual([8, 8, [255, 0, 0]]);
});

/** An AVIF whose `colr` box says these primaries and this curve (ITU-T H.273) over the values of `rgb`. */
async function writeCodedAvif(
  file: string,
  rgb: Buffer,
  primaries: number,
  transfer: number,
): Promise<string> {
  const raw = { width: patches.length * 16, height: 16, channels: 3 } as const;
  const avif = await sharp(rgb, { raw }).avif({ lossless: true, chromaSubsampling: '4:4:4' }).toBuffer();
  const box = avif.indexOf('colrnclx');
  avif.writeUInt16BE(primaries, box + 8);
  avif.writeUInt16BE(transfer, box + 10);
  await writeFile(file, avif);
  return file;
}

/** https://www.w3.org/TR/css-color-4/#color-conversion-code, by way of linear light. */
function convertFromP3(colour: Colour): Colour {
  const [r, g, b] = colour.map((v) =>
    v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  const linear = [
    1.2249401 * r - 0.2249404 * g,
    -0.0420569 * r + 1.0420571 * g,
    -0.0196376 * r - 0.0786361 * g + 1.0982735 * b,
  ];
  return linear.map((v) =>
    Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)),
  ) as unknown as Colour;
}

describe('an AVIF that names its colours by code points, without a profile', () => {
  const rgb = Buffer.alloc(patches.length * 16 * 16 * 3);
  for (let i = 0; i < rgb.length; i++) {
    const column = Math.floor(i / 3) % (patches.length * 16);
    rgb[i] = patches[Math.floor(column / 16)]?.[(i % 3) as 0 | 1 | 2] ?? 0;
  }

  test('Display P3 lands in sRGB as CSS Color 4 converts it, within ΔE 1', async () => {
    const folder = await makeFolder();
    const coded = await decodePixels(await writeCodedAvif(path.join(folder, '3001.avif'), rgb, 12, 13));
    const plain = await decodePixels(await writeCodedAvif(path.join(folder, '3002.avif'), rgb, 1, 13));
    for (const [i, patch] of patches.entries()) {
      const at = 8 * coded.width + i * 16 + 8;
      expect(measureDeltaE(pickColour(coded.rgb, at), convertFromP3(patch))).toBeLessThan(1);
      expect(pickColour(plain.rgb, at)).toEqual(patch);
    }
    expect(measureDeltaE(convertFromP3([150, 70, 60]), [150, 70, 60])).toBeGreaterThan(5);
  });

  test('BT.2020 is refused with the remedy', async () => {
    const file = await writeCodedAvif(path.join(await makeFolder(), '3001.avif'), rgb, 9, 14);
    const probed = await probePicture(file, 'photography/3001.avif');
    expect('problem' in probed && probed.problem).toEqual({
      ...{ code: 'picture-wide-gamut', severity: 'error', file: 'photography/3001.avif' },
      found: '这张 AVIF 用的是宽色域（如 BT.2020），又没有嵌入颜色特性文件，颜色无法如实转换',
      expected: 'sRGB、Display P3，或嵌入了 ICC 特性文件的图片',
      fix: '在修图软件里转换为 sRGB，导出为 JPEG。',
    });
  });
});
