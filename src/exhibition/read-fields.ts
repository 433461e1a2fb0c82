import { quote, type Fault } from './fault.ts';
import { exhibitionFields, getFieldKey, type FieldTable } from './fields.ts';
import { getKeyReason } from './key-reasons.ts';
import { isUnderage, readMinorSign } from './minors.ts';
import { getNearest } from './nearest.ts';
import type { Written } from './exhibition.ts';
import { readValue } from './read-value.ts';
import type { Medium, Raw } from './values.ts';
import type { Vocabularies } from './vocabularies.ts';

export interface FieldFault extends Fault {
  /** English key of the field, or the key as written when it is unknown. */
  field: string;
  /** The key as written, to find the line; absent where a field is missing. */
  key?: string;
}

/**
 * Reads a record of raw values by a table of fields: keys in English or Chinese, empty values as absent.
 * Every fault is returned; `values` holds what could be read.
 */
export function readFields<T extends FieldTable>(
  table: T,
  record: Readonly<Record<string, Raw>>,
  context: { vocabularies: Vocabularies; medium: Medium },
): { values: Written<T>; faults: FieldFault[] } {
  const values: Record<string, unknown> = {};
  const faults: FieldFault[] = [];
  const keys = new Map<string, string>();
  for (const [written, raw] of Object.entries(record)) {
    const key = getFieldKey(table, written);
    const field = key === undefined ? undefined : table[key];
    if (key === undefined || !field) {
      const fault = describeUnknownKey(table, written, raw);
      faults.push(fault);
      // A mark of a child counts, whatever it is called, until somebody has looked at it.
      if ('minor' in table && isChildMark(table, written, raw)) values['minor'] = true;
      continue;
    }
    const twin = keys.get(key);
    if (twin !== undefined) {
      faults.push({
        ...{ code: 'key-twice', severity: 'error', field: key, key: written },
        found: `${twin} 与 ${written} 是同一项`,
        expected: '每一项只写一次',
        fix: `保留一行，删去另一行。`,
      });
      continue;
    }
    keys.set(key, written);
    if (isEmpty(raw) && key === 'minor') {
      faults.push({ ...describeUnclear(), field: key, key: written });
      values[key] = true;
    }
    if (isEmpty(raw)) continue;
    if (isNone(raw) && !keptWords.includes(key)) {
      faults.push({ ...describeNone(raw, field.label), field: key, key: written });
      continue;
    }
    const report = (fault: Fault): void => void faults.push({ ...fault, field: key, key: written });
    const value = readValue(raw, { ...context, field, report });
    if (value !== undefined && !isEmptyList(value)) values[key] = value;
  }
  return { values: values as Written<T>, faults };
}

/** Reports each required field that is absent; `skip` names those that this entry may do without. */
export function checkRequired(
  table: FieldTable,
  record: Readonly<Record<string, Raw>>,
  skip: readonly string[] = [],
): FieldFault[] {
  const misspelt = Object.keys(record).map((written) => guessKey(table, written));
  const present = new Map(Object.entries(record).map(([written, raw]) => [getFieldKey(table, written), raw]));
  return Object.entries(table)
    .filter(
      ([key, field]) =>
        field.required && ![...skip, ...misspelt].includes(key) && isAbsent(key, present.get(key) ?? ''),
    )
    .map(([key, field]) => {
      const written = Object.keys(record).find((one) => getFieldKey(table, one) === key);
      return {
        code: 'field-missing',
        severity: 'error',
        field: key,
        ...(written !== undefined && { key: written }),
        found: written === undefined ? `没有 ${key}（${field.label}）这一行` : quote(record[written] ?? ''),
        expected: `${field.rule}，如 ${field.example}`,
        fix:
          written === undefined
            ? `${table === exhibitionFields ? '' : '在两行 --- 之间'}加一行，如“${key}: ${field.example}”。`
            : `在“${written}:”后面写上${field.label}，如“${written}: ${field.example}”。`,
      };
    });
}

/** Keys of tables are shorter, characters. */
const longestKey = 12;

/** The field that an unknown key seems to mean; undefined for a known key, and where nothing is near. */
function guessKey(table: FieldTable, written: string): string | undefined {
  if (getFieldKey(table, written) !== undefined || getKeyReason(written) !== undefined) return undefined;
  if ([...written].length > longestKey) return undefined;
  const names = Object.entries(table).flatMap(([key, field]) => [key, field.label, ...(field.aliases ?? [])]);
  const nearest = getNearest(written, names, (name) => getFieldKey(table, name));
  return nearest === undefined ? undefined : getFieldKey(table, nearest);
}

