import { describe, expect, it } from 'vitest';
import { buildRandom } from '../core/prng.ts';
import { describeMaker } from '../texts/maker-notes.ts';
import { inventMaker } from '../texts/people.ts';
import { EVERYWHERE, TRADES } from '../texts/trades.ts';
import { UNITS } from '../texts/units.ts';

/** Where a trade is found, written by hand: a post, and the units that have one. */
const FOUND_AT: readonly (readonly [RegExp, RegExp])[] = [
  [/焊/u, /配件厂|仪器厂|换热器厂|轴承厂|收割机厂|机械厂|泵业|油嘴厂|钢铁厂|建工|市政|车辆段|热力|采油/u],
  [
    /^(?:车工|钳工|磨工|装配工|热处理工)$/u,
    /配件厂|仪器厂|换热器厂|轴承厂|收割机厂|机械厂|泵业|油嘴厂|车辆段/u,
  ],
  [/炉前工|轧钢工|行车司机|钢水/u, /钢铁厂/u],
  [/仪表工|管道工|操作工|巡检员/u, /化工厂|碳素|制药|热力|采油/u],
  [/挡车工|落纱工|配色员|保全工/u, /纺织厂|纺丝|织袜/u],
  [/印刷工|装订工|制版员|校对员|调墨工/u, /印刷厂/u],
  [/瓦工|钢筋工|木工|塔吊|施工员/u, /建工|市政建设/u],
  [/描图员|设计员|晒图员|制图员|测绘员/u, /研究所|设计院/u],
  [/巡道工|养路工|道口|线路工|探伤员|轨道车/u, /工务段|林业铁路/u],
  [/列检员|车电员|制动工|轮轴工/u, /车辆段/u],
  [/车站值班员|信号员|调车员|客运员|货运员/u, /车务段/u],
  [/电车|接触网|安检员/u, /电车公司/u],
  [/轮机员|水手|舵工|船长|码头|船修工/u, /轮渡/u],
  [/继电|高空|吊装/u, /水电|供电|风电/u],
  [/司炉工|热力站|收费员/u, /热力/u],
  [/粮食保管员|司磅员|烘干工/u, /粮库|粮食|杂粮/u],
  [/报关员|货车司机/u, /物流/u],
  [/营业员|送货员|收银员|门店/u, /供销社|图书发行/u],
  [/农机手|农艺员|育种员|植保员|收割机手/u, /农机合作社|农垦/u],
  [/闸门|水文|渠道|泵站|测流/u, /灌区/u],
  [/饲养员|兽医|饲料员|繁育员|割茸工|防疫员/u, /养殖/u],
  [/渔工|鱼把头|船工|育苗员/u, /渔场/u],
  [/采油工|井口|修井工|计量员/u, /油田/u],
  [/掘进工|选矿工|矿车|通风员/u, /矿业/u],
  [/护林员|造林员|瞭望员|检尺员|苗圃工|扑火/u, /林业局/u],
  [/讲解员|摆渡车|景区|客房|索道|票务员/u, /旅游/u],
  [/化验员/u, /钢铁厂|化工厂|碳素|制药|葡萄酒|玉米|人参|粮库|粮食|杂粮|油田|矿业/u],
  [/选料工|包装工|仓库管理员/u, /葡萄酒|玉米|人参/u],
  [/冷库/u, /渔场/u],
  [/机修工/u, /厂|纺丝|泵业|玉米|农机|农垦|渔场/u],
  [/质检员/u, /厂|纺丝|泵业|玉米/u],
  [/测量员/u, /建工|市政/u],
  [/技术员/u, /研究所|设计院/u],
  [/售票员/u, /车务段|电车/u],
  [/调度员/u, /电车|物流/u],
  [/检修工/u, /电车|水电|供电|风电/u],
  [/^电工$/u, /水电|供电|风电|灌区|矿业/u],
  [/^值班员$/u, /水电|供电|风电/u],
  [/装卸工|叉车司机/u, /粮库|粮食|杂粮|物流/u],
  [/理货员/u, /物流|供销社|图书发行/u],
  [/^保管员$/u, /供销社|图书发行/u],
];

