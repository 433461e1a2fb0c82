import type { Design } from '../painting/design.ts';
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

/** What a painting of a generated show can be of. */
interface Subject {
  readonly draw: (design: Design, seed: string) => void;
  readonly titles: readonly string[];
  readonly seen: string;
  readonly tag: string;
}

/** The subjects, each with the words that are true of it. */
export const SUBJECTS: readonly Subject[] = [
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
