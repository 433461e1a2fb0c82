import type { Picture } from '../core/picture.ts';
import type { Random } from '../core/prng.ts';
import { type Grade, gradeFrame } from '../photography/grade.ts';
import { shootBench } from '../photography/scenes/bench.ts';
import { shootCranes } from '../photography/scenes/site.ts';
import { shootHarvest } from '../photography/scenes/harvest.ts';
import { type Moment, shootForest } from '../photography/scenes/forest.ts';
import { shootFurnace } from '../photography/scenes/furnace.ts';
import { shootIce, shootPylons } from '../photography/scenes/open.ts';
import { shootTram } from '../photography/scenes/tram.ts';
import { type Hour, shootTurbines } from '../photography/scenes/turbines.ts';
import { shootWelding } from '../photography/scenes/welding.ts';
import { drawAward, inventMaker } from '../texts/people.ts';
import { composeShots } from './photography-hall.ts';
import type { Recipe } from './recipe.ts';
import { fillBlanks } from './vary-calligraphy.ts';

type Shoot = (width: number, height: number, seed: string) => Picture;

interface Scene {
  readonly shoot: Shoot;
  readonly titles: readonly string[];
  readonly seen: string;
  readonly tag: string;
  /** How often it comes up. */
  readonly weight: number;
  readonly upright?: boolean;
}

const forest =
  (moment: Moment): Shoot =>
  (width, height, seed) =>
    shootForest(width, height, seed, moment);
const turbines =
  (hour: Hour): Shoot =>
  (width, height, seed) =>
    shootTurbines(width, height, seed, hour);

const SCENES: readonly Scene[] = [
  {
    shoot: shootWelding,
    titles: ['焊花', '夜焊', '一点白', '面罩后面'],
    seen: '昏暗车间里焊工跪地施焊，弧光白亮，火花四溅',
    tag: '焊工',
    weight: 3,
  },
  {
    shoot: shootHarvest,
    titles: ['收工前', '麦浪尽头', '尘土与夕阳', '颗粒归仓'],
    seen: '落日下收割机逆光作业，尘土被照成橙色',
    tag: '秋收',
    weight: 3,
  },
  {
    shoot: shootCranes,
    titles: ['夜班开始', '城市天际', '灯火楼框', '交接班'],
    seen: '暮色里塔吊林立，在建楼房灯火点点，积水映出倒影',
    tag: '建筑工地',
    weight: 3,
  },
  {
    shoot: forest('headlight'),
    titles: ['头班车', '破雾', '林海来客'],
    seen: '机车亮着大灯从雪雾弥漫的林间驶来',
    tag: '铁路',
    weight: 2,
  },
  {
    shoot: forest('patrol'),
    titles: ['巡道', '十六公里', '雪中的脚印'],
    seen: '两名巡道工提灯走在积雪的铁轨上',
    tag: '巡道工',
    weight: 2,
  },
  {
    shoot: forest('signal'),
    titles: ['绿灯', '道口黄昏', '放行'],
    seen: '暮雪中铁路信号亮起绿灯',
    tag: '铁路',
    weight: 1,
  },
  {
    shoot: forest('passing'),
    titles: ['过站', '一分钟', '车窗'],
    seen: '夜雪里一列亮着灯的客车飞驰而过',
    tag: '铁路',
    weight: 1,
  },
  {
    shoot: shootFurnace,
    titles: ['钢花', '测温', '炉火正红', '热浪'],
    seen: '炼钢炉出钢，钢流白热，炉前工被映成橙红',
    tag: '钢铁',
    weight: 3,
  },
  {
    shoot: shootIce,
    titles: ['冬捕', '冰上日出', '号子', '大网'],
    seen: '日出的冰湖上渔工排成一列拉网',
    tag: '冬捕',
    weight: 2,
  },
  {
    shoot: shootPylons,
    titles: ['云端', '检修', '雾中塔', '高处的人'],
    seen: '雾中铁塔上检修工分层作业',
    tag: '电力',
    weight: 2,
    upright: true,
  },
  {
    shoot: turbines('dawn'),
    titles: ['风起', '早班', '草原的清晨'],
    seen: '霞光里风机转动，检修车停在草地上',
    tag: '风电',
    weight: 1,
  },
  {
    shoot: turbines('frost'),
    titles: ['白叶片', '初雪', '寒潮'],
    seen: '落雪的平原上风机静立',
    tag: '风电',
    weight: 1,
  },
  {
    shoot: turbines('night'),
    titles: ['星空抢修', '红灯', '守夜'],
    seen: '星夜里风机亮着红灯，抢修车灯照亮地面',
    tag: '风电',
    weight: 1,
  },
  {
    shoot: shootTram,
    titles: ['夜归', '雨中电车', '终点站', '站台'],
    seen: '雨夜里有轨电车迎面驶来，路面映出灯光',
    tag: '城市',
    weight: 2,
  },
  {
    shoot: (width, height, seed) => shootBench(width, height, seed, 'balls'),
    titles: ['钢珠', '圆', '质检'],
    seen: '深色布上一片抛光钢球映着窗光',
    tag: '静物',
    weight: 1,
  },
  {
    shoot: (width, height, seed) => shootBench(width, height, seed, 'spools'),
    titles: ['线轴', '色谱', '午后库房'],
    seen: '一排排彩色线轴立在木台上，窗光斜照',
    tag: '纺织',
    weight: 1,
  },
];

