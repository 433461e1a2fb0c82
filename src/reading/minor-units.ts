import { sayUnclear } from '../exhibition/read-artists.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { DraftWork } from './draft-work.ts';

/** Shorter names of units are words that may stand anywhere. */
const shortestUnit = 3;

/**
 * Looks for the unit of a child where it would be published all the same: in the title, a text, a note. And tells of
 * one sign for several makers, which does not say whose it is, and of a class without any.
 */
export function checkMinors(draft: Omit<DraftWork, 'problems'>): Problem[] {
  const { values, file } = draft;
  const { artist = [], minor } = values;
  const problems: Problem[] = [];
  if (minor !== undefined && artist.length > 1) {
    const line = draft.lineOf(['minor']);
    problems.push({
      ...{ code: 'minor-unclear', severity: 'error', file, field: 'minor' },
      ...(line !== undefined && { line }),
      found: `minor: ${minor}，作者却有 ${artist.length} 位`,
      expected: '几位作者时，写在未满十四岁的那一位后面',
      fix: '把这一行移到那位作者后面，写成“{ name: 姓名, minor: true }”。',
    });
  }
  problems.push(...askAboutClasses(draft));
  for (const name of listChildUnits(values)) {
    for (const [field, text] of listTexts(draft)) {
      if (!text.includes(name)) continue;
      const at = draft.body.split('\n').findIndex((one) => one.includes(name));
      const line = field === 'body' ? draft.bodyLine + at : draft.lineOf([field]);
      problems.push({
        ...{ code: 'minor-unit', severity: 'error', file },
        ...(field !== 'body' && { field }),
        ...(line !== undefined && { line }),
        found: '文字里有未满十四岁作者的单位',
        expected: '网站上不出现未满十四岁作者的单位',
        fix: '从这段文字里删去单位的名称。',
      });
    }
  }
  return problems;
}

/** The names of the units of children, which are published nowhere; each once. */
export function listChildUnits({
  artist = [],
  unit,
  minor,
}: Pick<DraftWork['values'], 'artist' | 'unit' | 'minor'>): string[] {
  const units = artist
    .filter((one) => one.minor === true || minor === true)
    .flatMap((one) => listUnitNames(one.unit ?? unit ?? ''))
    .filter((name) => name.length >= shortestUnit);
  return [...new Set(units)];
}

/** A class is asked about where nothing says whether its pupils are under fourteen. */
function askAboutClasses({ values, file, lineOf }: Omit<DraftWork, 'problems'>): Problem[] {
  const { artist = [], unit, minor } = values;
  return artist.flatMap((one, index): Problem[] => {
    const own = one.unit ?? unit ?? '';
    if (one.minor !== undefined || minor !== undefined || !isSchoolClass(own)) return [];
    const isAbove = one.unit === undefined && artist.length === 1;
    const line = isAbove ? lineOf(['unit']) : (lineOf(['artist', index]) ?? lineOf(['artist']));
    return [
      {
        ...{ code: 'minor-unclear', severity: 'error', file, field: isAbove ? 'unit' : 'artist' },
        ...(line !== undefined && { line }),
        found: `单位是学校里的班级：${own}`,
        expected: '作者未满十四岁写 minor: true，已满十四岁写 minor: false',
        fix: isAbove
          ? '看不出作者是否未满十四岁：未满，加一行“minor: true”；已满，加一行“minor: false”。'
          : sayUnclear(`name: ${one.name}, unit: ${own}`),
      },
    ];
  });
}

/** A unit's name, and that of the school in it: a text may name either. */
export function listUnitNames(unit: string): string[] {
  const [school = unit] = /^.*?(?:小学|中学|学校|幼儿园|附小|附中)/u.exec(unit) ?? [];
  return [unit, school];
}

const figure = '[一二三四五六七八九十\\d]';
const school = '(?:小学|中学|学校|附小|附中|实小|幼儿园|初中|高中)';
const pupils = [
  // 三年级, 3年级2班; not a group of teachers.
  String.raw`${figure}年级(?!\S{0,4}组)`,
  // 三年二班, 3年2班; not a year.
  String.raw`(?<![\d〇○零一二三四五六七八九])${figure}年\(?${figure}{1,2}\)?班`,
  String.raw`${figure}\(${figure}{1,2}\)班`,
  // 3.2班, 初一2班, and of a school that is named before, 三二班, 302班, 2019级3班, 初一.
  String.raw`(?<!\d)[1-9][.·\-–—]\d{1,2}班|[初高][一二三]\(?${figure}{1,2}\)?班`,
  String.raw`${school}\S{0,4}?(?:\d{2,4}级)?\(?${figure}{1,3}\)?班(?!主任)|${school}\S{0,2}[初高][一二三]$`,
  String.raw`(?:小学|附小|实小)\S{0,2}[一二三四五六1-6]年$`,
  String.raw`(?:幼儿园|保育院|托儿所|${figure}幼).*[大中小托]\S{0,3}班|学前班`,
  String.raw`${school}\S{0,4}?(?:学生|小朋友|幼儿)$|小学生`,
];
const schoolClass = new RegExp(pupils.join('|'), 'u');
/** An age below fourteen: 9岁, 十二周岁. */
const childAge =
  /(?<![\d一二三四五六七八九十.])(?:\d|1[0-3]|[一二三四五六七八九]|十[一二三]?)周?岁(?!以上|月)/u;

/**
 * A class of children, as pupils name theirs: `三年级二班`, `三（2）班`, `3年2班`, `某幼儿园大班`, or with their age
 * behind the school; not a group of teachers.
 */
export function isSchoolClass(unit: string): boolean {
  const text = unit.normalize('NFKC').replace(/\s+/gu, '');
  return schoolClass.test(text) || childAge.test(text);
}

/** Everything of an entry that is published as it is written, by field. */
function listTexts({ values, body }: Omit<DraftWork, 'problems'>): [field: string, text: string][] {
  const { artist: _, unit: __, parts, details, ...rest } = values;
  return [
    ...Object.entries({ ...rest, parts, details }).map(([field, value]): [string, string] => [
      field,
      value === undefined ? '' : JSON.stringify(value),
    ]),
    ['body', body],
  ];
}
