import type { Random } from '../core/prng.ts';
import type { Maker } from '../show/entry.ts';
import { EVERYWHERE, TRADES } from './trades.ts';
import { CITIES, UNITS } from './units.ts';

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

/** Someone invented, with what they are called at work and what they do there. */
export interface Invented {
  readonly maker: Maker;
  readonly post: string;
  readonly job: string;
}

/** How often a trade is one of the unit’s own rather than one of every office and yard. */
const OWN_TRADE = 0.7;

/** An invented maker and a trade of the unit; one in fifty is a minor, without a unit. */
export function inventMaker(random: Random): Invented {
  const name = random.pick(SURNAMES) + (random() < 0.4 ? random.pick(GIVEN_ONE) : random.pick(GIVEN_TWO));
  const city = random.pick(CITIES);
  if (random() < 0.02) return { maker: { name, city, minor: true }, post: '', job: '' };
  const [unit, line] = random.pick(Object.entries(UNITS[city] ?? {}));
  const { posts, jobs } = random() < OWN_TRADE ? TRADES[line] : EVERYWHERE;
  return {
    maker: { name, unit: `${city}${unit}工会`, city },
    post: random.pick(posts),
    job: random.pick(jobs),
  };
}

/** An award in realistic proportion: about 1 first prize to 2 second, 3 third, 6 of merit and 9 shown. */
export function drawAward(random: Random): string {
  const lot = random() * 21;
  if (lot < 1) return '一等奖';
  if (lot < 3) return '二等奖';
  if (lot < 6) return '三等奖';
  return lot < 12 ? '优秀奖' : '入展';
}
