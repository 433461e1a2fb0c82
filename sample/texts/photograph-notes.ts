import type { Random } from '../core/prng.ts';
import { type Pools, weaveAny } from './weave.ts';

const POOLS: Pools = {
  wait: [
    '等了三个晚上',
    '守到交接班前十分钟',
    '来回走了两趟才定下机位',
    '趴在地上等了一刻钟',
    '同一处前后去过六次',
    '原本只是路过',
    '那天本来收了相机',
    '提前一小时架好三脚架',
    '从开工拍到收工',
    '跟班跟到第四天',
    '借着送零件进了现场',
    '天气预报错了，反而成全了这一张',
  ],
  got: [
    '只有这一张的光散得恰好',
    '挑了动作最小的一张',
    '留下的是最后一格',
    '没有第二次机会',
    '按下去才发现自己屏着气',
    '连拍里第七张最稳',
    '构图因此微微偏右',
    '人恰好走进了光里',
    '快门声被机器声盖住',
    '手冻得差点没按下去',
  ],
  how: [
    '曝光压了一挡，暗部留给观众',
    '光圈收小，前后都清楚',
    '开大光圈，只让一处实',
    '慢门拖出了动势',
    '感光度提高，颗粒跟着粗了',
    '逆光拍，轮廓全亮',
    '没有补光，也没有摆拍',
    '机位放得很低，天因此高了',
    '长焦把远近压在了一起',
    '广角贴近，边缘略有变形',
    '后期只动了一点反差',
    '裁掉了上边一条，别处没动',
  ],
  look: [
    '先看最亮的一点，再往暗处走',
    '请放大看人的姿势',
    '眼睛会自己找到那个人',
    '地面的反光值得多看一会儿',
    '远处还有一层，别漏过',
    '画面的重量都在下三分之一',
    '对角线一头是人，一头是光',
    '空出来的那块不是空的',
    '越靠近边缘越安静',
    '细节都藏在中间调里',
  ],
  mean: [
    '拍的是工友，也是自己',
    '这一行的人看了都说：就是这个时辰',
    '照片洗出来，先送了被拍的人',
    '机器再大，分寸还在人手上',
    '好光不等人，人等好光',
    '平常的一天，平常得值得记下来',
    '最得意的不是光，是时间掐得准',
    '干活的人不看镜头',
    '声音拍不下来，看得出来',
    '过后才知道那天有多冷',
  ],
};

const SIGHTS = [
  '{light}，{seen}',
  '{seen}，{light}',
  '{city}，{light}，{seen}',
  '{wait}：{seen}',
  '{seen}；{how}',
  '{light}。{seen}，{got}',
];
const WAYS = [
  '{wait}，{got}',
  '{how}，{look}',
  '{mean}，{look}',
  '{wait}，{how}',
  '{got}，{mean}',
  '{how}，{mean}',
  '{look}，{got}',
];

/** What is to be seen in a photograph and how it was taken; `seen` and `light` say what the render holds. */
export function describeShot(random: Random, facts: Readonly<Record<string, string>>): string {
  return `${weaveAny(random, SIGHTS, POOLS, facts)}。${weaveAny(random, WAYS, POOLS, facts)}。`;
}
