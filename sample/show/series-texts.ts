/** A series as its file says it; the slug is the file's name. */
export interface SeriesText {
  readonly slug: string;
  readonly title: string;
  readonly title_en: string;
  readonly order: number;
  /** Place of the cover work within its hall, counted from 1, and the hall's digit. */
  readonly cover: readonly [digit: number, place: number];
  readonly body: string;
}

/** The three invited series. */
export const SERIES: readonly SeriesText[] = [
  {
    slug: 'report-excerpts',
    title: '报告摘句书法系列',
    title_en: 'Report Excerpts in Calligraphy',
    order: 1,
    cover: [1, 12],
    body: `展览特邀书家书写报告摘句，一句一幅，篆隶楷行草各体兼备，悬于书法厅正中。

本项目附带的是示例：生成器只用作者逝世多年的旧籍，所以这里写的是《左传》《尚书》《礼记》里关于勤劳与天下为公的句子。句子换了，挂法没有换：条幅、横披、中堂，字大，行疏，让人站在三步之外也能读完。`,
  },
  {
    slug: 'model-workers',
    title: '劳模工匠主题画作',
    title_en: 'Model Workers and Craftsmen',
    order: 2,
    cover: [2, 11],
    body: `展览特邀画家以劳模工匠为题作画，写光学、化学、焊接、模具诸行的人物。

真实的人物与画作不在示例之列。这里的示例不画任何人的面容，也不署任何真人的名字，只画他们工作的地方与手边的东西，像光学平台、玻璃器皿、总装车间和还没有合上的模具。工具认得主人，看工具也就看见了手艺。`,
  },
  {
    slug: 'front-line-scroll',
    title: '一线职工风采影像长卷',
    title_en: 'A Long Scroll of Front-Line Workers',
    order: 3,
    cover: [3, 11],
    body: `展厅尽头是一卷很长的影像，把各行各业一线职工的工作接成一条不断的街。

示例长卷由程序渲染，画的是一条雪夜里的厂街：每一扇亮着的大窗是一个工种，窗与窗之间是走夜路的人。比例约一比十二，请横向慢慢移动，遇到亮处就停一停。`,
  },
];

/** The Markdown file of a series; `numberAt` gives the number of a place in a hall. */
export function buildSeries(series: SeriesText, numberAt: (digit: number, place: number) => string): string {
  const cover = numberAt(...series.cover);
  return `---
title: ${series.title}
title_en: ${series.title_en}
invited: true
order: ${String(series.order)}
cover: { work: ${cover} }
---

${series.body}
`;
}
