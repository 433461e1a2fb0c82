import type { Random } from '../core/prng.ts';
import { type Pools, weaveAny } from './weave.ts';

const POOLS: Pools = {
  draft: [
    '起稿改过四回',
    '小稿画了十几张',
    '直接在画面上找位置',
    '先做了一张只分黑白的稿',
    '构图定得早，颜色定得晚',
    '写生稿画在施工单背面',
    '拼了三处所见',
    '照着记忆画，回头再去核对',
    '底稿上量过每一道透视线',
    '搁了整个夏天才收尾',
  ],
  keep: [
    '最后只动了地平线',
    '留下的是最不起眼的一张',
    '舍掉了所有多余的人',
    '把最亮处留到末一笔',
    '右下角始终空着',
    '天空一遍画成',
    '唯独光的方向没有改过',
    '近处压暗，远处提亮',
    '主体往左挪了一指',
    '几处败笔没有盖掉',
  ],
  know: [
    '干过这活，才知道哪一笔不能省',
    '机器的毛病画得比样本准',
    '懂行的人先看接缝处',
    '工友一眼认出了那件工具',
    '老师傅指出一处螺栓画反了，后来改过',
    '看的人总要伸手比画一下',
    '挂在走廊里时，有人站了一顿饭的工夫',
    '行家看门道，孩子看热闹',
  ],
  far: [
    '退后三步，形体才合拢',
    '近看是笔触，远看是空气',
    '宜在侧光下看',
    '放大细部，仍经得住',
    '眯起眼睛，黑白关系格外清楚',
    '先看整块，再看边缘',
    '看久了，声音也会出来',
    '从左上往右下看最顺',
  ],
  mood: [
    '要的是干完活那一口气',
    '画的是静，静里有力气',
    '没有一处喊口号',
    '热闹藏在秩序里',
    '冷的天，热的活',
    '重的东西画得轻，轻的东西画得重',
    '时辰比地点要紧',
    '人虽不多，处处是人的痕迹',
  ],
};

const SIGHTS = [
  '{seen}；{says}',
  '画的是{seen}，{mood}',
  '画面上，{seen}，{keep}',
  '{seen}。{says}，{far}',
  '取景{place}：{seen}',
  '{title}画{seen}，{draft}',
];
const WAYS = [
  '{draft}，{keep}',
  '{says}，{far}',
  '{know}，{mood}',
  '{kind}的本分是{says}，{keep}',
  '{draft}，{far}',
  '{mood}，{know}',
  '{far}，{keep}',
  '{draft}，{mood}',
];

/** What is to be seen in a painting and how it was made. */
export function describePainting(random: Random, facts: Readonly<Record<string, string>>): string {
  return `${weaveAny(random, SIGHTS, POOLS, facts)}。${weaveAny(random, WAYS, POOLS, facts)}。`;
}
