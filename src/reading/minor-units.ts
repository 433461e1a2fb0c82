import { isBareName } from '../exhibition/minors.ts';
import { sayUnclear } from '../exhibition/read-artists.ts';
import type { Artist } from '../exhibition/values.ts';
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
  problems.push(...askAboutClasses(draft), ...findNamesWithMore(draft));
  const told = new Set<string>();
  for (const name of listChildUnits(values)) {
    for (const [field, text] of listTexts(draft)) {
      if (!text.includes(name)) continue;
      const at = draft.body.split('\n').findIndex((one) => one.includes(name));
      const line = field === 'body' ? draft.bodyLine + at : draft.lineOf([field]);
      if (told.has(`${field} ${line}`)) continue;
      told.add(`${field} ${line}`);
      problems.push(
        tellUnit({ file, ...(field !== 'body' && { field }), ...(line !== undefined && { line }) }),
      );
    }
  }
  return problems;
}

/** In the name of a child nothing else may stand: it is published, and what stands beside it is most likely a school. */
function findNamesWithMore({ values, file, lineOf }: Omit<DraftWork, 'problems'>): Problem[] {
  const { artist = [], minor } = values;
  return artist.flatMap((one, index): Problem[] => {
    if ((one.minor ?? minor) !== true || isBareName(one.name)) return [];
    const line = lineOf(['artist', index]) ?? lineOf(['artist']);
    return [
      {
        ...{ code: 'minor-name', severity: 'error', file, field: 'artist' },
        ...(line !== undefined && { line }),
        found: one.name,
        expected: '未满十四岁作者的姓名，不带学校、班级、老师和别的字',
        fix: `把“${one.name}”改成作者的姓名，不带别的字；学校不写，或写在 unit 里（网站不显示）。几位作者，一行一位。`,
      },
    ];
  });
}

type Makers = Pick<DraftWork['values'], 'artist' | 'unit' | 'minor'>;

function listChildren({ artist = [], minor }: Makers): Artist[] {
  return artist.filter((one) => one.minor === true || minor === true);
}

/** The names of the units of children, which are published nowhere; each once. */
export function listChildUnits(values: Makers): string[] {
  const units = listChildren(values)
    .flatMap((one) => listUnitNames(one.unit ?? values.unit ?? ''))
    .filter((name) => name.length >= shortestUnit);
  return [...new Set(units)];
}

