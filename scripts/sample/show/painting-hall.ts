import { MOUNTS } from '../calligraphy/formats.ts';
import type { Drawn } from '../calligraphy/sheet.ts';
import { parseColour, type Picture } from '../core/picture.ts';
import { SILKS } from '../brush/mount.ts';
import { buildDesign, type Design } from '../painting/design.ts';
import { paintOil } from '../painting/hands/oil.ts';
import { paintWatercolour } from '../painting/hands/watercolour.ts';
import { paintFineLine } from '../painting/hands/fine-line.ts';
import { printBlocks, printWoodcut } from '../painting/hands/woodcut.ts';
import { paintMountains } from '../painting/ink.ts';
import { drawCranes } from '../painting/scenes/cranes.ts';
import { drawDies } from '../painting/scenes/dies.ts';
import { drawFoundry } from '../painting/scenes/foundry.ts';
import { drawLaboratory } from '../painting/scenes/laboratory.ts';
import { drawLoom } from '../painting/scenes/loom.ts';
import { drawOptics } from '../painting/scenes/optics.ts';
import { drawTrainHall } from '../painting/scenes/train-hall.ts';
import { paintSnowScroll, SNOW_SCROLL } from '../painting/snow-scroll.ts';
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
    height: 140,
    width: 70,
    mount: { ...MOUNTS.hanging, top: 40, bottom: 26 },
    em: 2.3,
    signature: '林海通途壬寅冬月写长白山道中',
    seals: [{ characters: '解牧川印', style: '白文' as const, cm: 2.6 }],
    sign: [0.9, 0.05] as const,
  };
  const height = plan.height + plan.mount.top + plan.mount.bottom;
  const width = plan.width + plan.mount.side * 2;
  return {
    entry: {
      title: '林海通途',
      title_en: 'A Way through the Sea of Forest',
      makers: [{ name: '解牧川', unit: '白山林业铁路工会', city: '白山' }],
      kind: '国画',
      format: '立轴',
      material: '纸本水墨',
      award: '一等奖',
      tags: ['铁路', '长白山', '水墨'],
      alt: '水墨立轴：层层山岭隐在云雾中，山谷间一座拱桥高架，赭红色列车正从桥上驶过，近处几株美人松。',
      body: `山是传统的画法：远山一抹淡墨，中景皴出石纹，近处用焦墨点苔，层与层之间留白为云。桥却是新的：用界尺引线，拱券一孔接一孔，桥墩往下渐渐化进雾里。

全画唯一的颜色是那列火车，赭红一点，在灰墨之间走得很稳。`,
    },
    size: [height, width],
    px: 4000,
    quality: 80,
    parts: [
      (side) =>
        paintMountains(
          { ground: '宣纸', manner: '水墨', layers: 6, far: 0.34, near: 0.93, relief: 0.44, peaks: 2.5 },
          plan,
          side / height,
          '2001',
        ),
    ],
  };
}

/** 2002: a woodcut of cranes in one block. */
function composeCranePrint(): Recipe {
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
function composeHarvestOil(): Recipe {
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
function composeSnowStation(): Recipe {
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

/** 2005: blue and green on silk. */
function composeHeavenLake(): Recipe {
  const plan = {
    height: 96,
    width: 150,
    mount: { ...MOUNTS.broad, top: 12, bottom: 12, side: 14, body: SILKS.tea, accent: SILKS.lake },
    em: 2.4,
    signature: '长白春融图壬寅夏月',
    seals: [
      { characters: '呼延黛', style: '白文' as const, cm: 2.8 },
      { characters: '青绿', style: '朱文' as const, cm: 2.6 },
    ],
    sign: [0.955, 0.06] as const,
  };
  const height = plan.height + plan.mount.top + plan.mount.bottom;
  const width = plan.width + plan.mount.side * 2;
  return {
    entry: {
      title: '长白春融',
      title_en: 'Thaw on Changbai',
      makers: [{ name: '呼延黛', unit: '延边长白山旅游集团工会', city: '延边' }],
      kind: '国画',
      format: '横披',
      material: '绢本设色',
      award: '二等奖',
      tags: ['长白山', '青绿', '春天'],
      alt: '青绿山水横幅：石青石绿的山头层层相叠，山脚转为赭石色，脊线勾泥金，近处几株青松，绢地茶黄。',
      body: `大青绿的规矩：山顶用石青、石绿厚染三遍，山脚留赭石，脊线最后勾一道泥金。作者照着规矩来，只把季节换成了自己熟悉的——四月，阳坡的雪先化，青色是从山脊往下长的。

绢丝的经纬透过颜色仍看得见，薄处如雾，厚处如苔。`,
    },
    size: [height, width],
    px: 3600,
    quality: 78,
    parts: [
      (side) =>
        paintMountains(
          { ground: '绢', manner: '青绿', layers: 7, far: 0.32, near: 0.95, relief: 0.42, peaks: 3.6 },
          plan,
          side / width,
          '2005',
          false,
        ),
    ],
  };
}

/** 2006: a print in five blocks. */
function composeFoundryPrint(): Recipe {
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
function composeLoom(): Recipe {
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

/** 2008: a painted handscroll. */
function composeSnowScroll(): Recipe {
  const height = SNOW_SCROLL.height + SNOW_SCROLL.mount.top * 2;
  const width = SNOW_SCROLL.width + SNOW_SCROLL.mount.side * 2;
  return {
    entry: {
      title: '雪岭千里图',
      title_en: 'A Thousand Li of Snowy Ridges',
      makers: [
        { name: '盖云峦', unit: '吉林铁路勘测设计院工会', city: '吉林' },
        { name: '曾砚秋', unit: '吉林铁路勘测设计院工会', city: '吉林' },
      ],
      kind: '国画',
      format: '手卷',
      material: '纸本浅绛',
      award: '二等奖',
      tags: ['铁路', '长白山', '长卷'],
      alt: '浅绛山水长卷：雪岭起伏十余峰，一条铁路贯穿全卷，两列赭红色小火车一上一下，近处松树成丛，卷尾题款。',
      body: `两位作者都是铁路勘测员，跑过卷中的每一个垭口。图从右起，自长白主峰一路西行，到松花江边的缓岗收住；电线杆按真实的杆距缩画，数得出里程。

山用淡墨皴出，稍罩赭石，雪是纸的本色。全卷只有两列火车着了颜色，隔山相望，永远不会相遇，却在同一条线上。`,
    },
    size: [height, width],
    px: 12000,
    quality: 74,
    parts: [(side) => paintSnowScroll(side / width, '2008')],
  };
}

const MASTERS = 'model-workers';

/** 2009–2012: the invited series, places of work and tools only. */
function composeOptics(): Recipe {
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

function composeLaboratory(): Recipe {
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

function composeTrainHall(): Recipe {
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

function composeDies(): Recipe {
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

/** The works of the painting hall that are shipped in content/, by number. */
export const PAINTING: Readonly<Record<string, () => Recipe>> = {
  '2001': composeForestRail,
  '2002': composeCranePrint,
  '2003': composeHarvestOil,
  '2004': composeSnowStation,
  '2005': composeHeavenLake,
  '2006': composeFoundryPrint,
  '2007': composeLoom,
  '2008': composeSnowScroll,
  '2009': composeOptics,
  '2010': composeLaboratory,
  '2011': composeTrainHall,
  '2012': composeDies,
};
