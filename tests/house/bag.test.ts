import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBag, readBag } from '../../src/disk/bag.ts';
import { makeTemporaryFolder, removeTemporary } from '../../src/disk/remove.ts';

const place = makeTemporaryFolder();
afterAll(() => removeTemporary(place));

let count = 0;
function makeBag(): string {
  const bag = join(place, `bag-${count++}`);
  for (const [path, text] of [
    ['site/index.html', '<p>展</p>\n'],
    ['site/数据 表.csv', 'a,b\n'],
    ['site/50%.txt', 'x'],
    ['site/empty', ''],
  ] as const) {
    mkdirSync(join(bag, 'data', path, '..'), { recursive: true });
    writeFileSync(join(bag, 'data', path), text);
  }
  closeBag(bag, [
    ['Source-Organization', '某工会\n第二行'],
    ['Bagging-Date', '2027-01-15'],
  ]);
  return bag;
}

describe('a bag', () => {
  it('is what RFC 8493 asks for', () => {
    const bag = makeBag();
    const read = (name: string): string => readFileSync(join(bag, name), 'utf8');
    expect(read('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    // 4 files: <p>展</p> and a line end are 11 bytes, a,b and one 4, x 1, and nothing.
    expect(read('bag-info.txt')).toBe(
      'Source-Organization: 某工会 第二行\nBagging-Date: 2027-01-15\nPayload-Oxum: 16.4\n',
    );
    // The sum of nothing is known everywhere; a percent sign is written as %25 (2.1.3).
    expect(read('manifest-sha256.txt')).toContain(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/site/empty\n',
    );
    expect(read('manifest-sha256.txt')).toContain('  data/site/50%25.txt\n');
    expect(readBag(bag).faults).toEqual([]);
    expect(readBag(bag).bag.info.get('Bagging-Date')).toBe('2027-01-15');
  });

  it.runIf(process.platform === 'linux')('holds by the sums of coreutils', () => {
    const bag = makeBag();
    renameSync(join(bag, 'data/site/50%.txt'), join(bag, 'data/site/50%25.txt'));
    for (const name of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      execFileSync('sha256sum', ['--quiet', '--strict', '-c', name], { cwd: bag });
    appendFileSync(join(bag, 'data/site/empty'), 'x');
    expect(spawnSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], { cwd: bag }).status).toBe(1);
  });

  it('packed twice has the same bytes', () => {
    const [one, other] = [makeBag(), makeBag()];
    for (const name of ['bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(readFileSync(join(one, name))).toEqual(readFileSync(join(other, name)));
  });

  it('read with other line ends, capitals of sums and signs of programs is the same', () => {
    const bag = makeBag();
    const file = join(bag, 'manifest-sha256.txt');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/^[0-9a-f]{64} {2}/gmu, (sum) => `${sum.trim().toUpperCase()} *`).replaceAll('\n', '\r\n'),
    );
    unlinkSync(join(bag, 'tagmanifest-sha256.txt'));
    expect(readBag(bag).faults).toEqual([]);
  });
});

const damages: [name: string, act: (bag: string) => void, kinds: string[]][] = [
  ['a byte changed', (bag) => writeFileSync(join(bag, 'data/site/index.html'), '<p>屏</p>\n'), ['changed']],
  ['a file gone', (bag) => unlinkSync(join(bag, 'data/site/empty')), ['missing']],
  ['a file more', (bag) => writeFileSync(join(bag, 'data/site/more.html'), ''), ['extra']],
  ['a file outside the site more', (bag) => writeFileSync(join(bag, 'data/more.txt'), ''), ['extra']],
  ['bag-info.txt edited', (bag) => appendFileSync(join(bag, 'bag-info.txt'), 'X: y\n'), ['changed']],
  ['the manifest edited', (bag) => appendFileSync(join(bag, 'manifest-sha256.txt'), '\n'), ['changed']],
  ['no manifest', (bag) => unlinkSync(join(bag, 'manifest-sha256.txt')), ['not-a-bag']],
  [
    'a manifest of another kind',
    (bag) => writeFileSync(join(bag, 'manifest-sha256.txt'), '<html>'),
    ['not-a-bag'],
  ],
  [
    'an unknown version',
    (bag) => writeFileSync(join(bag, 'bagit.txt'), 'BagIt-Version: 9.0\n'),
    ['not-a-bag'],
  ],
  [
    'a path that leads out',
    (bag) => appendFileSync(join(bag, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/../../x\n`),
    ['not-a-bag'],
  ],
  [
    'a link in place of a file',
    (bag) => {
      cpSync(join(bag, 'data/site/empty'), join(place, 'outside'));
      unlinkSync(join(bag, 'data/site/empty'));
      symlinkSync(join(place, 'outside'), join(bag, 'data/site/empty'));
    },
    ['missing'],
  ],
];

it.each(damages)('tells of %s', (_name, act, kinds) => {
  const bag = makeBag();
  act(bag);
  expect(readBag(bag).faults.map(({ kind }) => kind)).toEqual(kinds);
});

it('passes over what an opened folder gathers by itself', () => {
  const bag = makeBag();
  writeFileSync(join(bag, 'data/site/Thumbs.db'), 'x');
  writeFileSync(join(bag, 'data/.DS_Store'), 'x');
  expect(readBag(bag).faults).toEqual([]);
});
