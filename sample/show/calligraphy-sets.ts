import { MOUNTS } from '../calligraphy/formats.ts';
import { sliceColumns } from '../calligraphy/layout.ts';
import { composeSet } from '../calligraphy/recipe.ts';
import { POEMS } from '../texts/poems.ts';
import type { Recipe } from './recipe.ts';
import { white, red } from './seal-plans.ts';

/** 1003: a couplet on red paper flecked with gold. */
export function composeCouplet(): Recipe {
  const poem = POEMS.riverSpring;
  const style = {
    ground: '洒金红宣' as const,
    height: 138,
    width: 33,
    margin: [9, 4] as const,
    mount: MOUNTS.couplet,
    hand: { face: '楷书' as const, freedom: 0.4, pitch: 1.04, dryness: 0.62, weight: 0.35 },
    signatureShare: 0,
    signatureScale: 0.19,
  };
  return composeSet(
    [
      {
        poem,
        lines: ['海日生残夜'],
        style: { ...style, signature: '壬寅岁杪', seals: [], lead: red('迎春', 4.4) },
      },
      {
        poem,
        lines: ['江春入旧年'],
        style: { ...style, signature: '松江曾氏敬书', seals: [white('曾彧', 3.4)] },
      },
    ],
    {
      title: '海日江春联',
      title_en: poem.english,
      makers: [{ name: '曾彧', unit: '吉林松花江轮渡公司工会', city: '吉林' }],
      script: '楷书',
      format: '对联',
      material: '洒金红宣',
      award: '二等奖',
      tags: ['对联', '唐诗', '新春'],
      alt: '楷书五言对联一副，写在洒金红纸上。右联“海日生残夜”，左联“江春入旧年”，墨色厚重，左联下方有名款和白文印。',
      captions: ['上联', '下联'],
      body: `王湾《次北固山下》里最亮的一联：残夜未尽，海上的太阳已经升起；旧年还没过完，江上的春意已经来了。挂在除夕与元旦之间的厅堂，再合适不过。

红纸不吸墨，运笔须慢。细看“残”“旧”两字的捺脚，墨在边缘聚成一圈略深的线，那是在蜡笺上写字才有的痕迹。`,
    },
    '1003',
    3600,
    poem.author,
  );
}

/** 1008: an album of eight leaves through the year. */
export function composeAlbum(): Recipe {
  const leaves = [
    POEMS.springDawn,
    POEMS.sowing,
    POEMS.villageApril,
    POEMS.weeding,
    POEMS.pond,
    POEMS.toil,
    POEMS.bamboo,
    POEMS.riverSnow,
  ];
  const grounds = ['宣纸', '洒金宣', '仿古宣', '皮纸'] as const;
  return composeSet(
    leaves.map((poem, leaf) => ({
      poem,
      lines: sliceColumns(poem.text, poem.text.length === 20 ? 5 : 7),
      style: {
        ground: grounds[leaf % 4] ?? '宣纸',
        height: 34,
        width: 30,
        margin: [4.2, 3.4] as const,
        mount: MOUNTS.leaf,
        hand: {
          face: leaf % 3 === 2 ? ('楷书' as const) : ('行书' as const),
          freedom: leaf % 3 === 2 ? 0.4 : 0.75,
          pitch: 1.02,
          dryness: 0.36,
        },
        signature: leaf === 7 ? '壬寅岁末彤学书' : '',
        seals:
          leaf === 7
            ? [white('解彤', 1.7)]
            : [red(['朝阳', '布谷', '绿野', '耘', '澄观', '禾', '劲节', '寒江'][leaf] ?? '禾', 1.5)],
        signatureScale: 0.32,
      },
    })),
    {
      title: '岁时八题',
      title_en: 'Eight Leaves through the Year',
      makers: [{ name: '解彤', city: '通化', minor: true }],
      script: '行书',
      format: '册页',
      material: '杂色笺',
      award: '入展',
      tags: ['四时', '册页', '少年'],
      alt: '行楷册页八开，写从春晓到江雪的八首古诗，各开纸色深浅不同，每开一枚小红印，末开有款。',
      captions: ['春晓', '悯农·其一', '乡村四月', '夏日田园杂兴', '观书有感', '悯农·其二', '竹石', '江雪'],
      body: `八开册页，从春天的鸟声写到冬天的江雪，正好一年。作者还在念初中，跟着当木工的祖父学字，纸是祖父裁下来的各色旧笺，所以每一开的底色都不一样。

楷书两开用来歇气，其余行书。翻到《观书有感》一开，“活水来”三个字忽然放松了，老师在旁边画了一个红圈。`,
    },
    '1008',
    3000,
    '唐宋诸家',
  );
}

/** 1009: four panels of the seasons. */
export function composePanels(): Recipe {
  const poems = [POEMS.springRain, POEMS.friendFarm, POEMS.autumnHills, POEMS.hunting];
  return composeSet(
    poems.map((poem, panel) => ({
      poem,
      lines: sliceColumns(poem.text, 14),
      style: {
        ground: '宣纸' as const,
        height: 136,
        width: 33,
        margin: [7, 3.6] as const,
        mount: MOUNTS.panel,
        hand: { face: '草书' as const, freedom: 0.9, pitch: 0.96, dryness: 0.2, weight: 0.7 },
        signature:
          panel === 3
            ? '春夏秋冬四屏壬寅冬区云骧书'
            : (['杜少陵春夜喜雨', '孟襄阳过故人庄', '王右丞山居秋暝'][panel] ?? ''),
        seals: panel === 3 ? [white('区云骧印', 2.6)] : [red(['春', '夏', '秋'][panel] ?? '冬', 1.9)],
        signatureScale: 0.34,
        signatureShare: 0.6,
      },
    })),
    {
      title: '四时田园四条屏',
      title_en: 'Four Panels of the Seasons',
      makers: [{ name: '区云骧', unit: '长春第一纺织厂工会', city: '长春' }],
      script: '草书',
      format: '条屏',
      material: '纸本',
      award: '优秀奖',
      tags: ['四时', '唐诗', '草书'],
      alt: '草书四条屏，自右向左为春雨、农庄、秋山、冬猎四首唐诗，每屏三行，墨色由润到枯，末屏落长款。',
      captions: ['春：春夜喜雨', '夏：过故人庄', '秋：山居秋暝', '冬：观猎'],
      body: `四条并挂，右起为春。春雨一屏用墨最润，冬猎一屏最枯，四屏连看，墨像季节一样慢慢干下去。

草书的难处在气要贯到底。每屏三行，行行不断，“潜入夜”三字一笔而下；到“风劲角弓鸣”，笔锋已经擦出了响声。`,
    },
    '1009',
    3200,
    '杜甫、孟浩然、王维',
  );
}
