import type { Facts } from '../exhibition/exhibition.ts';
import type { Problem } from '../exhibition/problem.ts';
import { findPersonalData } from '../exhibition/personal-data.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { countResults, isChosen, type Choice } from './choose-rows.ts';
import type { Target } from './columns.ts';
import { findHeader } from './find-header.ts';
import { gatherRows } from './gather-rows.ts';
import type { HallPlace } from './halls.ts';
import { readRow } from './read-row.ts';
import type { Registered } from './registered.ts';
import { tellColumns, tellRows, tellSheet } from './report-text.ts';
import type { RefusedRow } from './result-sheet.ts';

export interface ReadOptions {
  /** The file, as messages name it. */
  file: string;
  facts: Facts;
  halls: readonly HallPlace[];
  /** What `--map` says, by folded headers. */
  asked: ReadonlyMap<string, Target | undefined>;
  hallWord?: string;
  sheetName?: string;
  only?: Choice;
}

export interface Registration {
  works: Registered[];
  /** Works that were sent, chosen by `--only` or not. */
  sent: Registered[];
  refused: RefusedRow[];
  problems: Problem[];
  /** What was read and how, in paragraphs. */
  told: string[];
}

/** Reads the sheets of a registration: which columns are what, and what each row says. Pure. */
export function readRegistration(sheets: readonly Sheet[], options: ReadOptions): Registration {
  const registration: Registration = { works: [], sent: [], refused: [], problems: [], told: [] };
  const wanted = sheets.filter(({ name }) => options.sheetName === undefined || name === options.sheetName);
  for (const sheet of wanted.filter(({ hidden }) => hidden))
    if (options.sheetName === undefined)
      registration.told.push(`工作表“${sheet.name}”是隐藏的，没有取。要取就先取消隐藏。`);
  const seen = wanted.filter(({ hidden }) => !hidden || options.sheetName !== undefined);
  const found = seen.map((sheet) => ({
    sheet,
    header: findHeader(sheet, { asked: options.asked, hidden: sheet.hiddenColumns }),
  }));
  for (const { sheet, header } of found) {
    if (header) readSheet(sheet, header, options, registration);
    else if (seen.length > 1 && sheet.rows.some(({ cells }) => cells.some((cell) => cell !== '')))
      registration.told.push(`工作表“${sheet.name}”里没有题名那一列，没有取。`);
  }
  if (wanted.length === 0) registration.problems.push(describeNoSheet(sheets, options));
  else if (found.every(({ header }) => header === undefined))
    registration.problems.push(describeNoHeader(seen, options));
  registration.sent = registration.works;
  if (options.only) chooseRows(registration, options.only, options);
  reportTwins(registration, options.file);
  return registration;
}

function readSheet(
  sheet: Sheet,
  header: NonNullable<ReturnType<typeof findHeader>>,
  { file, facts, halls, hallWord }: ReadOptions,
  registration: Registration,
): void {
  const gathered = gatherRows(sheet, header);
  registration.told.push([tellColumns(sheet, header), ...tellRows(sheet, header, gathered)].join('\n'));
  const lastDay = facts.end ?? facts.start;
  const lastYear = lastDay === undefined ? undefined : Number(lastDay.slice(0, 4));
  const day = facts.start ?? facts.end ?? new Date().toISOString().slice(0, 10);
  for (const entry of gathered.entries) {
    const { registered, problems } = readRow(entry, {
      ...{ file, halls, vocabularies: facts.vocabularies, columns: header.columns, day },
      ...(lastYear !== undefined && { lastYear }),
      hallWords: [...(hallWord === undefined ? [] : [hallWord]), sheet.name],
    });
    registration.problems.push(...problems);
    if (registered) registration.works.push(registered);
    else
      registration.refused.push({
        ...{
          entry,
          reasons: problems.filter(({ severity }) => severity === 'error').map(({ found }) => found),
        },
      });
  }
  if (gathered.entries.length === 0) registration.told.push(`${tellSheet(sheet)}表头下面没有一行作品。`);
}

