import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitLabels } from '../../scripts/lib/print/fit-labels.ts';
import { fitPosters } from '../../scripts/lib/print/fit-posters.ts';
import { buildPrintFonts } from '../../scripts/lib/print/print-fonts.ts';
import { printPdf } from '../../scripts/lib/print/print-pdf.ts';
import { setCatalogue } from '../../scripts/lib/print/set-catalogue.ts';
import type { Facts } from '../../src/exhibition/exhibition.ts';
import { translateWork } from '../../src/exhibition/translate.ts';
import { baseVocabularies } from '../../src/exhibition/vocabularies.ts';
import { printEn } from '../../src/interface/print.en.ts';
import { printZh } from '../../src/interface/print.zh.ts';
import { buildCatalogue } from '../../src/print/catalogue/catalogue.ts';
import { buildCatalogueStyle } from '../../src/print/catalogue/catalogue-style.ts';
import { buildLabels, labelLayouts, type LayoutName } from '../../src/print/labels/labels.ts';
import { buildPoster } from '../../src/print/poster.ts';
import { buildPosterStyle } from '../../src/print/poster-style.ts';
import { buildPrintDocument } from '../../src/print/print-document.ts';
import { buildSheetStyle } from '../../src/print/labels/sheet-style.ts';
import { buildSheets } from '../../src/print/labels/sheet.ts';
import { startRandom } from '../random.ts';
import { findPageFaults, type FaultRules } from './page-faults.ts';
import { plainHall } from './plain-work.ts';
import { makeExhibition, makeRandomWork, writeEnglish, writeText } from './random-works.ts';
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

const halls = isFull ? 300 : 20;
const posterRules: FaultRules = {
  frame: '.poster',
  name: '.poster-hall',
  parts: ['header', 'h1', '.poster-hall', '.poster-lead', '.poster-ways', '.poster-foot'],
  cut: [],
};

describe.each([
  [printZh.lang, printZh.labels, writeText],
  [printEn.lang, printEn.labels, writeEnglish],
])('the poster of any hall, %s', (lang, words, write) => {
  const text = (most: number, least = 1): string => write(random, random.whole(least, most));

  it(`fits, or is told (${halls} halls)`, { timeout: 300_000 }, async () => {
    const posters = Array.from({ length: halls }, (_, at) => {
      const isPlain = at % 2 === 0;
      const facts: Facts = {
        ...{ title: text(isPlain ? 8 : 40), hosts: Array.from({ length: isPlain ? 2 : 9 }, () => text(8)) },
        ...{ motto: write(random, 5), vocabularies: baseVocabularies },
      };
      const theme = text(isPlain ? 5 : 24);
      const hall = {
        ...plainHall,
        title: text(isPlain ? 2 : 8),
        theme,
        summary: text(isPlain ? 90 : 600, 0),
      };
      return { isPlain, html: buildPoster(hall, facts, place, { paper: at % 3 ? 'a3' : 'a4', words }) };
    });
    const html = buildPrintDocument({
      ...{ title: '海报', lang, css: buildPrintFonts() + buildPosterStyle() },
      body: posters.map((one) => one.html).join(''),
    });
    const { prepared } = await printPdf(html, join(folder, `posters-${lang}.pdf`), {
      prepare: async (page) => {
        const { unfit, shortened } = await fitPosters(page);
        await page.evaluate((places) => {
          const all = [...document.querySelectorAll('.poster')];
          for (const at of places) all[at]?.remove();
        }, unfit);
        return { unfit, shortened, faults: await page.evaluate(findPageFaults, posterRules) };
      },
    });
    expect(prepared?.faults).toEqual([]);
    expect(prepared?.unfit.filter((at) => posters[at]?.isPlain)).toEqual([]);
    expect(prepared?.shortened.length).toBeGreaterThan(0);
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
