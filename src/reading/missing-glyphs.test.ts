import { expect, it } from 'vitest';
import { buildEntry, outline, plainShow, readShow } from '../../tests/entries/show.ts';
import { findMissing } from './missing-glyphs.ts';

const entry = (head: string, body = ''): string => buildEntry(head, body);
const told = async (files: Record<string, string>) =>
  (await readShow({ ...plainShow, ...files })).problems.filter(({ code }) => code === 'glyph-missing');

it('names the work, the field and the character, wherever it would be drawn', async () => {
  const problems = await told({
    'calligraphy/1001.md': [
      '---',
      'title: 炉\u{20BB7}火😀',
      'title_en: Fire 𓀀',
      'artist: 甲\uE123',
      'unit: 某\u{2A6D6}厂',
      'material: 纸\u{31350}本',
      'credit: 摄\u{2F800}影',
      'text: 床前\u{2B740}明月',
      'alt: 字\u{20BB7}',
      '---',
      '一段😀话。',
    ].join('\n'),
  });
  expect(problems.map(({ file, field, found }) => [file, field, found])).toEqual(
    expect.arrayContaining([
      ['calligraphy/1001.md', 'title', '\u{20BB7}（U+20BB7）、😀（U+1F600）'],
      ['calligraphy/1001.md', 'title_en', '𓀀（U+13000）'],
      ['calligraphy/1001.md', 'artist', '\uE123（U+E123）'],
      ['calligraphy/1001.md', 'unit', '\u{2A6D6}（U+2A6D6）'],
      ['calligraphy/1001.md', 'material', '\u{31350}（U+31350）'],
      ['calligraphy/1001.md', 'text', '\u{2B740}（U+2B740）'],
      ['calligraphy/1001.md', undefined, '😀（U+1F600）'],
    ]),
  );
  // The text for those who see no picture is never drawn.
  expect(problems.map(({ field }) => field)).not.toContain('alt');
});

it('says what to do, and is content when it is done', async () => {
  const [problem] = await told({ 'calligraphy/1001.md': entry('credit: 𠮷田 摄') });
  expect(problem).toEqual({
    ...{ code: 'glyph-missing', severity: 'warning', file: 'calligraphy/1001.md', field: 'credit' },
    ...{ found: '𠮷（U+20BB7）', expected: 'Noto Serif SC 与后备字体里有的字' },
    fix: '若是异体字，换成通行的字；若是表情或特殊符号，删去。不改也能生成：网页上用观众设备里的字体，分享图上画成“〓”，展签、图录上看印的那台电脑有没有这个字，印前请先看一看。',
  });
  expect(outline(await told({ 'calligraphy/1001.md': entry('credit: 吉田 摄') }))).toEqual([]);
});

it('has nothing to say of what fonts of ours draw, or of what has no shape', () => {
  expect(findMissing('김철수 Dvořák あア 𣲗 é e\u0301 «Ж» “’” \u200b\ufe0f　·—…《》〓')).toEqual([]);
});

it('tells of halls, tours and the show', async () => {
  const problems = await told({
    'exhibition.yaml': 'title: 展\u{20BB7}\nhosts: [工会😀]\nvenue: 馆\uE000\n',
    'halls/calligraphy.md':
      '---\ntitle: 书法\ndigit: 1\nmedium: calligraphy\ntheme: 题\u{3134a}\n---\n前言🔥\n',
    'tours/half.md': '---\ntitle: 路\u{20BB7}\nstops: [1001]\n---\n',
  });
  expect(problems.map(({ file, field }) => `${file} ${field ?? ''}`)).toEqual([
    'exhibition.yaml title',
    'exhibition.yaml hosts',
    'exhibition.yaml venue',
    'halls/calligraphy.md theme',
    'halls/calligraphy.md ',
    'tours/half.md title',
  ]);
});
