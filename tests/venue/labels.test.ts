import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitLabels } from '../../scripts/lib/print/fit-labels.ts';
import { buildPrintFonts } from '../../scripts/lib/print/print-fonts.ts';
import { printPdf } from '../../scripts/lib/print/print-pdf.ts';
import type { Work } from '../../src/exhibition/work.ts';
import { printZh } from '../../src/interface/print.zh.ts';
import { buildShortUrl } from '../../src/venue/code.ts';
import { buildLabels, labelLayouts, splitSheets, type LayoutName } from '../../src/print/labels/labels.ts';
import { buildPrintDocument } from '../../src/print/print-document.ts';
import { buildSheetStyle } from '../../src/print/labels/sheet-style.ts';
import { buildSheets } from '../../src/print/labels/sheet.ts';
import { cutLabels, rasterise, readWithZbar, readWithZxing, spoil, type Grey } from './decode.ts';

const place = { site: 'https://zhanlan.example.org', base: '/2022/' };
const folder = mkdtempSync(join(tmpdir(), 'chifu-labels-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = '一二三四五六七八九十甲乙'
  .split('')
  .map((sign) => ({ name: `欧阳${sign}`, unit: `第${sign}机床厂工会` }));

/** A work without pictures: a label needs none. Every seventh is awkward. */
function makeWork(number: string, at: number): Work {
  const isAwkward = at % 7 === 3;
  return {
    ...{ number, hall: 'calligraphy', alt: '', parts: [], details: [], columns: [], tracks: [] },
    ...{
      status: 'shown',
      direction: 'rtl',
      sample: true,
      description: '',
      script: '行书',
      material: '洒金宣纸',
    },
    title: isAwkward
      ? '为庆祝吉林省第二十七届职工书画摄影展览而作并录毛泽东沁园春雪与七律长征诸诗'
      : '炉火照天地',
    artists: isAwkward ? names : [{ name: '单翀', unit: '通化江东钢铁厂工会' }],
    summary: '李白写夜里的冶炼。'.repeat(isAwkward ? 90 : 9),
    text: Array.from({ length: isAwkward ? 60 : 4 }, () => '炉火照天地红星'),
    ...{ size: { height: 210, width: 84 }, year: 2022, award: '一等奖' },
  };
}

const works = [1, 2, 3].flatMap((hall) =>
  Array.from({ length: 100 }, (_, at) => makeWork(String(hall * 1000 + 1 + at), at)),
);
const urls = works.map((work) => buildShortUrl(place, work.number));

async function print(name: LayoutName, chosen: readonly Work[]): Promise<{ pdf: string; unfit: string[] }> {
  const layout = labelLayouts[name];
  const { labels } = buildLabels(chosen, place, layout, printZh.labels);
  const html = buildPrintDocument({
    title: '展签',
    lang: 'zh-CN',
    css: buildPrintFonts() + buildSheetStyle(),
    body: buildSheets(labels, name, { words: printZh.labels }),
  });
  const pdf = join(folder, `${name}.pdf`);
  const last = layout.titleSizes.length - 1;
  const { prepared = [] } = await printPdf(html, pdf, { prepare: (page) => fitLabels(page, last) });
  return { pdf, unfit: prepared };
}

describe('300 small labels, two by seven', () => {
  let pdf = '';
  let unfit: string[] = [];
  beforeAll(async () => {
    ({ pdf, unfit } = await print('small', works));
  }, 60_000);

  it('fit their labels, long titles and twelve artists too', () => expect(unfit).toEqual([]));

  it('embed every font', () => {
    const rows = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
    const embedded = rows.map((row) => row.trim().split(/\s+/u).slice(-5, -4)[0]);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(embedded)).toEqual(new Set(['yes']));
    expect(rows.join('\n')).toContain('NotoSerifSC');
  });

  it.each([300, 150])('read right by two decoders at %i dpi', { timeout: 120_000 }, async (dpi) => {
    const own = makeFolder(String(dpi));
    const pages = rasterise(pdf, own, dpi);
    expect(pages).toHaveLength(22);
    const labels = pages.flatMap((page) => cutLabels(page, labelLayouts.small, dpi)).slice(0, works.length);
    expect(await readAll(labels)).toEqual(urls);
    expect(readWithZbar(labels, own)).toEqual(urls);
  });

  it('read right when blurred, tilted by 15° and at 60 % contrast', { timeout: 60_000 }, async () => {
    const own = makeFolder('spoilt');
    const pages = rasterise(pdf, own, 300, ['-f', '1', '-l', '3']);
    const labels = pages.flatMap((page) => cutLabels(page, labelLayouts.small, 300));
    const spoilt = await Promise.all(labels.map(spoil));
    expect(await readAll(spoilt)).toEqual(urls.slice(0, labels.length));
    expect(readWithZbar(spoilt, own)).toEqual(urls.slice(0, labels.length));
  });
});

function makeFolder(name: string): string {
  const own = join(folder, name);
  mkdirSync(own);
  return own;
}

async function readAll(pictures: readonly Grey[]): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  for (const picture of pictures) texts.push((await readWithZxing(picture))?.text);
  return texts;
}

describe.each([
  ['small', 30],
  ['standard', 30],
  ['large', 30],
] as const)('a %s label', (name, least) => {
  it('has a code of the promised size, on A4, and fits', { timeout: 60_000 }, async () => {
    const chosen = works.slice(0, labelLayouts[name].columns * labelLayouts[name].rows + 4);
    const { labels } = buildLabels(chosen, place, labelLayouts[name], printZh.labels);
    const sheets = splitSheets(labels, labelLayouts[name]).length;
    const { pdf, unfit } = await print(name, chosen);
    expect(unfit).toEqual([]);
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    expect(info).toMatch(new RegExp(`Pages: +${sheets}\n`, 'u'));
    expect(info).toMatch(/Page size: .*\(A4\)/u);
    const own = makeFolder(name);
    const [page] = rasterise(pdf, own, 300, ['-l', '1']);
    if (!page) throw new Error('no page');
    const cells = cutLabels(page, labelLayouts[name], 300);
    const expected = chosen.slice(0, cells.length).map((work) => buildShortUrl(place, work.number));
    expect(await readAll(cells)).toEqual(expected);
    expect(readWithZbar(cells, own)).toEqual(expected);
    const found = cells[0] && (await readWithZxing(cells[0]));
    const modules = labels[0]?.code?.modules.length ?? 0;
    const module = ((found?.width ?? 0) / 300) * (25.4 / modules);
    // On the small sheet the quiet zone counts, elsewhere it comes on top.
    const side = module * (name === 'small' ? modules + 8 : modules);
    expect(side).toBeGreaterThanOrEqual(least);
    expect(module).toBeGreaterThanOrEqual(0.4);
    expect(module).toBeCloseTo(labelLayouts[name].code / (modules + 8), 1);
  });
});
