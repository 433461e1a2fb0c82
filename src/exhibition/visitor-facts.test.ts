import { expect, it } from 'vitest';
import type { Facts, Hall } from './exhibition.ts';
import { listVisitorFacts, tellsPlaces, tellsVisitors } from './visitor-facts.ts';
import { baseVocabularies } from './vocabularies.ts';

const plain: Facts = { title: '甲', hosts: ['乙'], vocabularies: baseVocabularies };
const full: Facts = {
  ...plain,
  ...{ address: '某路 1 号', hours: ['周二至周日 9:00—16:30', '周一闭馆'] },
  ...{ transport: ['公交 1 路'], admission: ['免费'] },
};
const hall: Hall = {
  ...{ slug: 'a', title: '书法', digit: 1, medium: 'calligraphy', html: '', summary: '' },
};
const outline = (facts: Facts, isOver: boolean) =>
  listVisitorFacts(facts, isOver).map(({ label, lines }) => [label, ...lines]);

it('tells when, where, for how much and how one comes', () => {
  expect(outline(full, false)).toEqual([
    ['开放时间', '周二至周日 9:00—16:30', '周一闭馆'],
    ['地址', '某路 1 号'],
    ['门票', '免费'],
    ['交通', '公交 1 路'],
  ]);
  expect(outline(plain, false)).toEqual([]);
});

it('keeps of a show that is over only where it was', () => {
  expect(outline(full, true)).toEqual([['地址', '某路 1 号']]);
});

it('knows whether there is anything to tell', () => {
  const upstairs = { ...hall, place: '二楼' };
  expect(tellsVisitors({ facts: plain, halls: [hall] }, false)).toBe(false);
  expect(tellsVisitors({ facts: { ...plain, hours: ['9:00—16:30'] }, halls: [hall] }, false)).toBe(true);
  expect(tellsVisitors({ facts: { ...plain, hours: ['9:00—16:30'] }, halls: [hall] }, true)).toBe(false);
  expect(tellsVisitors({ facts: plain, halls: [hall, upstairs] }, true)).toBe(true);
  expect(tellsPlaces({ facts: full, halls: [hall] })).toBe(false);
  expect(tellsPlaces({ facts: plain, halls: [upstairs] })).toBe(true);
});
