import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainView } from '../../src/search/address.ts';
import { Finder, type FinderResult } from '../../src/search/finder.ts';
import type { IndexPlan } from '../../src/search/index-file.ts';
import { hasGuide } from '../fixtures/show-folder.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'chifu-row-'));
const copy = join(folder, 'project');
const site = join(folder, 'site');
const exhibition = join(folder, 'show');
const row = `  technique: {
    label: '技法',
    type: 'text',
    rule: '所用的技法',
    example: '泼墨',
    fact: { group: 'material', on: everywhere },
    weight: 2,
    facet: true,
  },
`;
const entry = (title: string, technique: string) =>
  `---\ntitle: ${title}\nartist: 甲乙\nalt: 一幅画\n技法: ${technique}\n---\n`;
const read = (file: string) => readFileSync(join(site, file), 'utf8');

function run(...args: string[]) {
  const env = { ...process.env, EXHIBITION_DIR: exhibition, OUT_DIR: site, CACHE_DIR: join(folder, 'cache') };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env });
  return { status, told: stdout + stderr };
}

beforeAll(async () => {
  for (const name of ['src', 'scripts', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  mkdirSync(join(copy, 'docs'));
  cpSync(join(root, 'docs/house.md'), join(copy, 'docs/house.md'));
  if (hasGuide) {
    mkdirSync(join(copy, 'content'));
    cpSync(join(root, 'content/README.md'), join(copy, 'content/README.md'));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const table = join(copy, 'src/exhibition/fields.ts');
  const text = readFileSync(table, 'utf8');
  const changed = text.replace('  tags: {\n', `${row}  tags: {\n`);
  expect(changed).not.toBe(text);
  writeFileSync(table, changed);

  mkdirSync(join(exhibition, 'halls'), { recursive: true });
  mkdirSync(join(exhibition, 'painting'));
  writeFileSync(
    join(exhibition, 'exhibition.yaml'),
    'title: 小展\nhosts: [某工会]\nsite: https://example.org/\n',
  );
  writeFileSync(join(exhibition, 'halls/painting.md'), '---\ntitle: 美术\ndigit: 2\nmedium: painting\n---\n');
  writeFileSync(join(exhibition, 'painting/2001.md'), entry('远山', '泼墨'));
  writeFileSync(join(exhibition, 'painting/2002.md'), entry('近水', '工笔'));
  const picture = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#556b5d' } }).jpeg();
  await picture.clone().toFile(join(exhibition, 'painting/2001.jpg'));
  await picture.clone().toFile(join(exhibition, 'painting/2002.jpg'));
  const { status, told } = run('scripts/build.ts');
  expect(told).toContain('网站已生成');
  expect(status).toBe(0);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is told on the page of the work, on its wall label and on screens', () => {
  expect(read('w/2001/index.html')).toMatch(/<dt[^>]*>技法<\/dt>\s*<dd[^>]*>\s*泼墨\s*<\/dd>/u);
  expect(read('labels/painting/index.html')).toContain('泼墨');
  expect(read('data/kiosk/hall-painting.json')).toContain('泼墨');
});

it('has a page for each value, and stands among what is browsed', () => {
  const page = read('browse/technique/pomo/index.html');
  expect(page).toContain('技法为“泼墨”的作品，共 1 件。');
  expect(page).toContain('远山');
  expect(page).not.toContain('href="/w/2002/"');
  expect(read('search/index.html')).toContain('href="/browse/technique/gongbi/"');
});

it('is searched, in characters and pinyin, and narrows a search', async () => {
  const [, json = ''] = /data-plan="([^"]+)"/u.exec(read('search/index.html')) ?? [];
  const { plan } = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&#34;', '"')) as { plan: IndexPlan };
  const finder = new Finder(plan, (path) => Promise.resolve(JSON.parse(read(path.replace(/^\//u, '')))));
  const menus = await finder.open();
  expect(menus.find(({ title }) => title === '技法')).toEqual({
    ...{ key: 'technique', title: '技法', isOffered: true },
    values: [
      { value: '工笔', label: '工笔' },
      { value: '泼墨', label: '泼墨' },
    ],
  });
  const ask = async (query: string, chosen: object = {}) => {
    const results: FinderResult[] = [];
    const request = { view: { ...plainView, query, chosen }, fixed: {}, limit: 10, texts: false };
    await finder.ask(
      request,
      (result) => results.push(result),
      () => Promise.resolve(false),
    );
    return results.at(-1)?.hits.map(({ number, reasons }) => [number, reasons[0]?.column]);
  };
  expect(await ask('泼墨')).toEqual([['2001', '技法']]);
  expect(await ask('gongbi')).toEqual([['2002', '技法']]);
  expect(await ask('', { technique: ['工笔'] })).toEqual([['2002', undefined]]);
});

it('stands in the documents that are generated, and leaves the types whole', { timeout: 120_000 }, () => {
  expect(run('scripts/fields.ts').status).toBe(0);
  if (hasGuide)
    expect(readFileSync(join(copy, 'content/README.md'), 'utf8')).toMatch(/\| `technique` \| 技法 \|/u);
  const types = { extends: './tsconfig.json', include: ['src'], exclude: ['src/**/*.test.ts'] };
  writeFileSync(join(copy, 'tsconfig.src.json'), JSON.stringify(types));
  expect(run(join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.src.json').told).toBe('');
});
