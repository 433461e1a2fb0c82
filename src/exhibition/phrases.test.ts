import { expect, it } from 'vitest';
import { startRandom } from '../../tests/random.ts';
import { cutPhrases, listPhrases } from './phrases.ts';

it.each([
  ['吉林省总工会', ['吉林省总工会']],
  ['四平轴承厂工会', ['四平', '轴承厂', '工会']],
  ['悯农二首', ['悯农', '二首']],
  ['冯九思', ['冯九思']],
  ['《将进酒》与“月下独酌”二首', ['《将进酒》与', '“月下', '独酌”', '二首']],
  ['自强不息 厚德载物', ['自强', '不息 ', '厚德载物']],
  ['周日 9:00—16:30（16:00 停止入馆）', ['周日 ', '9:00—16:30', '（16:00 ', '停止入馆）']],
  ['大街 1001 号院，80 路', ['大街 ', '1001 号院，', '80 路']],
  ['a well-kept title', ['a ', 'well-kept ', 'title']],
  ['𠮷', ['𠮷']],
  ['', []],
])('%s is parted between words', (text, phrases) => {
  expect(listPhrases(text)).toEqual(phrases);
});

it('keeps signs with their words and no character alone at the end, whatever the text', () => {
  const random = startRandom('phrases');
  const signs = [...'春夏秋冬工会总长白山铁路车间的一二三《》（）“”、。，· a1-𠮷'];
  for (let round = 0; round < 2000; round++) {
    const length = 1 + Math.floor(random() * 30);
    const text = Array.from({ length }, () => signs[Math.floor(random() * signs.length)] ?? '').join('');
    const phrases = listPhrases(text);
    expect(phrases.join('')).toBe(text);
    for (const phrase of phrases.slice(1)) expect(phrase).not.toMatch(/^[》）”、。，·]/u);
    for (const phrase of phrases.slice(0, -1)) expect(phrase).not.toMatch(/[《（“]$/u);
    const [last = '', before = ' '] = [...phrases].reverse();
    if (/^\p{Script=Han}$/u.test(last)) expect(before).toMatch(/\s$/u);
  }
});

it('cuts what is much too long behind a phrase', () => {
  expect(cutPhrases(['春天', '夏天', '秋天'], 4)).toEqual(['春天', '夏天', '秋天']);
  expect(cutPhrases(['春天', '夏天', '秋天', '冬'], 4)).toEqual(['春天', '夏天…']);
  expect(cutPhrases(['𠮷'.repeat(9)], 4)).toEqual(['𠮷𠮷𠮷𠮷…']);
  expect(cutPhrases(['Picking ', 'peas ', 'in ', 'May'], 12)).toEqual(['Picking ', 'peas ', 'in ', 'May']);
  expect(cutPhrases(['Picking ', 'peas ', 'in ', 'May'], 6)).toEqual(['Picking…']);
  expect(cutPhrases([], 4)).toEqual([]);
});
