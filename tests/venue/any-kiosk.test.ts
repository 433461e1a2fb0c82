import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';
import { findOrInstallBrowser } from '../../scripts/lib/browser.ts';
import type { Frame } from '../../src/client/kiosk/kiosk-label.ts';
import type { Slide } from '../../src/client/kiosk/kiosk-slide.ts';
import { translateWork } from '../../src/exhibition/translate.ts';
import { buildProgramme } from '../../src/venue/kiosk.ts';
import { startRandom } from '../random.ts';
import { findPageFaults } from './page-faults.ts';
import { makeRandomWork } from './random-works.ts';
import { isFull } from '../full.ts';

const root = join(import.meta.dirname, '../..');
const place = { site: 'https://zhanlan.example.org', base: '/2022/' };
const words = { sample: '示例', number: '编号', frame: '第 {at} 幅，共 {count} 幅' };
const count = isFull ? 300 : 40;
const random = startRandom('kiosk');
const works = Array.from({ length: count }, (_, at) => makeRandomWork(random, String(2001 + at)))
  // Every second one as it is told in English.
  .map((work, at) => (at % 2 === 0 ? work : translateWork(work)));

let browser: Browser | undefined;
let script = '';
beforeAll(async () => {
  const executablePath = findOrInstallBrowser();
  if (executablePath === undefined) throw new Error('this test needs a Chromium');
  browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  const entry = join(root, 'src/client/kiosk/kiosk-slide.ts');
  const made = await build({
    ...{ root, configFile: false, logLevel: 'silent' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'kiosk' } },
  });
  const [chunk] = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  script = chunk?.type === 'chunk' ? chunk.code : '';
}, 60_000);
afterAll(() => browser?.close());

declare const kiosk: { buildSlide: (frame: Frame, setting: object) => Slide };

it('shows every part of every work', () => {
  for (const [at, shown] of buildProgramme('试展', works, place).works.entries()) {
    const ids = shown.frames.flatMap(({ pictures }) => pictures.map(({ id }) => id));
    expect(ids.sort()).toEqual((works[at]?.parts ?? []).map(({ picture }) => picture.id).sort());
  }
});

it.each([
  [1920, 1080],
  [1080, 1920],
  [1280, 720],
])(
  `keeps any work within a screen of %i × %i (${count} works)`,
  { timeout: 200_000 },
  async (width, height) => {
    const page = await browser?.newPage({ viewport: { width, height } });
    if (!page) throw new Error('no page');
    const css = ['tokens', 'kiosk']
      .map((name) => readFileSync(join(root, `src/styles/${name}.css`), 'utf8'))
      .join('');
    await page.setContent(
      `<style>*{margin:0;box-sizing:border-box}${css}</style><div class="kiosk-stage"></div>`,
    );
    await page.addScriptTag({ content: script });
    const frames = buildProgramme('试展', works, place).works.flatMap((work) =>
      work.frames
        .slice(0, 2)
        .map((frame, at) => ({ work, caption: undefined, ...frame, at: at + 1, count: work.frames.length })),
    );
    const faults: string[] = [];
    for (const frame of frames) {
      await page.evaluate(
        ({ frame: own, words: said }) => {
          const stage = document.querySelector<HTMLElement>('.kiosk-stage');
          if (!stage) return;
          stage.replaceChildren();
          const slide = kiosk.buildSlide(own, { base: '/', words: said, stage, pace: 10 });
          stage.append(slide.element);
          void slide.appear();
        },
        { frame, words },
      );
      const pictures = frame.work.isScroll ? [] : ['.hang img'];
      const rules = { frame: '.kiosk-slide', name: '.number', cut: ['.label'] };
      faults.push(
        ...(await page.evaluate(findPageFaults, { ...rules, parts: [...pictures, '.hang', '.label'] })),
      );
    }
    await page.close();
    expect(faults).toEqual([]);
  },
);
