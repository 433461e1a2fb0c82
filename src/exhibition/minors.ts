import type { Raw } from './values.ts';
import { foldWord, readYesNo } from './yes-no.ts';

/** From this age on, years, a maker's unit may be shown. */
const ageOfShowing = 14;

const children = '未满 未满十四岁 未满14岁 未成年 未成年人 少年儿童 儿童 小学生 幼儿'.split(' ');
const grown = '成年 成年人 已成年 已满 已满十四岁 已满14岁'.split(' ');

/**
 * Reads a sign that a maker is under fourteen: a word of yes or no, or an age (12, 12岁, 十二岁). Undefined for what
 * is not understood: then the maker must be taken for a child.
 */
export function readMinorSign(raw: Raw): boolean | undefined {
  const word = foldWord(raw);
  if (children.includes(word)) return true;
  if (grown.includes(word)) return false;
  return readYesNo(raw) ?? isUnderage(raw);
}

/** True for an age under fourteen as written; undefined for what is no age. */
export function isUnderage(raw: Raw): boolean | undefined {
  const age = typeof raw === 'string' ? readAge(raw) : undefined;
  return age === undefined ? undefined : age < ageOfShowing;
}

const digits = '零一二三四五六七八九';
const figure = String.raw`\d{1,3}(?:\.\d{1,4})?`;
const before = String.raw`(?:(?:今年|年龄|虚岁|约|aged?)[\s:]*)?`;
const years = String.raw`(?:周?岁|years?\s*old|yrs?|y)`;
const months = String.raw`(?:零?\d{1,2}个月)`;

const ageWritten = new RegExp(
  `^${before}(?:(${figure})|([一二三四五六七八九十]{1,3}))${years}?(?:半|多|左右|${months})?$`,
  'iu',
);

/** Reads an age in years: `12`, `9.5`, `12岁`, `12周岁`, `十二岁`, `6岁半`, `9岁3个月`. */
function readAge(written: string): number | undefined {
  const text = written
    .normalize('NFKC')
    .replace(/\s+|[。.!！]+$/gu, '')
    .toLowerCase();
  const [, figures = '', han = ''] = ageWritten.exec(text) ?? [];
  if (figures !== '') return Number(figures);
  if (han === '') return undefined;
  const [tens = '', ones = '', ...surplus] = han.split('十');
  if (!han.includes('十')) return han.length === 1 ? digits.indexOf(han) : undefined;
  if (surplus.length > 0 || tens.length > 1 || ones.length > 1) return undefined;
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}

/** What stands beside a name is looked at where both are no longer, characters. */
const longestName = 80;

const ageInYears = new RegExp(
  `^${before}(?:${figure}|[一二三四五六七八九十]{1,3})\\s*${years}(?:半|多|左右|${months})?$`,
  'iu',
);
/** A class, a school, a pupil: the maker may be a child. */
const pupil =
  /小学|年级|幼儿园|少儿|少年宫|学前|[一二三四五六七八九\d]年[一二三四五六七八九十\d]{1,2}班|[一二三四五六七八九\d]\([一二三四五六七八九十\d]{1,2}\)班?|^[大中小托]\S?班$|^学生$|同学$|小朋友|^班级/u;
const birth =
  /^(?:生于|出生于)?((?:19|20)\d\d)(?:[年.\-/]\d{1,2}(?:[月.\-/]\d{0,2}日?)?)?年?(?:出?生)$|^(?:生于|出生于)((?:19|20)\d\d)/u;
/** Who was born before this year was fourteen when shows came online. */
const longAgo = 1995;
const nations =
  '汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺';
/** A maker's sex or nation: of no concern to visitors. */
const personal = new RegExp(`^(?:男|女|男性|女性|(?:${nations})族)$`, 'u');

type MinorSign = boolean | 'unclear';

/**
 * One word beside a name: an age, a class, a sex; `{}` tells nothing of a child. Undefined for any other word, which may
 * be a part of the name.
 */
function readRemark(word: string): { minor?: MinorSign } | undefined {
  if (personal.test(word)) return {};
  if (ageInYears.test(word)) return { minor: isUnderage(word) ?? 'unclear' };
  if (/^(?:未成年|未满|儿童|幼儿$)/u.test(word)) return { minor: readMinorSign(word) ?? 'unclear' };
  if (pupil.test(word)) return { minor: 'unclear' };
  const [isBirth, year = '', other = ''] = birth.exec(word) ?? [];
  if (isBirth !== undefined) return { minor: Number(year || other) < longAgo ? false : 'unclear' };
  // A figure alone may count people, too.
  if (new RegExp(`^${before}${figure}$`, 'iu').test(word))
    return { minor: isUnderage(word) === false ? false : 'unclear' };
  return undefined;
}

