/** A number of a work as people say it. */
export interface SpokenNumber {
  /** In digits: 1121. */
  digits: string;
  /** True where it may be the beginning of a longer number: digits that nothing closes. */
  isOpen: boolean;
}

const before = /^(?:作品|展品|藏品|作者)?(?:编号|展号|号码|序号|number|num|no|第)?(?:为|是|第)?/u;
const after = /(?:号|號|件|幅)(?:作品|展品|藏品|照片|书法|画作|画|字|图)?$|(?:作品|展品)$/u;
const hanDigits = '〇一二三四五六七八九';
/** Other ways of writing the digits: by cheques, on the telephone, and the letter for the nought. */
const otherDigits: Readonly<Record<string, string>> = {
  ...{ 零: '〇', o: '〇', 幺: '一', 两: '二', 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五' },
  ...{ 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千' },
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a folded term as the number of a work: 1121号, 第1121号, no1121, 一一二一号, 一千一百二十一. */
export function readNumber(term: string): SpokenNumber | undefined {
  if (/^\d+$/u.test(term)) return { digits: term, isOpen: true };
  if (!/[\d〇零一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖幺两]/u.test(term)) return undefined;
  const open = term.replace(before, '');
  const core = open.replace(after, '');
  if (/^\d+$/u.test(core)) return { digits: core, isOpen: core === open };
  const digits = readHanNumber(core);
  return digits === undefined ? undefined : { digits, isOpen: false };
}

/** 一一二一, 一〇〇一 and 一千一百二十一 in digits; undefined for what is no number above nine. */
function readHanNumber(text: string): string | undefined {
  const plain = [...text].map((one) => otherDigits[one] ?? one);
  if (plain.length < 2) return undefined;
  const values = plain.map((one) => (/\d/u.test(one) ? Number(one) : hanDigits.indexOf(one)));
  if (values.every((value) => value >= 0)) return values.join('');
  const [ones, ...higher] = plain.join('').split('万').reverse();
  if (higher.length > 1) return undefined;
  const [small, large] = [addPlaces(ones ?? ''), addPlaces(higher[0] ?? '')];
  return small === undefined || large === undefined ? undefined : String(large * 10_000 + small);
}

/** The value of 一千一百二十一, below ten thousand; undefined where it is written otherwise. */
function addPlaces(text: string): number | undefined {
  let sum = 0;
  let last: number | undefined;
  for (const one of text) {
    const place = places[one];
    const digit = hanDigits.indexOf(one);
    if (place !== undefined) {
      sum += (last ?? 1) * place;
      last = undefined;
    } else if (digit >= 0 && (last === undefined || last === 0)) last = digit;
    else return undefined;
  }
  return sum + (last ?? 0);
}

const ranks = '一二三四五六七八九';
const rank = /^第?([1-9一二三四五六七八九壹贰叁])等(奖|獎)?$/u;
const year = /^((?:19|20)\d\d|[一二][〇零九一二三四五六七八]{3})年?$/u;

/**
 * A folded term as the words of the show write it, where people also say it otherwise: 1等奖 and 壹等奖 for
 * 一等奖, 2022年 and 二〇二二年 for 2022, 84厘米 for 84cm; else the term itself.
 */
export function writeAsWord(term: string): string {
  const [, place, prize = ''] = rank.exec(term) ?? [];
  if (place !== undefined) {
    const digit = /\d/u.test(place) ? ranks.charAt(Number(place) - 1) : (otherDigits[place] ?? place);
    return `${digit}等${prize}`;
  }
  if (/^\d[\dx]*厘米$/u.test(term)) return term.replace('厘米', 'cm');
  const [, written] = year.exec(term) ?? [];
  if (written === undefined) return term;
  return /^\d/u.test(written) ? written : (readHanNumber(written) ?? term);
}
