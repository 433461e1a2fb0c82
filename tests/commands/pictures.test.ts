import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRecord } from '../../src/disk/record.ts';
import type { Problem } from '../../src/exhibition/problem.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-pictures-'));
const show = join(folder, 'show');
const env = { CACHE_DIR: join(folder, 'cache'), EXHIBITION_DIR: show };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is wrong with each number's picture; 2001 and 2008 are good, 2002 and 2003 the same bytes. */
const faults: Record<string, string> = {
  '2002.jpg': 'picture-damaged',
  '2003.jpg': 'picture-damaged',
  '2004.png': 'picture-unreadable',
  '2005.webp': 'picture-damaged',
  '2006.jpg': 'picture-truncated',
  '2007.jpg': 'picture-raw',
};

beforeAll(async () => {
  mkdirSync(join(show, 'painting'), { recursive: true });
  mkdirSync(join(show, 'halls'));
  writeFileSync(join(show, 'exhibition.yaml'), 'title: 小展\nhosts: [某某工会]\n');
  writeFileSync(join(show, 'halls/painting.md'), '---\ntitle: 美术\ndigit: 2\nmedium: painting\n---\n');
  for (let number = 2001; number <= 2008; number++) {
    const entry = `---\ntitle: 试作\nartist: 王明\nalt: 色块\n---\n`;
    writeFileSync(join(show, `painting/${number}.md`), entry);
  }
  const noise = Buffer.from(
    Array.from({ length: 3 * 300 * 200 }, (_, at) => (at * 7919 + ((at * at) >> 3)) & 255),
  );
  const picture = sharp(noise, { raw: { width: 300, height: 200, channels: 3 } }).resize(1200, 800);
  const at = (name: string): string => join(show, 'painting', name);
  const [jpeg, png, webp] = await Promise.all([
    picture.clone().jpeg().toBuffer(),
    picture.clone().png().toBuffer(),
    picture.clone().webp({ quality: 95 }).toBuffer(),
  ]);
  const spoil = (bytes: Buffer): Buffer => {
    const middle = Math.floor(bytes.length / 2);
    return Buffer.from(bytes).fill(0, middle, middle + 4096);
  };
  writeFileSync(at('2001.jpg'), jpeg);
  writeFileSync(at('2002.jpg'), spoil(jpeg));
  copyFileSync(at('2002.jpg'), at('2003.jpg'));
  writeFileSync(at('2004.png'), spoil(png));
  writeFileSync(at('2005.webp'), spoil(webp));
  writeFileSync(at('2006.jpg'), jpeg.subarray(0, -2000));
  writeFileSync(at('2007.jpg'), Buffer.concat([Buffer.from('FUJIFILMCCD-RAW 0201'), Buffer.alloc(99)]));
  copyFileSync(at('2001.jpg'), at('2008.jpg'));
});

function listFaults(): Record<string, string> {
  const { out, code } = runCommand('check', ['--json'], env);
  expect(code).toBe(1);
  // The proof warns of the sound ones too: they are small, and one hangs twice.
  const problems = (JSON.parse(out) as Problem[]).filter(({ severity }) => severity === 'error');
  return Object.fromEntries(problems.map((one) => [one.file.replace('painting/', ''), one.code]));
}

it('check tells everything that is wrong with pictures at once, the second time from what it remembers', () => {
  expect(listFaults()).toEqual(faults);
  const remembered = readFacts();
  // Two pictures of the same bytes are one.
  expect(Object.keys(remembered)).toHaveLength(6);
  expect(listFaults()).toEqual(faults);
  expect(readFacts()).toEqual(remembered);
});

/** What the probe cache knows by the bytes of pictures; what it knows of files depends on how old they are. */
function readFacts(): Record<string, unknown> {
  const saved = readRecord(join(folder, 'cache/probes.json')) as { facts: Record<string, unknown> };
  return saved.facts;
}

it('images tells the same, makes the others all the same, and ends with 1', { timeout: 60_000 }, () => {
  const { out, err, code } = runCommand('images', [], env);
  expect(code).toBe(1);
  const told = [...err.matchAll(/painting\/(\S+)　\[([a-z-]+)\]/gu)].map(([, file = '', one = '']) => [
    file,
    one,
  ]);
  expect(Object.fromEntries(told)).toEqual(faults);
  expect(out).toContain('图片：新做 1 张，沿用 0 张');
});
