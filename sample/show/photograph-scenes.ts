import { shootWelding } from '../photography/scenes/car-hall.ts';
import { shootCranes } from '../photography/scenes/crane-yard.ts';
import { shootFurnace } from '../photography/scenes/foundry.ts';
import { shootIce } from '../photography/scenes/lake.ts';
import { shootPylons } from '../photography/scenes/pylons.ts';
import { type Still, shootBench } from '../photography/scenes/still.ts';
import { shootTram } from '../photography/scenes/tram-stop.ts';
import { shootHarvest } from '../photography/scenes/wheat.ts';
import { FOREST_SCENES } from './forest-scenes.ts';
import type { Scene, Shoot } from './scene.ts';
import { STEPPE_SCENES } from './steppe-scenes.ts';

const bench =
  (still: Still): Shoot =>
  (width, height, seed) =>
    shootBench(width, height, seed, still);

/** The scenes, each with the words that are true of it. */
export const SCENES: readonly Scene[] = [
  {
    key: 'weld',
    shoot: shootWelding,
    titles: ['焊花', '夜焊', '一点白', '面罩后面', '车体骨架', '弧光之外', '肋骨', '零点班'],
    seen: [
      '焊工单膝跪在车体骨架旁施焊，火花四溅',
      '一排弧形肋条伸向车间深处，焊工只占一角',
      '弧光把车体的肋条照得一根根发亮',
    ],
    light: ['厂房里只亮着一点弧光', '高窗外还是夜色', '几盏顶灯远远排到尽头'],
    tag: '焊工',
    weight: 3,
  },
  {
    key: 'wheat',
    shoot: shootHarvest,
    titles: ['收工前', '麦浪尽头', '尘土与夕阳', '颗粒归仓', '斜阳地垄', '三台车', '扬尘', '最后几亩'],
    seen: [
      '三台收割机排成斜线向前推进',
      '收割机拖着尘土，近处的麦穗虚成一片',
      '田野尽头机器由近及远，粮筒斜伸',
    ],
    light: ['太阳压在地平线上', '逆光里尘土浮着不落', '傍晚的光贴着地面过来'],
    tag: '秋收',
    weight: 3,
  },
  {
    key: 'yard',
    shoot: shootCranes,
    titles: ['夜班开始', '城市天际', '灯火楼框', '交接班', '长臂', '塔吊林', '雨后工地', '楼又高了'],
    seen: [
      '四台塔吊的长臂交错，在建楼框里灯火点点',
      '三名工人站在积水的场地上，背后是脚手架与塔吊',
      '塔吊顶端的航标灯亮着，楼框一层层叠上去',
    ],
    light: ['天色将暗未暗', '雨刚停，地面能照见灯', '日落后的一刻钟'],
    tag: '建筑工地',
    weight: 3,
  },
  ...FOREST_SCENES,
  {
    key: 'foundry',
    shoot: shootFurnace,
    titles: ['钢花', '测温', '炉火正旺', '热浪', '倾包', '一注', '千度之前'],
    seen: [
      '钢包倾斜，钢流落进罐口，火花溅满一地',
      '两名炉前工一左一右守着钢流',
      '炉前工探着长钎，火花从罐口迸开',
    ],
    light: ['厂房里只有钢水的光', '烟气被映得透亮', '行车与立柱都隐在暗处'],
    tag: '钢铁',
    weight: 3,
  },
  {
    key: 'ice',
    shoot: shootIce,
    titles: ['冬捕', '冰上日出', '号子', '大网', '七个人', '一根绳', '冰眼'],
    seen: [
      '七名渔工排成一列合力拉绳',
      '渔工向后仰着身子，绳子绷得笔直',
      '一队人影在冰面上拉网，爬犁停在远处',
    ],
    light: ['太阳刚离开冰面', '逆光里呼气成团', '冰面映着天'],
    tag: '冬捕',
    weight: 2,
  },
  {
    key: 'pylon',
    shoot: shootPylons,
    titles: ['云端', '检修', '塔影', '高处的人', '银线', '在云上'],
    seen: ['三名检修工分站在铁塔的横担与塔顶', '铁塔一座接一座走进云海', '横担上的人小如一点，导线垂成长弧'],
    light: ['云海在脚下铺开', '云层上面是晴天', '日光斜照塔身'],
    tag: '电力',
    weight: 2,
    upright: true,
  },
  ...STEPPE_SCENES,
  {
    key: 'tram',
    shoot: shootTram,
    titles: ['夜归', '雨中电车', '终点站', '站台', '末班', '候车'],
    seen: ['有轨电车迎面驶来，路面映出长长的灯影', '两个撑伞的人背对镜头等车', '电车的大灯照亮湿漉漉的轨道'],
    light: ['夜雨', '雨丝被灯光照得分明', '街灯在雨里化开'],
    tag: '城市',
    weight: 2,
  },
  {
    key: 'balls',
    shoot: bench('balls'),
    titles: ['钢珠', '圆', '质检', '毫厘'],
    seen: ['深色布上一片抛光钢球，每颗都映着一扇窗', '钢球一颗挨一颗，焦点落在中间', '成排的钢球由实到虚'],
    light: ['窗光从一侧来', '库房里没有开灯', '天光柔和'],
    tag: '静物',
    weight: 1,
  },
  {
    key: 'spools',
    shoot: bench('spools'),
    titles: ['线轴', '色谱', '午后库房', '千头万绪'],
    seen: ['一排排缠满线的线轴立在木台上', '线轴高低错落，近实远虚', '缠得饱满的线轴列成方阵'],
    light: ['午后的窗光斜照', '光从侧窗落到轴肩上', '背光的一面沉进暗处'],
    tag: '纺织',
    weight: 1,
  },
  {
    key: 'tools',
    shoot: bench('tools'),
    titles: ['钳工台', '家什', '手边', '收拾停当'],
    seen: ['锉刀、扳手与车件依次摆在木台上', '工具排成一列，后面立着几件车好的零件', '木台上的工具各归其位'],
    light: ['窗光从侧面掠过', '只有刃口是亮的', '台面大半在阴影里'],
    tag: '静物',
    weight: 1,
  },
];
