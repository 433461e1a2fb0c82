import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { labelLayouts } from '../../src/print/labels/labels.ts';
import { cutLabels, rasterise, readWithZbar, readWithZxing } from '../venue/decode.ts';
import { sample } from '../full.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-labels-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = join(folder, 'out.pdf');
const site = 'https://zhanlan.example.org/';
const layouts = ['small', 'standard', 'large'] as const;
const noSite = { SITE_URL: '', BASE_PATH: '' };
const run = (name: string, args: readonly string[]) => runCommand(name, args, noSite);

const homes = [
  ['zh', ''],
  ['en', 'en/'],
] as const;
/** The text of a PDF, blanks as one. */
const readText = (file: string): string =>
  execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/gu, ' ');

const known = '现有的展厅：calligraphy（书法）、painting（美术）、photography（摄影）';

it.each([
  [['--hall', 'sculpture'], 2, `没有这个展厅：sculpture\n${known}\n`],
  [
    ['--works', 'abc,1005-1001'],
    2,
    '看不懂的编号：abc、1005-1001\n编号写四位以上的数字，一段从小到大，如 --works 1001-1020,1034\n',
  ],
  [
    ['--works', '1001,1999,1800-1820'],
    1,
    '展览里没有这些编号的作品：1999、1800-1820\n核对编号后再运行一次；编号就是条目的文件名。\n',
  ],
  [
    ['--hall', '美术', '--works', '1001'],
    1,
    '展厅“美术”里没有这些编号的作品：1001\n核对编号后再运行一次；编号就是条目的文件名。\n',
  ],
  [
    ['--works', ''],
    1,
    '没有要印的作品：展览里没有展出的作品，或 --works 是空的。\n不写 --works 就印全部。\n',
  ],
  [
    ['--site', 'zhanlan'],
    2,
    '--site 写的是：zhanlan\n这个网址没有以 https:// 开头。\n写成 https://example.org/show/。\n',
  ],
  [
    ['--site', 'http://192.168.1.8/'],
    1,
    [
      '二维码要印网站的正式网址，而现在的网址是 http://192.168.1.8，观众的手机打不开。',
      '怎么办（任选一种）：',
      '  · 在 exhibition.yaml 里写一行 site: https://你的网址/',
      '  · 这一次写明：--site https://你的网址/（或环境变量 SITE_URL）',
      '  · 只想看看样子：加上 --draft，每张都会印“试印”两个字，不能上墙\n',
    ].join('\n'),
  ],
  [
    ['--works', '1001', '--layout', 'small', '--site', `https://example.org/${'a'.repeat(400)}/`],
    1,
    [
      '网址太长，32 毫米的二维码印出来太密，手机扫不出（每格至少 0.4 毫米）：',
      `  1001　https://example.org/${'a'.repeat(400)}/w/1001/（428 个字符，每格只有 0.36 毫米）`,
      '换一个短些的网址（exhibition.yaml 的 site 或 --site），或换大一号的版式（--layout standard 或 large）。\n',
    ].join('\n'),
  ],
])('says what is wrong with labels %j', (args, code, message) => {
  const outcome = run('labels', ['--out', out, ...args]);
  expect(outcome.err).toBe(message);
  expect(outcome.code).toBe(code);
  expect(existsSync(out)).toBe(false);
});

it.each([
  [['--layout', 'huge'], /^--layout 只有 small、standard、large 三种，写的是：huge\n\n用法：/u],
  [['--poster', '--paper', 'a5'], /^--paper 只有 a3、a4 两种，写的是：a5\n\n用法：/u],
  [['--poster', '--works', '1001'], /^海报按展厅印，不用写 --works。\n\n用法：/u],
  [['--poster', '--tours'], /^海报按展厅印，不用写 --tours 和 --tour。\n\n用法：/u],
  [['--tours', '--works', '1001'], /^印路线的展签时不用写 --hall 和 --works。\n\n用法：/u],
  [['--tour', 'night', '--site', site], /^没有这条路线：night\n现有的路线：half-hour（半小时看展）、/u],
  [['--language', 'fr'], /^--language 只有 zh、en 两种，写的是：fr\n\n用法：/u],
  [['--poster', '--language', 'EN'], /^--language 只有 zh、en 两种，写的是：EN\n\n用法：/u],
  [['--out', 'labels.doc'], /^--out 的文件名要以 \.pdf 结尾，写的是：labels\.doc\n$/u],
])('refuses %j as wrong usage', (args, message) => {
  const { code, err } = run('labels', args);
  expect(err).toMatch(message);
  expect(code).toBe(2);
});

it('never writes over a PDF unless told', { timeout: 60_000 }, () => {
  writeFileSync(out, 'mine');
  const args = ['--out', out, '--works', '1001', '--site', site];
  const refused = run('labels', args);
  expect(refused.err).toBe(
    `已经有这个文件，没有动它：${out}\n换一个文件名（--out 新名字.pdf），或加上 --force 盖掉它。\n`,
  );
  expect(refused.code).toBe(2);
  expect(readFileSync(out, 'utf8')).toBe('mine');
  const forced = run('labels', [...args, '--force']);
  expect(forced.out).toBe(`展签已做好：${out}\n1 张，A4 纸 1 页。打印时缩放选 100%（实际大小），单面。\n`);
  expect(readFileSync(out, 'latin1').slice(0, 5)).toBe('%PDF-');
});

