import { MOUNTS } from '../calligraphy/formats.ts';
import { SILKS } from '../brush/mount.ts';
import { composeSheet } from '../calligraphy/recipe.ts';
import { POEMS } from '../texts/poems.ts';
import type { Recipe } from './recipe.ts';
import { white, red } from './seal-plans.ts';

const GOLD = [1.02, 0.8, 0.36] as const;

const REPORT = 'report-excerpts';

/** 1010–1012: the invited series. */
export function composeDiligence(): Recipe {
  return composeSheet(
    POEMS.diligence,
    {
      ground: '仿古宣',
      height: 138,
      width: 34,
      margin: [10, 5.5],
      mount: MOUNTS.slip,
      hand: { face: '楷书', freedom: 0.38, pitch: 1.02, dryness: 0.6, weight: 0.6 },
      signature: '左氏语盖氏书',
      seals: [white('盖知勉印', 2.8)],
      lead: red('克勤', 4),
      signatureShare: 0.42,
      signatureScale: 0.17,
    },
    {
      title: '民生在勤',
      title_en: POEMS.diligence.english,
      makers: [{ name: '盖知勉', unit: '长春光学仪器厂工会', city: '长春' }],
      script: '楷书',
      format: '条幅',
      material: '仿古宣',
      award: '特邀',
      series: REPORT,
      tags: ['格言', '左传', '特邀'],
      alt: '楷书条幅，一行八个大字“民生在勤勤则不匮”，茶色旧纸，灰绿绫裱，左下小字款一行，白文印一方。',
      body: `语出《左传·宣公十二年》：百姓的生计在于勤劳，勤劳就不会匮乏。两个“勤”字前后相接，作者把前一个写得紧，后一个写得松，是一口气里的一收一放。

本件属特邀系列。系列中真实的展品书写报告摘句，示例改用古语，不代替原作。`,
    },
    '1010',
    3600,
    8,
  );
}

export function composeAmbition(): Recipe {
  return composeSheet(
    POEMS.ambition,
    {
      ground: '洒金红宣',
      height: 50,
      width: 132,
      margin: [6, 9],
      mount: { ...MOUNTS.broad, body: SILKS.ivory, accent: SILKS.ochre },
      hand: { face: '楷书', freedom: 0.5, pitch: 1, dryness: 0.6, weight: 0.5 },
      signature: '尚书语壬寅秋员氏书',
      seals: [white('员树勋印', 3.2)],
      lead: red('业精', 4.4),
      signatureScale: 0.28,
      ink: GOLD,
    },
    {
      title: '功崇惟志 业广惟勤',
      title_en: POEMS.ambition.english,
      makers: [{ name: '员树勋', unit: '吉林化纤纺丝车间工会', city: '吉林' }],
      script: '楷书',
      format: '横披',
      material: '洒金红宣泥金',
      award: '特邀',
      series: REPORT,
      tags: ['格言', '尚书', '特邀'],
      alt: '泥金楷书横披，洒金红纸上自右向左四列八字“功崇惟志业广惟勤”，金字厚重，左侧小字款。',
      body: `《尚书·周官》里的两句：功业崇高由于立志，事业广大由于勤勉。用泥金写在红笺上，金里掺了少许胶，行笔比墨涩，转折处能看到金粉堆起的边。

与条幅《民生在勤》同属特邀系列，句子不同，落点都是一个“勤”字。`,
    },
    '1011',
    3400,
    2,
  );
}

export function composeCommonwealth(): Recipe {
  return composeSheet(
    POEMS.commonwealth,
    {
      ground: '绢',
      height: 150,
      width: 82,
      margin: [10, 8],
      mount: { ...MOUNTS.hall, body: SILKS.indigo, accent: SILKS.ivory },
      hand: { face: '楷书', freedom: 0.36, pitch: 1.03, dryness: 0.55, weight: 0.2 },
      signature: '礼记礼运篇句壬寅冬月敬录',
      seals: [white('乐正安印', 3.2), red('大同', 2.8)],
      lead: red('天下', 4),
      signatureScale: 0.5,
    },
    {
      title: '大道之行',
      title_en: POEMS.commonwealth.english,
      makers: [
        { name: '乐正安', unit: '延边图书发行公司工会', city: '延边' },
        { name: '朴正贤', unit: '延吉印刷厂工会', city: '延边' },
      ],
      script: '楷书',
      format: '中堂',
      material: '绢本',
      award: '特邀',
      series: REPORT,
      tags: ['礼记', '大同', '特邀'],
      alt: '楷书中堂，旧绢上五行正书，节录《礼记·礼运》“大道之行也，天下为公”一段，藏青花绫裱。',
      body: `“力恶其不出于身也，不必为己”——怕的是力气没有用在自己身上，却不必只为自己。两千年前写下的理想社会里，劳动已经是人的本分与尊严。

两人合作：一人书写，一人打格、装池。绢面上的字界用极淡的墨线弹出，装成之后几乎看不见，只剩行气笔直。`,
    },
    '1012',
    4000,
  );
}
