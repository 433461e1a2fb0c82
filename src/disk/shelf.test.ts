import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Ledger } from './ledger.ts';
import { readRecord, writeRecord, writeWhole } from './record.ts';
import { makeTemporaryFolder, removeTemporary } from './remove.ts';
import { buildSealedName, readSealedName } from './seal.ts';
import { Shelf } from './shelf.ts';

const root = makeTemporaryFolder();
afterAll(() => removeTemporary(root));

it('seals with the size and the sum that crc32 of zlib gives', () => {
  // The check value of CRC-32: that of the digits from 1 to 9.
  expect(buildSealedName('a/b.c.jpg', '123456789')).toBe('a/b.c.9-cbf43926.jpg');
  expect(readSealedName('b.c.9-cbf43926.jpg')).toEqual({ entry: 'b.c.jpg', bytes: 9, sum: 'cbf43926' });
  for (const name of ['b.jpg', '全家福.jpg', 'b.9-cbf43926', '.9-cbf43926.jpg', 'b.9-CBF43926.jpg'])
    expect(readSealedName(name)).toBeUndefined();
});

it.each([
  ['emptied', () => ''],
  ['cut', (text: string) => text.slice(0, -1)],
  ['overwritten with zeros', (text: string) => '\0'.repeat(text.length)],
  ['changed in one letter', (text: string) => `${text.slice(0, 3)}X${text.slice(4)}`],
  ['grown', (text: string) => `${text}!`],
])('finds no file that was %s, and takes it away', async (how, change) => {
  const folder = join(root, how);
  const shelf = new Shelf(folder);
  const file = await shelf.put('one.txt', 'a picture', writeWhole);
  const other = await shelf.put('two.txt', 'another', writeWhole);
  expect(shelf.find('one.txt')).toBe(file);
  writeFileSync(file, change('a picture'));
  expect(Object.fromEntries(shelf.listSound())).toEqual({ 'two.txt': other });
  expect(readdirSync(folder)).toEqual([buildSealedName('two.txt', 'another')]);
  writeFileSync(other, change('another'));
  expect(shelf.find('two.txt')).toBeUndefined();
});

it('reads again what was read young or touched since, and only that', async () => {
  const folder = join(root, 'ledger');
  const record = join(root, 'record.json');
  const shelf = new Shelf(folder);
  const file = await shelf.put('one.txt', 'a picture', writeWhole);
  const look = (): string[] => {
    const ledger = new Ledger(record);
    const found = [...shelf.listSound(ledger, 'group').keys()];
    ledger.save();
    return found;
  };
  expect(look()).toEqual(['one.txt']);
  expect(readRecord(record)).toBeUndefined();
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(file, longAgo, longAgo);
  expect(look()).toEqual(['one.txt']);
  expect(Object.keys(readRecord(record) as object)).toEqual(['group/']);
  // A change that no stat tells of is not looked for; one that it tells of is.
  writeFileSync(file, 'a pictura');
  utimesSync(file, longAgo, longAgo);
  expect(look()).toEqual(['one.txt']);
  writeFileSync(file, 'a pictura');
  expect(look()).toEqual([]);
});

it('prunes its own and nothing else', async () => {
  const folder = join(root, 'prune');
  const shelf = new Shelf(folder);
  await shelf.put('one.txt', 'a picture', writeWhole);
  const kept = await shelf.put('two.txt', 'another', writeWhole);
  mkdirSync(join(folder, '全家福'));
  writeFileSync(join(folder, '全家福/1.jpg'), 'family');
  expect(shelf.prune((entry) => entry !== 'two.txt')).toEqual({ removed: 1, bytes: 9 });
  expect(readFileSync(kept, 'utf8')).toBe('another');
  expect(readFileSync(join(folder, '全家福/1.jpg'), 'utf8')).toBe('family');
});

it('keeps records that were written whole, and no others', () => {
  const file = join(root, 'values.json');
  writeRecord(file, { 甲: [1, 2] });
  expect(readRecord(file)).toEqual({ 甲: [1, 2] });
  const text = readFileSync(file, 'utf8');
  for (const damaged of [
    '',
    text.slice(0, -1),
    text.replace('1', '7'),
    '\0'.repeat(text.length),
    'null',
    '{}',
  ]) {
    writeFileSync(file, damaged);
    expect(readRecord(file)).toBeUndefined();
  }
  expect(readRecord(join(root, 'none.json'))).toBeUndefined();
});
