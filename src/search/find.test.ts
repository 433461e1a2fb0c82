import { describe, expect, it } from 'vitest';
import { smallShow } from '../../tests/search/small-show.ts';
import { workFields } from '../exhibition/fields.ts';
import { buildIndexFile, buildTexts, listFound } from './build-index.ts';
import { buildExplainer, quoteText } from './explain.ts';
import { find, findInexactly, type Question } from './find.ts';
import { foldText } from './fold.ts';
import { scoreHomophones } from './homophones.ts';
import { findNearestNames } from './nearest-names.ts';
import { scoreTerm } from './rank.ts';
import { readReadings } from './readings.ts';
import { openIndex, type SearchIndex } from './search-index.ts';
import { countSlips, scoreSlips } from './slips.ts';

let opened: SearchIndex | undefined;
/** Opened within the tests: what is done outside them belongs to none (tests/mutants). */
const getIndex = (): SearchIndex => (opened ??= openIndex(buildIndexFile(smallShow)));
const list = (works: Uint32Array | undefined) =>
  [...(works ?? [])].map((at) => getIndex().numbers[at]).join(' ');
const ask = (query: string, more: Partial<Question> = {}) =>
  find(getIndex(), { query, choice: {}, sort: 'trust', ...more });

describe('by exact ways and by pinyin, the most trusted first', () => {
  it.each([
    ['a number', '1001', '1001'],
    ['numbers that begin so', '100', '1001 1002 1003'],
    ['no number that only holds it', '001', ''],
    // The title whole, at its beginning, within; the name in 2001 says no more than its title.
    ['a title', '雪', '1003 2001 1002'],
    ['traditional characters', '爐火', '1001'],
    ['a name', '曾彧', '1003'],
    // 单幅 is a word of 3002.
    ['names that begin so, of any artist, before words', '单', '1001 3001 3002'],
    ['the second artist of a work', '单雨', '3001'],
    // The closer fit is first: two of three characters before two of five.
    ['a title that fits more closely', '出钢', '2002 3002'],
    ['titles before names', '炉', '1001 3002'],
    ['an English title', 'snow', '2001'],
    // fire is a whole title of 3002, and stands within that of 1001.
    ['an English title, whole before in part', 'FIRE', '3002 1001'],
    ['two English words', 'snow ridge', '2001'],
    ['English words without their space', 'snowridge', '2001'],
    ['no end of one word with the next', 'wrid', ''],
    ['a number as it is said', '第一〇〇一号', '1001'],
    ['a number said after a word', '编号 1001', '1001'],
    ['a word of a vocabulary', '行书', '1001 1003'],
    ['a place', '长春', '1002 1003'],
    ['a unit, in part', '钢铁', '1001'],
    ['the author of a text', '李白', '1001'],
    ['a hall', '摄影', '3001 3002'],
    ['a tag', '林海', '2001'],
    ['two words, both held', '通化 行书', '1001'],
    ['two words, one held', '长春 油画', ''],
    ['a word and a name', '单 组照', '3001'],
    ['pinyin', 'luhuo', '1001'],
    ['pinyin, whole before at the beginning before within', 'xue', '1003 2001 1002'],
    ['initials', 'lhztd', '1001'],
    ['initials of a name', 'qy', ''],
    ['a surname read as such', 'shanchong', '1001'],
    ['a letter alone, titles before names', 'z', '1003 3002'],
    ['characters and letters', '炉h', '1001'],
    ['pinyin of a word', 'xingshu', '1001 1003'],
    ['no pinyin of a word by initials', 'xs', ''],
    ['pinyin of a place as it is spoken', 'changchun', '1002 1003'],
    ['no other reading of a place', 'zhangchun', ''],
    ['only signs', '···', ''],
    ['what nothing holds', '囍', ''],
  ])('%s: %s', (_, query, found) => expect(list(ask(query).works)).toBe(found));

  it('finds all where nothing is asked, and no withdrawn work', () => {
    expect(list(ask('').works)).toBe('1001 1002 1003 2001 2002 3001 3002');
    expect(list(ask(' \n').works)).toBe('1001 1002 1003 2001 2002 3001 3002');
    expect(list(ask('雪夜').works)).toBe('');
  });

  it('knows which words it missed: those that too little holds by a trusted way', () => {
    expect(ask('雪').missing).toEqual([]);
    expect(ask('囍').missing).toEqual(['囍']);
    expect(ask('雪 囍').missing).toEqual(['囍']);
    // By initials only one is found.
    expect(ask('lhztd').missing).toEqual(['lhztd']);
    expect(ask('').missing).toEqual([]);
  });

  it('narrows by a choice and counts what each value would show', () => {
    const { facets } = getIndex();
    const running = facets.script.values.indexOf('行书');
    const { works, counts } = ask('雪', { choice: { script: [running] } });
    expect(list(works)).toBe('1003');
    const tell = (key: 'script' | 'hall') =>
      Object.fromEntries(facets[key].values.map((value, at) => [value, counts[key][at]]));
    expect(tell('script')).toEqual({ 行书: 1, 草书: 1 });
    expect(tell('hall')).toEqual({ calligraphy: 1, painting: 0, photography: 0 });
  });
});

