import { MOUNTS } from '../calligraphy/formats.ts';
import { SILKS } from '../brush/mount.ts';
import { drawFan, FAN_SIZE, type FanPlan } from '../calligraphy/fan.ts';
import { drawHandscroll, measureScroll, type ScrollPlan } from '../calligraphy/handscroll.ts';
import { sliceColumns } from '../calligraphy/layout.ts';
import { composeSet, composeSheet } from '../calligraphy/recipe.ts';
import { cutAlike, POEMS } from '../texts/poems.ts';
import type { Recipe } from './recipe.ts';

const white = (characters: string, cm: number) => ({ characters, style: '白文' as const, cm });
const red = (characters: string, cm: number) => ({ characters, style: '朱文' as const, cm });

const GOLD = [1.02, 0.8, 0.36] as const;

/** 1001: a hanging scroll of the poem on the furnace, big and dry. */
function composeFurnace(): Recipe {
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

/** 1002: a handscroll of the song of snow. */
function composeSnowSong(): Recipe {
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

/** 1003: a couplet on red paper flecked with gold. */
function composeCouplet(): Recipe {
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

/** 1004: a square sheet in cursive. */
function composeToil(): Recipe {
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
function composeTwinPoems(): Recipe {
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
function composeVirtue(): Recipe {
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

/** 1007: a fan. */
function composeFan(): Recipe {
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

/** 1008: an album of eight leaves through the year. */
function composeAlbum(): Recipe {
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
      captions: ['春晓', '春种', '四月', '耘田', '方塘', '锄禾', '竹石', '江雪'],
      body: `八开册页，从春天的鸟声写到冬天的江雪，正好一年。作者还在念初中，跟着当木工的祖父学字，纸是祖父裁下来的各色旧笺，所以每一开的底色都不一样。

楷书两开用来歇气，其余行书。翻到《方塘》一开，“活水来”三个字忽然放松了，老师在旁边画了一个红圈。`,
    },
    '1008',
    2000,
    '唐宋诸家',
  );
}

/** 1009: four panels of the seasons. */
function composePanels(): Recipe {
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

const REPORT = 'report-excerpts';

/** 1010–1012: the invited series. */
function composeDiligence(): Recipe {
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

function composeAmbition(): Recipe {
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

function composeCommonwealth(): Recipe {
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

/** The works of the calligraphy hall that are shipped in content/, by number. */
export const CALLIGRAPHY: Readonly<Record<string, () => Recipe>> = {
  '1001': composeFurnace,
  '1002': composeSnowSong,
  '1003': composeCouplet,
  '1004': composeToil,
  '1005': composeTwinPoems,
  '1006': composeVirtue,
  '1007': composeFan,
  '1008': composeAlbum,
  '1009': composePanels,
  '1010': composeDiligence,
  '1011': composeAmbition,
  '1012': composeCommonwealth,
};