/** What words beside a name tell, all together; undefined where one of them may be a part of the name. */
function readRemarks(text: string): { minor?: MinorSign } | undefined {
  const words = text.split(/[\s,，、/;；|·•:—–-]+/u).filter((word) => word !== '');
  // `aged 9`, `9 years old`
  const whole = readRemark(text.trim());
  if (whole) return whole;
  const remarks = words.map(readRemark);
  const minors = remarks.flatMap((remark) => (remark?.minor === undefined ? [] : [remark.minor]));
  if (words.length === 0 || (remarks.includes(undefined) && minors.length === 0)) return undefined;
  if (minors.length === 0) return {};
  if (minors.includes(true)) return { minor: true };
  const isAllKnown = !remarks.includes(undefined) && !minors.includes('unclear');
  return { minor: isAllKnown ? false : 'unclear' };
}

const bracketed = /^(.+?)\s*[([{【〔]([^()[\]{}【】〔〕]*(?:\([^()]*\)[^()]*)?)[)\]}】〕]$/u;
const behind = new RegExp(
  String.raw`^(.+?)(?:[\s·•:—–-]*(${before}\d{1,3}(?:\.\d{1,4})?\s*周?岁\S{0,5})|[\s·•:—–-]+(\S+))$`,
  'u',
);
const inFront =
  /^(\d{1,3}(?:\.\d{1,4})?\s*周?岁半?|[一二三四五六七八九十]{1,3}岁(?=[\s的]))的?[\s·•:—–-]*(.+)$/u;

/** True for what is no name but tells of the one before it: `8岁`, `女`, `小学三年级`. */
export function isAgeAlone(written: string): boolean {
  const text = written.normalize('NFKC');
  // A figure numbers makers; the choir of a school is one.
  const isOther = /^[\s\d.]*$|(?:小学|幼儿园|少年宫)(?!\S*(?:年级|班)|$)/u.test(text);
  if (text.length > longestName || isOther) return false;
  return text
    .trim()
    .replace(/\s+(?=周?岁)/gu, '')
    .split(/\s+/u)
    .every((word) => readRemark(word) !== undefined);
}

/**
 * A maker's name, and what stands beside it, in brackets or not, of an age: `小明（12岁）`, `小明 8岁`,
 * `小红（小学三年级）`, `9岁的小明`. The name is what was written where nothing was taken from it.
 */
export function readNameWithAge(written: string): { name: string; minor?: MinorSign } {
  const text = written.normalize('NFKC');
  if (text.length > longestName) return { name: written };
  let name = text.trim();
  const signs: MinorSign[] = [];
  for (let next = peel(name); next; next = peel(name)) {
    name = next.name;
    if (next.minor !== undefined) signs.push(next.minor);
  }
  if (signs.length === 0) return { name: name === text.trim() ? written : name };
  const minor = signs.includes(true) ? true : signs.includes('unclear') ? 'unclear' : false;
  return { name, minor };
}

/** What stands before an age in the midst of a name; undefined where there is none: the rest cannot be told from it. */
export function cutAtAge(name: string): string | undefined {
  const text = name.normalize('NFKC');
  return /\d\s*周?岁/u.test(text) ? /^[^([{【〔\d]*/u.exec(text)?.[0].trim() : undefined;
}

const hanName = /^(?:\p{Script=Han}{1,8}|\p{Script=Han}+(?:[·•‧]\p{Script=Han}+)+)$/u;
const latinName = /^[\p{Script=Latin}\p{M}.'’ -]{1,60}$/u;
const place =
  /学校|小学|中学|附小|附中|实验|幼儿园|少年宫|年级|[一二三四五六七八九十\d]班|班$|学院|中心|培训|工作室|老师|指导|厂|公司|工会|[省市县区镇乡村]立/u;

/** True for what is the name of a person and nothing else: no school, no class, nobody beside. */
export function isBareName(name: string): boolean {
  const text = name.normalize('NFC').trim();
  return latinName.test(text) || (hanName.test(text) && !place.test(text));
}

const figureAlone = /^[\d.\s]+$/u;

/** A name without what stands beside it; undefined where nothing does. */
function peel(text: string): { name: string; minor?: MinorSign } | undefined {
  const [, whole, inside = ''] = bracketed.exec(text) ?? [];
  if (whole !== undefined) {
    if (figureAlone.test(inside) && !isBareName(whole)) return undefined;
    const isOfAge = /岁|未成年|未满/u.test(inside);
    const remark = readRemarks(inside) ?? (isOfAge ? { minor: 'unclear' } : undefined);
    return remark && { name: whole, ...remark };
  }
  const [, age = '', rest] = inFront.exec(text) ?? [];
  if (rest !== undefined) return { name: rest, minor: isUnderage(age) ?? 'unclear' };
  const [, name, figures, word] = behind.exec(text) ?? [];
  if (name === undefined) return undefined;
  // A figure is an age behind a name alone, and not behind any sign.
  if (
    word !== undefined &&
    figureAlone.test(word) &&
    !(isBareName(name) && /\s$/u.test(text.slice(0, -word.length)))
  )
    return undefined;
  const remark = readRemark(figures ?? word ?? '');
  return remark && { name, ...remark };
}
