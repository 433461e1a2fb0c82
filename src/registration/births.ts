/** From this age on a maker's unit may be shown. */
const ageOfShowing = 14;
/** Nobody who sends a work is older; what would make them so was read wrongly. */
const oldest = 110;

/** A day, a month or a year of birth; undefined where a reading lacks the year. */
type Birth = { year: number; month?: number; date?: number } | undefined;

const figures = '零一二三四五六七八九';
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const time =
  /(?:T|\s+)\s*(?:上午|下午)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/iu;
const between = String.raw`[-–—./\\、·]`;

/**
 * True for a birth, or an identity number, of somebody under fourteen on `day` (ISO 8601); undefined where it cannot be
 * told: what has several readings is told only where all of them say the same.
 */
export function isBornAfter(written: string, day: string): boolean | undefined {
  const text = fold(written);
  const births = [...(readIdentity(text) ?? listReadings(text))];
  const verdicts = new Set(
    births.filter((birth) => isPossible(birth, day)).map((birth) => isYoung(birth, day)),
  );
  const [verdict] = verdicts;
  return verdicts.size === 1 ? verdict : undefined;
}

/** One width and one kind of figures; without an hour, a weekday and the words around a date. */
function fold(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/gu, '')
    .trim()
    .replace(/^['’‘`"]+|['’"]+$/gu, '')
    .replace(time, '')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年|$|[^月日号十])/gu, (run) =>
      [...run.replace(/[〇○]/gu, '零')].map((sign) => figures.indexOf(sign)).join(''),
    )
    .replace(/[一二三四五六七八九十廿]{1,3}(?=[月日号])/gu, readHan)
    .replace(/\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/u, '')
    .replace(/^(?:生于|出生(?:日期|年月|时间|于)?|生日|公历|阳历|公元)[:为是]?/u, '')
    .replace(/(?:出生|生人|生)$/u, '')
    .replace(/(?<=\d)\s+(?=\d)/gu, ' - ')
    .replace(/\s+/gu, '');
}

function readHan(han: string): string {
  const [tens = '', ones = ''] = han.replace('廿', '二十').split('十');
  if (!/[十廿]/u.test(han)) return String(figures.indexOf(han));
  return String((tens === '' ? 1 : figures.indexOf(tens)) * 10 + Math.max(0, figures.indexOf(ones || '零')));
}

/** The birth in an identity number of 18 signs or 15; months and days may be masked. */
function readIdentity(text: string): Birth[] | undefined {
  const digits = text.replace(/-/gu, '');
  const [, year = '', month = '', date = ''] =
    /^[1-9]\d{5}((?:19|20)\d{2})([\d*]{2})([\d*]{2})[\d*]{3}[\dXx*]$/u.exec(digits) ?? [];
  if (year !== '') return [toBirth(year, hide(month), hide(date))];
  const [, old = '', oldMonth = '', oldDate = ''] =
    /^[1-9]\d{5}(\d{2})(\d{2})(\d{2})\d{3}$/u.exec(digits) ?? [];
  // 15 digits are of the last century; where they seem of its first years, three are missing from 18.
  return old === '' || Number(old) <= 20 ? undefined : [toBirth(`19${old}`, oldMonth, oldDate)];
}

/** A figure that is masked is not told. */
function hide(figure: string): string | undefined {
  return figure.includes('*') ? undefined : figure;
}

/** Every date that a text may mean. */
function* listReadings(text: string): Generator<Birth> {
  const [, year = '', month, date] =
    new RegExp(
      String.raw`^((?:19|20)\d{2})(?:(?:年|${between})(?:(\d{1,2})(?:(?:月|${between})(?:(\d{1,2})[日号]?)?)?)?)?$`,
      'u',
    ).exec(text) ?? [];
  if (year !== '') {
    yield toBirth(year, month, date);
    // A number that Excel took for one: 2012.10 is shown as 2012.1.
    if (date === undefined && text.endsWith('.1')) yield toBirth(year, '10');
    return;
  }
  if (/^\d+(?:\.\d+)?$/u.test(text) && !/^\d{2}\.\d{1,2}$/u.test(text)) yield* readFigures(text);
  else yield* /[a-z]/iu.test(text) ? readEnglish(text) : readParts(text);
}

