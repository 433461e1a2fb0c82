import { parseColour } from '../core/picture.ts';
import { paintOil } from '../painting/hands/oil.ts';
import { paintWatercolour } from '../painting/hands/watercolour.ts';
import { paintFineLine } from '../painting/hands/fine-line.ts';
import { printBlocks, printWoodcut } from '../painting/hands/woodcut.ts';
import { drawCranes } from '../painting/scenes/cranes.ts';
import { drawFoundry } from '../painting/scenes/foundry.ts';
import { drawLoom } from '../painting/scenes/loom.ts';
import { drawHarvest } from '../painting/scenes/harvest.ts';
import { drawStation } from '../painting/scenes/station.ts';
import type { Recipe } from './recipe.ts';
import { composeDesigned } from './designed.ts';

/** 2002: a woodcut of cranes in one block. */
export function composeCranePrint(): Recipe {
  return composeDesigned(
    [80, 58],
    {
      title: '破晓',
      title_en: 'Daybreak',
      makers: [
        { name: '区澍', unit: '长春建工第三公司工会', city: '长春' },
        { name: '盖明远', unit: '长春建工第三公司工会', city: '长春' },
      ],
      kind: '版画',
      format: '镜片',
      material: '黑白木刻',
      award: '二等奖',
      tags: ['建筑工地', '塔吊', '木刻'],
      alt: '黑白木刻：一轮大太阳从楼群后升起，四台塔吊的长臂横过日面，楼框和脚手架刻成黑白相间的格子。',
      body: `一块梨木，一把三角刀，只有黑与白。太阳用平行的细线刻出，线越往下越密，于是圆盘有了热度；塔吊的桁架逐格留黑，在日面上成了最清楚的剪影。

两位作者是同一工地的放线员和木工，白天放线，晚上刻木，刀路里有图纸的规矩。`,
    },
    drawCranes,
    (design, scale, seed) => printWoodcut(design, scale, [0.09, 0.085, 0.08], seed),
    '2002',
    3200,
    74,
  );
}

/** 2003: an oil of the harvest. */
export function composeHarvestOil(): Recipe {
  return composeDesigned(
    [100, 140],
    {
      title: '金色的间奏',
      title_en: 'Golden Interlude',
      makers: [{ name: '冼禾', unit: '松原前郭农机合作社工会', city: '松原' }],
      kind: '油画',
      format: '镜片',
      material: '布面油画',
      award: '一等奖',
      tags: ['秋收', '农机', '田野'],
      alt: '油画：红色联合收割机停在金黄的麦田中央，笔触顺着垄沟向远处铺开，天上是成团的暖白色云。',
      body: `收割机停下来的十分钟：换班的人刚走下田埂，机器还热着。作者不画人，只画这台红色的机器怎样站在一大片黄里。

颜料堆得很厚，垄沟的方向就是笔触的方向；近看是一堆横七竖八的颜色，退后三步，麦茬、尘土和午后的光才各归其位。`,
    },
    drawHarvest,
    (design, scale, seed) => paintOil(design, scale, { impasto: 1, reach: 5, broken: 1 }, seed),
    '2003',
    3000,
    74,
  );
}

/** 2004: a watercolour of a station in snow. */
export function composeSnowStation(): Recipe {
  return composeDesigned(
    [54, 75],
    {
      title: '雪国小站',
      title_en: 'A Small Station in Snow',
      makers: [{ name: '乜晓棠', unit: '延边敦化车务段工会', city: '延边' }],
      kind: '水彩',
      format: '镜片',
      material: '纸本水彩',
      award: '三等奖',
      tags: ['铁路', '雪', '小站'],
      alt: '水彩：蒸汽机车拖着长长的白烟驶进雪中小站，前景是弯向画外的铁轨和几株白桦，右边露出红屋顶站房。',
      body: `水彩的白不是画出来的，是留出来的。雪地、蒸汽和白桦的树皮都是纸本身的颜色，作者只在它们周围铺上蓝灰。

天空趁湿接色，云脚自然洇开；机车用干笔收紧，轮廓处能看到颜料在水迹边缘积成的细线。画边不裁，保留了揭下水胶带后的毛边。`,
    },
    drawStation,
    paintWatercolour,
    '2004',
    3000,
    78,
  );
}

/** 2006: a print in five blocks. */
export function composeFoundryPrint(): Recipe {
  const ink = parseColour;
  return composeDesigned(
    [76, 57],
    {
      title: '开浇',
      title_en: 'The Pour',
      makers: [{ name: '解炎', unit: '通化江东钢铁厂工会', city: '通化' }],
      kind: '版画',
      format: '镜片',
      material: '五版套色木刻',
      award: '一等奖',
      tags: ['钢铁', '套色木刻', '车间'],
      alt: '套色木刻：钢包倾斜，白热的钢水注入铸型，火星向两侧飞开，炉工的黑色剪影立在橙红的光里，上方是行车与高窗。',
      body: `五块版：淡黄、橘黄、朱红、灰蓝、黑，由浅到深依次套印。钢水最亮，却用的是最薄的一层黄，亮是被四周的黑衬出来的。

套版没有完全对准，朱红往左让了不到半毫米，火光的边因此像在抖。作者说那不是失手，炉前看东西本来就是抖的。`,
    },
    drawFoundry,
    (design, scale, seed) =>
      printBlocks(
        design,
        scale,
        [
          { ink: ink('#f6dc8e'), slip: [0, 0] },
          { ink: ink('#e8923c'), slip: [0.0012, -0.0006] },
          { ink: ink('#ad3c24'), slip: [-0.001, 0.001] },
          { ink: ink('#5a6f7c'), slip: [0.0008, 0.0012] },
          { ink: ink('#1d1c20'), slip: [-0.0006, -0.0008] },
        ],
        seed,
      ),
    '2006',
    3000,
    76,
  );
}

/** 2007: fine line on silk. */
export function composeLoom(): Recipe {
  return composeDesigned(
    [88, 70],
    {
      title: '经纬',
      title_en: 'Warp and Weft',
      makers: [{ name: '缪锦书', unit: '辽源织袜厂工会', city: '辽源' }],
      kind: '国画',
      format: '镜片',
      material: '绢本工笔',
      award: '三等奖',
      tags: ['纺织', '织机', '工笔'],
      alt: '工笔画：一架木织机正面端坐，上部近百根彩色经线并排垂下，下部团花织物已织成大半，梭子停在筘前。',
      body: `近百根经线，根根都是一笔勾到底，用的是铁线描，粗细不变。画到一半作者换了三支勾线笔。

下半幅的团花按真正的组织点一格一格填色，懂行的人能照着画复织出来。画里没有人，梭子停在筘前，像是织工刚起身去接一根断头。`,
    },
    drawLoom,
    paintFineLine,
    '2007',
    3200,
    78,
  );
}
