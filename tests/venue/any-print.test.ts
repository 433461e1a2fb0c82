import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitLabels } from '../../scripts/lib/print/fit-labels.ts';
import { buildPrintFonts } from '../../scripts/lib/print/print-fonts.ts';
import { printPdf } from '../../scripts/lib/print/print-pdf.ts';
import { setCatalogue } from '../../scripts/lib/print/set-catalogue.ts';
import { translateWork } from '../../src/exhibition/translate.ts';
import { printEn } from '../../src/interface/print.en.ts';
import { printZh } from '../../src/interface/print.zh.ts';
import { buildCatalogue } from '../../src/print/catalogue/catalogue.ts';
import { buildCatalogueStyle } from '../../src/print/catalogue/catalogue-style.ts';
import { buildLabels, labelLayouts, type LayoutName } from '../../src/print/labels/labels.ts';
import { buildPrintDocument } from '../../src/print/print-document.ts';
import { buildSheetStyle } from '../../src/print/labels/sheet-style.ts';
import { buildSheets } from '../../src/print/labels/sheet.ts';
import { startRandom } from '../random.ts';
import { findPageFaults, type FaultRules } from './page-faults.ts';
import { makeExhibition, makeRandomWork } from './random-works.ts';
import { isFull } from '../full.ts';

const place = { site: 'https://zhanlan.example.org', base: '/2022/' };
const count = isFull ? 300 : 40;
const folder = mkdtempSync(join(tmpdir(), 'chifu-any-print-'));
const pixel = join(folder, 'pixel.jpg');
const random = startRandom('print');
const works = Array.from({ length: count }, (_, at) => makeRandomWork(random, String(2001 + at)));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  const grey = { create: { width: 1, height: 1, channels: 3 as const, background: '#888' } };
  writeFileSync(pixel, await sharp(grey).jpeg().toBuffer());
});

const labelRules: FaultRules = {
  frame: '.label',
  name: 'b',
  parts: ['.label-title', '.label-words', '.label-ident', '.label-code', '.label-reading'],
  cut: ['.label-words', '.label-reading'],
};

const names = Object.keys(labelLayouts) as LayoutName[];
describe.each([
  ...names.map((name) => [name, printZh.lang, printZh.labels] as const),
  ...names.map((name) => [name, printEn.lang, printEn.labels] as const),
])('the %s label of any work, %s', (name, lang, words) => {
  it(`fits, with nothing outside or over another (${count} works)`, { timeout: 300_000 }, async () => {
    const layout = labelLayouts[name];
    const told = lang === 'en' ? works.map(translateWork) : works;
    const { labels } = buildLabels(told, place, layout, words);
    const html = buildPrintDocument({
      ...{ title: '展签', lang, css: buildPrintFonts() + buildSheetStyle() },
      body: buildSheets(labels, name, { words }),
    });
    const { prepared } = await printPdf(html, join(folder, `${name}-${lang}.pdf`), {
      prepare: async (page) => ({
        unfit: await fitLabels(page, layout.titleSizes.length - 1),
        faults: await page.evaluate(findPageFaults, labelRules),
      }),
    });
    expect(prepared).toEqual({ unfit: [], faults: [] });
  });
});

const pageRules: FaultRules = {
  frame: '.page.work, .page.further, .page.more',
  name: '.number, .continued',
  parts: ['.continued', '.picture', '.overview', '.caption', '.room', 'figcaption', '.strips-note'],
  cut: ['.room'],
};

it(
  `the catalogue of any works has nothing outside or over another (${count} works)`,
  { timeout: 300_000 },
  async () => {
    const exhibition = makeExhibition(works, '试展');
    const html = buildPrintDocument({
      ...{ title: '图录', lang: 'zh-CN', css: buildPrintFonts() + buildCatalogueStyle() },
      body: buildCatalogue(exhibition, {
        words: printZh.catalogue,
        getUrl: () => pathToFileURL(pixel).href,
        index: [],
      }),
    });
    const { prepared } = await printPdf(html, join(folder, 'catalogue.pdf'), {
      prepare: async (page) => ({
        unfit: (await setCatalogue(page)).unfit,
        faults: await page.evaluate(findPageFaults, pageRules),
        shown: await page.evaluate(() => new Set([...document.querySelectorAll('.page.work')]).size),
      }),
    });
    expect(prepared).toEqual({ unfit: [], faults: [], shown: works.length });
  },
);
