import { drawFan, FAN_SIZE, type FanPlan } from '../calligraphy/fan.ts';
import { drawHandscroll, measureScroll, type ScrollPlan } from '../calligraphy/handscroll.ts';
import { sliceColumns } from '../calligraphy/layout.ts';
import { POEMS } from '../texts/poems.ts';
import { cutAlike } from '../texts/traditional.ts';
import type { Recipe } from './recipe.ts';
import { white, red } from './seal-plans.ts';

/** 1002: a handscroll of the song of snow. */
export function composeSnowSong(): Recipe {
  const poem = POEMS.snowSong;
  const lines = sliceColumns(poem.text, 4);
  const plan: ScrollPlan = {
    height: 34,
    title: '白雪歌',
    lines,
    gap: 7.4,
    hand: { face: '行书', freedom: 0.85, pitch: 1, dryness: 0.3 },
    signature: '岑参白雪歌送武判官归京壬寅大雪录于白城',
    seals: [white('仇堃印', 2.2), red('塞上', 2)],
    lead: red('雪庐', 3.2),
    brocade: 26,
    titleSheet: 78,
    silk: 9,
    tail: 44,
  };
  const width = measureScroll(plan);
  return {
    entry: {
      title: '白雪歌送武判官归京',
      title_en: poem.english,
      makers: [{ name: '仇堃', unit: '白城风电检修公司工会', city: '白城' }],
      script: '行书',
      format: '手卷',
      material: '仿古宣',
      award: '一等奖',
      tags: ['唐诗', '雪', '长卷'],
      alt: '行书手卷全卷展开：右起织锦包首、“白雪歌”引首、隔水，正文行书三十二行写岑参边塞诗，卷尾落款钤印。',
      lines,
      hant: cutAlike(poem.hant, lines),
      text_author: poem.author,
      body: `从右向左展开：深蓝织锦之后是洒金笺的引首，三个大字“白雪歌”；过了隔水才是正文。一百二十六字，每行四字，像走在雪原上一步一步留下的脚印，末句“雪上空留马行处”恰好落在最疏朗的地方。

作者常年在白城的风机下检修，冬天塔筒外零下三十度。他说最难写的是“风掣红旗冻不翻”一句：笔要快，墨却要像冻住一样。`,
    },
    size: [plan.height, width],
    px: 13200,
    quality: 76,
    parts: [(side) => drawHandscroll(plan, side / width, '1002')],
  };
}

/** 1007: a fan. */
export function composeFan(): Recipe {
  const poem = POEMS.weeding;
  const lines = ['昼出耘田', '夜绩', '麻村庄儿', '女各', '当家童孙', '未解', '供耕织也', '傍桑', '阴学种瓜'];
  const plan: FanPlan = {
    lines,
    hand: { face: '行书', freedom: 0.7, pitch: 1.02, dryness: 0.35 },
    signature: ['范石湖田园杂兴', '壬寅夏日华氏书'],
    seal: white('华垚', 1.9),
  };
  return {
    entry: {
      title: '昼出耘田',
      title_en: POEMS.weeding.english,
      makers: [{ name: '华垚', unit: '公主岭种业研究所工会', city: '长春' }],
      script: '行书',
      format: '扇面',
      material: '洒金笺',
      award: '优秀奖',
      tags: ['田园', '宋诗', '扇面'],
      alt: '行书折扇扇面，九列字长短相间沿扇骨放射排开，写范成大田园诗，左端两行小款，下钤白文小印。',
      lines,
      hant: cutAlike(poem.hant, lines),
      text_author: poem.author,
      body: `扇面上宽下窄，字随折痕走，一列四字、一列两字交替，叫作“一长一短”，为的是让窄处也透气。

诗里的孩子还不会种地，便在桑树阴下学着种瓜。作者培育瓜种二十年，说自己就是那个没有走开的“童孙”。`,
    },
    size: FAN_SIZE,
    px: 3200,
    quality: 80,
    parts: [(side) => drawFan(plan, side / FAN_SIZE[1], '1007')],
  };
}
