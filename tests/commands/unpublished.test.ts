import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildEntry, plainShow, writeShow, type Files } from '../entries/show.ts';
import { runCommand } from './run-command.ts';

const talk = readFileSync(join(import.meta.dirname, '../fixtures/audio/talk.mp3'));
const sign = readFileSync(join(import.meta.dirname, '../fixtures/video/sign.webm'));
const caption = (mark: string): string => `WEBVTT\n\n00:01.000 --> 00:02.000\n${mark}caption\n`;
let tone = 0;

/** A picture like no other in the show. */
async function paint(): Promise<Uint8Array> {
  tone += 16;
  const background = { r: tone, g: 90, b: 250 - tone };
  return sharp({ create: { width: 900, height: 700, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** A recording like no other: the same talk, and a few bytes that players pass over. */
const record = (mark: string): Uint8Array => Buffer.concat([talk, Buffer.from(`${mark}\0`)]);

const marks = ['zdraftword', 'zgoneword', 'zstoryword', 'ztourword', 'zpastword'];
const child = '星河实验小学';
const hidden: Record<string, Uint8Array> = {};
let folder = '';
let site = '';

beforeAll(async () => {
  const [draft, draftPart, draftBody, gone, goneBody, storyBody, tourBody] = await Promise.all(
    Array.from({ length: 7 }, () => paint()),
  );
  Object.assign(hidden, { draft, draftPart, draftBody, gone, goneBody, storyBody, tourBody });
  Object.assign(hidden, { draftTalk: record('draft'), goneTalk: record('gone') });
  Object.assign(hidden, { draftWords: record('draft words'), goneWords: record('gone words') });
  const film = (mark: string): Uint8Array => Buffer.concat([sign, Buffer.from(mark)]);
  Object.assign(hidden, { draftSign: film('draft'), goneSign: film('gone') });
  const secret = (mark: string): string =>
    [
      `unit: ${mark}unit`,
      `tags: [${mark}tag]`,
      `material: ${mark}material`,
      `credit: ${mark}credit`,
      `text: |\n  ${mark}text`,
      `words: |\n  ${mark}words`,
      `details:\n  - { region: "1,1,9,9", title: ${mark}detail }`,
    ].join('\n');
  const files: Files = {
    ...plainShow,
    'calligraphy/1002.md': buildEntry(`status: draft\n${secret('zdraftword')}`, 'zdraftword ![](甲.jpg)'),
    'calligraphy/1002-1.jpg': draft as Uint8Array,
    'calligraphy/1002-2.jpg': draftPart as Uint8Array,
    'calligraphy/1002.mp3': hidden['draftTalk'] as Uint8Array,
    'calligraphy/1002-words.mp3': hidden['draftWords'] as Uint8Array,
    'calligraphy/1002.webm': hidden['draftSign'] as Uint8Array,
    'calligraphy/1002.vtt': caption('zdraftword'),
    'calligraphy/甲.jpg': draftBody as Uint8Array,
    'calligraphy/1003.md': buildEntry(
      `status: withdrawn\n${secret('zgoneword')}`,
      'zgoneword ![](乙.jpg)',
    ).replace('artist: 单雨桐', 'artist: zgonewordname'),
    'calligraphy/1003.jpg': gone as Uint8Array,
    'calligraphy/1003.mp3': hidden['goneTalk'] as Uint8Array,
    'calligraphy/1003-words.mp3': hidden['goneWords'] as Uint8Array,
    'calligraphy/1003.webm': hidden['goneSign'] as Uint8Array,
    'calligraphy/1003.vtt': caption('zgoneword'),
    'calligraphy/乙.jpg': goneBody as Uint8Array,
    'stories/a.md': '---\ntitle: zstoryword\nstatus: draft\n---\n\nzstoryword\n\n![](丙.jpg)\n',
    'stories/丙.jpg': storyBody as Uint8Array,
    'stories/b.md': '---\ntitle: zpastword\nstatus: withdrawn\n---\n\nzpastword\n',
    'tours/a.md': '---\ntitle: ztourword\nstatus: draft\nstops: [1001]\n---\n\nztourword\n\n![](丁.jpg)\n',
    'tours/丁.jpg': tourBody as Uint8Array,
    'calligraphy/1004.md': `---\ntitle: 春\nartist:\n  - { 姓名: 小明, 单位: ${child}, 未满十四岁: 12岁 }\n  - { name: 老王, unit: 总厂 }\nalt: 字\n---\n`,
    'calligraphy/1004.jpg': await paint(),
    'calligraphy/1005.md': `---\ntitle: 夏\nartist: 小红\nunit: ${child}\nminor: 是的\nalt: 字\n---\n`,
    'calligraphy/1005.jpg': await paint(),
  };
  folder = writeShow(files);
  site = join(folder, '..', `${folder.split('/').at(-1) ?? ''}-site`);
}, 60_000);
afterAll(() => {
  for (const one of [folder, site, `${folder}-cache`]) rmSync(one, { recursive: true, force: true });
});

it('publishes nothing of drafts, of what was withdrawn, or of a child’s school', { timeout: 180_000 }, () => {
  const env = {
    EXHIBITION_DIR: folder,
    OUT_DIR: site,
    CACHE_DIR: `${folder}-cache`,
    SITE_URL: 'https://example.org',
  };
  const { code, err } = runCommand('build', [], env);
  expect([code, err]).toEqual([0, expect.not.stringContaining('✗')]);
  const entries = readdirSync(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const hashes = Object.entries(hidden).map(([name, bytes]) => ({
    name,
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, 8),
    bytes: Buffer.from(bytes),
  }));
  const found: string[] = [];
  for (const file of files) {
    const bytes = readFileSync(file);
    const text = `${file.slice(site.length)}\n${bytes.toString('utf8')}`.toLowerCase();
    for (const mark of [...marks, child, 'xinghe', encodeURIComponent(child).toLowerCase()])
      if (text.includes(mark)) found.push(`${file}: ${mark}`);
    for (const { name, hash, bytes: own } of hashes)
      if (text.includes(hash) || bytes.includes(own)) found.push(`${file}: ${name}`);
  }
  expect(found).toEqual([]);
  // 1001, 1004 and 1005 are shown; the withdrawn one keeps its page and its title.
  expect(readdirSync(join(site, 'w')).sort()).toEqual(['1001', '1003', '1004', '1005']);
  const published = readdirSync(join(site, 'iiif'));
  expect(published.filter((name) => /^\d+-/u.test(name))).toHaveLength(3);
  expect(published.filter((name) => /^\d+$/u.test(name))).toEqual(['1001', '1004', '1005']);
  expect(readFileSync(join(site, 'artists/index.html'), 'utf8')).toContain('小红');
  expect(readFileSync(join(site, 'artists/index.html'), 'utf8')).toContain('总厂');
});
