import { getFieldLabel } from '../exhibition/field-labels.ts';
import { nameColumn, type Sheet } from '../sheets/sheet.ts';
import type { Column, Target } from './columns.ts';
import type { Header } from './find-header.ts';
import type { Gathered } from './gather-rows.ts';
import type { Certainty, Matching } from './matching.ts';
import type { PlannedRow } from './plan.ts';
import { actionWords } from './result-sheet.ts';
import { markTitle } from './title-marks.ts';

const targetWords: Partial<Record<Target, string>> = {
  number: '编号',
  row: '行号，不是挂序，不取',
  hall: '展厅或类别',
  picture: '图片的文件名',
  minor: '是否未满十四岁',
  age: '只用来认出未满十四岁的作者，年龄留在表里',
  birth: '个人信息，留在表里（只用来认出未满十四岁的作者）',
  body: '作品说明（条目的正文）',
  result: '评审结果，只用于 --only',
};

const leftWords = {
  personal: '个人信息，留在表里',
  unknown: '不认识，没有取',
  twice: '与另一列说的是同一项，没有取',
  hidden: '隐藏的列，没有取',
  asked: '按 --map 不取',
  ours: '上次导入的结果，不取',
};

/** How the columns of a sheet were taken, a line each. */
export function tellColumns(sheet: Sheet, header: Header): string {
  const lines = header.columns
    .filter(({ header: text }) => text !== '')
    .map((column) => `  ${nameColumn(column.index)} ${column.header} → ${tellColumn(column)}`);
  return [`${tellSheet(sheet)}第 ${header.line} 行是表头：`, ...lines].join('\n');
}

export function tellSheet({ name }: Sheet): string {
  return name === '' ? '' : `［${name}］`;
}

function tellColumn({ target, leftOut, sign }: Column): string {
  if (target === undefined)
    return leftWords[leftOut ?? 'unknown'] + (sign === undefined ? '' : '（只用来认出未满十四岁的作者）');
  return targetWords[target] ?? `${target}（${getFieldLabel(target, '1001.md') ?? target}）`;
}

const skipWords = {
  total: '合计或签注',
  example: '填写示例',
  header: '又一遍表头',
  nameless: '没有题名，也没有作者',
};

/** What of a sheet was filled, hidden or skipped. */
export function tellRows(sheet: Sheet, header: Header, { entries, hidden, skipped }: Gathered): string[] {
  const filled = new Map<number, number>();
  for (const entry of entries)
    for (const column of entry.filled) filled.set(column, (filled.get(column) ?? 0) + 1);
  const joined = entries.filter(({ lines }) => lines.length > 1);
  return [
    ...[...filled].map(
      ([column, count]) =>
        `${tellSheet(sheet)}${nameColumn(column)} 列（${header.columns[column]?.header ?? ''}）：合并的单元格和“同上”，向下填了 ${count} 行。`,
    ),
    ...joined.map(
      ({ lines, cells }) =>
        `${tellSheet(sheet)}第 ${lines[0] ?? 0}–${lines.at(-1) ?? 0} 行题名合并在一起，算作一件：${cells.get('title')?.[0]?.text ?? ''}。`,
    ),
    ...(hidden.length > 0
      ? [`${tellSheet(sheet)}隐藏的行没有取：第 ${listLines(hidden)} 行。要取就先取消隐藏（或筛选）。`]
      : []),
    ...skipped.map(
      ({ line, text, why }) =>
        `${tellSheet(sheet)}第 ${line} 行跳过（${skipWords[why]}）：${[...text].slice(0, 24).join('')}`,
    ),
  ];
}

function listLines(lines: readonly number[]): string {
  const runs: string[] = [];
  let start = lines[0] ?? 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === line + 1) continue;
    runs.push(start === line ? String(line) : `${start}–${line}`);
    start = next ?? 0;
  }
  return runs.length > 12 ? `${runs.slice(0, 12).join('、')} 等` : runs.join('、');
}

const certaintyWords: Readonly<Record<Certainty, string>> = {
  named: '表里写明文件名',
  number: '文件名里有编号',
  'title-and-artist': '题名和作者都对上',
  title: '只对上题名（题名不重复）',
  artist: '只对上作者（只有这一件）',
};
/** Pictures and conflicts that a report names; the others stand in the result sheet. */
const mostListed = 30;

