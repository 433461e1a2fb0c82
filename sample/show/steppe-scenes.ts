import type { Hour } from '../photography/scenes/steppe-hours.ts';
import { shootTurbines } from '../photography/scenes/steppe.ts';
import type { Scene, Shoot } from './scene.ts';

const steppe =
  (hour: Hour): Shoot =>
  (width, height, seed) =>
    shootTurbines(width, height, seed, hour);

/** Wind turbines on the steppe at four hours. */
export const STEPPE_SCENES: readonly Scene[] = [
  {
    key: 'dawn',
    shoot: steppe('dawn'),
    titles: ['风起', '早班', '草原的清晨', '等风'],
    seen: [
      '风机立满草原，检修车旁站着三个人',
      '叶片高过云层，人和车停在一角',
      '三名检修工在车旁商量先上哪一台',
    ],
    light: ['日头刚出地平线', '清晨的薄雾还没散', '天边云层叠着'],
    tag: '风电',
    weight: 1,
  },
  {
    key: 'storm',
    shoot: steppe('storm'),
    titles: ['雨前', '撤下塔筒', '黑云', '最后一缕光'],
    seen: ['乌云下的风机被侧光照得发白', '风机与检修车都在等一场雨', '一排风机在云底下转得正急'],
    light: ['乌云压得很低', '云缝里漏下一道光', '雷雨将至'],
    tag: '风电',
    weight: 1,
  },
  {
    key: 'frost',
    shoot: steppe('frost'),
    titles: ['白叶片', '初雪', '寒潮', '停转'],
    seen: ['落雪的平原上风机若隐若现', '检修车停在雪地里，三个人望着风机', '雪花飘过镜头，塔筒只剩轮廓'],
    light: ['天地同色', '雪片密密地落', '阴天的光没有影子'],
    tag: '风电',
    weight: 1,
  },
  {
    key: 'night',
    shoot: steppe('night'),
    titles: ['星空抢修', '守夜', '车灯', '一点亮'],
    seen: ['检修车的大灯照亮一小片草地和三个人', '风机顶上的航标灯一盏接一盏', '星空下风机只剩剪影'],
    light: ['满天星斗', '没有月亮的夜', '草原上只有一处灯'],
    tag: '风电',
    weight: 1,
  },
];
