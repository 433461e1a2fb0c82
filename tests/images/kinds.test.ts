import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { probePicture } from '../../src/images/probe/probe.ts';
import { makeFolder } from './test-files.ts';
import { lay, show } from './colours.ts';

async function tell(name: string, bytes: Buffer): Promise<string[]> {
  const file = path.join(await makeFolder(), name);
  await writeFile(file, bytes);
  const probed = await probePicture(file, `photography/${name}`);
  return 'problem' in probed ? [probed.problem.code, probed.problem.found, probed.problem.fix] : ['good'];
}

/** First bytes of formats as their specifications and `file`'s magic have them, each under the name of a JPEG. */
const heads: Record<string, [head: string, code: string, found: string]> = {
  'Canon CR2': ['II*\0\x10\0\0\0CR\x02\0', 'picture-raw', 'RAW，佳能 CR2'],
  'Canon CR3': ['\0\0\0\x18ftypcrx \0\0\0\x01crx isom', 'picture-raw', 'RAW'],
  'Canon CRW': ['II\x1a\0\0\0HEAPCCDR', 'picture-raw', 'RAW'],
  'Fujifilm RAF': ['FUJIFILMCCD-RAW 0201', 'picture-raw', 'RAW'],
  'Panasonic RW2': ['IIU\0\x18\0\0\0', 'picture-raw', 'RAW'],
  'Olympus ORF': ['IIRO\x08\0\0\0', 'picture-raw', 'RAW'],
  'Phase One IIQ': ['II*\0\x08\0\0\0IIIITfaR', 'picture-raw', 'RAW，飞思 IIQ'],
  'Sigma X3F': ['FOVb\0\0\x02\0', 'picture-raw', 'RAW'],
  'JPEG XL': ['\xff\x0a', 'picture-not-a-picture', 'JPEG XL'],
  'JPEG XL in boxes': ['\0\0\0\x0cJXL \r\n\x87\n', 'picture-not-a-picture', 'JPEG XL'],
  PSD: ['8BPS\0\x01', 'picture-not-a-picture', 'Photoshop'],
  PSB: ['8BPS\0\x02', 'picture-not-a-picture', 'PSB'],
  EPS: ['%!PS-Adobe-3.0 EPSF-3.0\n', 'picture-not-a-picture', 'EPS'],
  'EPS of DOS': ['\xc5\xd0\xd3\xc6\x1e\0\0\0', 'picture-not-a-picture', 'EPS'],
  PDF: ['%PDF-1.7\n', 'picture-not-a-picture', 'PDF'],
  OpenEXR: ['v/1\x01\x02\0\0\0', 'picture-not-a-picture', 'OpenEXR'],
  'Word of 2003': ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'picture-not-a-picture', 'Office'],
};

test.each(Object.entries(heads))(
  '%s renamed .jpg says what it is, and how to export it',
  async (_, [head, code, found]) => {
    const told = await tell('3001.jpg', Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(600)]));
    expect(told[0]).toBe(code);
    expect(told[1]).toContain(found);
    expect(told[2]).toMatch(/导出|另存/u);
    expect(told[2]).not.toContain('改名');
  },
);

test('HEIF of a camera is not called an iPhone’s', async () => {
  const heif = Buffer.concat([Buffer.from('\0\0\0\x18ftypheix\0\0\0\0mif1heix', 'latin1'), Buffer.alloc(99)]);
  expect((await tell('3001.hif', heif))[1]).toBe('这是相机拍的 HEIF 照片（.hif）');
  expect((await tell('3001.heic', heif))[1]).toContain('iPhone');
});

test('a JPEG is one by whatever name cameras and browsers give it', async () => {
  const jpeg = await sharp({ create: { width: 1200, height: 900, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  for (const name of ['3001.jfif', '3001.jpe', '3001.JPEG', '3001.mpo'])
    expect([name, await tell(name, jpeg)]).toEqual([name, ['good']]);
});

test('kinds of JPEG that are sound and not decoded are named', async () => {
  const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  const change = (offset: number, value: number): Buffer => {
    const other = Buffer.from(jpeg);
    other[frame + offset] = value;
    return other;
  };
  for (const [bytes, found] of [
    [change(4, 12), '每个通道 12 位'],
    [change(1, 0xc3), '无损 JPEG'],
    [change(1, 0xf7), 'JPEG-LS'],
  ] as const) {
    const told = await tell('1001.jpg', bytes);
    expect(told[0]).toBe('picture-unsupported');
    expect(told[1]).toContain(found);
  }
});

test('a picture whose longer edge is under 800 px is called small, with the reason; one of 800 px is not', async () => {
  const folder = await makeFolder();
  const warn = async (width: number, height: number): Promise<unknown> => {
    const file = path.join(folder, '1001.png');
    await sharp({ create: { width, height, channels: 3, background: 'red' } }).toFile(file);
    const probed = await probePicture(file, 'painting/1001.png');
    return 'warning' in probed ? probed.warning : undefined;
  };
  expect(await warn(800, 30)).toBeUndefined();
  expect(await warn(640, 799)).toEqual({
    ...{ code: 'picture-small', severity: 'warning', file: 'painting/1001.png' },
    found: '640×799 像素，图片偏小',
    expected: '长边至少 800 像素：再小，连手机上满屏（780 像素）看都会模糊，更不能放大或印进图录',
    fix: '换成原图；微信传图要勾选“原图”。没有更大的，就这样也能展出。',
  });
});

const cases = path.resolve(import.meta.dirname, '../../../shared/cases/pictures');
const hasCases = existsSync(cases);
if (!hasCases) console.error(`skipped: tests on pictures that went wrong, because ${cases} is absent`);

describe.runIf(hasCases)('pictures that went wrong', () => {
  test.each([
    ['broken-bogus-segment-length.jpg', 'picture-damaged'],
    ['damaged-middle-zeros.jpg', 'picture-damaged'],
    ['floatingpoint-16bit.tif', 'picture-unsupported'],
    ['uint32-rgb.tif', 'picture-unsupported'],
    ['lab8.tif', 'picture-unsupported'],
    ['12bit.tif', 'picture-unsupported'],
    ['12bit.jpg', 'picture-unsupported'],
    ['old-style-jpeg.tif', 'picture-unsupported'],
    ['animated.avif', 'picture-unsupported'],
    ['pq-mdat-first.avif', 'picture-hdr'],
  ])('%s is %s', async (name, code) => {
    expect(await show(path.join(cases, name))).toEqual({ code });
  });

  test('extra-channels.tif is shown whole, its saved selection left out', async () => {
    const shown = await show(path.join(cases, 'extra-channels.tif'));
    if ('code' in shown) throw new Error(shown.code);
    expect([shown.width, shown.height]).toEqual([100, 100]);
    // ImageMagick 6.9.11, flattened on the mount.
    expect(shown.at(0, 0)).toEqual([252, 249, 242]);
  });

  test('grey-alpha.png lies on the mount’s own colour where it is clear', async () => {
    const shown = await show(path.join(cases, 'grey-alpha.png'));
    if ('code' in shown) throw new Error(shown.code);
    expect(shown.at(0, 0)).toEqual(lay([0, 0, 0], 0));
  });
});