function isChildMark(table: FieldTable, written: string, raw: Raw): boolean {
  const reason = getKeyReason(written);
  if (reason === 'age') return isUnderage(raw) !== false;
  return reason === 'child' ? readMinorSign(raw) !== false : guessKey(table, written) === 'minor';
}

function describeUnclear(): Fault {
  return {
    ...{ code: 'minor-unclear', severity: 'error', found: '（空）' },
    expected: '作者未满十四岁写 minor: true，已满十四岁写 minor: false',
    fix: '看不出作者是否未满十四岁：未满，改成 minor: true；已满，改成 minor: false。',
  };
}

function describeUnknownKey(table: FieldTable, written: string, raw: Raw): FieldFault {
  const fault = { severity: 'error', field: written, key: written, found: written } as const;
  const reason = getKeyReason(written);
  if (reason === 'personal') {
    return {
      ...fault,
      code: 'personal-field',
      expected: '条目里没有个人信息：电话、证件、住址、性别、生日等都不写',
      fix: '这是个人信息，请删去这一行。',
    };
  }
  if (reason === 'age') {
    return {
      ...fault,
      code: 'personal-field',
      expected: '年龄是个人信息，不能留在条目里',
      fix: isUnderage(raw)
        ? '把这一行换成“minor: true”：作者未满十四岁，网站不显示其单位。'
        : '作者已满十四岁时删去这一行；未满十四岁时换成“minor: true”。',
    };
  }
  if (reason === 'child' && 'minor' in table) {
    return {
      ...fault,
      code: 'minor-unclear',
      expected: '作者未满十四岁写 minor: true，已满十四岁写 minor: false；学校写在 unit（单位）里',
      fix: '作者未满十四岁，把这一行换成“minor: true”；已满十四岁，换成“minor: false”。',
    };
  }
  if (reason === 'number') {
    return {
      ...fault,
      code: 'key-unknown',
      expected: '编号就是文件名，条目里不写',
      fix: '删去这一行；要换编号，就改文件名。',
    };
  }
  if (reason === 'body' && 'alt' in table) {
    return {
      ...fault,
      code: 'key-unknown',
      expected: '说明文字写在第二行 --- 的下面',
      fix: '把这段话移到第二行 --- 的下面，删去这一行。',
    };
  }
  const key = guessKey(table, written);
  return {
    ...fault,
    code: 'key-unknown',
    expected: '投稿说明（content/README.md）字段表里的一项',
    fix:
      key === undefined
        ? '换成字段表里的名字，或删去这一行。'
        : `是不是想写 ${key}（${table[key]?.label ?? key}）？把“${written}”改成“${key}”。`,
  };
}

function isAbsent(key: string, raw: Raw): boolean {
  return isEmpty(raw) || (isNone(raw) && !keptWords.includes(key));
}

/** What people write where there is nothing. */
const emptyWords = ['', '~', 'null'];

function isEmpty(raw: Raw): boolean {
  if (typeof raw !== 'string') return Object.keys(raw).length === 0;
  return emptyWords.includes(raw.trim().toLowerCase());
}

/** What people write where they know nothing, so as not to leave it empty. */
const noneWords = [
  '无',
  '没有',
  '暂无',
  '未知',
  '不详',
  '不明',
  '待定',
  '待补',
  '略',
  '空',
  'none',
  'nil',
  'n/a',
  'na',
  'unknown',
  'tbd',
];
/** Keys in which such a word may be meant: a work may be called 无, and no is an answer. */
const keptWords = ['title', 'title_en', 'artist', 'minor', 'invited', 'text', 'text_hant'];

function isNone(raw: Raw): boolean {
  const word =
    typeof raw === 'string'
      ? raw
          .normalize('NFKC')
          .replace(/[\s。.（）()]+/gu, '')
          .toLowerCase()
      : undefined;
  return word !== undefined && (noneWords.includes(word) || /^[-—–－/、×]+$/u.test(word));
}

function describeNone(raw: Raw, label: string): Fault {
  return {
    ...{ code: 'value-none', severity: 'warning', found: quote(raw), expected: '没有或不知道，就不写这一行' },
    fix: `已当作没有填${label}；请删去这一行。`,
  };
}

function isEmptyList(value: unknown): boolean {
  return (Array.isArray(value) && value.length === 0) || value === '';
}
