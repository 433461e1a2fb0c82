import type { Exhibition } from '../../src/exhibition/exhibition.ts';
import type { Part, Work } from '../../src/exhibition/work.ts';
import { baseVocabularies } from '../../src/exhibition/vocabularies.ts';
import { buildPlainWork, plainHall } from '../venue/plain-work.ts';

const makePart = (id: string): Part => ({
  picture: {
    ...{ id, width: 800, height: 400 },
    sizes: [
      { width: 200, height: 100 },
      { width: 400, height: 200 },
    ],
  },
});
const make = (number: string, title: string, hall: string, rest: Partial<Work>): Work =>
  buildPlainWork({ number, title, hall, parts: [makePart(`${number}-abc`)], ...rest });

/** Seven works of which each query of search/find.test.ts finds others, its answers told by hand. */
export const smallShow: Exhibition = {
  facts: { title: '小展', hosts: [], vocabularies: baseVocabularies },
  halls: [
    plainHall,
    { ...plainHall, slug: 'painting', title: '美术', medium: 'painting', digit: 2 },
    { ...plainHall, slug: 'photography', title: '摄影', medium: 'photography', digit: 3 },
  ],
  works: [
    make('1001', '炉火照天地', 'calligraphy', {
      ...{ artists: [{ name: '单翀', unit: '钢铁厂工会', city: '通化' }], script: '行书', award: '一等奖' },
      ...{ title_en: 'Furnace Fire', text: ['炉火照天地', '红星乱紫烟'], text_author: '李白', sample: true },
    }),
    make('1002', '白雪歌送武判官归京', 'calligraphy', {
      ...{ artists: [{ name: '仇堃', city: '长春' }], script: '草书', summary: '岑参在轮台写的。' },
    }),
    make('1003', '雪', 'calligraphy', { artists: [{ name: '曾彧', city: '长春' }], script: '行书' }),
    make('1004', '雪夜', 'calligraphy', { artists: [{ name: '甲' }], status: 'withdrawn' }),
    make('2001', '雪岭千里图', 'painting', {
      ...{
        artists: [{ name: '乐雪峰' }],
        kind: '国画',
        award: '二等奖',
        title_en: 'Snow Ridge',
        tags: ['林海'],
      },
    }),
    make('2002', '出钢', 'painting', { artists: [{ name: '朴正贤' }], kind: '油画', direction: 'ltr' }),
    make('3001', '号子', 'photography', {
      ...{ artists: [{ name: '覃岸' }, { name: '单雨' }], kind: '组照' },
      parts: [makePart('3001-1-abc'), makePart('3001-2-def')],
    }),
    make('3002', '出钢炉', 'photography', {
      ...{ artists: [{ name: '曾炉' }], kind: '单幅', title_en: 'Fire' },
      parts: [makePart('3002-1-abc'), makePart('3002-2-def')],
    }),
  ],
  ...{ series: [], stories: [], tours: [] },
};
