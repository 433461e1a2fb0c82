import type { FieldType } from './fields.ts';

/** Keys that may stand in the items of a list, each with its Chinese names, by the type of the field. */
const itemKeys = {
  artists: {
    name: ['姓名', '作者', '名字'],
    unit: ['单位', '工作单位'],
    city: ['地区', '城市', '市州'],
    minor: ['未成年', '未满十四岁', '未满14岁', '未成年人', '儿童', '是否未成年', '是否未满十四岁'],
    age: ['年龄', '岁数'],
  },
  parts: { file: ['文件', '图片', '文件名'], caption: ['说明', '题注'] },
  plans: {
    file: ['文件', '图片', '文件名'],
    alt: ['替代文字', '图片描述', '无障碍描述'],
    caption: ['说明', '题注', '楼层'],
  },
  details: {
    region: ['位置', '区域'],
    part: ['第几件', '分件'],
    kind: ['类别'],
    title: ['标题'],
    note: ['说明'],
  },
  columns: { region: ['位置', '区域'], part: ['第几件', '分件'], line: ['行', '第几行'] },
  cover: { work: ['作品', '编号'], region: ['位置', '区域'] },
  stops: { work: ['作品', '编号'], text: ['文字', '说明'] },
  shows: { title: ['名称'], year: ['年份'], url: ['网址'] },
} as const satisfies Partial<Record<FieldType, Record<string, readonly string[]>>>;

export type ItemType = keyof typeof itemKeys;

/** The keys of a type's items with their Chinese names. */
export function listItemKeys(type: ItemType): [key: string, names: readonly string[]][] {
  return Object.entries(itemKeys[type]);
}

/** The key that is meant by what was written, in English or Chinese; undefined for one that the items lack. */
export function getItemKey(type: FieldType, written: string): string | undefined {
  if (!isItemType(type)) return undefined;
  const wanted = written.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  return listItemKeys(type).find(([key, names]) => key === wanted || names.includes(wanted))?.[0];
}

function isItemType(type: FieldType): type is ItemType {
  return Object.hasOwn(itemKeys, type);
}
