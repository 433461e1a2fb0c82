import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../commands/run-command.ts';
import { showFolder } from '../fixtures/show-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-catalogue-test-'));
const show = join(folder, 'show');
const pdf = join(folder, '图录.pdf');
/** An upright scroll, a handscroll, a couplet, an album, a painting and an essay. */
const chosen = ['1001', '1002', '1003', '1008', '2002', '3002'];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let pages: string[] = [];

beforeAll(() => {
  cpSync(join(showFolder, 'halls'), join(show, 'halls'), { recursive: true });
  const facts = readFileSync(join(showFolder, 'exhibition.yaml'), 'utf8');
  writeFileSync(join(show, 'exhibition.yaml'), facts);
  for (const hall of ['calligraphy', 'painting', 'photography']) {
    mkdirSync(join(show, hall));
    for (const name of readdirSync(join(showFolder, hall)).filter((one) =>
      chosen.includes(one.slice(0, 4)),
    )) {
      cpSync(join(showFolder, hall, name), join(show, hall, name));
    }
    // Covers of works that are not here would be problems.
    const file = join(show, 'halls', `${hall}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^cover:.*\n/mu, ''));
  }
  const long = join(show, 'painting/2002.md');
  const paragraph = '这是一段很长的说明，用来看一页放不下的文字怎样接到下一页去。';
  writeFileSync(long, `${readFileSync(long, 'utf8')}\n${paragraph.repeat(60)}\n\n末段到此为止。\n`);
  const env = { CACHE_DIR: join(folder, 'cache'), SITE_URL: 'https://zhanlan.example.org/' };
  const { code, err } = runCommand('catalogue', ['--exhibition', show, '--out', pdf], env);
  expect(err).toBe('');
  expect(code).toBe(0);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  pages = text.split('\f').slice(0, -1);
}, 120_000);

/** 1-based page on which the first text in the body of the book stands that fits. */
const findPage = (text: string, from: number): number =>
  pages.findIndex((page, at) => at + 1 >= from && page.includes(text)) + 1;

it('prints on each page its own number', () => {
  const folios = pages.map((page) => {
    const foot = page.trimEnd().split('\n').at(-1)?.trim() ?? '';
    return /^(?:书法|美术|摄影|目录|前言|作者索引)/u.test(foot)
      ? /(\d+)$/u.exec(foot)?.[1]
      : /^(\d+) {3,}(?:书法|美术|摄影|目录|前言|作者索引)/u.exec(foot)?.[1];
  });
  expect(folios.filter((folio) => folio !== undefined).length).toBeGreaterThan(10);
  folios.forEach((folio, at) => folio === undefined || expect(Number(folio)).toBe(at + 1));
});

it('names the right pages in contents and index', () => {
  const contents = pages.find((page) => page.includes('目 录') || page.includes('目录')) ?? '';
  const index = pages.findLast((page) => page.includes('按姓氏读音排列')) ?? '';
  const titles = { '1001': '炉火照天地', '1002': '白雪歌送武判官归京', '3002': '林线二十四小时' };
  const artists = { '1001': '单翀', '1002': '仇堃', '3002': '乐雪峰' };
  for (const number of ['1001', '1002', '3002'] as const) {
    const at = findPage(titles[number], 5);
    expect(at).toBeGreaterThan(5);
    const entry = new RegExp(`${number}\\s+${titles[number]}\\s+${artists[number]}\\s+(\\d+)`, 'u').exec(
      contents,
    );
    expect(Number(entry?.[1])).toBe(at);
    expect(Number(new RegExp(`${artists[number]}\\s+(\\d+)`, 'u').exec(index)?.[1])).toBe(at);
  }
  // 单 is Shàn as a surname and 仇 Qiú; 乐 is Yuè.
  expect(index.replace(/\s+/gu, ' ')).toMatch(/Q .*仇堃.*S .*单翀.*Y .*乐雪峰/u);
});

it('carries a long text on to a page of its own, whole', () => {
  const from = findPage('破晓', 5);
  expect(pages[from - 1]).not.toContain('末段到此为止');
  const rest = pages.slice(from - 1).findIndex((page) => page.includes('末段到此为止'));
  expect(rest).toBeGreaterThan(0);
  const range = ['-f', String(from), '-l', String(from + rest)];
  const text = execFileSync('pdftotext', ['-raw', ...range, pdf, '-'], { encoding: 'utf8' });
  const whole = text.replace(/\s+/gu, '');
  expect([...whole.matchAll(/怎样接到下一页去/gu)].length).toBeGreaterThanOrEqual(58);
});

it('embeds fonts and every picture, and has bookmarks', () => {
  const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
  expect(new Set(fonts.map((row) => row.trim().split(/\s+/u).at(-5)))).toEqual(new Set(['yes']));
  const images = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
  const objects = new Set(images.map((row) => row.trim().split(/\s+/u)[10]));
  // One each of 1001, 1002 and 2002, two of 1003, eight of 1008, five of 3002.
  expect(objects.size).toBe(18);
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  expect(info).toMatch(/Tagged: +yes/u);
  expect(info).toMatch(new RegExp(`Pages: +${pages.length}\\n`, 'u'));
  expect(info).toMatch(/Page size: .*\(A4\)/u);
});

it('has a bookmark for each hall and each work, and few others', () => {
  const titles = [...readFileSync(pdf, 'latin1').matchAll(/\/Title <FEFF([0-9A-F]+)>/gu)].map(
    ([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le').trim(),
  );
  const works = ['炉火照天地', '白雪歌送武判官归京', '破晓', '林线二十四小时'];
  for (const title of [...works, '前言', '目录', '作者索引']) {
    expect(titles.filter((one) => one === title)).toHaveLength(1);
  }
  expect(titles).not.toContain('释文');
  // The show's title, its document, foreword, contents, three halls, index, colophon.
  expect(titles.length).toBeLessThanOrEqual(chosen.length + 9);
});
