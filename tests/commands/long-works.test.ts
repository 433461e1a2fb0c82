import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallPicture, writeShow } from '../entries/show.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-long-'));
const pad = (text: string): string => text.replace(/^/gmu, '  ');
const lines = Array.from({ length: 300 }, (_, at) => `第${at + 1}行写得很长的一句释文`);
const paragraphs = Array.from(
  { length: 60 },
  (_, at) => `第${at + 1}段说明，${'说来话长，'.repeat(20)}到此为止。`,
);
const names = Array.from({ length: 30 }, (_, at) => `甲乙丙丁戊己庚辛壬癸`.charAt(at % 10) + `建国${at}`);
const words = Array.from(
  { length: 40 },
  (_, at) => `我说的第${at + 1}段，${'说来话长，'.repeat(20)}到此为止。`,
);
const entry = (title: string, rest: string, artist = '张三'): string =>
  `---\ntitle: ${title}\nartist: ${artist}\nscript: 楷书\nalt: 一件作品\n${rest}---\n`;
const show = writeShow({
  'exhibition.yaml': 'title: 小展\nhosts: [某工会]\nsite: https://example.org/\ncode_words: true\n',
  'halls/calligraphy.md': '---\ntitle: 书法\ndigit: 1\nmedium: calligraphy\n---\n',
  'calligraphy/1001.md': `${entry('长文', `text: |\n${pad(lines.join('\n'))}\nwords: |\n${pad(words.join('\n'))}\n`)}\n${paragraphs.join('\n\n')}\n`,
  'calligraphy/1002.md': entry('春天里'.repeat(66), 'text: 一\n', names.join('、')),
  'calligraphy/1003.md': entry('三十开', 'format: 册页\ntext: 一\n'),
  ...Object.fromEntries(names.map((_, at) => [`calligraphy/1003-${at + 1}.jpg`, smallPicture])),
  'calligraphy/1002.jpg': smallPicture,
});

beforeAll(() => {
  const { out, err } = runCommand('build', [], {
    ...{ EXHIBITION_DIR: show, OUT_DIR: join(folder, 'site'), CACHE_DIR: join(folder, 'cache') },
  });
  expect(out + err).toContain('网站已生成');
}, 240_000);
afterAll(() => {
  for (const one of [folder, show]) rmSync(one, { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(join(folder, 'site', path, 'index.html'), 'utf8');

it.each(['1001', '1002', '1003'])('the page of %s stays within its 30 KB', (number) => {
  expect(Buffer.byteLength(read(`w/${number}`))).toBeLessThanOrEqual(30 * 1024);
});

it('texts that are too long for it begin there, and stand whole on a page of their own', () => {
  const [page, whole] = [read('w/1001'), read('w/1001/text')];
  expect(page).toContain('第24行');
  expect(page).not.toContain('第25行');
  expect(page).toContain('href="/w/1001/text/"');
  expect(page).toContain(words[0]);
  expect(page).not.toContain(words[10]);
  for (const paragraph of words) expect(whole).toContain(paragraph);
  for (const line of lines) expect(whole).toContain(`>${line}</div>`);
  for (const paragraph of paragraphs) expect(whole).toContain(paragraph);
  expect(whole).toContain('href="/w/1001/"');
  expect(existsSync(join(folder, 'site/w/1002/text'))).toBe(false);
});

it('codes of labels lead to what an artist says, as the show would have it', () => {
  const labels = read('labels/calligraphy');
  expect(labels).toContain('https://example.org/w/1001/#words');
  expect(labels).not.toContain('https://example.org/w/1002/#words');
});

it('a title of many words is set as a text, and cards name the first of many artists', () => {
  expect(/<h1[^>]*class="([^"]*)"/u.exec(read('w/1002'))?.[1]).toContain('text-lead');
  const card = /<a class="card[^"]*" href="\/w\/1002\/"[\s\S]*?<\/a>/u.exec(read('calligraphy'))?.[0] ?? '';
  expect(card).toContain('等\u00a030\u00a0人');
  expect(card).toContain('…');
  expect(card).not.toContain(names[3]);
});
