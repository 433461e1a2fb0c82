import type { ElderStrings } from './elder.zh.ts';

/** What the bar of elder mode says, in English. */
export const elderEn: ElderStrings = {
  label: 'Large type',
  leave: 'Exit',
  larger: 'Larger',
  smaller: 'Smaller',
  read: 'Read',
  stop: 'Stop',
  sized: (percent) => `Type at ${percent}%`,
};
