import { getFieldKey, workFields } from '../exhibition/fields.ts';
import { getKeyReason } from '../exhibition/key-reasons.ts';
import { othersWords, readSignHeader, type SignKind } from './sign-columns.ts';

/** Fields of a work that a cell of a sheet can hold; parts and places on pictures it cannot. */
export type SheetField = Exclude<
  keyof typeof workFields,
  'parts' | 'details' | 'columns' | 'sample' | 'minor' | 'audio' | 'words_audio' | 'video' | 'captions'
>;

/** What a column is taken for: a field, or something that the import itself needs. */
export type Target =
  | SheetField
  /** The number of the work, or any other that the sheet gives it. */
  | 'number'
  /** The number of the row: never the order on a wall. */
  | 'row'
  | 'hall'
  | 'picture'
  /** What tells a child; read for that alone. */
  | 'minor'
  | 'age'
  | 'birth'
  | 'body'
  | 'result';

/** Why a column stays in the sheet. */
export type LeftOut = 'personal' | 'unknown' | 'twice' | 'hidden' | 'asked' | 'ours';

export interface Column {
  index: number;
  /** As the sheet writes it, on one line; of a group, with the group's name before it. */
  header: string;
  target?: Target;
  leftOut?: LeftOut;
  /** What it may tell of children; read for that alone, whether the column is taken or not. */
  sign?: SignKind;
}

const words = (text: string): string[] => text.split(' ');

/** Headers that are no fields, by what the import does with them. */
const special: readonly [Target, readonly string[]][] = [
  ['row', words('序号 序 行号 顺序号 no no. num 排序号')],
  [
    'number',
    words('编号 作品编号 展品编号 作品号 登记号 登记编号 报名编号 报名号 投稿编号 参赛编号 number id'),
  ],
  [
    'hall',
    words(
      '类别 作品类别 门类 作品门类 艺术门类 参赛类别 投稿类别 参展类别 报送类别 组别 参赛组别 展厅 项目 作品类型 种类 hall',
    ),
  ],
  [
    'picture',
    words(
      '图片 照片 作品图片 作品照片 图片名 图片名称 图片文件 图片文件名 照片名 照片名称 照片文件名 照片文件 文件名 文件名称 图片编号 照片编号 电子版 电子文件名 附件 图像 picture pictures image images file filename photo',
    ),
  ],
  ['body', words('创作说明 作品说明 作品简介 作品介绍 创作简介 创作理念 作品阐述 简介 说明 description')],
  [
    'result',
    words(
      '评审结果 结果 入选 是否入选 评选结果 入选情况 终评结果 评审 评委意见 入展 是否入展 录用 是否录用 处理结果 result',
    ),
  ],
  ['age', words('年龄 周岁 岁数 age')],
];

/** Columns of our own result sheet. */
const ownHeaders = words('导入结果 还缺什么');

/** Fields that a sheet cannot hold in a cell, or that other columns lead to. */
const notInSheets: readonly string[] = [
  ...['parts', 'details', 'columns', 'sample', 'alt_made'],
  ...['audio', 'words_audio', 'video', 'captions'],
];

/** A header as it is compared: without blanks, marks of duty and units. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*＊:：_]+/gu, '')
    .replace(
      /\((?:必填|选填|必须填写|可选|cm|厘米|单位:?cm|纵x横|高x宽|长x宽|如有|若有|.{0,4}cm.{0,6})\)/giu,
      '',
    );
}

/** What a header says; undefined for one that says nothing to us. `rank` is lower the more plainly it says it. */
export function readHeader(header: string): { target?: Target; leftOut?: LeftOut; rank: number } {
  const folded = foldHeader(header);
  if (folded === '') return { leftOut: 'unknown', rank: 99 };
  if (ownHeaders.includes(folded)) return { leftOut: 'ours', rank: 0 };
  const bare = folded.replace(/\(.*?\)/gu, '');
  const [, aboutWork = ''] = /^(?:作品|参展作品|参赛作品|投稿作品)的?(.+)$/u.exec(bare) ?? [];
  const [, aboutMaker = ''] = /^(?:作者|参展人|投稿人|参赛人|选手|本人|参展者)的?(.+)$/u.exec(bare) ?? [];
  const sign = readSignHeader(folded);
  if (sign === 'birth' || sign === 'papers') return { target: 'birth', leftOut: 'personal', rank: 0 };
  if (getKeyReason(bare) === 'personal' || othersWords.test(bare)) return { leftOut: 'personal', rank: 0 };
  if (aboutMaker !== '' && /简介|介绍|简历|履历/u.test(aboutMaker)) return { leftOut: 'unknown', rank: 0 };
  const names = [...new Set([folded, bare, aboutWork, aboutMaker])].filter((name) => name !== '');
  for (const [at, name] of names.entries()) {
    for (const [target, known] of special) {
      const rank = known.indexOf(name);
      if (rank >= 0) return { target, rank: at * 100 + rank };
    }
    const key = getFieldKey(workFields, name);
    if (key === 'minor') return { target: 'minor', rank: at * 100 };
    if (key !== undefined && !notInSheets.includes(key)) {
      const { label, ...field } = workFields[key as SheetField];
      const aliases: readonly string[] = 'aliases' in field ? field.aliases : [];
      return { target: key as SheetField, rank: at * 100 + [key, label, ...aliases].indexOf(name) };
    }
  }
  if (/^(?:所在)?学校(?:名称)?$/u.test(bare)) return { target: 'unit', rank: 95 };
  const reason = getKeyReason(bare);
  if (reason === 'age') return { target: 'age', rank: 90 };
  if (reason === 'child') return { target: 'minor', rank: 90 };
  if (/(?:图片|照片|图像|附件|文件名)\d*$/u.test(bare)) return { target: 'picture', rank: 90 };
  return { leftOut: 'unknown', rank: 99 };
}

