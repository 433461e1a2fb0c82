import { quote, reportWrong, type ReadContext } from './fault.ts';
import { readItems } from './read-item.ts';
import { readText } from './read-words.ts';
import type { Raw, WrittenPlan } from './values.ts';

/**
 * Reads where a thing is in the venue, in words: `二楼东墙第三件`. A figure alone is an error: it may be an order, a
 * floor or a stand.
 */
export function readPlace(raw: Raw, context: ReadContext): string | undefined {
  const text = readText(raw, context);
  const { lookalike, label, example } = context.field;
  const figure = text?.normalize('NFKC') ?? '';
  if (!/^-?\d+$/u.test(figure)) return text;
  const order = lookalike === undefined ? '' : `说的是先后，改成“${lookalike}: ${figure}”；`;
  reportWrong(context, quote(raw), `只有数字，看不出在哪里：${order}说的是${label}，写全，如“${example}”。`);
  return undefined;
}

/** Reads floor plans: one `{ file, alt, caption }`, or a list of them. A plan without a file or words is an error. */
export function readPlans(raw: Raw, context: ReadContext): WrittenPlan[] | undefined {
  const isList = Array.isArray(raw);
  const list = (isList ? raw : [raw]).map((one) => (typeof one === 'string' ? { file: one } : one));
  return readItems(list, 'plans', context, (item, path, index) => {
    const read = (key: string): string => readText(item[key] ?? '', context) ?? '';
    const [file, alt, caption] = [read('file'), read('alt'), read('caption')];
    if (file === '') {
      reportWrong(context, quote(item), '写上 file: 图片文件名，如 plan.png。', path);
      return undefined;
    }
    if (alt === '') {
      const isName = typeof (isList ? raw[index] : raw) === 'string';
      const words = 'alt: 展厅平面图，各厅在哪里';
      const fix = isName ? `改成“${isList ? '- ' : 'plan: '}{ file: ${file}, ${words} }”` : `补上“${words}”`;
      reportWrong(context, `${file}，没有 alt（替代文字）`, `${fix}，话照图上的写。`, path);
      return undefined;
    }
    return { item: index, file, alt, ...(caption !== '' && { caption }) };
  });
}