/** How the pictures were matched: counts by certainty, those that deserve a look, and those that are nobody's. */
export function tellPictures(matching: Matching, rows: readonly PlannedRow[]): string[] {
  const counts = new Map<Certainty, number>();
  const unsure: string[] = [];
  for (const { row, number } of rows) {
    for (const { certainty, path } of matching.found.get(number) ?? []) {
      counts.set(certainty, (counts.get(certainty) ?? 0) + 1);
      if (certainty === 'title' || certainty === 'artist')
        unsure.push(
          `  ${path} → ${number}${markTitle(row.work.title)}${row.work.artists.join('、')}（${certaintyWords[certainty]}）`,
        );
    }
  }
  const matched = [...counts]
    .map(([certainty, count]) => `${certaintyWords[certainty]} ${count} 张`)
    .join('，');
  return [
    `图片：${matched === '' ? '没有配上的' : matched}${matching.left.length > 0 ? `；没有配上 ${matching.left.length} 张` : ''}。`,
    ...(unsure.length > 0 ? ['请看一眼这些配得对不对：', ...shorten(unsure)] : []),
    ...(matching.left.length > 0
      ? [
          '没有配上的图片（照“编号.jpg”或“题名-作者.jpg”改名，再导入一次，加 --update）：',
          ...shorten(matching.left.map(({ path, why }) => `  ${path}：${why}`)),
        ]
      : []),
  ];
}

export function shorten(lines: readonly string[]): string[] {
  const rest = lines.length - mostListed;
  return rest > 0 ? [...lines.slice(0, mostListed), `  ……还有 ${rest} 条，都写在导入结果表里。`] : [...lines];
}

/** The table of what happens, a line a row. */
export function tellPlan(rows: readonly PlannedRow[]): string[] {
  return rows.map(({ row, number, action, isDraft, changed, pictures }) => {
    const { work } = row;
    const more = [
      ...(isDraft && (action === 'new' || action === 'update') ? ['草稿'] : []),
      ...(pictures.length > 0 ? [`图片 ${pictures.length} 张`] : []),
      ...(changed.length > 0 && action !== 'new'
        ? [changed.map((key) => getFieldLabel(key, '1001.md') ?? '正文').join('、')]
        : []),
      ...(row.renamed ? [`原为${number}的改名`] : []),
    ];
    return `  第 ${work.line} 行　${number}　${work.title}　${work.artists.join('、')}　${actionWords[action]}${more.length > 0 ? `（${more.join('；')}）` : ''}`;
  });
}

/** Drafts by the unit that has to send what is missing. */
export function tellDrafts(rows: readonly PlannedRow[]): string[] {
  const drafts = rows.filter(({ isDraft, action }) => isDraft && action !== 'taken' && action !== 'gone');
  if (drafts.length === 0) return [];
  const groups = new Map<string, string[]>();
  for (const { row, number, missing } of drafts) {
    const what = missing.includes('picture') ? (missing.includes('text') ? '图片和释文' : '图片') : '释文';
    const unit = row.work.unit === '' ? '（没有单位）' : row.work.unit;
    groups.set(unit, [...(groups.get(unit) ?? []), `${number}${markTitle(row.work.title)}缺${what}`]);
  }
  return [
    `草稿 ${drafts.length} 件，补齐以前不展出。请向这些单位要：`,
    ...shorten([...groups].map(([unit, works]) => `  ${unit}：${works.join('，')}`)),
  ];
}

export function tellConflicts(rows: readonly PlannedRow[]): string[] {
  const lines = rows.flatMap(({ number, row, conflicts }) =>
    conflicts.map(
      ({ key, entry, sheet }) =>
        `  ${number}${markTitle(row.work.title)}${getFieldLabel(key, '1001.md') ?? '正文'}：条目里是“${entry}”，表里是“${sheet}”`,
    ),
  );
  return lines.length === 0
    ? []
    : ['表和条目都改过的地方，留着条目里的（要用表里的，改条目，或加 --force）：', ...shorten(lines)];
}

/** The last lines: how many of what. */
export function tellCounts(rows: readonly PlannedRow[], refused: number): string {
  const count = (action: PlannedRow['action']): number => rows.filter((one) => one.action === action).length;
  const parts = [
    ['新建', count('new')],
    ['合并', count('update')],
    ['没有变化', count('same')],
    ['等待合并', count('waiting')],
    ['编号冲突', count('taken')],
    ['已被删去', count('gone')],
    ['有错没有导入', refused],
  ] as const;
  return parts
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${name} ${number} 件`)
    .join('，');
}
