import { MOUNTS } from '../calligraphy/formats.ts';
import { parseColour, type Picture } from '../core/picture.ts';
import type { Random } from '../core/prng.ts';
import { SILKS } from '../brush/mount.ts';
import type { Design } from '../painting/design.ts';
import { paintFineLine } from '../painting/hands/fine-line.ts';
import { paintOil } from '../painting/hands/oil.ts';
import { paintWatercolour } from '../painting/hands/watercolour.ts';
import { printBlocks, printWoodcut } from '../painting/hands/woodcut.ts';
import { paintMountains } from '../painting/ink.ts';
import { drawCranes } from '../painting/scenes/cranes.ts';
import { drawCribs } from '../painting/scenes/cribs.ts';
import { drawDies } from '../painting/scenes/dies.ts';
import { drawFoundry } from '../painting/scenes/foundry.ts';
import { drawHarvest } from '../painting/scenes/harvest.ts';
import { drawLaboratory } from '../painting/scenes/laboratory.ts';
import { drawLoom } from '../painting/scenes/loom.ts';
import { drawOptics } from '../painting/scenes/optics.ts';
import { drawStation } from '../painting/scenes/station.ts';
import { drawTrainHall } from '../painting/scenes/train-hall.ts';
import { dropColours } from '../texts/colours.ts';
import { describeMaker } from '../texts/maker-notes.ts';
import { describePainting } from '../texts/painting-notes.ts';
import { drawAward, inventMaker } from '../texts/people.ts';
import type { EntryPlan } from './entry.ts';
import { composeDesigned } from './designed.ts';
import type { Recipe } from './recipe.ts';

interface Subject {
  readonly draw: (design: Design, seed: string) => void;
  readonly titles: readonly string[];
  readonly seen: string;
  readonly tag: string;
}

const SUBJECTS: readonly Subject[] = [
  {
    draw: drawHarvest,
    titles: ['开镰', '黑土金秋', '午后的收割机', '满仓之前', '丰年'],
    seen: '一台收割机行在成熟的田野里，垄沟伸向天边',
    tag: '秋收',
  },
  {
    draw: drawCranes,
    titles: ['节节高', '日出工地', '新楼', '长臂', '城的骨架'],
    seen: '太阳从楼群后升起，塔吊的长臂横过天空',
    tag: '建筑工地',
  },
  {
    draw: drawStation,
    titles: ['进站', '小站的早晨', '雪后', '汽笛', '归人'],
    seen: '蒸汽机车驶进雪中的小站，白桦立在一旁',
    tag: '铁路',
  },
  {
    draw: drawCribs,
    titles: ['苞米楼', '冬藏', '屯子里的金子', '霜晨', '挂红灯'],
    seen: '雪地上的苞米楼装满金黄的玉米，檐下挂着红灯',
    tag: '冬藏',
  },
  {
    draw: drawFoundry,
    titles: ['炉前', '铁水奔流', '火与铁', '出炉', '夜班'],
    seen: '钢包倾出白热的铁水，火星四散，炉工在光里',
    tag: '钢铁',
  },
  {
    draw: drawOptics,
    titles: ['光路', '准直', '七色', '静室', '一束'],
    seen: '暗室的平台上光束穿过透镜与棱镜，散成彩虹',
    tag: '光学',
  },
  {
    draw: drawLaboratory,
    titles: ['实验台', '窗前', '配方', '滴定', '透明'],
    seen: '冬日窗前的玻璃器皿里盛着各色液体',
    tag: '化验',
  },
  {
    draw: drawTrainHall,
    titles: ['总装', '两列新车', '台位', '下线前夜', '焊花'],
    seen: '总装车间里两列新车并排停着，焊花闪亮',
    tag: '高铁',
  },
  {
    draw: drawDies,
    titles: ['钳工台', '分毫', '灯下', '合缝', '工具墙'],
    seen: '灯下的钳工台上摊着打开的模具、卡尺和锉刀',
    tag: '模具',
  },
  {
    draw: drawLoom,
    titles: ['织机', '梭声', '千丝', '团花', '一寸锦'],
    seen: '织机正面，经线垂下，团花织物已成大半',
    tag: '纺织',
  },
];

interface Manner {
  readonly kind: string;
  readonly material: string;
  readonly says: string;
  readonly paint: (random: Random) => (design: Design, scale: number, seed: string) => Picture;
}

const INKS = [
  ['#f6dc8e', '#e8923c', '#ad3c24', '#5a6f7c', '#1d1c20'],
  ['#efe3c2', '#8fb3b0', '#3f7a86', '#c2542f', '#1f2730'],
  ['#f2e6cc', '#d9a441', '#7d8f52', '#39594e', '#20201c'],
] as const;

