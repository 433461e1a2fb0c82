import { expect, it } from 'vitest';
import { cleanQuery, foldEnglish, foldText, foldWithOffsets, splitQuery } from './fold.ts';
import { getFoldTable, listFolds } from './fold-source.ts';

const table = getFoldTable();

it.each([
  ['爐火照天地', '炉火照天地'],
  ['臺灣', '台湾'],
  ['劒鴈綫', '剑雁线'],
  ['ＡＢＣ１２３', 'abc123'],
  ['沁园春·雪', '沁园春雪'],
  ['《大道之行》', '大道之行'],
  ['LÜ lü', 'lvlv'],
  ['Café №5', 'cafeno5'],
  ['lǚlǜyè', 'lvlvye'],
  ['lülüye', 'lvlvye'],
  ['138×69 cm', '138x69cm'],
  ['一○○一', '一〇〇一'],
  // Japanese forms; 芸 and 予 are characters of their own in Chinese.
  ['剣広竜桜', '剑广龙樱'],
  ['芸予', '芸予'],
  ['𠮷野', '𠮷野'],
  ['　\t\u200b', ''],
])('folds %s to %s', (text, folded) => {
  expect(foldText(text, table)).toBe(folded);
});

it('keeps where each folded unit came from', () => {
  expect(foldWithOffsets('沁園春·雪', table)).toEqual({ text: '沁园春雪', offsets: [0, 1, 2, 4] });
  expect(foldWithOffsets('𠮷 a', table)).toEqual({ text: '𠮷a', offsets: [0, 0, 3] });
});

it('splits a query into words, each once', () => {
  expect(splitQuery(' 长春　鐵路 长春 ··· ', table)).toEqual(['长春', '铁路']);
  expect(splitQuery('！！！', table)).toEqual([]);
});

it('reads a size as people type it, and marks with their letters', () => {
  for (const size of ['138×69', '138x69', '138 * 69', '138Ｘ69']) {
    expect(splitQuery(size, table)).toEqual(['138x69']);
  }
  expect(splitQuery('lu\u0308\u030clu\u0308\u0300ye\u0300', table)).toEqual(['lvlvye']);
});

it('folds English word by word', () => {
  expect(foldEnglish('The Artist’s  Hand: Snow-Ridge, No. 5', table)).toBe(
    'the artists hand snow ridge no 5',
  );
});

it('cleans a query of control characters and of all beyond a hundred', () => {
  expect(cleanQuery('a\u0000b\nc')).toBe('a b c');
  expect([...cleanQuery('𠮷'.repeat(5000))]).toHaveLength(100);
});

it('sends only the folds that a show can use', () => {
  expect(listFolds(new Set('炉岳'))).toBe('嶽岳爐炉');
});
