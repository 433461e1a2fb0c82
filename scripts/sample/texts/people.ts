import type { Random } from '../core/prng.ts';
import type { Maker } from '../show/entry.ts';

/** Surnames with rare and polyphonic ones among them (单 Shàn, 曾 Zēng, 解 Xiè, 仇 Qiú, 区 Ōu, 查 Zhā, 员 Yùn, 盖 Gě). */
const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  ...'单曾解仇区查员盖冼乜阚谌翟缪覃麦华乐佟朴逄郇宓逯亓晁郗亢',
  '欧阳',
  '上官',
  '单于',
  '呼延',
  '慕容',
  '尉迟',
  '乐正',
  '令狐',
];
const GIVEN_ONE = [...'翀彧堃喆珏垚淼焱澍琬玥岚朔砺霁禾岳铮骁沅桐栩珩璟昀翊旻煜颀钧铁峰岩松柏川海涛原野耘'];
const GIVEN_TWO = [
  '望舒',
  '晓棠',
  '牧川',
  '树勋',
  '砚秋',
  '锦书',
  '雪峰',
  '沃野',
  '铁生',
  '明远',
  '海桐',
  '云骧',
  '知勉',
  '正安',
  '长庚',
  '春晖',
  '立冬',
  '秋实',
  '玉成',
  '建业',
  '向阳',
  '国栋',
  '文澜',
  '静姝',
  '思齐',
  '怀瑾',
  '若谷',
  '一诺',
  '景行',
  '嘉禾',
  '广田',
  '松涛',
  '桂芬',
  '淑兰',
  '德润',
  '永年',
  '晨曦',
  '子墨',
  '启明',
  '振铎',
  '守拙',
  '听澜',
  '雁南',
  '鹤鸣',
  '霜降',
  '谷雨',
  '麦秋',
  '铸剑',
  '炉青',
  '凌波',
];

const UNITS: Readonly<Record<string, readonly string[]>> = {
  长春: [
    '客车配件厂',
    '光学仪器厂',
    '第一纺织厂',
    '建工第三公司',
    '公交集团电车公司',
    '热力集团',
    '汽车模具研究所',
    '应用化工厂',
    '轨道车辆段',
    '铁北印刷厂',
  ],
  吉林: [
    '松花江轮渡公司',
    '化纤纺丝车间',
    '市政建设集团',
    '铁路勘测设计院',
    '碳素制品厂',
    '丰满水电检修公司',
    '江北机械厂',
  ],
  四平: ['换热器厂', '梨树粮库', '轴承厂', '联合收割机厂', '玉米加工公司'],
  辽源: ['织袜厂', '东丰供销社', '矿山机械厂', '泵业公司', '梅花鹿养殖公司'],
  通化: ['江东钢铁厂', '葡萄酒厂', '制药一厂', '石油机械厂', '铁路工务段'],
  白山: ['林业铁路', '林区工务段', '供电检修公司', '人参加工厂', '板石矿业公司'],
  松原: ['前郭农机合作社', '乾安农垦公司', '查干湖渔场', '油田采油三队', '粮食储运公司'],
  白城: ['风电检修公司', '镇赉灌区管理站', '洮南杂粮公司', '铁路车辆段', '油泵油嘴厂'],
  延边: ['敦化车务段', '长白山旅游集团', '图书发行公司', '延吉印刷厂', '珲春口岸物流公司', '汪清林业局'],
};

/** The cities the invented units stand in. */
export const CITIES = Object.keys(UNITS);

/** An invented maker; one in fifty is a minor, without a unit. */
export function inventMaker(random: Random): Maker {
  const name = random.pick(SURNAMES) + (random() < 0.4 ? random.pick(GIVEN_ONE) : random.pick(GIVEN_TWO));
  const city = random.pick(CITIES);
  if (random() < 0.02) return { name, city, minor: true };
  const unit = random.pick(UNITS[city] ?? ['总工会']);
  return { name, unit: `${city}${unit}工会`, city };
}

/** An award in realistic proportion: about 1 first prize to 2 second, 3 third, 6 of merit and 9 shown. */
export function drawAward(random: Random): string {
  const lot = random() * 21;
  if (lot < 1) return '一等奖';
  if (lot < 3) return '二等奖';
  if (lot < 6) return '三等奖';
  return lot < 12 ? '优秀奖' : '入展';
}
