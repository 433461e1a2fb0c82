import { MOUNTS } from '../calligraphy/formats.ts';
import { drawHandscroll, measureScroll, type ScrollPlan } from '../calligraphy/handscroll.ts';
import { sliceColumns } from '../calligraphy/layout.ts';
import { composeSet, composeSheet } from '../calligraphy/recipe.ts';
import { cutAlike, POEMS } from '../texts/poems.ts';
import type { Recipe } from './recipe.ts';

const white = (characters: string, cm: number) => ({ characters, style: '白文' as const, cm });
const red = (characters: string, cm: number) => ({ characters, style: '朱文' as const, cm });

/** 1001: a hanging scroll of the poem on the furnace, big and dry. */
function composeFurnace(): Recipe {
  return composeSheet(
    POEMS.furnace,
    {
      ground: '宣纸', height: 136, width: 68, margin: [9, 6.5], mount: MOUNTS.hanging,
      hand: { face: '行书', freedom: 1, pitch: 0.96, dryness: 0.12, weight: 0.6 },
      signature: '李白秋浦歌壬寅秋日书于炉前', seals: [white('单翀之印', 3.4), red('铁人', 3)], lead: red('炽炭', 5),
    },
    {
      title: '炉火照天地', title_en: POEMS.furnace.english,
      makers: [{ name: '单翀', unit: '通化江东钢铁厂工会', city: '通化' }],
      script: '行书', format: '立轴', material: '纸本', award: '一等奖', tags: ['钢铁', '唐诗', '飞白'],
      alt: '行书立轴，三行大字写李白《秋浦歌》，起笔浓黑，行末枯笔飞白，左侧有小字款和两方红印。',
      body: `李白写夜里的冶炼：炉火把天地照亮，红星在紫烟里乱飞，工匠的歌声惊动了寒江。这是唐诗里少见的工业场面，作者在炼钢炉前工作，选它并不意外。

全幅二十字分三行。每行从饱墨写起，不再蘸墨，一路写到笔锋开叉，“乱”“动”几字的飞白正像火星四散；下一行重新蘸墨，浓淡因此有了呼吸。放大看枯笔处，能看见笔毫一根根擦过纸面的痕迹。`,
    },
    '1001', 4000, 7,
  );
}

/** 1002: a handscroll of the song of snow. */
function composeSnowSong(): Recipe {
  const poem = POEMS.snowSong;
  const lines = sliceColumns(poem.text, 4);
  const plan: ScrollPlan = {
    height: 34, title: '白雪歌', lines, gap: 7.4,
    hand: { face: '行书', freedom: 0.85, pitch: 1, dryness: 0.3 },
    signature: '岑参白雪歌送武判官归京壬寅大雪录于白城', seals: [white('仇堃印', 2.2), red('塞上', 2)], lead: red('雪庐', 3.2),
    brocade: 26, titleSheet: 78, silk: 9, tail: 44,
  };
  const width = measureScroll(plan);
  return {
    entry: {
      title: '白雪歌送武判官归京', title_en: poem.english,
      makers: [{ name: '仇堃', unit: '白城风电检修公司工会', city: '白城' }],
      script: '行书', format: '手卷', material: '仿古宣', award: '一等奖', tags: ['唐诗', '雪', '长卷'],
      alt: '行书手卷全卷展开：右起织锦包首、“白雪歌”引首、隔水，正文行书三十六行写岑参边塞诗，卷尾落款钤印。',
      lines, hant: cutAlike(poem.hant, lines), text_author: poem.author,
      body: `从右向左展开：深蓝织锦之后是洒金笺的引首，三个大字“白雪歌”；过了隔水才是正文。一百二十六字，每行四字，像走在雪原上一步一步留下的脚印，末句“雪上空留马行处”恰好落在最疏朗的地方。

作者常年在白城的风机下检修，冬天塔筒外零下三十度。他说最难写的是“风掣红旗冻不翻”一句：笔要快，墨却要像冻住一样。`,
    },
    size: [plan.height, width], px: 13200, quality: 76,
    parts: [(side) => drawHandscroll(plan, side / width, '1002')],
  };
}

/** 1003: a couplet on red paper flecked with gold. */
function composeCouplet(): Recipe {
  const poem = POEMS.riverSpring;
  const style = {
    ground: '洒金红宣' as const, height: 138, width: 33, margin: [9, 4] as const, mount: MOUNTS.couplet,
    hand: { face: '楷书' as const, freedom: 0.4, pitch: 1.04, dryness: 0.62, weight: 0.35 }, signatureShare: 0, signatureScale: 0.19,
  };
  return composeSet(
    [
      { poem, lines: ['海日生残夜'], style: { ...style, signature: '壬寅岁杪', seals: [], lead: red('迎春', 4.4) } },
      { poem, lines: ['江春入旧年'], style: { ...style, signature: '松江曾氏敬书', seals: [white('曾彧', 3.4)] } },
    ],
    {
      title: '海日江春联', title_en: poem.english,
      makers: [{ name: '曾彧', unit: '吉林松花江轮渡公司工会', city: '吉林' }],
      script: '楷书', format: '对联', material: '洒金红宣', award: '二等奖', tags: ['对联', '唐诗', '新春'],
      alt: '楷书五言对联一副，写在洒金红纸上。右联“海日生残夜”，左联“江春入旧年”，墨色厚重，左联下方有名款和白文印。',
      captions: ['上联', '下联'],
      body: `王湾《次北固山下》里最亮的一联：残夜未尽，海上的太阳已经升起；旧年还没过完，江上的春意已经来了。挂在除夕与元旦之间的厅堂，再合适不过。

红纸不吸墨，运笔须慢。细看“残”“旧”两字的捺脚，墨在边缘聚成一圈略深的线，那是在蜡笺上写字才有的痕迹。`,
    },
    '1003', 3600, poem.author,
  );
}

/** 1004: a square sheet in cursive. */
function composeToil(): Recipe {
  return composeSheet(
    POEMS.toil,
    {
      ground: '仿古宣', height: 68, width: 68, margin: [6, 6], mount: MOUNTS.square,
      hand: { face: '草书', freedom: 0.95, pitch: 0.94, dryness: 0.2, weight: 0.9 },
      signature: '壬寅秋收后书悯农诗', seals: [white('查喆', 2.8), red('禾下', 2.4)], lead: red('粒粒', 4), signatureScale: 0.27,
    },
    {
      title: '锄禾', title_en: POEMS.toil.english,
      makers: [{ name: '查喆', unit: '四平梨树粮库工会', city: '四平' }],
      script: '草书', format: '斗方', material: '仿古宣', award: '三等奖', tags: ['粮食', '唐诗', '草书'],
      alt: '草书斗方，四行二十字写《悯农》，字形连绵，枯湿相间，茶黄色旧纸，左边一行小款，下有红印。',
      body: `人人会背的二十个字，写成草书反而要人停下来认。“汗滴”两字几乎一笔连成，“皆辛苦”却逐字放慢，像锄到垄头直起腰来。

作者在产粮大县的粮库做检验，见过一粒粟怎样变成万颗子。旧色纸、焦墨，是晒过的场院的颜色。`,
    },
    '1004', 3200, 5,
  );
}

/** The works of the calligraphy hall that are shipped in content/, by number. */
export const CALLIGRAPHY: Readonly<Record<string, () => Recipe>> = {
  '1001': composeFurnace,
  '1002': composeSnowSong,
  '1003': composeCouplet,
  '1004': composeToil,
};
