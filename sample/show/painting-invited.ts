import { paintOil } from '../painting/hands/oil.ts';
import { paintWatercolour } from '../painting/hands/watercolour.ts';
import { printWoodcut } from '../painting/hands/woodcut.ts';
import { drawDies } from '../painting/scenes/dies.ts';
import { drawLaboratory } from '../painting/scenes/laboratory.ts';
import { drawOptics } from '../painting/scenes/optics.ts';
import { drawTrainHall } from '../painting/scenes/train-hall.ts';
import type { Recipe } from './recipe.ts';
import { composeDesigned } from './designed.ts';

const MASTERS = 'model-workers';

/** 2009–2012: the invited series, places of work and tools only. */
export function composeOptics(): Recipe {
  return composeDesigned(
    [90, 126],
    {
      title: '光的台面',
      title_en: 'A Table for Light',
      makers: [{ name: '查屿', unit: '长春光学仪器厂工会', city: '长春' }],
      kind: '油画',
      format: '镜片',
      material: '布面油画',
      award: '特邀',
      series: MASTERS,
      tags: ['光学', '实验台', '特邀'],
      alt: '油画：昏暗的实验室里一张光学平台，透镜立在支杆上，红色光束穿过它们，经棱镜散成一道彩虹投在屏上。',
      body: `没有人的实验室，光自己在工作。激光从左端出来，过两片透镜，遇到棱镜，散成七色落在屏上；台面上的小孔整整齐齐，是用来固定明天的实验的。

本系列向光学、化学、焊接、模具四个行当的先行者致意。示例只画他们的工作台与工具，不画任何真实人物的容貌。`,
    },
    drawOptics,
    (design, scale, seed) => paintOil(design, scale, { impasto: 0.9, reach: 4.5, broken: 0.8 }, seed),
    '2009',
    3000,
    72,
  );
}

export function composeLaboratory(): Recipe {
  return composeDesigned(
    [56, 76],
    {
      title: '窗台上的分子',
      title_en: 'Molecules on the Sill',
      makers: [{ name: '朴海桐', unit: '长春应用化工厂工会', city: '长春' }],
      kind: '水彩',
      format: '镜片',
      material: '纸本水彩',
      award: '特邀',
      series: MASTERS,
      tags: ['化学', '实验室', '特邀'],
      alt: '水彩：冬日窗前的实验台，锥形瓶、烧瓶与冷凝管里盛着蓝、橙、绿色液体，右边立着一只球棍分子模型。',
      body: `窗外是雪后的校园，窗内是几瓶颜色。玻璃最难画，因为它没有自己的颜色，作者只画它后面的东西怎样被弯了一下。

右边的六元环模型是木球漆成的，旧了，有一个球补过红漆。题为“特邀”，画的是化学家的窗台，不是任何一位化学家。`,
    },
    drawLaboratory,
    paintWatercolour,
    '2010',
    3000,
    78,
  );
}

export function composeTrainHall(): Recipe {
  return composeDesigned(
    [110, 160],
    {
      title: '总装线上',
      title_en: 'On the Assembly Line',
      makers: [{ name: '单于朔', unit: '长春客车配件厂工会', city: '长春' }],
      kind: '油画',
      format: '镜片',
      material: '布面油画',
      award: '特邀',
      series: MASTERS,
      tags: ['高铁', '焊接', '特邀'],
      alt: '油画：总装车间里两列高速列车的车头并排停在台位上，焊花在车身旁绽开，戴黄盔的工人分立两侧，屋架向远处收拢。',
      body: `车头还没有喷上编号，先有了脸。焊枪在两列车之间亮着，那一点白是全画最冷也最热的地方。

屋架一榀一榀往深处退，像五线谱；工人都很小，看不清面目——这不是谁的肖像，是一个工种的日常。`,
    },
    drawTrainHall,
    (design, scale, seed) => paintOil(design, scale, { impasto: 0.55, reach: 4, broken: 0.5 }, seed),
    '2011',
    3000,
    72,
  );
}

export function composeDies(): Recipe {
  return composeDesigned(
    [60, 78],
    {
      title: '合模之前',
      title_en: 'Before the Die Closes',
      makers: [{ name: '冼砺', unit: '吉林汽车模具厂工会', city: '吉林' }],
      kind: '版画',
      format: '镜片',
      material: '黑白木刻',
      award: '特邀',
      series: MASTERS,
      tags: ['模具', '钳工', '特邀'],
      alt: '黑白木刻：灯下的钳工台，一副打开的模具两半相对，导柱竖立，台上散放卡尺、锉刀和图纸，墙上挂满工具。',
      body: `模具两半摊开，型腔对着型芯，合上之后只剩一条头发丝的缝。木刻用阴刻细线排出钢面的反光，线与线的间距由稀到密，正是锉刀走过的方向。

台上的卡尺停在某个读数上，作者没有说那是多少。`,
    },
    drawDies,
    (design, scale, seed) => printWoodcut(design, scale, [0.1, 0.09, 0.085], seed),
    '2012',
    3000,
    70,
  );
}
