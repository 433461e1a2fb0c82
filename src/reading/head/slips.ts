import type { FieldType } from '../../exhibition/fields.ts';
import type { Problem } from '../../exhibition/problem.ts';

/** What is said of one line of a head. */
export type Slip = Pick<Problem, 'code' | 'severity' | 'field' | 'found' | 'expected' | 'fix'>;
/** Says something of the line that is being read. */
export type SayIn = (slip: Slip) => void;
/** Says something of a line, 0-based within the head. */
export type Say = (line: number, slip: Slip) => void;

/** The type of a key as written; undefined for one that no table knows. */
export type TypeOf = (key: string) => FieldType | undefined;

/** Types whose values are lists of items that have keys of their own. */
const itemTypes = ['artists', 'parts', 'plans', 'details', 'columns', 'stops', 'shows'] as const;
/** Types whose values are lists. */
export const listTypes: readonly (FieldType | undefined)[] = ['list', 'numbers', ...itemTypes];
/** Types whose items, or themselves, have keys of their own. */
export const mapTypes: readonly (FieldType | undefined)[] = ['cover', 'vocabularies', ...itemTypes];

export function sayColon(written: string, key: string, isWide: boolean): Slip {
  return {
    ...{ code: 'slip-colon', severity: 'warning', field: key },
    found: written.trim().slice(0, 40),
    expected: `半角冒号加一个空格，如 ${key}: ……`,
    fix: isWide ? '已按半角冒号读取；请改成半角冒号。' : '已补上空格读取；请在冒号后空一格。',
  };
}

export const slipTab: Slip = {
  ...{ code: 'slip-tab', severity: 'warning' },
  found: '行首用了制表符（Tab）',
  expected: '行首用空格缩进',
  fix: '已按两个空格读取；请把 Tab 换成空格。',
};

export function sayIndent(key: string, found: string): Slip {
  return {
    ...{ code: 'slip-indent', severity: 'warning', field: key },
    found,
    expected: '名称顶格写；竖线 | 下面的文字每行前面空两格',
    fix: '已照意思读取；请把缩进改齐。',
  };
}

export function sayWrap(key: string, continued: string): Slip {
  return {
    ...{ code: 'slip-wrap', severity: 'warning', field: key },
    found: `内容折到了下一行：${continued.trim().slice(0, 30)}`,
    expected: '一项的内容写在一行里，写多长都可以',
    fix: '已接在上一行后面读取；请把这两行并成一行。',
  };
}

export function sayList(key: string, found: string): Slip {
  return {
    ...{ code: 'slip-list', severity: 'warning', field: key },
    found: found.trim().slice(0, 40),
    expected: '列表每项占一行，以“- ”（半角减号加一个空格）开头',
    fix: '已按列表读取；请把每项的开头改成“- ”。',
  };
}

export function sayTwice(key: string): Slip {
  return {
    ...{ code: 'key-twice', severity: 'error', field: key },
    found: `“${key}”写了两次`,
    expected: '每一项只写一次',
    fix: '保留一行，删去另一行。',
  };
}

/** A line that has no colon; with a known name at its beginning the mend is the line itself. */
export function sayNoColon(line: string, known: { key: string; rest: string } | undefined): Slip {
  const shown = line.trim().slice(0, 40);
  return {
    ...{ code: 'yaml-syntax', severity: 'error' },
    found: `这一行没有冒号：${shown}`,
    expected: '每项写成“名称: 内容”，冒号半角，后面空一格',
    fix: known
      ? `改成“${known.key}: ${known.rest}”。`
      : '写成“名称: 内容”；是上一项的内容，就接到上一行后面；不要了就删去这一行。',
  };
}
