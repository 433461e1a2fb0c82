import type { Moment } from '../photography/scenes/forest-hours.ts';
import { shootForest } from '../photography/scenes/forest-line.ts';
import type { Scene, Shoot } from './scene.ts';

const forest =
  (moment: Moment): Shoot =>
  (width, height, seed) =>
    shootForest(width, height, seed, moment);

/** The line through the forest at its hours. */
export const FOREST_SCENES: readonly Scene[] = [
  {
    key: 'headlight',
    shoot: forest('headlight'),
    titles: ['头班车', '破雾', '林海来客', '雪雾里的灯', '准点', '清晨五点'],
    seen: [
      '机车亮着大灯从林间弯道驶来',
      '两道钢轨把目光引向迎面的车灯',
      '云杉夹道，机车从雪雾里露出半个身子',
    ],
    light: ['雪雾弥漫', '天还没有亮透', '落着细雪'],
    tag: '铁路',
    weight: 2,
  },
  {
    key: 'rails',
    shoot: forest('rails'),
    titles: ['擦亮的轨', '枕木', '向前', '雪后第一趟', '低处看'],
    seen: ['低机位贴着钢轨望出去，枕木间填着雪', '钢轨与枕木伸进云杉林', '雪地上只有两道轨伸向远处'],
    light: ['朝阳从林子后面透过来', '雪后初晴', '树影斜在雪上'],
    tag: '铁路',
    weight: 1,
  },
  {
    key: 'patrol',
    shoot: forest('patrol'),
    titles: ['巡道', '十六公里', '两盏灯', '并肩', '雪夜来去'],
    seen: [
      '两名巡道工背着工具包提灯走在轨道上',
      '巡道工的两盏提灯照亮身前的枕木',
      '两个背影沿着轨道走进林子',
    ],
    light: ['天色青冷', '雪还在下', '除了提灯没有别的光'],
    tag: '巡道工',
    weight: 2,
  },
  {
    key: 'signal',
    shoot: forest('signal'),
    titles: ['放行', '道口黄昏', '信号', '开放', '等一列车'],
    seen: [
      '一架信号机立在弯道旁，最下面的灯亮着',
      '信号灯的光落在雪地和云杉枝上',
      '轨道在信号机脚下拐进林中',
    ],
    light: ['暮色里飘着雪', '天边还剩一线亮', '入夜前最静的时候'],
    tag: '铁路',
    weight: 1,
  },
  {
    key: 'passing',
    shoot: forest('passing'),
    titles: ['过站', '一分钟', '车窗', '夜行列车', '窗里的人家'],
    seen: ['一列客车亮着窗从雪林边驶过', '成排的车窗把雪地照亮', '客车擦着云杉开向夜色深处'],
    light: ['雪夜', '窗光是唯一的光源', '夜里零下二十度'],
    tag: '铁路',
    weight: 1,
  },
];