/** Figures without signs: 20150301, 201503, and the days since 1900 of a cell that lost its format. */
function* readFigures(text: string): Generator<Birth> {
  const [, year = '', rest = ''] = /^((?:19|20)\d{2})(\d{1,4})$/u.exec(text) ?? [];
  if (rest.length === 4) yield toBirth(year, rest.slice(0, 2), rest.slice(2));
  if (rest.length === 3) {
    yield toBirth(year, rest.slice(0, 1), rest.slice(1));
    yield toBirth(year, rest.slice(0, 2), rest.slice(2));
  }
  if (rest.length === 1 || rest.length === 2) yield toBirth(year, rest);
  if (/^\d{6}$/u.test(text) && !(rest !== '' && Number(rest) >= 1 && Number(rest) <= 12))
    yield* inCenturies(text.slice(0, 2), text.slice(2, 4), text.slice(4));
  if (!/^\d{5}(?:\.\d+)?$/u.test(text)) return;
  const shown = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000);
  yield { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, date: shown.getUTCDate() };
}

/** Parts of which it is not plain which is the year: 3/1/2015, 75.3, 15-3-1. */
function* readParts(text: string): Generator<Birth> {
  const [, a = '', sign = '', b = '', c] =
    new RegExp(
      String.raw`^(\d{1,2})(年|${between})(\d{1,2})(?:(?:月|${between})(?:(\d{1,4})[日号]?)?)?$`,
      'u',
    ).exec(text) ?? [];
  if (a === '') return;
  if (c?.length === 4) {
    yield toBirth(c, a, b);
    yield toBirth(c, b, a);
    return;
  }
  if (c !== undefined && c.length > 2) return;
  if (a.length === 2) yield* inCenturies(a, b, c);
  if (sign === '年') return;
  if (c === undefined && isDay(a, b)) yield undefined;
  if (c?.length !== 2) return;
  yield* inCenturies(c, a, b);
  yield* inCenturies(c, b, a);
}

/** Mar-15, 1-Mar-2015, March 1, 2015. */
function* readEnglish(text: string): Generator<Birth> {
  const [name = '', ...others] = text.toLowerCase().match(/[a-z]{3,}/gu) ?? [];
  const month = String(months.indexOf(name.slice(0, 3)) + 1);
  const numbers = text.match(/\d+/gu) ?? [];
  if (month === '0' || others.length > 0) return;
  const year = numbers.find((number) => /^(?:19|20)\d{2}$/u.test(number));
  const [first = '', second] = numbers.filter((number) => number !== year);
  if (year !== undefined) yield toBirth(year, month, first === '' ? undefined : first);
  else if (second !== undefined) yield* inCenturies(second, month, first);
  else if (first !== '') {
    yield* inCenturies(first, month);
    if (Number(first) <= 31) yield undefined;
  }
}

function* inCenturies(year: string, month?: string, date?: string): Generator<Birth> {
  if (year.length !== 2) return;
  yield toBirth(`19${year}`, month, date);
  yield toBirth(`20${year}`, month, date);
}

function toBirth(year: string, month?: string, date?: string): NonNullable<Birth> {
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(date !== undefined && { date: Number(date) }),
  };
}

/** True where two figures may be a month and a day, in either order. */
function isDay(a: string, b: string): boolean {
  const [low = 0, high = 0] = [Number(a), Number(b)].sort((one, other) => one - other);
  return low >= 1 && low <= 12 && high <= 31;
}

/** A day of the calendar, not after the show's and within a life; a reading without a year is possible. */
function isPossible(birth: Birth, day: string): boolean {
  if (!birth) return true;
  const { year, month = 1, date = 1 } = birth;
  const time = new Date(Date.UTC(year, month - 1, date));
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return isReal && time.toISOString().slice(0, 10) <= day && Number(day.slice(0, 4)) - year <= oldest;
}

/** Of a birth that is not told to the day, the youngest age counts. */
function isYoung(birth: Birth, day: string): boolean | undefined {
  if (!birth) return undefined;
  const { year, month = 12, date = 31 } = birth;
  const pad = (figure: number): string => String(figure).padStart(2, '0');
  return `${year + ageOfShowing}-${pad(month)}-${pad(date)}` > day;
}
