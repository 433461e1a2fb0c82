import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { rasterise, readWithZbar } from '../venue/decode.ts';
import { buildEntry, smallPicture, writeShow } from '../entries/show.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-certificates-'));
const long = '为庆祝职工书画摄影展览而作并录诸诗'.repeat(12);
const names = Array.from(
  { length: 30 },
  (_, at) => `欧阳${'甲乙丙丁戊己庚辛壬癸'.charAt(at % 10)}${'一二三'.charAt(at / 10)}`,
);
const show = writeShow({
  'calligraphy/1001.md': buildEntry('award: 一等奖\ncity: 长春'),
  'calligraphy/1002.md': buildEntry('award: 入展').replace('悯农', '不获奖'),
  'calligraphy/1002.jpg': smallPicture,
  'calligraphy/1003.md': buildEntry('award: 优秀奖')
    .replace('悯农', long)
    .replace('artist: 单雨桐', `artist: ${names.join('、')}`),
  'calligraphy/1003.jpg': smallPicture,
});
afterAll(() => {
  for (const one of [folder, show]) rmSync(one, { recursive: true, force: true });
});
const run = (name: string, args: readonly string[]) =>
  runCommand(name, args, {
    EXHIBITION_DIR: show,
    SITE_URL: '',
    BASE_PATH: '',
    CACHE_DIR: join(folder, 'cache'),
  });

it('prints a page for each prize, whose code opens the work', { timeout: 120_000 }, () => {
  const out = join(folder, '证书.pdf');
  const { code, out: said } = run('certificates', ['--out', out, '--site', 'https://zhanlan.example.org/']);
  expect([code, said]).toEqual([0, expect.stringContaining('2 张，A4 横放，每张一页')]);
  const info = execFileSync('pdfinfo', [out], { encoding: 'utf8' });
  expect(info).toMatch(/Pages:\s+2\n/u);
  expect(info).toMatch(/Page size:\s+84[12][\d.]* x 59[45][\d.]* pts \(A4\)/u);
  const pages = rasterise(out, folder, 200);
  expect(
    readWithZbar(pages, folder)
      .map((url) => url.toLowerCase())
      .sort(),
  ).toEqual(['https://zhanlan.example.org/w/1001/', 'https://zhanlan.example.org/w/1003/']);
  const text = execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' }).replace(/\s+/gu, '');
  for (const words of [
    '单雨桐：',
    '荣获一等奖',
    '证书编号2022-1001',
    '荣获优秀奖',
    '证书编号2022-1003',
    names.at(-1) ?? '',
    '某某市总工会',
  ])
    expect(text).toContain(words);
  expect(run('certificates', ['--out', out, '--draft']).err).toContain('已经有这个文件，没有动它');
});

it('makes lists as a page and as a table, and writes over neither', () => {
  const out = join(folder, '公示.html');
  const sent = join(folder, '报送.csv');
  // 地区,件数 长春,12 in GBK, as Chinese Excel saves it.
  writeFileSync(sent, Buffer.from('b5d8c7f82cbcfecafd0d0ab3a4b4ba2c31320d0a', 'hex'));
  const { code, out: said } = run('lists', ['--out', out, '--sent', sent]);
  expect([code, said]).toEqual([0, expect.stringContaining('入展 3 件，获奖 2 件，特邀 0 件')]);
  expect(readFileSync(out, 'utf8')).toContain('<td>长春</td><td>12</td><td>1</td><td>1</td>');
  expect(readFileSync(join(folder, '公示.csv'), 'utf8').split('\r\n')).toHaveLength(5);
  expect(run('lists', ['--out', out]).code).toBe(2);
  expect(run('lists', ['--out', join(folder, '公示.pdf')]).err).toContain('公示.csv');
  expect(existsSync(join(folder, '公示.pdf'))).toBe(false);
  writeFileSync(sent, '地区,件数\n长春,多\n');
  expect(run('lists', ['--out', join(folder, 'b.html'), '--sent', sent])).toMatchObject({
    code: 1,
    err: expect.stringContaining('第 2 行的件数不是整数') as string,
  });
  expect(run('lists', ['--out', join(folder, 'b.html'), '--sent', join(folder, '没有.csv')]).code).toBe(2);
});