function chooseRows(registration: Registration, only: Choice, { facts, file }: ReadOptions): void {
  const counts = countResults(registration.works);
  const chosen = registration.works.filter((work) => isChosen(work, only, facts.vocabularies));
  const words = only.words.join('、');
  if (chosen.length === 0 && registration.works.length > 0) {
    const offered = [...counts].slice(0, 12).map(([text, count]) => `${text}（${count} 行）`);
    registration.problems.push({
      ...{ code: 'sheet-only', severity: 'error', file },
      found: `没有一行的结果是“${words}”`,
      expected: offered.length > 0 ? `表里的结果有：${offered.join('、')}` : '表里有一列写着评审结果或奖项',
      fix:
        offered.length > 0
          ? '把 --only 后面的词换成上面的，几个词用顿号隔开；或写成 --only 列名=词。'
          : '在表里加一列“评审结果”，或写成 --only 列名=词，如 --only 备注=入选；列名不认识时先用 --map 备注=result。',
    });
  } else {
    const others = [...counts].filter(([text]) => !only.words.includes(text)).slice(0, 8);
    registration.told.push(
      `--only ${words}：取 ${chosen.length} 行，留下 ${registration.works.length - chosen.length} 行。${others.length > 0 ? `表里还有：${others.map(([text, count]) => `${text} ${count} 行`).join('、')}。` : ''}`,
    );
  }
  const lines = new Set(chosen.map(({ sheet, line }) => `${sheet}\n${line}`));
  registration.works = chosen;
  // What is wrong with rows that nobody chose is nobody's trouble.
  registration.problems = registration.problems.filter(
    ({ code, file: place, line }) =>
      code === 'sheet-only' || line === undefined || [...lines].some((one) => isAt(one, place, line)),
  );
  registration.refused = [];
}

function isAt(key: string, place: string, line: number): boolean {
  const [sheet = '', at] = key.split('\n');
  return Number(at) === line && (sheet === '' || place.endsWith(`［${sheet}］`));
}

/** A number that two rows have is neither's. */
function reportTwins(registration: Registration, file: string): void {
  const byNumber = new Map<string, Registered[]>();
  for (const work of registration.works)
    if (work.number !== undefined) byNumber.set(work.number, [...(byNumber.get(work.number) ?? []), work]);
  for (const [number, works] of byNumber) {
    if (works.length < 2) continue;
    const lines = works.map(({ line }) => line).join('、');
    for (const work of works) {
      registration.problems.push({
        ...{ code: 'sheet-number-twice', severity: 'error', line: work.line },
        file: work.sheet === '' ? file : `${file}［${work.sheet}］`,
        found: `编号 ${number} 写在第 ${lines} 行`,
        expected: '每个编号只用一次；这几行都没有导入',
        fix: '给其中一行换一个编号，或留空让程序编号。',
      });
      registration.refused.push({
        entry: {
          ...{ sheet: work.sheet, line: work.line, lines: [work.line], signs: [], filled: [] },
          cells: new Map([
            ['title', [{ text: work.title, column: 0, line: work.line }]],
            ['artist', [{ text: work.artists.join('、'), column: 0, line: work.line }]],
          ]),
        },
        reasons: [`编号 ${number} 用了 ${works.length} 次`],
      });
    }
    registration.works = registration.works.filter((work) => !works.includes(work));
  }
}

function describeNoSheet(sheets: readonly Sheet[], { file, sheetName = '' }: ReadOptions): Problem {
  return {
    ...{ code: 'sheet-missing', severity: 'error', file },
    found: `没有名为“${sheetName}”的工作表`,
    expected: `这些之一：${sheets.map(({ name }) => name).join('、') || '（CSV 没有工作表）'}`,
    fix: '--sheet 后面写对工作表的名字；不写就取全部。',
  };
}

function describeNoHeader(sheets: readonly Sheet[], { file }: ReadOptions): Problem {
  const [widest] = sheets
    .flatMap(({ rows }) => rows.slice(0, 40))
    .map(({ cells }) =>
      cells.filter((cell) => cell !== '' && [...cell].length <= 20 && findPersonalData(cell).length === 0),
    )
    .sort((a, b) => b.length - a.length);
  const texts = widest?.slice(0, 12) ?? [];
  return {
    ...{ code: 'sheet-header', severity: 'error', file },
    found: texts.length === 0 ? '表里没有字' : `认不出表头；最像表头的一行是：${texts.join('、')}`,
    expected: '有一行写着各列的名字，其中有“题名”（或作品名称）和“作者”（或姓名）',
    fix: `改表里的列名；或在命令后面说明哪一列是题名，如 --map ${texts[0] ?? '作品名'}=题名。`,
  };
}
