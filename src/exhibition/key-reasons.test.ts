import { expect, it } from 'vitest';
import {
  exhibitionFields,
  getFieldKey,
  hallFields,
  seriesFields,
  storyFields,
  tourFields,
  workFields,
} from './fields.ts';
import { getKeyReason } from './key-reasons.ts';

it.each([
  ...[
    '手机',
    '联系电话',
    '家长电话',
    '身份证号',
    'ID_Number',
    '性别',
    '出生年月',
    '家庭住址',
    '通讯 地址',
    'E-mail',
    '微信号',
    '开户行',
    '作者手机',
  ].map((key) => [key, 'personal'] as const),
  ...['年龄', '作者年龄', 'age', 'AGE'].map((key) => [key, 'age'] as const),
  ...['是否未满14周岁', '儿童作品', '学校', 'under_14', 'isMinor', '小学'].map(
    (key) => [key, 'child'] as const,
  ),
  ...['编号', '作品编号', 'No.', 'id'].map((key) => [key, 'number'] as const),
  ...['职务', '价格', 'price', 'class', '题材'].map((key) => [key, undefined] as const),
])('%s is %s', (key, reason) => {
  expect(getKeyReason(key)).toBe(reason);
});

it('speaks of no key that a table knows', () => {
  for (const table of [workFields, exhibitionFields, hallFields, seriesFields, storyFields, tourFields]) {
    for (const [key, field] of Object.entries<{ label: string; aliases?: readonly string[] }>(table)) {
      for (const name of [key, field.label, ...(field.aliases ?? [])])
        expect(getFieldKey(table, name)).toBeDefined();
    }
  }
});