function listAdultUnits(values: Makers): string[] {
  const children = listChildren(values);
  const adults = (values.artist ?? []).filter((one) => !children.includes(one));
  return adults.flatMap((one) => one.unit ?? values.unit ?? []);
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

/** A unit's name, that of the school in it, and both without the places before it: a text may name any of them. */
export function listUnitNames(unit: string): string[] {
  const [school = unit] = /^.*?(?:小学|中学|学校|幼儿园|附小|附中)/u.exec(unit) ?? [];
  return [...new Set([unit, school, ...listWithoutPlaces(unit), ...listWithoutPlaces(school)])];
}

/** `长春市朝阳区某小学`: `朝阳区某小学`, `某小学`. */
function listWithoutPlaces(unit: string): string[] {
  const names: string[] = [];
  for (let rest = unit; ; names.push(rest)) {
    const [place] =
      /^\p{Script=Han}{2,8}?(?:省|自治[区州县旗]|[市州县区旗镇乡]|街道)(?=\p{Script=Han}{4})/u.exec(rest) ??
      [];
    if (place === undefined) return names;
    rest = rest.slice(place.length);
  }
}

/** True for a name that many schools have: only beside its pupil does it tell which is meant. */
const isCommon = (name: string): boolean =>
  /^(?:第?[一二三四五六七八九十百\d]+|实验|中心|中心校|附属|希望)?(?:小学|中学|学校|幼儿园|附小|附中)$/u.test(
    name,
  );

/** A text that is published, by the lines of its file. */
type PublishedText = Pick<DraftWork, 'file' | 'body' | 'bodyLine' | 'lineOf'> & { values: object };

/**
 * Looks for the units of children in the texts of others: other works, halls, tours, series, stories. A unit that is
 * shown as an adult's or a host's may stand there, but not in one paragraph with the child's name.
 */
export function checkMinorMentions(
  works: readonly DraftWork[],
  texts: readonly PublishedText[],
  hosts: readonly string[],
): Problem[] {
  const shown = [...hosts, ...works.flatMap(({ values }) => listAdultUnits(values))].join('\n');
  const units = gatherChildUnits(works);
  if (units.size === 0) return [];
  const starts = new Map<string, string[]>();
  for (const unit of units.keys()) {
    const start = unit.slice(0, shortestUnit);
    starts.set(start, [...(starts.get(start) ?? []), unit]);
  }
  const others = works.map((work) => ({ ...work, values: listPublished(work.values) }));
  return [...others, ...texts].flatMap((text) => {
    const told = new Set<number | undefined>();
    return listPieces(text).flatMap(({ lines, field, at }) => {
      const said = lines.join('');
      // One look at each place, however many children there are.
      const found = Array.from(
        { length: said.length },
        (_, from) => starts.get(said.slice(from, from + shortestUnit)) ?? [],
      )
        .flatMap((known, from) => known.filter((unit) => said.startsWith(unit, from)))
        .filter((unit) => {
          const { files, names } = units.get(unit) ?? { files: [], names: [] };
          if (files.includes(text.file)) return false;
          return !shown.includes(unit) || names.some((name) => said.includes(name));
        });
      return found.flatMap((unit): Problem[] => {
        const within = lines.findIndex((one) => one.includes(unit));
        const line = at && at + Math.max(0, within);
        if (told.has(line)) return [];
        told.add(line);
        const { file } = text;
        return [
          tellUnit({ file, ...(field !== undefined && { field }), ...(line !== undefined && { line }) }),
        ];
      });
    });
  });
}

/** The units of all children, each with the files and the names of those who are of it. */
function gatherChildUnits(works: readonly DraftWork[]): Map<string, { files: string[]; names: string[] }> {
  const units = new Map<string, { files: string[]; names: string[] }>();
  for (const { values, file } of works) {
    for (const unit of listChildUnits(values).filter((name) => !isCommon(name))) {
      const known = units.get(unit) ?? { files: [], names: [] };
      known.files.push(file);
      known.names.push(...listChildren(values).map(({ name }) => name));
      units.set(unit, known);
    }
  }
  return units;
}

/** Values and paragraphs: `lines` of each, from line `at` of its file on. */
function listPieces({ values, body, bodyLine, lineOf }: PublishedText): {
  lines: string[];
  field?: string;
  at: number | undefined;
}[] {
  let at = bodyLine;
  return [
    ...Object.entries(values).flatMap(([field, value]) =>
      listStrings(value).map((said) => ({ lines: [said], field, at: lineOf([field]) })),
    ),
    ...body.split(/\n[ \t]*\n/u).map((paragraph) => {
      const piece = { lines: paragraph.split('\n'), at };
      at += piece.lines.length + 1;
      return piece;
    }),
  ];
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

function tellUnit(where: Pick<Problem, 'file' | 'field' | 'line'>): Problem {
  return {
    ...{ code: 'minor-unit', severity: 'error', ...where },
    found: '文字里有未满十四岁作者的单位',
    expected: '网站上不出现未满十四岁作者的单位',
    fix: '从这段文字里删去单位的名称。',
  };
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
  return [
    ...Object.entries(listPublished(values)).map(([field, value]): [string, string] => [
      field,
      value === undefined ? '' : JSON.stringify(value),
    ]),
    ['body', body],
  ];
}

function listPublished({ artist: _, unit: __, ...rest }: DraftWork['values']): object {
  return rest;
}
