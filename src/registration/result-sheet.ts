import { getFieldLabel } from '../exhibition/field-labels.ts';
import { workFields } from '../exhibition/fields.ts';
import type { Raw } from '../exhibition/values.ts';
import { findPersonalData } from '../exhibition/personal-data.ts';
import type { WrittenSheet } from '../sheets/write-workbook.ts';
import type { SheetEntry } from './gather-rows.ts';
import type { HallPlace } from './halls.ts';
import type { Action, PlannedRow } from './plan.ts';

/** A row that did not become an entry, and why. */
export interface RefusedRow {
  entry: SheetEntry;
  reasons: string[];
}

export const actionWords: Readonly<Record<Action, string>> = {
  new: '新建',
  same: '没有变化',
  waiting: '表里改了，还没有合并（加 --update）',
  update: '合并了改动',
  taken: '没有导入：编号已被别的条目用着',
  gone: '没有导入：条目已被您删去',
};

const missingWords = { picture: '图片', text: '释文（草书、篆书必须有）', alt: '替代文字（看着图写一两句）' };

/** Fields that the import itself fills. */
const own = ['alt_made', 'status'];

/**
 * The sheet that goes back to the units: every row with its number, what was done, and what is missing. It imports back
 * without a change.
 */
export function buildResultSheet(
  planned: readonly PlannedRow[],
  refused: readonly RefusedRow[],
  halls: readonly HallPlace[],
): WrittenSheet {
  const keys = Object.keys(workFields).filter(
    (key) => !own.includes(key) && planned.some(({ imported }) => hasValue(imported.record, key)),
  );
  const hasPictures = planned.some(({ row }) => row.work.pictures.length > 0);
  const hasBody = planned.some(({ imported }) => imported.body !== '');
  const hasOwn = planned.some(({ row }) => row.work.ownNumber !== undefined);
  const header = [
    ...['编号', ...(hasOwn ? ['报名编号'] : []), '展厅'],
    ...keys.map((key) => getFieldLabel(key, '1001.md') ?? key),
    ...(hasPictures ? ['照片文件名'] : []),
    ...(hasBody ? ['作品简介'] : []),
    ...['导入结果', '还缺什么'],
  ];
  const rows = planned.map((one) => {
    const { record, body, hall } = one.imported;
    return {
      line: one.row.work.line,
      cells: [
        ...(one.action === 'taken' ? [''] : [one.number]),
        ...(hasOwn ? [one.row.work.ownNumber ?? ''] : []),
        halls.find(({ slug }) => slug === hall)?.title ?? '',
        ...keys.map((key) =>
          key === 'alt' && record['alt_made'] !== undefined ? '' : writeCell(record, key),
        ),
        ...(hasPictures ? [one.row.work.pictures.join('、')] : []),
        ...(hasBody ? [body] : []),
        tellAction(one),
        one.missing.map((what) => missingWords[what]).join('、'),
      ],
    };
  });
  const broken = refused.map(({ entry, reasons }) => {
    const text = (target: 'title' | 'artist' | 'unit'): string => {
      const found = (entry.cells.get(target) ?? []).map((cell) => cell.text).join('、');
      return findPersonalData(found).length > 0 ? '' : found;
    };
    const cells = header.map((_, at) => {
      const key = keys[at - 2 - (hasOwn ? 1 : 0)];
      if (key === 'title' || key === 'artist' || key === 'unit') return text(key);
      return at === header.length - 2 ? `没有导入：${reasons.join('；')}` : '';
    });
    return { line: entry.line, cells };
  });
  const all = planned.length === 0 ? broken : [...rows, ...broken];
  return { name: '导入结果', header, rows: all.map(({ cells }) => cells) };
}

function tellAction({ action, isDraft, conflicts }: PlannedRow): string {
  const draft = isDraft && (action === 'new' || action === 'update') ? '，先作草稿' : '';
  const differing = conflicts.length > 0 ? `，${conflicts.length} 处两边都改过，留着条目里的` : '';
  return actionWords[action] + draft + differing;
}

function hasValue(record: Readonly<Record<string, Raw>>, key: string): boolean {
  return writeCell(record, key) !== '' && !(key === 'alt' && record['alt_made'] !== undefined);
}

/** A value as a cell holds it; of several makers, theirs in the same order. */
function writeCell(record: Readonly<Record<string, Raw>>, key: string): string {
  const makers = Array.isArray(record['artist']) ? record['artist'] : undefined;
  if (makers && ['artist', 'unit', 'city', 'minor'].includes(key)) {
    const values = makers.map((maker) => {
      if (typeof maker === 'string') return key === 'artist' ? maker : '';
      const value = Array.isArray(maker) ? '' : maker[key === 'artist' ? 'name' : key];
      return typeof value === 'string' ? (key === 'minor' ? '是' : value) : key === 'minor' ? '否' : '';
    });
    if (key === 'minor' && !values.includes('是')) return '';
    const isShared = key !== 'artist' && key !== 'minor' && new Set(values).size === 1;
    return values.every((value) => value === '')
      ? ''
      : isShared
        ? (values[0] ?? '')
        : values.map((value) => value || '无').join('、');
  }
  const raw = record[key];
  if (raw === undefined) return '';
  if (key === 'minor') return raw === 'true' ? '是' : '否';
  return typeof raw === 'string' ? raw : Array.isArray(raw) ? raw.map(String).join('、') : '';
}
