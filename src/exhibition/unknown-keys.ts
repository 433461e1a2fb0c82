import type { Fault } from './fault.ts';
import { getFieldKey, type FieldTable } from './fields.ts';
import { getKeyReason, type KeyReason } from './key-reasons.ts';
import { isUnderage, readMinorSign } from './minors.ts';
import { getNearest } from './nearest.ts';
import type { Raw } from './values.ts';

/** Keys of tables are shorter, characters. */
const longestKey = 12;

/** The field that an unknown key seems to mean; undefined for a known key, and where nothing is near. */
export function guessKey(table: FieldTable, written: string): string | undefined {
  if (getFieldKey(table, written) !== undefined || getKeyReason(written) !== undefined) return undefined;
  if ([...written].length > longestKey) return undefined;
  const names = Object.entries(table).flatMap(([key, field]) => [key, field.label, ...(field.aliases ?? [])]);
  const nearest = getNearest(written, names, (name) => getFieldKey(table, name));
  return nearest === undefined ? undefined : getFieldKey(table, nearest);
}

/** True for a key that says, in words of its own, that a maker is or may be a child. */
export function isChildMark(table: FieldTable, written: string, raw: Raw): boolean {
  const reason = getReason(written, raw);
  if (reason === 'age') return isUnderage(raw) !== false;
  return reason === 'child' ? readMinorSign(raw) !== false : guessKey(table, written) === 'minor';
}

/** Words of a group for children, whatever the column is called. */
const childGroup = /少儿|儿童|幼儿|少年(?!宫)|小学|初中|年级|^(?:children|kids?|juniors?|youth)\b/iu;

/** Why a key must not stand in an entry, by its name, or by a group of children that stands behind it. */
function getReason(written: string, raw: Raw): KeyReason | undefined {
  const reason = getKeyReason(written);
  const isGroup = /组别|分组|组$|组名|group|division|class|category/iu.test(written);
  return reason ?? (isGroup && typeof raw === 'string' && childGroup.test(raw) ? 'child' : undefined);
}

/** Tells of a sign of a child that has nothing behind it. */
export function describeUnclear(): Fault {
  return {
    ...{ code: 'minor-unclear', severity: 'error', found: '（空）' },
    expected: '作者未满十四岁写 minor: true，已满十四岁写 minor: false',
    fix: '看不出作者是否未满十四岁：未满，改成 minor: true；已满，改成 minor: false。',
  };
}

/** Tells of a key that no row of the table has: what it is, and what to do with its line. */
export function describeUnknownKey(
  table: FieldTable,
  written: string,
  raw: Raw,
): Fault & { field: string; key: string } {
  const fault = { severity: 'error', field: written, key: written, found: written } as const;
  const reason = getReason(written, raw);
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
  if (reason === 'status' && 'status' in table) {
    return {
      ...fault,
      code: 'key-unknown',
      expected: 'status（状态）：draft 草稿、withdrawn 撤展；展出的不写',
      fix: '还不展出，把这一行换成“status: draft”；已撤展，换成“status: withdrawn”；要展出，删去这一行。',
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
  // Of these tables only that of a house is told elsewhere.
  const guide = 'root_show' in table ? '历届展览（docs/house.md）' : '投稿说明（content/README.md）';
  return {
    ...fault,
    code: 'key-unknown',
    expected: `${guide}字段表里的一项`,
    fix:
      key === undefined
        ? '换成字段表里的名字，或删去这一行。'
        : `是不是想写 ${key}（${table[key]?.label ?? key}）？把“${written}”改成“${key}”。`,
  };
}