/** Targets of which a sheet may have several columns. */
const severally: readonly Target[] = ['picture', 'result', 'minor', 'age', 'birth'];

export interface MapOptions {
  /** What `--map` says: a folded header, and what it is taken for; undefined leaves it out. */
  asked: ReadonlyMap<string, Target | undefined>;
  hidden: readonly number[];
}

/** Takes the headers of a sheet for what they are; of two that say the same, the plainer one counts. */
export function mapColumns(
  headers: readonly { text: string; group: string }[],
  { asked, hidden }: MapOptions,
): Column[] {
  const columns = headers.map(({ text, group }, index): Column & { rank: number } => {
    const column = readColumn({ text, group }, index, { asked, hidden });
    const sign = column.leftOut === 'asked' ? undefined : findSign(column, foldHeader(text), group);
    return { ...column, ...(sign && { sign }) };
  });
  return columns.map(({ rank, ...column }) => {
    const { target } = column;
    if (target === undefined || severally.includes(target)) return column;
    const isBeaten = columns.some(
      (other) =>
        other.target === target &&
        other.index !== column.index &&
        (other.rank < rank || (other.rank === rank && other.index < column.index)),
    );
    if (!isBeaten) return column;
    const { target: _, ...rest } = column;
    return { ...rest, leftOut: 'twice' };
  });
}

/** What a header says, or `--map` of it. */
function readColumn(
  { text, group }: { text: string; group: string },
  index: number,
  { asked, hidden }: MapOptions,
): Column & { rank: number } {
  const flat = text.replace(/\s+/gu, '');
  const header = group === '' || group === text ? flat : `${group.replace(/\s+/gu, '')}·${flat}`;
  const folded = foldHeader(text);
  if (asked.has(folded) || asked.has(foldHeader(header))) {
    const target = asked.get(folded) ?? asked.get(foldHeader(header));
    return { index, header, rank: -1, ...(target ? { target } : { leftOut: 'asked' }) };
  }
  if (hidden.includes(index)) return { index, header, rank: 99, leftOut: 'hidden' };
  if (othersWords.test(group)) return { index, header, rank: 0, leftOut: 'personal' };
  return { index, header, ...readHeader(text) };
}

/** Targets besides which a column may tell of children by its header. */
const telling: readonly (Target | undefined)[] = [undefined, 'minor', 'age', 'birth', 'body'];

/** What a column may tell of children; of one that is hidden too. */
function findSign({ target, leftOut }: Column, folded: string, group: string): SignKind | undefined {
  const meant = leftOut === 'hidden' ? readHeader(folded).target : target;
  if (meant === 'hall' || meant === 'kind') return 'group';
  // Of two columns of units only one is taken; the class may stand in the other.
  if (meant === 'unit') return 'unit';
  const own = telling.includes(meant) ? readSignHeader(folded, group) : undefined;
  if (meant === 'age' || meant === 'birth') return own ?? meant;
  return own ?? (meant === 'minor' ? 'under' : undefined);
}

/** Reads what `--map 列名=字段` says; the name of a field in Chinese or English, `-` to leave the column out. */
export function readTarget(word: string): Target | undefined | 'nothing' {
  const name = word.trim().normalize('NFKC');
  if (['-', '无', '不取', '不要'].includes(name)) return 'nothing';
  const key = getFieldKey(workFields, name);
  if (key !== undefined && !notInSheets.includes(key)) return key as Target;
  if (readSignHeader(foldHeader(name)) === 'birth') return 'birth';
  const [target] = special.find(([one, known]) => one === name || known.includes(name)) ?? [];
  return target;
}