it.each(sample(layouts, 3))(
  'prints %s labels in English whose codes open the pages in English',
  { timeout: 60_000 },
  async (layout) => {
    const file = join(folder, `english-${layout}.pdf`);
    const args = ['--language', 'en', '--works', '1001,1006', '--layout', layout, '--out', file];
    const { code, err } = run('labels', [...args, '--site', site]);
    expect(err).toBe('');
    expect(code).toBe(0);
    const own = join(folder, `english-${layout}`);
    mkdirSync(own);
    const cells = rasterise(file, own, 200).flatMap((page) => cutLabels(page, labelLayouts[layout], 200));
    const found = await Promise.all(cells.slice(0, 2).map((cell) => readWithZxing(cell)));
    expect(found.map((one) => one?.text)).toEqual([`${site}en/w/1001/`, `${site}en/w/1006/`]);
    const text = readText(file);
    for (const words of ['Song of Qiupu: The Furnace', '炉火照天地', '单翀', 'Running script', 'First prize'])
      expect(text).toContain(words);
    for (const words of ['行书', '一等奖', '释文']) expect(text).not.toContain(words);
  },
);

it.each(sample(layouts, 3, 1))(
  'prints %s labels of tours whose codes open them, in both languages',
  { timeout: 120_000 },
  async (layout) => {
    for (const [language, home] of homes) {
      const file = join(folder, `tours-${layout}-${language}.pdf`);
      const args = ['--tours', '--layout', layout, '--language', language, '--out', file, '--site', site];
      const { code, err } = run('labels', args);
      expect([code, err]).toEqual([0, '']);
      const own = join(folder, `tours-${layout}-${language}`);
      mkdirSync(own);
      const cells = rasterise(file, own, 200).flatMap((page) => cutLabels(page, labelLayouts[layout], 200));
      const found = await Promise.all(cells.slice(0, 3).map((cell) => readWithZxing(cell)));
      const slugs = ['half-hour', 'craftsmen', 'children'];
      expect(found.map((one) => one?.text)).toEqual(slugs.map((slug) => `${site}${home}tours/${slug}/`));
      const text = readText(file);
      const spoken = { zh: ['约 30 分钟', '路线'], en: ['About 30 minutes', '9 stops', 'Tour'] }[language];
      for (const words of ['半小时看展', 'Half an Hour', ...spoken]) expect(text).toContain(words);
    }
  },
);

it.each(homes)(
  'prints posters in %s whose codes open the hall and the number pad',
  { timeout: 120_000 },
  (language, home) => {
    const file = join(folder, `posters-${language}.pdf`);
    const { code, err } = run('labels', [
      ...['--poster', '--paper', 'a4', '--language', language, '--out', file, '--site', site],
    ]);
    expect([code, err]).toEqual([0, '']);
    const own = join(folder, `posters-${language}`);
    mkdirSync(own);
    const pages = rasterise(file, own, 150);
    expect(pages).toHaveLength(3);
    for (const [at, hall] of ['calligraphy', 'painting', 'photography'].entries()) {
      const found = readWithZbar(pages.slice(at, at + 1), own);
      expect(found.sort()).toEqual([`${site}${home}${hall}/`, `${site}${home}enter/`].sort());
    }
    const text = readText(file);
    const said = {
      zh: ['扫码进入书法厅', '吉林省职工书画摄影展', '这一厅挂字'],
      en: ['Ink for a flourishing age', 'Scan to enter: Calligraphy', 'Jilin Federation of Trade Unions'],
    };
    for (const words of said[language]) expect(text).toContain(words);
    if (language === 'en') expect(text).not.toMatch(/\p{Script=Han}/u);
  },
);

it.each([
  ['1001', 'w/1001/'],
  ['书法', 'calligraphy/'],
  ['enter', 'enter/'],
  ['half-hour', 'tours/half-hour/'],
])('makes the code of %s as SVG and PNG', async (name, path) => {
  for (const ending of ['svg', 'png']) {
    const file = join(folder, `${name}.${ending}`);
    const { code, err } = run('code', [name, '--out', file, '--site', site]);
    expect(err).toBe('');
    expect(code).toBe(0);
    const { data, info } = await sharp(file)
      .resize(600)
      .flatten({ background: '#fff' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const found = await readWithZxing({ data, width: info.width, height: info.height });
    expect(found?.text).toBe(site + path);
  }
});

it.each([
  [
    ['1001', '--words'],
    1,
    '“1001”没有作者的话。\n--words 只用于展出的、写了 words（创作心得）或有作者录音、视频的作品；不写 --words 就打开这一页。\n',
  ],
  [
    ['9999'],
    1,
    '没有编号、展厅或路线是“9999”的。\n编号就是条目的文件名，如 1001；展厅有：calligraphy、painting、photography；路线有：half-hour、craftsmen、children\n',
  ],
])('says which code there is none of: %j', (args, code, message) => {
  const outcome = run('code', ['--out', join(folder, 'none.svg'), ...args, '--site', site]);
  expect(outcome.err).toBe(message);
  expect(outcome.code).toBe(code);
});
