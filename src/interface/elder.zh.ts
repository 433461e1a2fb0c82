import type { Widen } from './widen.ts';

/** What the bar of elder mode says, in Chinese: apart from the pages' words, since it comes only in that mode. */
export const elderZh = {
  label: '关怀模式',
  leave: '退出大字',
  larger: '再大些',
  smaller: '小一些',
  read: '朗读',
  stop: '停止',
  sized: (percent: number) => `字号 ${percent}%`,
};

/** What a dictionary of elder mode must say. */
export type ElderStrings = Widen<typeof elderZh>;