describe('in the order asked for', () => {
  it.each([
    ['wall', '1001 1002 1003 2001 2002 3001 3002'],
    ['trust', '1001 1002 1003 2001 2002 3001 3002'],
    ['number', '1001 1002 1003 2001 2002 3001 3002'],
    // Piáo, Qín, Qiú, Shàn, Yuè, Zēng, Zēng: lú before yù.
    ['pinyin', '2002 3001 1002 1001 2001 3002 1003'],
    // 仇 4, 乐 5, 朴 6, 单 8, 覃 12 from 横 on, 曾 12 from 点 on (炉 8 before 彧 10).
    ['strokes', '1002 2001 2002 1001 3001 3002 1003'],
    ['award', '1001 2001 1002 1003 2002 3001 3002'],
  ] as const)('%s', (sort, works) => {
    expect(list(ask('', { sort }).works)).toBe(works);
  });

  it('sorts numbers as numbers, not as text', () => {
    const works = ['1010', '1002', '10001'].flatMap((number) => {
      const [work] = smallShow.works;
      return work ? [{ ...work, number }] : [];
    });
    const index = openIndex(buildIndexFile({ ...smallShow, works }));
    const { works: found } = find(index, { query: '', choice: {}, sort: 'number' });
    expect([...found].map((at) => index.numbers[at])).toEqual(['1002', '1010', '10001']);
  });
});

