import { MOUNTS } from '../calligraphy/formats.ts';
import type { Drawn } from '../calligraphy/sheet.ts';
import type { Picture } from '../core/picture.ts';
import { buildDesign, type Design } from '../painting/design.ts';
import { paintOil } from '../painting/hands/oil.ts';
import { paintWatercolour } from '../painting/hands/watercolour.ts';
import { printWoodcut } from '../painting/hands/woodcut.ts';
import { paintMountains } from '../painting/ink.ts';
import { drawCranes } from '../painting/scenes/cranes.ts';
import { drawHarvest } from '../painting/scenes/harvest.ts';
import { drawStation } from '../painting/scenes/station.ts';
import type { EntryPlan } from './entry.ts';
import type { Recipe } from './recipe.ts';

/** A work whose design is drawn small and then painted at full size. Sizes in cm. */
export function composeDesigned(
  size: readonly [number, number],
  entry: EntryPlan,
  draw: (design: Design, seed: string) => void,
  paint: (design: Design, scale: number, seed: string) => Picture,
  seed: string,
  px: number,
  quality = 78,
): Recipe {
  const part = (side: number): Drawn => {
    const long = Math.max(...size);
    const small = Math.min(1500, Math.round(side / 2));
    const design = buildDesign(Math.round((small * size[1]) / long), Math.round((small * size[0]) / long));
    draw(design, seed);
    return { picture: paint(design, side / small, seed), columns: [], marks: [] };
  };
  return { entry, size, px, quality, parts: [part] };
}

/** 2001: a hanging scroll of the forest railway in ink. */
function composeForestRail(): Recipe {
  const plan = {
    height: 140, width: 70, mount: { ...MOUNTS.hanging, top: 40, bottom: 26 }, em: 2.3,
    signature: '林海通途壬寅冬月写长白山道中', seals: [{ characters: '解牧川印', style: '白文' as const, cm: 2.6 }], sign: [0.9, 0.05] as const,
  };
  const height = plan.height + plan.mount.top + plan.mount.bottom;
  const width = plan.width + plan.mount.side * 2;
  return {
    entry: {
      title: '林海通途', title_en: 'A Way through the Sea of Forest',
      makers: [{ name: '解牧川', unit: '白山林业铁路工会', city: '白山' }],
      kind: '国画', format: '立轴', material: '纸本水墨', award: '一等奖', tags: ['铁路', '长白山', '水墨'],
      alt: '水墨立轴：层层山岭隐在云雾中，山谷间一座拱桥高架，赭红色列车正从桥上驶过，近处几株美人松。',
      body: `山是传统的画法：远山一抹淡墨，中景皴出石纹，近处用焦墨点苔，层与层之间留白为云。桥却是新的：用界尺引线，拱券一孔接一孔，桥墩往下渐渐化进雾里。

全画唯一的颜色是那列火车，赭红一点，在灰墨之间走得很稳。`,
    },
    size: [height, width], px: 4000, quality: 80,
    parts: [(side) => paintMountains({ ground: '宣纸', manner: '水墨', layers: 6, far: 0.3, near: 0.93, relief: 0.34, peaks: 2.2 }, plan, side / height, '2001')],
  };
}

/** 2002: a woodcut of cranes in one block. */
function composeCranePrint(): Recipe {
  return composeDesigned(
    [80, 58],
    {
      title: '破晓', title_en: 'Daybreak',
      makers: [{ name: '区澍', unit: '长春建工第三公司工会', city: '长春' }, { name: '盖明远', unit: '长春建工第三公司工会', city: '长春' }],
      kind: '版画', format: '镜框', material: '黑白木刻', award: '二等奖', tags: ['建筑工地', '塔吊', '木刻'],
      alt: '黑白木刻：一轮大太阳从楼群后升起，四台塔吊的长臂横过日面，楼框和脚手架刻成黑白相间的格子。',
      body: `一块梨木，一把三角刀，只有黑与白。太阳用平行的细线刻出，线越往下越密，于是圆盘有了热度；塔吊的桁架逐格留黑，在日面上成了最清楚的剪影。

两位作者是同一工地的放线员和木工，白天放线，晚上刻木，刀路里有图纸的规矩。`,
    },
    drawCranes,
    (design, scale, seed) => printWoodcut(design, scale, [0.09, 0.085, 0.08], seed),
    '2002', 3200, 74,
  );
}

/** 2003: an oil of the harvest. */
function composeHarvestOil(): Recipe {
  return composeDesigned(
    [100, 140],
    {
      title: '金色的间奏', title_en: 'Golden Interlude',
      makers: [{ name: '冼禾', unit: '松原前郭农机合作社工会', city: '松原' }],
      kind: '油画', format: '镜框', material: '布面油画', award: '一等奖', tags: ['秋收', '农机', '田野'],
      alt: '油画：红色联合收割机停在金黄的麦田中央，笔触顺着垄沟向远处铺开，天上是成团的暖白色云。',
      body: `收割机停下来的十分钟：换班的人刚走下田埂，机器还热着。作者不画人，只画这台红色的机器怎样站在一大片黄里。

颜料堆得很厚，垄沟的方向就是笔触的方向；近看是一堆横七竖八的颜色，退后三步，麦茬、尘土和午后的光才各归其位。`,
    },
    drawHarvest,
    (design, scale, seed) => paintOil(design, scale, { impasto: 1, reach: 5, broken: 1 }, seed),
    '2003', 3000, 74,
  );
}

/** 2004: a watercolour of a station in snow. */
function composeSnowStation(): Recipe {
  return composeDesigned(
    [54, 75],
    {
      title: '雪国小站', title_en: 'A Small Station in Snow',
      makers: [{ name: '乜晓棠', unit: '延边敦化车务段工会', city: '延边' }],
      kind: '水彩', format: '镜框', material: '纸本水彩', award: '三等奖', tags: ['铁路', '雪', '小站'],
      alt: '水彩：蒸汽机车拖着长长的白烟驶进雪中小站，前景是弯向画外的铁轨和几株白桦，右边露出红屋顶站房。',
      body: `水彩的白不是画出来的，是留出来的。雪地、蒸汽和白桦的树皮都是纸本身的颜色，作者只在它们周围铺上蓝灰。

天空趁湿接色，云脚自然洇开；机车用干笔收紧，轮廓处能看到颜料在水迹边缘积成的细线。画边不裁，保留了揭下水胶带后的毛边。`,
    },
    drawStation, paintWatercolour, '2004', 3000, 78,
  );
}

/** The works of the painting hall that are shipped in content/, by number. */
export const PAINTING: Readonly<Record<string, () => Recipe>> = {
  '2001': composeForestRail,
  '2002': composeCranePrint,
  '2003': composeHarvestOil,
  '2004': composeSnowStation,
};
