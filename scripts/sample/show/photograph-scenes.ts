import type { Picture } from '../core/picture.ts';
import { shootWelding } from '../photography/scenes/car-hall.ts';
import { shootCranes } from '../photography/scenes/crane-yard.ts';
import { type Moment, shootForest } from '../photography/scenes/forest-line.ts';
import { shootFurnace } from '../photography/scenes/foundry.ts';
import { shootIce } from '../photography/scenes/lake.ts';
import { shootPylons } from '../photography/scenes/pylons.ts';
import { type Hour, shootTurbines } from '../photography/scenes/steppe.ts';
import { shootBench, type Still } from '../photography/scenes/still.ts';
import { shootTram } from '../photography/scenes/tram-stop.ts';
import { shootHarvest } from '../photography/scenes/wheat.ts';

/** Renders a scene at a size in px. */
export type Shoot = (width: number, height: number, seed: string) => Picture;

/** A scene of a show of any size; what is said of it holds for every render. */
export interface Scene {
  readonly key: string;
  readonly shoot: Shoot;
  readonly titles: readonly string[];
  /** What is to be seen. */
  readonly seen: readonly string[];
  /** Light and weather. */
  readonly light: readonly string[];
  readonly tag: string;
  /** How often it comes up. */
  readonly weight: number;
  readonly upright?: boolean;
}

const forest =
  (moment: Moment): Shoot =>
  (width, height, seed) =>
    shootForest(width, height, seed, moment);
const steppe =
  (hour: Hour): Shoot =>
  (width, height, seed) =>
    shootTurbines(width, height, seed, hour);
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