const MANNERS: readonly Manner[] = [
  {
    kind: '油画',
    material: '布面油画',
    says: '颜料堆得厚，笔触看得见方向',
    paint: (random) => {
      const plan = {
        impasto: random.between(0.5, 1.1),
        reach: random.between(3.6, 6),
        broken: random.between(0.4, 1.2),
      };
      return (design, scale, seed) => paintOil(design, scale, plan, seed);
    },
  },
  {
    kind: '水粉',
    material: '纸本水粉',
    says: '色块平涂，边缘干净',
    paint: () => (design, scale, seed) =>
      paintOil(design, scale, { impasto: 0.18, reach: 6.5, broken: 0.3 }, seed),
  },
  { kind: '水彩', material: '纸本水彩', says: '水色相融，亮处全是留白', paint: () => paintWatercolour },
  {
    kind: '版画',
    material: '黑白木刻',
    says: '刀路分明，黑白各占一半',
    paint: () => (design, scale, seed) => printWoodcut(design, scale, [0.09, 0.085, 0.08], seed),
  },
  {
    kind: '版画',
    material: '套色木刻',
    says: '五版套印，错开的边缘反添了响动',
    paint: (random) => {
      const inks = random.pick(INKS).map(parseColour);
      return (design, scale, seed) =>
        printBlocks(
          design,
          scale,
          inks.map((ink, order) => ({
            ink,
            slip: [((order * 7) % 5) * 0.0005 - 0.001, ((order * 3) % 4) * 0.0005 - 0.0008] as const,
          })),
          seed,
        );
    },
  },
  { kind: '国画', material: '绢本工笔', says: '铁线勾勒，分染数遍', paint: () => paintFineLine },
];

/** Any painting for a show of any size. */
export function varyPainting(random: Random, seed: string): Recipe {
  const maker = inventMaker(random);
  if (random() < 0.26) return varyMountains(random, seed, maker);
  const subject = random.pick(SUBJECTS);
  const manner = random.pick(MANNERS);
  const tall = subject.draw === drawLoom || subject.draw === drawCranes || subject.draw === drawFoundry;
  const [a, b] = random.pick([
    [60, 80],
    [70, 100],
    [54, 76],
    [90, 120],
  ] as const);
  const title = random.pick(subject.titles);
  const entry: EntryPlan = {
    title,
    makers: [maker],
    kind: manner.kind,
    format: '镜片',
    material: manner.material,
    award: drawAward(random),
    tags: [subject.tag, manner.kind],
    alt: `${manner.material}《${title}》：${manner.material === '黑白木刻' ? dropColours(subject.seen) : subject.seen}，${manner.says}，${random.pick(manner.material === '黑白木刻' ? ['明暗对比强', '气氛安静', '线条利落'] : ['色调偏暖', '色调偏冷', '明暗对比强', '气氛安静'])}。`,
    body: `${describePainting(random, { seen: manner.material === '黑白木刻' ? dropColours(subject.seen) : subject.seen, says: manner.says, kind: manner.kind, title, place: maker.city ?? '家乡' })}\n\n${describeMaker(random, maker, '画笔')}。`,
  };
  return composeDesigned(tall ? [b, a] : [a, b], entry, subject.draw, manner.paint(random), seed, 3000);
}

function varyMountains(random: Random, seed: string, maker: EntryPlan['makers'][number]): Recipe {
  const manner = random.pick(['水墨', '水墨', '青绿', '浅绛'] as const);
  const upright = random() < 0.6;
  const rail = random() < 0.5;
  const [height, width] = upright ? [138, 68] : [70, 138];
  const mount = {
    ...(upright ? MOUNTS.hanging : MOUNTS.broad),
    body: random.pick([SILKS.ivory, SILKS.tea, SILKS.mist]),
  };
  const name = random.pick(['林海', '云岭', '松风', '长白晓色', '江源', '雪霁', '万壑', '北国春早']);
  const plan = {
    height,
    width,
    mount,
    em: 2.2,
    signature: `${name}壬寅年写`,
    seals: [{ characters: `${maker.name}印`, style: '白文' as const, cm: 2.5 }],
    sign: [upright ? 0.9 : 0.955, 0.05] as const,
  };
  const whole = [height + mount.top + mount.bottom, width + mount.side * 2] as const;
  const range = {
    ground: manner === '青绿' ? ('绢' as const) : random.pick(['宣纸', '仿古宣'] as const),
    manner,
    layers: random.whole(5, 7),
    far: random.between(0.26, 0.36),
    near: random.between(0.9, 0.96),
    relief: random.between(0.3, 0.44),
    peaks: upright ? random.between(1.8, 2.8) : random.between(3, 4.6),
  };
  const sight = `${manner}山水，${rail ? '山谷间一座高架桥，列车驶过，' : ''}${upright ? '层峦直上' : '群岭横展'}，云气留白，近处松树数株`;
  return {
    entry: {
      title: name,
      makers: [maker],
      kind: '国画',
      format: upright ? '立轴' : '横披',
      material: manner === '青绿' ? '绢本设色' : '纸本',
      award: drawAward(random),
      tags: ['山水', manner],
      alt: `${sight}，右上方题款钤印。`,
      body: `${describePainting(random, { seen: sight, says: random.pick(['皴法随山势而变', '先湿后干，留出云路', '墨分五色，焦墨只点在近树', '远近全靠浓淡分开']), kind: manner, title: `《${name}》`, place: maker.city ?? '家乡' })}\n\n${describeMaker(random, maker, '毛笔')}。`,
    },
    size: whole,
    px: 3400,
    quality: 80,
    parts: [(side) => paintMountains(range, plan, side / Math.max(...whole), seed, rail)],
  };
}
