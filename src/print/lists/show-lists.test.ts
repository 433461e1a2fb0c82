import { expect, it } from 'vitest';
import { buildPlainWork, plainHall } from '../../../tests/venue/plain-work.ts';
import type { Exhibition } from '../../exhibition/exhibition.ts';
import { baseVocabularies } from '../../exhibition/vocabularies.ts';
import type { Work } from '../../exhibition/work.ts';
import { buildLists, buildListsCsv } from './lists-document.ts';
import { readCsv, readSentCounts } from './sent-counts.ts';
import { gatherLists } from './show-lists.ts';

const make = (number: string, rest: Partial<Work>): Work =>
  buildPlainWork({ number, title: `题${number}`, ...rest });
const show: Exhibition = {
  facts: { title: '展', hosts: ['某工会'], vocabularies: baseVocabularies },
  halls: [plainHall, { ...plainHall, slug: 'painting', title: '美术', digit: 2, medium: 'painting' }],
  works: [
    make('1002', { artists: [{ name: '乙', unit: '一厂', city: '长春' }], award: '二等奖' }),
    make('1001', { artists: [{ name: '甲', unit: '一厂', city: '长春' }], award: '一等奖' }),
    make('1003', {
      artists: [
        { name: '丙', unit: '一厂', city: '长春' },
        { name: '丁', unit: '二厂', city: '吉林' },
      ],
      award: '入展',
    }),
    make('1004', { artists: [{ name: '小明', minor: true, city: '吉林' }] }),
    make('1005', { artists: [{ name: '名家' }], award: '特邀' }),
    make('2001', { hall: 'painting', artists: [{ name: '戊', city: '长春' }], series: 'masters' }),
    make('2002', { hall: 'painting', artists: [{ name: '=SUM(A1)', unit: '三厂,工会' }], award: '二等奖' }),
    make('2003', { hall: 'painting', artists: [{ name: '己' }], status: 'withdrawn' }),
  ],
  series: [{ slug: 'masters', title: '名家', html: '', summary: '', invited: true }],
  ...{ stories: [], tours: [] },
};

it('lists prizes by rank, halls by number, and counts each city and unit', () => {
  const sent = {
    cities: new Map([
      ['长春', 20],
      ['白山', 3],
    ]),
    units: new Map([['一厂', 9]]),
  };
  const lists = gatherLists(show, sent);
  const numbers = (works: readonly { number: string }[]) => works.map(({ number }) => number).join(' ');
  expect(lists.awards.map(({ award, works }) => `${award} ${numbers(works)}`)).toEqual([
    '一等奖 1001',
    '二等奖 1002 2002',
  ]);
  expect(lists.halls.map(({ title, works }) => `${title} ${numbers(works)}`)).toEqual([
    '书法 1001 1002 1003 1004',
    '美术 2002',
  ]);
  expect(numbers(lists.invited)).toBe('1005 2001');
  expect(lists.cities).toEqual([
    { name: '长春', sent: 20, chosen: 3, awarded: 2 },
    { name: '吉林', sent: undefined, chosen: 2, awarded: 0 },
    { name: '白山', sent: 3, chosen: 0, awarded: 0 },
  ]);
  expect(lists.units.map(({ name, sent: own, chosen, awarded }) => [name, own, chosen, awarded])).toEqual([
    ['一厂', 9, 3, 2],
    ['三厂,工会', undefined, 1, 1],
    ['二厂', undefined, 1, 0],
  ]);
  expect(lists.total).toEqual({ sent: 23, chosen: 5, awarded: 3 });
  expect(gatherLists({ ...show, facts: { ...show.facts, submitted: 3560 } }, sent).total.sent).toBe(3560);
});

it('writes a table that spreadsheets read, and no formula', () => {
  const csv = buildListsCsv(gatherLists(show));
  expect(csv.startsWith('\uFEFF编号,题名,作者,单位,地区,展厅,类别,结果\r\n')).toBe(true);
  expect(readCsv(csv).map((row) => row.join('|'))).toEqual([
    '编号|题名|作者|单位|地区|展厅|类别|结果',
    '1001|题1001|甲|一厂|长春|书法||一等奖',
    '1002|题1002|乙|一厂|长春|书法||二等奖',
    '1003|题1003|丙、丁|一厂、二厂|长春、吉林|书法||入展',
    '1004|题1004|小明||吉林|书法||入展',
    "2002|题2002|'=SUM(A1)|三厂,工会||美术||二等奖",
    '1005|题1005|名家|||特邀||特邀',
    '2001|题2001|戊||长春|特邀||特邀',
  ]);
});

it('escapes what it prints', () => {
  const works = [make('1001', { title: '<b>', artists: [{ name: '甲&乙' }] })];
  const html = buildLists(gatherLists({ ...show, works }), { title: '<i>', hosts: ['甲<乙'], date: '今天' });
  expect(html).not.toMatch(/<b>|<i>|甲&乙|甲<乙/u);
  expect(html).toContain('<td>&lt;b&gt;</td><td>甲&amp;乙</td>');
});

it.each([
  [
    '地区,件数\n长春,"1,200"\n吉林,8件\n合计,1208\n',
    {
      cities: [
        ['长春', 1200],
        ['吉林', 8],
      ],
      units: [],
    },
  ],
  ['单位\t报送\r\n一厂\t3\r\n一厂\t4\r\n', { cities: [], units: [['一厂', 7]] }],
  [
    '市州;单位;件数\n长春;一厂;3\n长春;二厂;4',
    {
      cities: [['长春', 7]],
      units: [
        ['一厂', 3],
        ['二厂', 4],
      ],
    },
  ],
  ['名字,件数\n甲,3', { row: 1 }],
  ['地区,件数\n长春,3\n吉林,多', { row: 3 }],
])('reads works sent: %j', (csv, expected) => {
  const read = readSentCounts(csv);
  expect('row' in read ? read : { cities: [...read.cities], units: [...read.units] }).toEqual(expected);
});
