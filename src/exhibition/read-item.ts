import { quote, reportWrong, type ReadContext } from './fault.ts';
import { getItemKey, listItemKeys, type ItemType } from './item-keys.ts';
import { getKeyReason } from './key-reasons.ts';
import { getNearest } from './nearest.ts';
import type { Raw } from './values.ts';

/** An item of a list by its English keys. */
export type Item = Record<string, Raw>;
export type ItemPath = (string | number)[];

/** Reads each item of a list, or the one that stands alone; those that cannot be used are left out and told. */
export function readItems<T>(
  raw: Raw,
  type: ItemType,
  context: ReadContext,
  read: (item: Item, path: ItemPath, index: number) => T | undefined,
): T[] | undefined {
  if (typeof raw === 'string') {
    reportWrong(context, quote(raw), '写成列表，每项占一行，以“- ”开头。');
    return undefined;
  }
  const list = Array.isArray(raw) ? raw : [raw];
  const items = list.map((one, index) => {
    const item = readItem(one, type, context, [index]);
    return item && read(item, [index], index);
  });
  return items.filter((item) => item !== undefined);
}

/** Gives an item its English keys and reports those that nobody knows. */
export function readItem(raw: Raw, type: ItemType, context: ReadContext, path: ItemPath): Item | undefined {
  const known = listItemKeys(type).filter(([key]) => key !== 'age');
  if (typeof raw === 'string' || Array.isArray(raw)) {
    const form = known.map(([key]) => `${key}: ……`).join(', ');
    reportWrong(context, quote(raw), `这一项要写成 { ${form} } 的形式。`, path);
    return undefined;
  }
  const item: Item = {};
  let isKnown = true;
  for (const [written, value] of Object.entries(raw)) {
    const key = getItemKey(type, written);
    if (key) {
      item[key] = value;
      continue;
    }
    isKnown = false;
    reportUnknown(written, known, context, [...path, written]);
  }
  return isKnown ? item : undefined;
}

function reportUnknown(
  written: string,
  known: readonly [key: string, names: readonly string[]][],
  context: ReadContext,
  path: ItemPath,
): void {
  const isOfChild = known.some(([key]) => key === 'minor') && getKeyReason(written) === 'child';
  if (isOfChild) {
    context.report({
      ...{ code: 'minor-unclear', severity: 'error', found: written, path },
      expected: '作者未满十四岁写 minor: true，已满十四岁写 minor: false；学校写在 unit（单位）里',
      fix: `看不出作者是否未满十四岁：删去“${written}”这一项，未满，换成“minor: true”；已满，换成“minor: false”。`,
    });
    return;
  }
  const names = known.map(([key, [label]]) => `${key}（${label ?? key}）`);
  const isPersonal = getKeyReason(written) === 'personal';
  const nearest = isPersonal
    ? undefined
    : getNearest(
        written,
        known.map(([key]) => key),
      );
  context.report({
    code: isPersonal ? 'personal-field' : 'key-unknown',
    severity: 'error',
    found: written,
    expected: `这里只能写：${names.join('、')}`,
    fix: isPersonal
      ? '这是个人信息，请删去。'
      : nearest
        ? `是不是想写 ${nearest}？把“${written}”改成“${nearest}”。`
        : '删去这一项，或换成上面的一个；内容里有逗号、冒号时，给它加上引号。',
    path,
  });
}
