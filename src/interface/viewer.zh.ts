import type { Widen } from './widen.ts';

/** What the viewer says, in Chinese: apart from the pages' words, since it comes only when it is opened. */
export const viewerZh = {
  label: '看图',
  items: '图片',
  item: '一幅',
  close: '关闭',
  look: '细看',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomed: (percent: number) => `放大到 ${percent}%`,
  previous: '上一张',
  next: '下一张',
  error: '图片没有取到，请稍后再试。',
  fallback: '网络不通，先看小图。',
  list: (words: readonly string[]) => words.join('，'),
  artists: (names: readonly string[]) => names.join('、'),
  place: (at: number, count: number) => `第 ${at} 件，共 ${count} 件`,
  part: (at: number, count: number) => `这一件的第 ${at} 张，共 ${count} 张`,
  frame: (at: number, count: number) => `第 ${at} 幅，共 ${count} 幅`,
  about: '展签',
  sample: '示例',
  text: '释文',
  description: '说明',
  words: '创作心得',
  details: '看点',
  page: '打开作品页',
  all: (count: number) => `打开作品页，看全部 ${count} 张`,
  mark: '收藏',
  marked: '已收藏',
  markFailed: '这个浏览器不让网页记东西（可能是无痕模式），收藏不下来。',
  copy: '复制链接',
  copied: '链接已复制。',
  copyFailed: '请长按复制：',
};

/** What a dictionary of the viewer must say. */
export type ViewerStrings = Widen<typeof viewerZh>;