const LOT = SCENES.flatMap((scene) => Array.from({ length: scene.weight }, () => scene));
const GRADES: readonly Grade[] = ['原色', '原色', '黑白', '暖调', '冷调', '高反差'];

const NOTES = [
  '曝光压了一挡，暗部留给观众自己去看。',
  '等了三个晚上，只有这一晚云散得恰好。',
  '没有摆拍，没有补光。',
  '镜头是借来的老定焦，边缘有点软，正好。',
  '按下快门之后，才发现自己也屏着气。',
  '后期只调了一点对比，颜色是现场的颜色。',
  '三脚架的一条腿陷在雪里，构图因此微微向右。',
  '同一机位拍了一百多张，选了动作最小的一张。',
];
const ENDS = [
  '作者在{unit}工作，相机常年放在工具箱里。',
  '拍的是工友，也是自己。',
  '{city}，二〇二二年。',
  '放大以后，请看光落在手上的样子。',
  '照片洗出来，先送了被拍的人一张。',
  '这一行的人看了都说：对，就是这个时辰。',
  '作者最得意的不是光，是时间掐得准。',
];

/** Any photograph or essay for a show of any size. */
export function varyPhotography(random: Random, seed: string): Recipe {
  const maker = inventMaker(random);
  const scene = random.pick(LOT);
  const essay = random() < 0.14;
  const title = random.pick(scene.titles);
  const blanks = { unit: maker.unit ?? '学校', city: maker.city ?? '家乡' };
  const fill = (pool: readonly string[]): string => fillBlanks(random.pick(pool), blanks);
  const [a, b] = random.pick([
    [40, 60],
    [50, 75],
    [60, 90],
    [60, 80],
    [45, 80],
  ] as const);
  const grade = random.pick(GRADES);
  const mirrored = random() < 0.5;
  const count = essay ? random.whole(4, 6) : 1;
  const frames = [scene, ...Array.from({ length: count - 1 }, () => random.pick(LOT))];
  return composeShots(
    scene.upright ? [b, a] : [a, b],
    {
      title: essay ? `${title}（组照）` : title,
      makers: [maker],
      kind: essay ? '组照' : '单幅',
      format: '照片',
      material: '收藏级相纸',
      award: drawAward(random),
      tags: grade === '黑白' ? [scene.tag, '黑白'] : [scene.tag],
      alt: essay
        ? `${count} 幅一组的照片，第一幅：${scene.seen}；其余各幅是同一天里的不同工种。`
        : `照片：${scene.seen}，${random.pick(['前景虚化', '颗粒细密', '逆光', '画面安静', '构图对称'])}。`,
      ...(essay
        ? { captions: frames.map((frame, index) => `之${'一二三四五六'[index] ?? ''}：${frame.seen}。`) }
        : {}),
      body: `${scene.seen}。${fill(NOTES)}\n\n${fill(ENDS)}`,
    },
    frames.map(
      (frame, index) => (width: number, height: number) =>
        gradeFrame(frame.shoot(width, height, `${seed}/${String(index)}`), grade, mirrored),
    ),
    essay ? 2400 : 3000,
  );
}
