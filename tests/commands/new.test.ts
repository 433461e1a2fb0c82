import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { templateKinds } from '../../src/editing/templates.ts';
import { showFolder } from '../fixtures/show-folder.ts';
import { runCommand, type Outcome } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-new-'));
const show = join(folder, 'show');
const env = { EXHIBITION_DIR: show, CACHE_DIR: join(folder, 'cache') };
const add = (...args: string[]): Outcome => runCommand('new', args, env);
const check = (): Outcome => runCommand('check', [], env);

beforeEach(() => {
  rmSync(show, { recursive: true, force: true });
  cpSync(showFolder, show, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Fills in every 【】 by its rule: the first of the words to choose from, else any; and takes the draft off. */
function fillIn(file: string): void {
  const filled = readFileSync(file, 'utf8')
    .replace(/【[^】：]*：(\S+)[^】]*】/gu, '$1')
    .replace(/【作者】/u, '单雨桐')
    .replace(/【([^】]*)】/gu, '$1，填好了')
    .replace(/^status: draft\n/mu, '');
  writeFileSync(file, filled);
}

// Twelve works hang in each hall of the tests: the next is the thirteenth.
const made: Record<(typeof templateKinds)[number], { args: string[]; file: string; pictures: string[] }> = {
  作品: { args: ['--hall', '美术'], file: 'painting/2013.md', pictures: ['2013'] },
  对联: { args: ['--as', '对联'], file: 'calligraphy/1013.md', pictures: ['1013-1', '1013-2'] },
  册页: {
    args: ['1020', '--as', '册页'],
    file: 'calligraphy/1020.md',
    pictures: ['1020-1', '1020-2', '1020-3', '1020-4'],
  },
  组照: { args: ['--as', '组照'], file: 'photography/3013.md', pictures: ['3013-1', '3013-2', '3013-3'] },
  手卷: { args: ['--as', '手卷', '--hall', '1'], file: 'calligraphy/1013.md', pictures: ['1013'] },
  导览: { args: ['walk', '--as', '导览'], file: 'tours/walk.md', pictures: [] },
  展厅: { args: ['gouache', '--as', '展厅'], file: 'halls/gouache.md', pictures: [] },
};

it.each(templateKinds)('%s is a draft that breaks nothing, and passes once it is filled in', (kind) => {
  const { args, file, pictures } = made[kind];
  const path = join(show, file);
  expect(add(...args)).toMatchObject({ code: 0, out: `写好了：${path}\n` });
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(/^---\n# /u);
  expect(check()).toMatchObject({ code: 0 });
  pictures.forEach((name) =>
    copyFileSync(join(show, 'calligraphy/1001.jpg'), join(path, '..', `${name}.jpg`)),
  );
  fillIn(path);
  const { code, err } = check();
  expect(code).toBe(0);
  // Beside the sample works, and with one upright picture for all, check says so, and nothing else.
  const codes = [...err.matchAll(/\[([a-z-]+)\]$/gmu)].map(([, one = '']) => one);
  expect(codes.filter((one) => !['sample-left', 'picture-alike', 'picture-sideways'].includes(one))).toEqual(
    [],
  );
  // The same words again leave the file alone.
  const filled = readFileSync(path, 'utf8');
  const again = args.some((arg) => /^[a-z\d]+$/u.test(arg) && arg.length > 1)
    ? args
    : [/\d{4}/u.exec(file)?.[0] ?? ''];
  expect(add(...again).code).not.toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(filled);
});

it('never gives a number again: of a withdrawn work, an old one, or one that waits for its entry', () => {
  const path = join(show, 'painting/2012.md');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/^title:/mu, 'was: 2040\nstatus: withdrawn\ntitle:'),
  );
  copyFileSync(join(show, 'calligraphy/1001.jpg'), join(show, 'painting/2050.jpg'));
  expect(add('2012')).toMatchObject({
    code: 1,
    err: '编号 2012 用着或用过了，没有动它。编号给过就不再给别的作品，换一个。\n',
  });
  expect(add('2040').code).toBe(1);
  expect(add('--hall', 'painting').out).toContain('painting/2051.md');
  expect(add('2050')).toMatchObject({ code: 0 });
});

it('says what is wrong with what was asked, and writes nothing', () => {
  const ask = (...args: string[]): [number | null, string | undefined] => {
    const { code, err } = add(...args);
    return [code, err.split('\n')[0]];
  };
  expect(ask('9001')).toEqual([2, '没有这个展厅：9001。现有：1 书法、2 美术、3 摄影。']);
  expect(ask('春')).toEqual([2, '编号是四位以上的数字，写的是：春']);
  expect(ask('--as', '屏风')).toEqual([
    2,
    '--as 只能写作品、对联、册页、组照、手卷、导览、展厅，写的是：屏风',
  ]);
  expect(ask('search', '--as', '展厅')[0]).toBe(2);
  expect(existsSync(join(show, 'halls/search.md'))).toBe(false);
});
