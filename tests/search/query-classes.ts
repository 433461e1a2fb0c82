import type { Exhibition } from '../../src/exhibition/exhibition.ts';
import type { Work } from '../../src/exhibition/work.ts';

/** A query made of a work by rule, and the place of the work it means. */
export interface ClassQuery {
  query: string;
  /** Place of the work among the shown ones; works that are named the same are as right. */
  work: number;
}

/** Ways in which visitors write what they look for, a query for each work that has what the way needs. */
export interface QueryClass {
  name: string;
  queries: ClassQuery[];
}

const scripts = ['行书', '楷书', '草书', '隶书', '篆书'];
const cities = ['长春', '吉林', '四平', '通化', '延边'];
const trades = ['焊工', '炉前工', '调度员', '纺织女工'];
const awards = ['一等奖', '二等奖', '三等奖', '优秀奖'];
const units = ['第一机械厂工会', '客车股份公司工会', '电力公司', '林业局'];

/** A corpus with the words that its table lacks, dealt out in turn: each work has a script, a place, a trade … */
export function dealWords(exhibition: Exhibition): Exhibition {
  const [hall] = exhibition.halls;
  if (!hall) return exhibition;
  const halls = [
    { ...hall, slug: 'calligraphy', title: '书法', digit: 1, medium: 'calligraphy' as const },
    { ...hall, slug: 'photography', title: '摄影', digit: 3, medium: 'photography' as const },
  ];
  const works = exhibition.works.map(({ kind: _, script: __, award: ___, ...work }, at): Work => {
    const isPhoto = at % 4 === 3;
    return {
      ...work,
      number: `${isPhoto ? 3 : 1}${String(at + 1).padStart(3, '0')}`,
      hall: isPhoto ? 'photography' : 'calligraphy',
      artists: work.artists.map((artist) => ({
        ...artist,
        city: deal(cities, at),
        unit: `${deal(cities, at)}${deal(units, at)}`,
      })),
      ...(!isPhoto && { script: deal(scripts, at) }),
      ...(isPhoto && { kind: '单幅' }),
      tags: [deal(trades, at)],
      ...(at % 3 === 0 && { award: deal(awards, at) }),
      year: 2018 + (at % 5),
    };
  });
  return { ...exhibition, halls, works };
}

function deal(list: readonly string[], at: number): string {
  return list[at % list.length] ?? '';
}

type Write = (work: Work, name: string) => string | undefined;

const writeSpoken: Record<string, Write> = {
  作者题名: ({ title }, name) => name + title,
  题名作者: ({ title }, name) => title + name,
  作者的题名: ({ title }, name) => `${name}的${title}`,
  '作者《题名》': ({ title }, name) => `${name}《${title}》`,
  '《题名》作者': ({ title }, name) => `《${title}》${name}`,
  '题名（作者）': ({ title }, name) => `${title}（${name}）`,
  '作者：题名': ({ title }, name) => `${name}：${title}`,
  作者写的题名: ({ title }, name) => `${name}写的${title}`,
  作者书体: ({ script }, name) => script && name + script,
  作者的书体作品: ({ script }, name) => script && `${name}的${script}作品`,
  书体作者: ({ script }, name) => script && script + name,
  作者作品: (_, name) => `${name}作品`,
  奖项作品: ({ award }) => award && `${award}作品`,
  地区书体: ({ script, artists }) => script && `${artists[0]?.city ?? ''}${script}`,
  地区行当照片: ({ kind, artists, tags }) => kind && `${artists[0]?.city ?? ''}${tags?.[0] ?? ''}照片`,
  单位行当作品: ({ artists, tags }) => `${artists[0]?.unit ?? ''}${tags?.[0] ?? ''}作品`,

  年份书体: ({ script, year }) => script && `${String(year)}年${script}`,
  编号作者: ({ number }, name) => number + name,
  编号号: ({ number }) => `${number}号`,
  第编号号: ({ number }) => `第${number}号`,
  编号编号: ({ number }) => `编号${number}`,
  'No.编号': ({ number }) => `No.${number}`,
  编号逐字: ({ number }) => [...number].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
};

/** What no corpus holds, said of an artist who is there. */
const strangers = '水调歌头 满江红 念奴娇 向日葵 蒙娜丽莎 篮球比赛 兰亭序 滕王阁序'.split(' ');

/** Queries that rightly find nothing: artists with titles that are not theirs and not there. */
export function buildVainQueries({ works }: Exhibition): string[] {
  return works.map((work, at) => (work.artists[0]?.name ?? '') + deal(strangers, at));
}

/** The classes over a show whose works are all shown; `read` gives the usual pinyin of a text. */
export function buildQueryClasses({ works }: Exhibition, read: (text: string) => string): QueryClass[] {
  const spoken = Object.entries({
    ...writeSpoken,
    拼音作者题名: ({ title }, name) => read(name) + title,
    作者拼音题名: ({ title }, name) => name + read(title),
    拼音连写: ({ title }, name) => read(name) + read(title),
    题名邻字颠倒: ({ title }) => swapNeighbours(title),
    作者与错字题名: ({ title }, name) => name + (spoilOne(title) ?? title),
    作者与缺字题名: ({ title }, name) =>
      [...title].length < 3 ? undefined : name + [...title].toSpliced(1, 1).join(''),
  } satisfies Record<string, Write>);
  return spoken.map(([name, write]) => ({
    name,
    queries: works.flatMap((work, at) => {
      const query = write(work, work.artists[0]?.name ?? '');
      return query === undefined || query === '' ? [] : [{ query, work: at }];
    }),
  }));
}

/** Two neighbours in the middle exchanged; undefined where they are the same. */
function swapNeighbours(title: string): string | undefined {
  const characters = [...title];
  const at = Math.floor(characters.length / 2);
  const [one, other] = [characters[at - 1], characters[at]];
  if (one === undefined || other === undefined || one === other || !/\p{L}/u.test(one + other))
    return undefined;
  return characters.toSpliced(at - 1, 2, other, one).join('');
}

/** The middle character wrong, in a title of three or more. */
function spoilOne(title: string): string | undefined {
  const characters = [...title];
  if (characters.length < 3) return undefined;
  return characters.toSpliced(Math.floor(characters.length / 2), 1, '囍').join('');
}

/** True where a found work is the one meant, or has all that the class names in common with it. */
export function isMeant(found: Work | undefined, meant: Work, name: string): boolean {
  if (!found) return false;
  if (found === meant) return true;
  const [a, b] = [found.artists[0], meant.artists[0]];
  const same: [string, boolean][] = [
    ['作者', a?.name === b?.name],
    ['题名', found.title === meant.title],
    ['拼音连写', found.title === meant.title && a?.name === b?.name],
    ['书体', found.script === meant.script],
    ['奖项', found.award === meant.award],
    ['地区', a?.city === b?.city],
    ['行当', found.tags?.[0] === meant.tags?.[0]],
    ['单位', a?.unit === b?.unit],
    ['年份', found.year === meant.year],
    ['照片', found.hall === meant.hall],
  ];
  return !name.includes('编号') && same.every(([word, isSame]) => !name.includes(word) || isSame);
}