describe('where little was found', () => {
  const noReadings = readReadings('hong:红 xing:星 luan:乱 zi:紫 yan:烟');
  const forgive = async (query: string, readings = noReadings, isStale = false) => {
    const texts = buildTexts(listFound(smallShow)).map((text) => foldText(text, getIndex().folds));
    const sources = { readings, texts };
    const stale = () => Promise.resolve(isStale);
    return findInexactly(getIndex(), { query, choice: {}, sort: 'trust' }, sources, stale);
  };

  it.each([
    ['the text of a work', '紫烟', '1001'],
    ['its description', '轮台', '1002'],
    ['a text and a word', '紫烟 行书', '1001'],
    ['a wrong character', '白雪歌送武判宫归京', '1002'],
    ['two neighbours exchanged in a short title', '钢出', '2002'],
    ['neighbours exchanged within', '雪千岭里图', '2001'],
    ['a line of a text in pinyin', 'hongxingluanziyan', '1001'],
    ['a character too many', '白雪歌送武大判官归京', '1002'],
    ['a character missing', '炉照天地', '1001'],
    ['two characters exchanged in a long title', '白雪歌武送判官归京', '1002'],
    ['a wrong letter', 'furnase', '1001'],
    ['a wrong letter of pinyin', 'luhuozhaotiando', '1001'],
    ['a wrong letter of a name', 'shanchomg', '1001'],
    ['nothing that is like it', '天空海阔', ''],
    ['what exact ways find too', '雪', '1003 2001 1002'],
  ])('forgives %s: %s', async (_, query, found) => {
    expect(list((await forgive(query))?.works)).toBe(found);
  });

  // Read by a dictionary: 陆 lù, 处 chù, 刚 gāng, 号 hào, 紫 zǐ, 耗 hào, 善 shàn, 冲 chōng, 岭 lǐng.
  const readings = readReadings(
    'lu:陆 huo:货 chu:处 gang:刚 hao:耗 zi:紫 shan:善 chong:冲 xue:学 ling:领 hong:红 xing:星 luan:乱 zi:子 yan:烟',
  );
  it.each([
    ['one of two right, at the beginning', '陆火', '1001'],
    ['both wrong, but alone', '处刚', '2002'],
    ['a name, both wrong', '善冲', '1001'],
    ['three, two right', '学岭千', '2001'],
    ['three of three wrong, alone', '处刚陆', '3002'],
    ['a line of a text', '红星乱子烟', '1001'],
  ])('hears %s: %s', async (_, query, first) => {
    expect(list((await forgive(query, readings))?.works.subarray(0, 1))).toBe(first);
  });

  it.each([
    ['both wrong in a longer title', '陆货'],
    ['one character alone', '陆'],
    ['a reading that nobody knows', '丌刚'],
  ])('does not hear %s: %s', async (_, query) => {
    expect(list((await forgive(query, readings))?.works)).toBe('');
  });

  it('sets what is heard before slips, and both after what is held', async () => {
    // 出缸 is heard as 出钢 in 2002 and 3002, the whole title first.
    expect(list((await forgive('出缸', readReadings('gang:缸')))?.works)).toBe('2002 3002');
  });

  it('gives up when the reader has typed on', async () => {
    expect(await forgive('囍囍囍', noReadings, true)).toBeUndefined();
    expect(await forgive('雪', noReadings, true)).toBeDefined();
  });

  it('leaves nothing missing', async () => expect((await forgive('囍囍囍'))?.missing).toEqual([]));
});

it.each([
  ['雪', 0],
  ['雪岭', 0],
  ['雪岭千', 1],
  ['雪岭千里图', 1],
  ['白雪歌送武判', 2],
  ['𠮷𠮷', 0],
  ['abc', 0],
  ['abcd', 1],
  ['abc123', 1],
  ['abcdefg', 2],
])('a term like %s may hold %d slips', (term, slips) => expect(countSlips(term)).toBe(slips));

