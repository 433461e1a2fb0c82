import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openProbeCache } from '../../src/images/probe/probe-cache.ts';
import { proofShow } from '../../src/proof/check-show.ts';
import { rememberNumbers } from '../../src/proof/published-numbers.ts';
import { readExhibition } from '../../src/reading/read-exhibition.ts';
import { buildEntry, outline, writeShow, type Files } from '../entries/show.ts';
import { showFolder } from '../fixtures/show-folder.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'chifu-proof-'));

async function proof(files: Readonly<Record<string, string | Uint8Array | undefined>>) {
  const exhibitionDir = writeShow(files);
  const probeCache = openProbeCache(cacheDir);
  const read = await readExhibition(exhibitionDir, { base: '/', probeCache });
  return { problems: await proofShow(read, { cacheDir, exhibitionDir }, probeCache), read, exhibitionDir };
}
const told = async (files: Readonly<Record<string, string | Uint8Array | undefined>>): Promise<string[]> =>
  outline((await proof(files)).problems);

let tone = 0;
/** A picture like no other: coloured noise, scaled up. */
async function paint(width: number, height: number): Promise<Buffer> {
  tone += 1;
  const noise = Buffer.from(
    Array.from({ length: 192 }, (_, at) => (at * (97 + 26 * tone) + tone * tone * 31) % 256),
  );
  return sharp(noise, { raw: { width: 8, height: 8, channels: 3 } })
    .resize(width, height, { fit: 'fill' })
    .jpeg()
    .toBuffer();
}
const large = await paint(2100, 1050);
const upright = await paint(1050, 2100);
/** An entry that says what is to be seen. */
const see = (entry: string): string => entry.replace('一幅画', '老农站在地头，墨色由浓转淡');
const work = (number: string, head: string, bytes: Uint8Array, title = `题${number}`): Files => ({
  [`calligraphy/${number}.md`]: see(buildEntry(head)).replace('悯农', title),
  [`calligraphy/${number}.jpg`]: bytes,
});

describe('pictures', () => {
  it('under 2000 px are told of, unless they are told of as small', async () => {
    expect(await told(work('1001', '', await paint(1999, 1200)))).toEqual([
      'warning picture-below-2000 calligraphy/1001.jpg',
    ]);
    expect(await told(work('1001', '', await paint(1200, 2000)))).toEqual([]);
    expect(await told(work('1001', '', await paint(700, 500)))).toEqual([
      'warning picture-small calligraphy/1001.jpg',
    ]);
    expect(await told(work('1001', 'sample: true', await paint(1999, 1200)))).toEqual([]);
  });

  it.each([
    ['立轴', large, true],
    ['横披', upright, true],
    ['手卷', upright, true],
    ['对联', large, false],
    ['立轴', upright, false],
    ['册页', large, false],
  ])('of %s that lie or stand unlike it', async (format, bytes, isTold) => {
    expect(await told(work('1001', `format: ${format}`, bytes))).toEqual(
      isTold ? ['warning picture-sideways calligraphy/1001.jpg'] : [],
    );
  });

  it.each([
    ['138×69', upright, []],
    // A mount of silk around an upright piece.
    ['100×69', upright, []],
    ['69×138', upright, ['warning size-turned calligraphy/1001.md:5']],
    ['138×34', upright, ['warning size-unlike calligraphy/1001.md:5']],
    ['90×90', upright, ['warning size-unlike calligraphy/1001.md:5']],
    ['60×120', large, []],
  ] as const)('against the size %s', async (size, bytes, expected) => {
    expect(await told(work('1001', `size: ${size}`, bytes))).toEqual(expected);
  });

  it('of a couplet fit the size of the whole, or of a line', async () => {
    const [one, two] = [await paint(600, 2400), await paint(600, 2400)];
    for (const [size, expected] of [
      ['138×34', []],
      ['138×68', []],
      ['138×138', ['warning size-unlike calligraphy/1001.md:5']],
    ] as const)
      expect(
        await told({
          'calligraphy/1001.jpg': undefined,
          'calligraphy/1001.md': see(buildEntry(`size: ${size}`)),
          'calligraphy/1001-1.jpg': one,
          'calligraphy/1001-2.jpg': two,
        }),
      ).toEqual(expected);
  });

  it('that are one picture are found whatever their size, format and light', async () => {
    const copies: Record<string, Buffer> = {
      'calligraphy/1002.png': await sharp(large).resize(2000).png().toBuffer(),
      'calligraphy/1003.webp': await sharp(large).resize(2050).webp({ quality: 40 }).toBuffer(),
      'calligraphy/1004.jpg': await sharp(large)
        .modulate({ brightness: 1.1 })
        .jpeg({ quality: 70 })
        .toBuffer(),
      'calligraphy/1005.jpg': large,
      'calligraphy/1006.jpg': await paint(2100, 1050),
    };
    const entries = ['1001', '1002', '1003', '1004', '1005', '1006'].map((number) => [
      `calligraphy/${number}.md`,
      see(buildEntry('')).replace('悯农', `题${number}`),
    ]);
    const files = { ...(Object.fromEntries(entries) as Files), 'calligraphy/1001.jpg': large, ...copies };
    const { problems } = await proof(files);
    expect(outline(problems)).toEqual([
      'warning picture-alike calligraphy/1002.png',
      'warning picture-alike calligraphy/1003.webp',
      'warning picture-alike calligraphy/1004.jpg',
      'warning picture-alike calligraphy/1005.jpg',
    ]);
    expect(problems.map(({ found }) => found)).toEqual([
      ...Array.from({ length: 3 }, () => '与 calligraphy/1001.jpg 像是同一张图片'),
      '与 calligraphy/1001.jpg 是同一个文件',
    ]);
  });

  it('of a whole show are told apart, turned into works of somebody', async () => {
    const exhibitionDir = showFolder;
    const probeCache = openProbeCache(cacheDir);
    const read = await readExhibition(exhibitionDir, { base: '/', probeCache });
    for (const one of read.exhibition.works) one.sample = false;
    const problems = await proofShow(read, { cacheDir, exhibitionDir }, probeCache);
    expect(problems.filter(({ code }) => code !== 'picture-below-2000')).toEqual([]);
    probeCache.save();
    expect(readFileSync(join(cacheDir, 'probes.json'), 'utf8')).toMatch(/"look":"[0-9a-f]{64}"/u);
  }, 60_000);

  it('that hold a place or credentials', async () => {
    const gps = {
      GPSLatitudeRef: 'N',
      GPSLatitude: '43/1 53/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '125/1 19/1 0/1',
    };
    const located = await sharp(large).withExif({ IFD3: gps }).jpeg().toBuffer();
    expect(await told(work('1001', '', located))).toEqual(['warning picture-place calligraphy/1001.jpg']);
    const type = Buffer.concat([
      Buffer.from([0, 0, 0, 40, 0x6a, 0x75, 0x6d, 0x62, 0, 0, 0, 32, 0x6a, 0x75, 0x6d, 0x64]),
      Buffer.from('6332706100110010800000AA00389B71', 'hex'),
      Buffer.from('\x03c2pa\0', 'latin1'),
    ]);
    const segment = Buffer.concat([Buffer.from([0xff, 0xeb, 0, 0, 0x4a, 0x50, 0, 1, 0, 0, 0, 1]), type]);
    segment.writeUInt16BE(segment.length - 2, 2);
    const signed = Buffer.concat([large.subarray(0, 2), segment, large.subarray(2)]);
    expect(await told(work('1001', '', signed))).toEqual([
      'warning picture-credentials calligraphy/1001.jpg',
    ]);
    expect(await told(work('1001', 'ai: 否', signed))).toEqual([]);
  });
});

