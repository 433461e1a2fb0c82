import { expect, it } from 'vitest';
import { buildPlainWork } from '../../tests/venue/plain-work.ts';
import { getAiLabel, getDigitalSource } from './ai.ts';
import { listFacts } from './facts.ts';
import { workFields } from './fields.ts';
import { readValue } from './read-value.ts';
import { baseVocabularies } from './vocabularies.ts';

it.each([
  ['生成', '人工智能生成', 'trainedAlgorithmicMedia'],
  ['辅助', '含人工智能生成内容', 'compositeWithTrainedAlgorithmicMedia'],
  ['否', undefined, undefined],
  [undefined, undefined, undefined],
] as const)('a work declared %s is labelled %s everywhere', (ai, label, term) => {
  const work = buildPlainWork(ai && { ai });
  for (const place of ['page', 'label', 'catalogue', 'screen'] as const)
    expect(listFacts(work, place).map(({ text }) => text)).toEqual(label === undefined ? [] : [label]);
  expect(getAiLabel(work)).toBe(label);
  expect(getDigitalSource(work)).toBe(term && `http://cv.iptc.org/newscodes/digitalsourcetype/${term}`);
});

it.each([
  ['是', '生成'],
  ['AI生成', '生成'],
  ['ＡＩＧＣ', '生成'],
  ['由人工智能辅助', undefined],
  ['是AI辅助', '辅助'],
  ['部分', '辅助'],
  ['没有', '否'],
  ['原创。', '否'],
  ['false', '否'],
])('reads the declaration %s as %s', (written, expected) => {
  const faults: unknown[] = [];
  const context = {
    ...{ key: 'ai', field: workFields.ai, vocabularies: baseVocabularies, medium: 'painting' as const },
    report: (fault: unknown) => void faults.push(fault),
  };
  expect(readValue(written, context)).toBe(expected);
  expect(faults).toHaveLength(expected === undefined ? 1 : 0);
});
