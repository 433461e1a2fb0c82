import { describe, expect, it } from 'vitest';
import { buildPlainWork } from '../../tests/venue/plain-work.ts';
import { gatherArtists } from './artists.ts';
import { facetRows, getFacetVocabulary, listFacetWords } from './facets.ts';
import { listFacts } from './facts.ts';
import { buildArtistNames, buildUnits, getClass } from './work.ts';
import { listLines, listWords } from './work-words.ts';

describe('the words of a work', () => {
  const work = buildPlainWork({
    artists: [
      { name: '甲', unit: '一厂', city: '长春' },
      { name: '乙', unit: '一厂' },
      { name: '丙', unit: '' },
    ],
    ...{
      text: ['一', '一', ''],
      size: { height: 1, width: 2 },
      year: 2022,
      tags: ['甲', '甲'],
      kind: '国画',
    },
  });

  it('are those of its artists, each once', () => {
    expect([listWords(work, 'unit'), listWords(work, 'city'), listWords(work, 'tags')]).toEqual([
      ['一厂'],
      ['长春'],
      ['甲'],
    ]);
    expect([listLines(work, 'text'), listLines(work, 'unit')]).toEqual([
      ['一', '一'],
      ['一厂', '一厂'],
    ]);
    expect([listWords(work, 'size'), listWords(work, 'year'), listWords(work, 'material')]).toEqual([
      ['1×2 cm'],
      ['2022'],
      [],
    ]);
    expect(listWords(buildPlainWork({ sample: true }), 'sample')).toEqual([]);
    expect([buildArtistNames(work), buildUnits(buildPlainWork())]).toEqual(['甲、乙、丙', []]);
    expect([getClass(work), getClass(buildPlainWork({ script: '行书', kind: 'x' }))]).toEqual([
      '国画',
      '行书',
    ]);
  });

  it('are facts in the order of a label, at their places', () => {
    const facts = { script: '行书', material: '纸本', award: '一等奖', format: '立轴' };
    const tell = (place: Parameters<typeof listFacts>[1], words = {}) =>
      listFacts({ ...work, ...facts }, place, words).map(({ key, text }) => `${key} ${text}`);
    expect(tell('label')).toEqual(['script 行书', 'kind 国画', 'size 1×2 cm', 'material 纸本', 'year 2022']);
    expect(tell('screen')).toEqual(['script 行书', 'kind 国画', 'format 立轴', 'size 1×2 cm', 'year 2022']);
    expect(tell('page', { year: (year: number) => `${year} 年` })).toEqual([
      ...[
        'unit 一厂',
        'city 长春',
        'script 行书',
        'kind 国画',
        'format 立轴',
        'size 1×2 cm',
        'material 纸本',
      ],
      ...['year 2022 年', 'award 一等奖', 'tags 甲'],
    ]);
    expect(listFacts(buildPlainWork(), 'page', { year: String })).toEqual([]);
    expect(listFacts(work, 'label')[0]).toEqual({ key: 'kind', label: '类型', text: '国画', group: 'class' });
  });

  it('narrow a search in halls of their medium', () => {
    const find = (key: string) => facetRows.find((row) => row.key === key);
    const [hall, painting, script] = [find('hall'), find('painting'), find('script')];
    expect(painting && listFacetWords(work, painting, 'painting')).toEqual(['国画']);
    expect(painting && listFacetWords(work, painting, 'photography')).toEqual([]);
    expect(hall && listFacetWords(work, hall, 'painting')).toEqual([]);
    expect(script && listFacetWords({ ...work, script: '行书' }, script, undefined)).toEqual(['行书']);
    const vocabularies = ['hall', 'script', 'painting', 'photo', 'format', 'award', 'city', 'colour'].map(
      (key) => {
        const row = find(key);
        return row && getFacetVocabulary(row);
      },
    );
    expect(vocabularies).toEqual([
      undefined,
      'script',
      'painting',
      'photo',
      'format',
      'award',
      undefined,
      undefined,
    ]);
  });

  it('gather artists, the same name in another unit as another person', () => {
    const works = [
      buildPlainWork({ artists: [{ name: '甲', unit: '一厂' }, { name: '乙' }] }),
      buildPlainWork({ number: '1002', artists: [{ name: '甲', unit: '一厂' }] }),
      buildPlainWork({ number: '1003', artists: [{ name: '甲', city: '长春' }, { name: '甲' }] }),
      buildPlainWork({ number: '1004', artists: [{ name: '丙' }], status: 'withdrawn' }),
    ];
    expect(
      gatherArtists(works).map(({ name, unit, city, works: own }) => [
        name,
        unit,
        city,
        own.map(({ number }) => number).join(' '),
      ]),
    ).toEqual([
      ['甲', '一厂', undefined, '1001 1002'],
      ['乙', undefined, undefined, '1001'],
      ['甲', undefined, '长春', '1003'],
      ['甲', undefined, undefined, '1003'],
    ]);
  });
});
