import { MOUNTS } from '../calligraphy/formats.ts';
import { composeSheet } from '../calligraphy/recipe.ts';
import { POEMS } from '../texts/poems.ts';
import type { Recipe } from './recipe.ts';
import { white, red } from './seal-plans.ts';

/** 1001: a hanging scroll of the poem on the furnace, big and dry. */
export function composeFurnace(): Recipe {
  return composeSheet(
    POEMS.furnace,
    {
      ground: '宣纸',
      height: 136,
      width: 68,
      margin: [9, 6.5],
      mount: MOUNTS.hanging,
      hand: { face: '行书', freedom: 1, pitch: 0.96, dryness: 0.12, weight: 0.6 },
      signature: '李白秋浦歌壬寅秋日书于炉前',
      seals: [white('单翀之印', 3.4), red('铁人', 3)],
      lead: red('炽炭', 5),
    },
    {
      title: '炉火照天地',
      title_en: POEMS.furnace.english,
      makers: [{ name: '单翀', unit: '通化江东钢铁厂工会', city: '通化' }],
      script: '行书',
      format: '立轴',
      material: '纸本',
      award: '一等奖',
      tags: ['钢铁', '唐诗', '飞白'],
      alt: '行书立轴，三行大字写李白《秋浦歌》，起笔浓黑，行末枯笔飞白，左侧有小字款和两方红印。',
      body: `李白写夜里的冶炼：炉火把天地照亮，红星在紫烟里乱飞，工匠的歌声惊动了寒江。这是唐诗里少见的工业场面，作者在炼钢炉前工作，选它并不意外。

全幅二十字分三行。每行从饱墨写起，不再蘸墨，一路写到笔锋开叉，“乱”“动”几字的飞白正像火星四散；下一行重新蘸墨，浓淡因此有了呼吸。放大看枯笔处，能看见笔毫一根根擦过纸面的痕迹。`,
    },
    '1001',
    4000,
    7,
  );
}

/** 1004: a square sheet in cursive. */
export function composeToil(): Recipe {
  return composeSheet(
    POEMS.toil,
    {
      ground: '仿古宣',
      height: 68,
      width: 68,
      margin: [6, 6],
      mount: MOUNTS.square,
      hand: { face: '草书', freedom: 0.95, pitch: 0.94, dryness: 0.2, weight: 0.9 },
      signature: '壬寅秋收后书悯农诗',
      seals: [white('查喆', 2.8), red('禾下', 2.4)],
      lead: red('粒粒', 4),
      signatureScale: 0.27,
    },
    {
      title: '锄禾',
      title_en: POEMS.toil.english,
      makers: [{ name: '查喆', unit: '四平梨树粮库工会', city: '四平' }],
      script: '草书',
      format: '斗方',
      material: '仿古宣',
      award: '三等奖',
      tags: ['粮食', '唐诗', '草书'],
      alt: '草书斗方，四行二十字写《悯农》，字形连绵，枯湿相间，茶黄色旧纸，左边一行小款，下有红印。',
      body: `人人会背的二十个字，写成草书反而要人停下来认。“汗滴”两字几乎一笔连成，“皆辛苦”却逐字放慢，像锄到垄头直起腰来。

作者在产粮大县的粮库做检验，见过一粒粟怎样变成万颗子。旧色纸、焦墨，是晒过的场院的颜色。`,
    },
    '1004',
    3200,
    5,
  );
}

/** 1005: a central scroll in regular script, both poems of toil. */
export function composeTwinPoems(): Recipe {
  const poem = {
    ...POEMS.sowing,
    title: '悯农二首',
    text: POEMS.sowing.text + POEMS.toil.text,
    hant: POEMS.sowing.hant + POEMS.toil.hant,
  };
  return composeSheet(
    poem,
    {
      ground: '宣纸',
      height: 170,
      width: 92,
      margin: [11, 9],
      mount: MOUNTS.hall,
      hand: { face: '楷书', freedom: 0.42, pitch: 1.02, dryness: 0.55, weight: 0.5 },
      signature: '唐人李绅诗二首壬寅秋分覃岸书',
      seals: [white('覃岸之印', 4), red('耕读', 3.6)],
      lead: red('民天', 5.4),
      signatureScale: 0.3,
    },
    {
      title: '悯农二首',
      title_en: 'Two Poems of Toil',
      makers: [{ name: '覃岸', unit: '辽源东丰供销社工会', city: '辽源' }],
      script: '楷书',
      format: '中堂',
      material: '纸本',
      award: '二等奖',
      tags: ['粮食', '唐诗', '楷书'],
      alt: '楷书中堂，五行四十字写李绅《悯农二首》，字距行距匀整，天头挂惊燕，左侧小行书落款，钤两印。',
      body: `两首放在一起读，才见诗人的忧愤：前一首写丰收而有人饿死，后一首写一粒米里的汗。中堂居中悬挂，字字可识，正合“堂屋里教孩子念”的用意。

楷书难在不动声色。五行四十字，粗看一般大，细看“粒”字三见、“农”“苦”略收，疏密之间自有轻重。`,
    },
    '1005',
    4200,
    8,
  );
}

/** 1006: a broad sheet of eight characters from the Changes. */
export function composeVirtue(): Recipe {
  return composeSheet(
    POEMS.virtue,
    {
      ground: '洒金宣',
      height: 46,
      width: 150,
      margin: [6, 9],
      mount: MOUNTS.broad,
      hand: { face: '行书', freedom: 0.7, pitch: 1, dryness: 0.22, weight: 1 },
      signature: '壬寅立冬麦青书',
      seals: [white('麦青', 3.2), red('辽水', 2.8)],
      lead: red('日新', 4.4),
      signatureScale: 0.3,
    },
    {
      title: '自强不息 厚德载物',
      title_en: POEMS.virtue.english,
      makers: [{ name: '麦青', unit: '四平换热器厂工会', city: '四平' }],
      script: '行书',
      format: '横披',
      material: '洒金宣',
      award: '三等奖',
      tags: ['周易', '格言'],
      alt: '行书横披，洒金笺上自右向左四列八字“自强不息厚德载物”，笔势开张，末端小款与两方印。',
      body: `天行健，地势坤，八个字说的是天与地的脾气，后人拿来要求自己。横披挂在班组的会议室里，抬头就能看见。

笺上洒金并不匀，作者有意让“息”“物”两字的收笔避开大片的金，留给墨去走。`,
    },
    '1006',
    3600,
    2,
  );
}