describe('words', () => {
  const withAlt = (alt: string): Files => ({
    'calligraphy/1001.md': `---\ntitle: 悯农\nartist: 单雨桐\nscript: 行书\nformat: 立轴\nalt: ${alt}\n---\n`,
    'calligraphy/1001.jpg': upright,
  });
  it.each([
    ['悯农', true],
    ['《悯农》', true],
    ['单雨桐书法作品《悯农》', true],
    ['行书立轴 悯农', true],
    ['一幅书法作品', true],
    ['悯农图，一位老农站在地头', false],
    ['行书立轴，五行', false],
  ])('of the alternative text: %s', async (alt, isTold) => {
    expect(await told(withAlt(alt))).toEqual(isTold ? ['warning alt-repeats calligraphy/1001.md:6'] : []);
  });

  it('a title that the same artist has twice', async () => {
    const second = await paint(2100, 1050);
    expect(await told({ ...work('1001', '', large, '春'), ...work('1002', '', second, '《春》') })).toContain(
      'warning work-twice calligraphy/1002.md:2',
    );
    expect(
      await told({ ...work('1001', '', large, '春之一'), ...work('1002', '', second, '春之二') }),
    ).toEqual([]);
  });

  it('samples are told of once, and only among others', async () => {
    const files = {
      ...work('1001', 'sample: true', large),
      ...work('1002', 'sample: true', await paint(2100, 1050)),
    };
    expect(await told(files)).toEqual([]);
    const { problems } = await proof({ ...files, ...work('1003', '', await paint(2100, 1050)) });
    expect(outline(problems)).toEqual(['warning sample-left calligraphy/1001.md:5']);
    expect(problems[0]?.found).toBe('还有 2 件示例作品：1001、1002');
  });
});

it('tells of numbers of the last site that lead nowhere', async () => {
  const { read, exhibitionDir } = await proof({
    ...work('1001', '', large),
    ...work('1002', 'was: 1009', await paint(2100, 1050)),
    ...work('1003', '', await paint(2100, 1050)),
  });
  rememberNumbers(cacheDir, exhibitionDir, read.exhibition.works);
  const again = async (drafts: typeof read.drafts) =>
    proofShow({ ...read, drafts }, { cacheDir, exhibitionDir }, openProbeCache(cacheDir));
  expect(await again(read.drafts)).toEqual([]);
  const [first, second, third] = read.drafts;
  if (!first || !second || !third) throw new Error('three entries');
  const problems = await again([
    { ...first, status: 'withdrawn' },
    { ...third, status: 'draft' },
  ]);
  expect(problems.map(({ code, file, found }) => [code, file, found])).toEqual([
    ['number-gone', 'exhibition.yaml', '上一次生成的网站有 1002《题1002》，如今没有它的条目'],
    ['number-gone', 'exhibition.yaml', '上一次生成的网站有 1009《题1002》，如今没有它的条目'],
    ['number-gone', 'calligraphy/1003.md', '上一次生成的网站有 1003《题1003》，如今是草稿'],
  ]);
  const renumbered = { ...first, values: { ...first.values, was: ['1002', '1009', '1003'] } };
  expect(await again([renumbered])).toEqual([]);
});
