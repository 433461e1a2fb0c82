const figure = '[一二三四五六七八九十\\d]';
const school = '(?:小学|中学|学校|附小|附中|实小|幼儿园|初中|高中)';
const pupils = [
  // 三年级, 3年级2班; not a group of teachers.
  String.raw`${figure}年级(?!\S{0,4}组)`,
  // 三年二班, 3年2班; not a year.
  String.raw`(?<![\d〇○零一二三四五六七八九])${figure}年\(?${figure}{1,2}\)?班`,
  String.raw`${figure}\(${figure}{1,2}\)班`,
  // 3.2班, 初一2班, and of a school that is named before, 三二班, 302班, 2019级3班, 初一.
  String.raw`(?<!\d)[1-9][.·\-–—]\d{1,2}班|[初高][一二三]\(?${figure}{1,2}\)?班`,
  String.raw`${school}\S{0,4}?(?:\d{2,4}级)?\(?${figure}{1,3}\)?班(?!主任)|${school}\S{0,2}[初高][一二三]$`,
  String.raw`(?:小学|附小|实小)\S{0,2}[一二三四五六1-6]年$`,
  String.raw`(?:幼儿园|保育院|托儿所|${figure}幼).*[大中小托]\S{0,3}班|学前班`,
  String.raw`${school}\S{0,4}?(?:学生|小朋友|幼儿)$|小学生`,
];
const schoolClass = new RegExp(pupils.join('|'), 'u');
/** An age below fourteen: 9岁, 十二周岁. */
const childAge =
  /(?<![\d一二三四五六七八九十.])(?:\d|1[0-3]|[一二三四五六七八九]|十[一二三]?)周?岁(?!以上|月)/u;

/**
 * A class of children, as pupils name theirs: `三年级二班`, `三（2）班`, `3年2班`, `某幼儿园大班`, or with their age
 * behind the school; not a group of teachers.
 */
export function isSchoolClass(unit: string): boolean {
  const text = unit.normalize('NFKC').replace(/\s+/gu, '');
  return schoolClass.test(text) || childAge.test(text);
}
