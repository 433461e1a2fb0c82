import type { Random } from '../core/prng.ts';
import type { Invented } from './people.ts';
import { type Pools, weaveAny } from './weave.ts';

const POOLS: Pools = {
  years: [
    '两年',
    '四年',
    '六年',
    '八年',
    '十一年',
    '十三年',
    '十五年',
    '十七年',
    '十九年',
    '二十二年',
    '二十六年',
    '三十年',
  ],
  turn: [
    '头一回投稿就选中了',
    '终于肯把作品拿出来给人看',
    '被同事催着报了名',
    '第三次参加职工展',
    '把这件当作给自己的年终总结',
    '退了两稿才寄出这一件',
    '把评委的意见抄在了背面',
    '先送给班组传看了一圈',
    '瞒着家里报的名',
    '赶在截稿前一天送到',
  ],
  root: [
    '入门是在职工夜校',
    '启蒙老师是厂里的老宣传员',
    '最早是跟着黑板报学的',
    '学艺全靠旧书摊上的几本册子',
    '小时候跟外祖父学过一阵',
    '技校里有位老师点拨过',
    '工会的兴趣班上了整整两季',
    '头三年只敢临摹',
    '多半是看展看会的',
    '没有正经拜过师',
    '一位退休的老邻居领进了门',
    '半路出家，反倒没有包袱',
  ],
  rest: [
    '班上的忙与闲都在里面',
    '手上的分寸来自日常的活计',
    '下了班才轮到自己',
    '活干得细，东西也做得细',
    '工友是第一批观众',
    '说到本行便收不住话头',
    '家里的餐桌就是工作台',
    '攒下的稿子装满了两个工具箱',
    '最怕别人说好看，最爱听别人说像',
    '把加班费换成了材料',
    '逢年过节也不停手',
    '总说再过十年会更好',
  ],
};

const PATTERNS = [
  '{maker}是{unit}的{post}，{root}',
  '在{unit}{job}{years}，{maker}{turn}',
  '作者在{unit}{job}，{rest}',
  '{maker}，{city}人，{root}，{rest}',
  '{job}{years}之后，{maker}{turn}',
  '{unit}里做{post}的{maker}{turn}',
  '{root}，如今{maker}在{unit}{job}，{rest}',
  '问起来历，{maker}只说{root}',
  '同是{post}的工友都认得{maker}，{rest}',
  '从{job}到拿起{tool}，中间隔着{years}，{rest}',
];

/** One sentence on the maker's trade and how they came to their art; `tool` is what they hold. */
export function describeMaker(random: Random, { maker, post, job }: Invented, tool: string): string {
  if (maker.minor) return `作者是${maker.city ?? ''}的一名学生，家里有人在工厂上班`;
  const unit = (maker.unit ?? '').replace(/工会$/u, '');
  return weaveAny(random, PATTERNS, POOLS, {
    maker: maker.name,
    unit,
    city: maker.city ?? '',
    post,
    job,
    tool,
  });
}