/** What is done where, written by hand; doings of any office and yard are left out. */
const DONE_AT: readonly (readonly [RegExp, RegExp])[] = [
  [/车床|量具|装机器|焊支架|热处理/u, /配件厂|仪器厂|换热器厂|轴承厂|收割机厂|机械厂|泵业|油嘴厂/u],
  [/炉子|行车$|钢温|钢样|轧机/u, /钢铁厂/u],
  [/看仪表/u, /化工厂|碳素|制药|热力/u],
  [/控制室/u, /化工厂|碳素|制药|水电|供电|风电/u],
  [/巡管线|配料|修阀门/u, /化工厂|碳素|制药/u],
  [/织机|纱头|配颜色|验布/u, /纺织厂|纺丝|织袜/u],
  [/印刷机|装订|油墨|清样|切纸/u, /印刷厂/u],
  [/选原料|包装线/u, /葡萄酒|玉米|人参/u],
  [/守冷库/u, /葡萄酒|玉米|人参|渔场/u],
  [/砌墙|钢筋|模板|塔吊|放线|工地/u, /建工|市政建设/u],
  [/画图纸/u, /厂|泵业|研究所|设计院/u],
  [/测绘|校图|晒图|做模型|图库/u, /研究所|设计院/u],
  [/枕木|道口|钢轨|道岔/u, /工务段|林业铁路/u],
  [/跑线路/u, /工务段|林业铁路|水电|供电|风电/u],
  [/检车|转向架|闸瓦|修车电|轮轴/u, /车辆段/u],
  [/接发列车|跑车站|调车|信号楼|报站/u, /车务段/u],
  [/电车|接触网|夜班车|终点站/u, /电车公司/u],
  [/排车次/u, /电车公司|物流/u],
  [/渡船|码头|船机|缆绳|看水位|夜航/u, /轮渡/u],
  [/塔架|修机组|查保护|做保养/u, /水电|供电|风电/u],
  [/看锅炉|跑管线|焊管道|热力站/u, /热力/u],
  [/粮仓|验水分|过磅|烘干塔|粮包/u, /粮库|粮食|杂粮/u],
  [/开叉车/u, /粮库|粮食|杂粮|物流/u],
  [/口岸|^理货$|货车|货场/u, /物流/u],
  [/柜台|^送货$|货架|盘库存|乡镇|门店/u, /供销社|图书发行/u],
  [/收割机|拖拉机|育苗|墒情|农机|示范田/u, /农机合作社|农垦/u],
  [/闸门|测水位|渠道|泵站|水泵|汛班/u, /灌区/u],
  [/喂鹿|饲料|防疫|鹿羔|圈舍|谱系/u, /养殖/u],
  [/大网|冰眼|渔船|鱼苗|冰情/u, /渔场/u],
  [/巡井|抽油机|量油|计量站|油样/u, /油田/u],
  [/矿车|矿石|测风|破碎机|矿样/u, /矿业/u],
  [/巡山|树苗|瞭望塔|木材|造林|火情/u, /林业局/u],
  [/景点|摆渡车|步道|索道|客房|游客/u, /旅游/u],
  [/做化验/u, /化工厂|碳素|制药|葡萄酒|玉米|人参/u],
  [/做检验|修设备/u, /厂|泵业|玉米|人参/u],
  [/值夜班/u, /钢铁厂|纺织厂|纺丝|织袜|工务段|林业铁路|车辆段|车务段|热力|油田|矿业/u],
];

/** The units at which a trade is drawn although its table has none of them there. */
const findMisplaced = (
  pairs: readonly (readonly [unit: string, trade: string])[],
  table: typeof FOUND_AT,
): string[] => [
  ...new Set(
    pairs
      .filter(([unit, trade]) => !table.some(([named, where]) => named.test(trade) && where.test(unit)))
      .map((pair) => pair.join(' ')),
  ),
];

const drawn = Array.from({ length: 6000 }, (_, index) => {
  const random = buildRandom(`trades/${String(index)}`);
  const invented = inventMaker(random);
  return { ...invented, told: describeMaker(random, invented, '画笔') };
}).filter(({ maker }) => !maker.minor);

describe('the trade of an invented maker', () => {
  it('is a post that the unit has', () => {
    const pairs = drawn
      .filter(({ post }) => !EVERYWHERE.posts.includes(post))
      .map(({ maker, post }) => [maker.unit ?? '', post] as const);
    expect(findMisplaced(pairs, FOUND_AT)).toEqual([]);
  });

  it('is work that is done there', () => {
    const pairs = drawn
      .filter(({ job }) => !EVERYWHERE.jobs.includes(job))
      .map(({ maker, job }) => [maker.unit ?? '', job] as const);
    expect(findMisplaced(pairs, DONE_AT)).toEqual([]);
  });

  it('draws every post of every unit', () => {
    const pairs = new Set(drawn.map(({ maker, post }) => `${maker.unit ?? ''} ${post}`));
    const missing = Object.entries(UNITS).flatMap(([city, units]) =>
      Object.entries(units).flatMap(([unit, line]) =>
        TRADES[line].posts.map((post) => `${city}${unit}工会 ${post}`).filter((pair) => !pairs.has(pair)),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('is what the sentence tells', () => {
    for (const { maker, post, told } of drawn) {
      const unit = (maker.unit ?? '').replace(/工会$/u, '');
      if (told.includes(`${unit}的`)) expect(told).toContain(`${unit}的${post}`);
    }
  });
});
