import type { Widen } from './widen.ts';

/** What the pages of a house say, and what a show in one says of it. */
export const houseZh = {
  lang: 'zh-CN',
  shelf: '各届展览',
  /** The way back from a show to the shelf. */
  back: (house: string) => `${house}　各届展览`,
  summary: (title: string, shows: number) => `${title}，${shows} 届展览都在这里。`,
  works: (count: number) => `${count} 件作品`,
  shown: '作品',
  cover: (title: string, artists: string) => `${title}　${artists}`,
  enter: (title: string) => `进入《${title}》`,
  search: {
    title: '查找各届作品',
    lead: '各届的题名、作者、单位、书体、释文一起查；繁体、拼音和首字母也认得。',
    label: '查找各届作品：题名、作者、编号或拼音',
    years: '只看一届',
    all: '各届',
    year: (year: string, count: number) => `${year}（${count}）`,
    heading: (year: string, title: string) => `${year}　${title}`,
    some: (count: number, shows: number) => `${shows} 届里找到 ${count} 件作品`,
    none: '各届里都没有找到。',
    inShow: (title: string) => `在《${title}》里查找`,
    more: (count: number) => `本届还有 ${count} 件，去看全部`,
    out: (title: string) => `《${title}》的目录这里读不了，请到它自己的查找页去查。`,
    byShow: '分届查找',
    needsScript: '各届一起查要用 JavaScript，这个浏览器没有打开它。请进各届自己的总目找作品。',
  },
  moved: {
    title: '网址已经搬家',
    lead: '这一页搬到了新的网址。没有自动转过去，请按下面的链接。',
  },
} as const;

/** What a dictionary of a house must say. */
export type HouseStrings = Widen<typeof houseZh>;
