import { expect, it } from 'vitest';
import { startRandom } from '../../../tests/random.ts';
import { listSentences } from './read-aloud.ts';

/** The same by lookbehind, which engines of our floor lack: split behind the marks, short sentences together. */
function splitByLookbehind(text: string): string[] {
  const sentences: string[] = [];
  for (const sentence of text.split(/(?<=[。！？；])|(?<=[.!?;] )/u)) {
    const last = sentences.at(-1);
    if (last !== undefined && last.length + sentence.length <= 120) {
      sentences[sentences.length - 1] = last + sentence;
    } else if (sentence.trim() !== '') sentences.push(sentence);
  }
  return sentences;
}

it('parts a text into sentences as it would be split behind their marks', () => {
  const random = startRandom('sentences');
  const signs = [...'春眠不觉晓abc 。！？；.!?; \n', '. ', '甲'.repeat(50)];
  for (let round = 0; round < 5000; round++) {
    const text = Array.from({ length: random.whole(0, 40) }, () => random.pick(signs)).join('');
    expect([text, listSentences(text)]).toEqual([text, splitByLookbehind(text)]);
  }
  expect(listSentences('甲。乙！丙')).toEqual(['甲。乙！丙']);
});
