import type { Hall } from '../exhibition/exhibition.ts';
import { tourFields, workFields, type FieldTable } from '../exhibition/fields.ts';
import { baseVocabularies, type Vocabularies } from '../exhibition/vocabularies.ts';

/** What `npm run new` makes, by the word that asks for it. */
export const templateKinds = ['作品', '对联', '册页', '组照', '手卷', '导览', '展厅'] as const;
export type TemplateKind = (typeof templateKinds)[number];
export type WorkKind = Exclude<TemplateKind, '导览' | '展厅'>;

/** Parts that a kind begins with; more are added by hand. */
const captions: Partial<Record<WorkKind, readonly string[]>> = {
  对联: ['上联', '下联'],
  册页: ['第一开', '第二开', '第三开', '第四开'],
  组照: ['【第一幅的说明】', '【第二幅的说明】', '【第三幅的说明】'],
};

/** The medium of the hall in which a kind hangs, where nobody names another. */
export const usualMedium: Partial<Record<WorkKind, Hall['medium']>> = {
  ...{ 对联: 'calligraphy', 册页: 'calligraphy', 手卷: 'calligraphy', 组照: 'photography' },
};

/**
 * The entry of a work, a draft: what has to be filled in stands in 【】, with the words to choose from behind a colon;
 * every other field of the table is a remark with its rule, to be used by taking its `# ` away.
 */
export function buildWorkTemplate(
  kind: WorkKind,
  number: string,
  { medium }: Pick<Hall, 'medium'>,
  vocabularies: Vocabularies = baseVocabularies,
): string {
  const choose = (label: string, name: keyof Vocabularies): string =>
    `【${label}：${vocabularies[name].map(({ zh }) => zh).join(' ')}】`;
  const parts = captions[kind];
  const isText = medium === 'calligraphy';
  const written: Record<string, string[]> = {
    title: ['title: 【题名】'],
    artist: ['artist: 【作者】'],
    ...(isText && { script: [`script: ${choose('书体', 'script')}`] }),
    ...(medium === 'painting' && { kind: [`kind: ${choose('画种', 'painting')}`] }),
    ...(medium === 'photography' && {
      kind: [`kind: ${kind === '组照' ? '组照' : choose('类型', 'photo')}`],
    }),
    ...(['对联', '册页', '手卷'].includes(kind) && { format: [`format: ${kind}`] }),
    alt: ['alt: 【替代文字，一两句话说出画面上有什么】'],
    ...(isText && { text: ['text: |', '  【释文，一列写一行】'] }),
    ...(kind === '手卷' && { direction: ['direction: rtl'] }),
    ...(parts && {
      parts: [
        'parts:',
        ...parts.map((caption, at) => `  - { file: ${number}-${at + 1}.jpg, caption: ${caption} }`),
      ],
    }),
    status: ['status: draft'],
  };
  const pictures = parts ? parts.map((_, at) => `${number}-${at + 1}.jpg`).join('、') : `${number}.jpg`;
  return setTemplate(workFields, written, [
    `${kind} ${number}。图片放在旁边：${pictures}。`,
    '把每个【】连同里面的字换成内容；都换好了，删去 status 一行，作品就挂出来。',
  ]);
}

/** The entry of a tour, a draft, with its first stops. */
export function buildTourTemplate(works: readonly string[]): string {
  const stops = works.map((work) => `  - { work: ${work}, text: 【在 ${work} 前说的话】 }`);
  const written = { title: ['title: 【路线名称】'], stops: ['stops:', ...stops], status: ['status: draft'] };
  return setTemplate(tourFields, written, [
    '一条路线。各站按次序写，作品编号可以换、可以加。',
    '把每个【】连同里面的字换成内容；都换好了，删去 status 一行，路线就公开。',
  ]);
}

/** The file of a hall: it has no drafts, so it is whole as it is made. */
export function buildHallTemplate(slug: string, digit: number): string {
  return [
    '---',
    `# 展厅。作品放进文件夹 ${slug}/，编号以 ${digit} 开头。`,
    '# 名称换成您的；门类写 calligraphy 书法、painting 美术、photography 摄影或 other 其他。',
    'title: 新展厅',
    `digit: ${digit}`,
    'medium: other',
    '# theme: 主题',
    '---',
    '',
    '',
  ].join('\n');
}

function setTemplate(
  table: FieldTable,
  written: Readonly<Record<string, readonly string[]>>,
  remarks: readonly string[],
): string {
  const fields = Object.entries(table).flatMap(
    ([key, { label, rule, example }]) => written[key] ?? [`# ${key}: ${example}　　${label}：${rule}`],
  );
  return ['---', ...remarks.map((remark) => `# ${remark}`), ...fields, '---', '', ''].join('\n');
}
