import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPrintFonts } from '../../scripts/lib/print/print-fonts.ts';
import { printPdf } from '../../scripts/lib/print/print-pdf.ts';
import { printZh } from '../../src/interface/print.zh.ts';
import { buildLabels, labelLayouts } from '../../src/print/labels/labels.ts';
import { buildSheetStyle } from '../../src/print/labels/sheet-style.ts';
import { buildSheets } from '../../src/print/labels/sheet.ts';
import { buildPrintDocument } from '../../src/print/print-document.ts';
import { buildPlainWork } from './plain-work.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-print-type-'));
const pdf = join(folder, 'labels.pdf');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const works = [
  buildPlainWork({
    title: "Workers' Day",
    title_en: 'The Workers\' "Furnace"',
    artists: [{ name: '김철수' }],
  }),
  buildPlainWork({ title: '劳动“美”', artists: [{ name: 'Antoni\u0301n Dvor\u030ca\u0301k' }] }),
];
let widths: number[] = [];

beforeAll(async () => {
  const { labels } = buildLabels(works, { site: '', base: '/' }, labelLayouts.standard, printZh.labels);
  const html = buildPrintDocument({
    ...{ title: '展签', lang: 'zh-CN', css: buildPrintFonts() + buildSheetStyle() },
    body: buildSheets(labels, 'standard', { words: printZh.labels }),
  });
  const { prepared } = await printPdf(html, pdf, {
    prepare: (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.label-title, .label-other')].flatMap((element) => {
          const em = parseFloat(getComputedStyle(element).fontSize);
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const found: number[] = [];
          while (walker.nextNode()) {
            const text = walker.currentNode as Text;
            for (let at = 0; at < text.length; at++) {
              if (!/[‘’“”]/u.test(text.data.charAt(at))) continue;
              const range = document.createRange();
              range.setStart(text, at);
              range.setEnd(text, at + 1);
              found.push(range.getBoundingClientRect().width / em);
            }
          }
          return found;
        }),
      ),
  });
  widths = prepared ?? [];
}, 60_000);

it('sets quotes and apostrophes of English narrow, those among Han as wide as Han', () => {
  // Workers’, Workers’ “Furnace”, then 劳动“美”.
  expect(widths).toHaveLength(6);
  for (const width of widths.slice(0, 4)) expect(width).toBeLessThan(0.6);
  for (const width of widths.slice(4)) expect(width).toBeGreaterThan(0.9);
});

it('says what was typed with typographic signs, in fonts of ours alone', () => {
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).normalize('NFC');
  for (const words of ['Workers’ Day', 'The Workers’ “Furnace”', '김철수', 'Antonín Dvořák']) {
    expect(text.replace(/\s+/gu, ' ')).toContain(words);
  }
  const rows = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
  const names = new Set(rows.map((row) => /\+?(NotoSerifSC|NotoSerif|NanumMyeongjo)/u.exec(row)?.[1]));
  expect(names).toEqual(new Set(['NotoSerifSC', 'NotoSerif', 'NanumMyeongjo']));
});