it('trusts each way as its table says, and adds up to nine for a closer fit', () => {
  const score = (term: string) => [...scoreTerm(getIndex(), term)].map(Math.round);
  expect(score('1001')).toEqual([1000, 0, 0, 0, 0, 0, 0]);
  expect(score('300')).toEqual([0, 0, 0, 0, 0, 900, 900]);
  // A title whole 980 + 9; inside 800 + 9 ÷ 9; at its beginning 860 + 9 ÷ 5.
  expect(score('雪')).toEqual([0, 801, 989, 862, 0, 0, 0]);
  expect(score('')).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

describe('why a work was found', () => {
  const tell = (query: string, number: string) =>
    buildExplainer(getIndex(), query)(getIndex().numbers.indexOf(number));

  it.each([
    ['1001', '1001', [{ field: 'number', text: '1001', ranges: [[0, 4]] }]],
    ['雪', '1002', [{ field: 'title', text: '白雪歌送武判官归京', ranges: [[1, 2]] }]],
    ['fire', '1001', [{ field: 'english', text: 'Furnace Fire', ranges: [[8, 12]] }]],
    ['行书', '1001', [{ field: 'word', column: '书体', text: '行书', ranges: [[0, 2]] }]],
    ['单雨', '3001', [{ field: 'artist', text: '单雨', ranges: [[0, 2]] }]],
    ['zhaotian', '1001', [{ field: 'title', text: '炉火照天地', ranges: [[2, 4]], isReading: true }]],
    ['xingshu', '1003', [{ field: 'word', column: '书体', text: '行书', ranges: [[0, 2]], isReading: true }]],
    ['囍', '1001', []],
    // Two words that touch are one mark; two that do not are two, in the order of the text.
    ['照 炉火', '1001', [{ field: 'title', text: '炉火照天地', ranges: [[0, 3]] }]],
    [
      '天 炉',
      '1001',
      [
        {
          field: 'title',
          text: '炉火照天地',
          ranges: [
            [0, 1],
            [3, 4],
          ],
        },
      ],
    ],
    ['炉火照 火', '1001', [{ field: 'title', text: '炉火照天地', ranges: [[0, 3]] }]],
    // A letter alone is an initial at the beginning only.
    ['h', '3001', [{ field: 'title', text: '号子', ranges: [[0, 1]], isReading: true }]],
    ['l', '3002', []],
    ['hzt', '1001', [{ field: 'title', text: '炉火照天地', ranges: [[1, 4]], isReading: true }]],
  ])('%s in %s', (query, number, reasons) => {
    const own = tell(query, number);
    // Names and titles hold some of the words too.
    expect(
      own.filter(({ field }) => reasons.length === 0 || reasons.some((one) => one.field === field)),
    ).toEqual(reasons);
  });

  it('quotes twelve characters on both sides, marked, with dots where more follows', () => {
    const long = `${'前'.repeat(20)}紫煙\n${'后'.repeat(20)}`;
    const quote = (text: string, query: string) => quoteText(getIndex(), text, query);
    expect(quote(long, '紫')).toEqual([
      { field: 'text', text: `…${'前'.repeat(12)}紫煙 ${'后'.repeat(10)}…`, ranges: [[13, 14]] },
    ]);
    expect(quote('红星，乱紫烟', '星乱')).toEqual([
      { field: 'text', text: '红星，乱紫烟', ranges: [[1, 4]] },
    ]);
    expect(quote('红星乱紫烟', '囍 乱')).toEqual([{ field: 'text', text: '红星乱紫烟', ranges: [[2, 3]] }]);
    expect(quote(`${'前'.repeat(12)}紫${'后'.repeat(12)}`, '紫')[0]?.text).not.toContain('…');
    expect(quote('红星', '囍')).toEqual([]);
    expect(quoteText(getIndex(), '一二三四五', '三', 1)).toEqual([
      { field: 'text', text: '…二三四…', ranges: [[2, 3]] },
    ]);
  });
});

it('names what is near to a query that found nothing, titles and artists', () => {
  const near = (query: string) => findNearestNames(getIndex(), query);
  expect(near('单冲')[0]).toEqual({ field: 'artist', text: '单翀' });
  expect(near('雪岭万里图')[0]).toEqual({ field: 'title', text: '雪岭千里图' });
  expect(near('炉').length).toBeLessThanOrEqual(5);
  expect([near(''), near('囍')]).toEqual([[], []]);
  // 单翀 hangs among the calligraphy, 单雨 among the photographs.
  const inHall = (hall: string) => findNearestNames(getIndex(), '单冲', { hall: [hall] })[0]?.text;
  expect([inHall('calligraphy'), inHall('photography'), inHall('painting')]).toEqual([
    '单翀',
    '单雨',
    undefined,
  ]);
});

describe('the trust in each way, and nine for a close fit', () => {
  const { script, unit } = workFields;
  /** Scores by number, to hundredths; those that are found. */
  const tell = (scores: Float32Array) =>
    Object.fromEntries(
      [...scores].flatMap((score, at) =>
        score > 0 ? [[getIndex().numbers[at] ?? '', Math.round(score * 100) / 100]] : [],
      ),
    );

  it.each<[string, Record<string, number>]>([
    // Whole 600 + 9; begun 570 + 9 ÷ 5; within 540 + 9 ÷ 9; a quarter for each character up to four.
    ['xue', { '1003': 609.25, '2001': 572.05, '1002': 541.25 }],
    ['lhztd', { '1001': 460 }],
    ['lhz', { '1001': 426.15 }],
    ['hz', { '1001': 384.1, '3001': 459.5 }],
    // Names are set one after titles: 420 − 1 + 9 ÷ 2.
    ['z', { '1003': 423.75, '3002': 423.75 }],
    ['zengyu', { '1003': 608.5 }],
    // One letter is less than a syllable: 450 − 1 + 9 + 0.5.
    ['zengy', { '1003': 458.5 }],
    ['钢铁厂工会', { '1001': 720 + unit.weight }],
    ['钢铁', { '1001': 640 + unit.weight }],
    ['工会', { '1001': 620 + unit.weight }],
    ['xingshu', { '1001': 500 + script.weight, '1003': 500 + script.weight }],
    ['1x', {}],
  ])('%s', (term, scores) => expect(tell(scoreTerm(getIndex(), term))).toEqual(scores));

  const heard = readReadings('lu:陆 chu:处 gang:刚 shan:善 chong:冲 zhao:招 huo:货');
  it.each<[string, Record<string, number>]>([
    // 300, one for a title, one for each right character, 20 at the beginning and 40 for the whole.
    ['陆火', { '1001': 322 }],
    ['火招', { '1001': 302 }],
    ['炉货照', { '1001': 323 }],
    ['处刚', { '2002': 341 }],
    ['出刚', { '2002': 342, '3002': 322 }],
    ['善冲', { '1001': 340 }],
    ['善翀', { '1001': 341 }],
    ['陆', {}],
    ['陆a', {}],
    ['陆货', {}],
    ['出刚'.repeat(16), {}],
  ])('by ear: %s', (term, scores) => expect(tell(scoreHomophones(getIndex(), term, heard))).toEqual(scores));

  it('hears characters beyond the first plane', () => {
    const [work] = smallShow.works;
    const works = work ? [{ ...work, title: '山𠮷火' }] : [];
    const index = openIndex(buildIndexFile({ ...smallShow, works }));
    const readings = readReadings('huo:货 ji:吉𠮷');
    expect([...scoreHomophones(index, '𠮷货', readings)]).toEqual([302]);
  });

  const stay = () => Promise.resolve(false);
  const slip = async (term: string) => Object.keys(tell(await scoreSlips(getIndex(), term, stay)));
  it.each<[string, string[]]>([
    // One slip in five characters, two in nine.
    ['雪岭千里国', ['2001']],
    ['雪岭千单国', []],
    ['白雪歌送武判宫归家', ['1002']],
    ['黑雪歌送武判宫归家', []],
    ['snowridje', ['2001']],
    ['xuelingqianlitv', ['2001']],
    ['chugangku', ['2002', '3002']],
    ['chugabgku', ['3002']],
    ['chxgabgku', []],
    ['炉火', []],
    ['字'.repeat(33), []],
  ])('by slips: %s', async (term, found) => expect(await slip(term)).toEqual(found));

  it('sets slips between what is heard and what only a text holds, the closer first', async () => {
    const scores = tell(await scoreSlips(getIndex(), '出钢卢', stay));
    expect(Object.keys(scores).sort()).toEqual(['2002', '3002']);
    for (const score of Object.values(scores)) {
      expect(score).toBeGreaterThan(200);
      expect(score).toBeLessThan(290);
    }
    expect(tell(await scoreSlips(getIndex(), '雪岭千里国', () => Promise.resolve(true)))).toEqual({});
  });
});
