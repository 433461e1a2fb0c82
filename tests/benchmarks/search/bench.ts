import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findOrInstallBrowser } from '../../../scripts/lib/browser.ts';
import { listFound } from '../../../src/search/build-index.ts';
import { hasTables, readCorpus } from '../../search/corpora.ts';
import { isExpected, readGoldenSet } from '../../search/golden.ts';
import { writeLargeExhibition } from '../../fixtures/large-exhibition.ts';
import { showFolder } from '../../fixtures/show-folder.ts';
import { buildLargeShow } from '../../search/large-show.ts';
import { installControls } from '../install-controls.ts';
import { compareClasses } from './classes.ts';
import { controlsFolder, controlsSource, measureControls, type ControlRecord } from './controls.ts';
import { serveShow } from './site.ts';
import { measureBarePage, measureTyping, type TypingResult } from './typing.ts';

const root = join(import.meta.dirname, '../../..');
const slowdown = 4;
/** What people type: names, titles, words, pinyin, initials, slips, and what is not there. */
const typed = [
  '王伟',
  '长白山',
  '张三丰',
  '雪岭千里图',
  'zhangwei',
  'changbaishan',
  'zsf',
  '铁路 雪',
  '松花讲',
  '蒙娜丽莎',
];
/** How often all of it is typed into one page: the first time some ways of the search are still cold. */
const rounds = 3;

/** Where is typed; an engine without module workers searches in the page. */
const places = [
  { name: '查找页　', path: 'search/', inPage: false },
  { name: '展厅页　', path: 'calligraphy/', inPage: false },
  { name: '无 worker', path: 'search/', inPage: true },
] as const;

/** Measures the search: keystroke to painted hits at three sizes, then against other engines. */
export async function benchSearch(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { sizes: { type: 'string', default: '300,3560,36000' } } });
  const outDir = join(root, 'dist-tests/search');
  const exhibitionDir = join(root, '.cache/bench/search-show');
  rmSync(exhibitionDir, { recursive: true, force: true });
  writeLargeExhibition(showFolder, exhibitionDir, 100);
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
    stdio: 'inherit',
    env: { ...process.env, EXHIBITION_DIR: exhibitionDir, OUT_DIR: outDir },
  });
  if (status !== 0) throw new Error('The site could not be built.');
  const executablePath = findOrInstallBrowser();
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: isRoot ? ['--no-sandbox'] : [],
  });
  try {
    console.log(`\n按键到画出结果（Chromium，主线程放慢 ${slowdown} 倍）`);
    const keys = Array.from({ length: rounds }, () => typed).flat();
    const bare = await measureBarePage(browser, keys, slowdown);
    console.log(`空白页　　　　　　${describe(bare, bare)}`);
    for (const size of values.sizes.split(',').map(Number)) {
      const site = await serveShow(outDir, buildLargeShow(size));
      for (const { name, ...where } of places) {
        const result = await measureTyping(browser, site.url, keys, slowdown, where);
        console.log(`${size} 件　${name}　${describe(result, bare)}`);
      }
      const { index, cards, texts } = site.bytes;
      console.log(`　　索引 ${kb(index)}　卡片 ${kb(cards)}　释文 ${kb(texts)}（gzip）`);
      site.server.close();
    }
    await compare(browser);
    await compareClasses(browser);
  } finally {
    await browser.close();
  }
}

async function compare(browser: Awaited<ReturnType<typeof chromium.launch>>): Promise<void> {
  installControls(controlsSource, controlsFolder);
  const corpus = hasTables ? 'opensky' : 'show';
  const exhibition = await readCorpus(corpus);
  const works = listFound(exhibition);
  const records = works.map(
    ({ title, artists, title_en = '', script = '', kind = '', tags = [] }, id): ControlRecord => ({
      id,
      title,
      artist: artists.map((artist) => artist.name).join(' '),
      other: [title_en, script, kind, ...tags].join(' '),
    }),
  );
  const golden = readGoldenSet().filter((one) => one.corpus === corpus);
  const queries = golden.map(({ query }) => query);
  const score = (hits: readonly number[][]): string => {
    const right = golden.filter(({ kind, expected }, at) => {
      const own = hits[at] ?? [];
      if (expected.length === 0) return own.length === 0;
      return own.slice(0, kind === 'slip' ? 5 : 1).some((place) => {
        const { title = '', artists = [], number = '' } = works[place] ?? {};
        const work = { number, title, artists: artists.map(({ name }) => name) };
        return expected.some((one) => isExpected(work, one));
      });
    });
    return `${right.length}/${golden.length}`;
  };
  console.log(
    `\n同一批 ${works.length} 条真实题名与作者（${corpus}），同一台浏览器，放慢 ${slowdown} 倍，只算查找`,
  );
  const results = await measureControls(browser, exhibition, records, typed, queries, slowdown);
  const least = results[0]?.p95 ?? NaN;
  for (const { name, p95, bytes, hits } of results) {
    console.log(
      `${name.padEnd(10)}　p95 ${p95.toFixed(1)} ms（尺幅的 ${(p95 / least).toFixed(1)} 倍）　索引 ${kb(bytes)}　考卷 ${score(hits)}`,
    );
  }
}

function describe(
  { keystrokes, p50, p95, longestFrame, longFrames }: TypingResult,
  bare: TypingResult,
): string {
  const times = (value: number, least: number): string =>
    `${value.toFixed(0)} ms（空白页的 ${(value / least).toFixed(1)} 倍）`;
  const frames =
    longestFrame === 0
      ? '没有 50 ms 以上的帧'
      : `最长帧 ${longestFrame.toFixed(0)} ms（超过 100 ms 的 ${longFrames} 帧）`;
  return `${keystrokes} 键　p50 ${times(p50, bare.p50)}　p95 ${times(p95, bare.p95)}　${frames}`;
}

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
