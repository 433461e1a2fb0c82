/** Minutes after midnight; where `to` is not after `from` the night belongs to it. */
export interface Hours {
  from: number;
  to: number;
}

/** Hours that cannot be, and how they may be meant. */
export interface HoursFault {
  /** Not two times; an hour over 24; a minute over 59; an end before the beginning; both the same. */
  kind: 'form' | 'hour' | 'minute' | 'order' | 'same';
  written: string;
  /** Hours that are read, in the usual form. */
  mend: string;
}

const usualHours = '09:00-17:00';
const day = 24 * 60;
const noon = day / 2;

/**
 * Reads opening hours as people type them: `09:00-17:00`, `9：30至17：00`, `9点半—17点`, `上午9点到下午5点`, `九点到十七点`.
 * From the afternoon they may go on past midnight. Anything else is a fault.
 */
export function readHours(written: string): Hours | HoursFault {
  const fault = (kind: HoursFault['kind'], mend = usualHours): HoursFault => ({ kind, written, mend });
  const [first = '', last = '', ...others] = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .split(/[-‐-―−~～〜至到]+/u);
  const [from, end] = [readTime(first), readTime(last)];
  if (others.length > 0 || !from || !end) return fault('form');
  for (const { hour, minute } of [from, end]) {
    if (hour > 24 || (hour === 24 && minute > 0)) return fault('hour');
    if (minute > 59) return fault('minute');
  }
  const start = addUp(from) % day;
  // 下午2点到5点: what is said of the first goes for both.
  const isShort = end.half === undefined && end.hour <= 12;
  const asFirst = from.half === 'am' || !isShort ? end : { ...end, half: from.half };
  const to = addUp(addUp(asFirst) > start ? asFirst : end);
  if (to === start) return fault('same');
  if (to < start && (start < noon || to > noon)) {
    const isAfternoon = to < noon && to + noon > start;
    return fault('order', isAfternoon ? writeHours(start, to + noon) : writeHours(to, start));
  }
  return { from: start, to };
}

/** Tells whether a screen is on at a time of day, minutes after midnight; without hours it always is. */
export function isAwake(hours: Hours | undefined, minutes: number): boolean {
  if (!hours) return true;
  const { from, to } = hours;
  return from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

type Half = 'am' | 'pm' | 'night';

interface Time {
  hour: number;
  minute: number;
  half?: Half | undefined;
}

const halves: Readonly<Record<string, Half>> = {
  ...{ 凌晨: 'am', 清晨: 'am', 早晨: 'am', 早上: 'am', 早: 'am', 上午: 'am', am: 'am', 'a.m.': 'am' },
  ...{ 中午: 'pm', 下午: 'pm', 傍晚: 'night', 晚上: 'night', 晚: 'night', pm: 'pm', 'p.m.': 'pm' },
};
const halfNames = Object.keys(halves)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|');
const han = '[〇零一二两三四五六七八九十]{1,3}';
const timeOfDay = new RegExp(
  `^(?<before>${halfNames})?(?:(?<plain>\\d{1,2})(?:[:.](?<minutes>\\d{2}))?|(?<hours>\\d{1,2}|${han})[点时]钟?(?:(?<past>\\d{1,2}|${han})分?|(?<quarter>整|一刻|半|三刻))?)(?<after>${halfNames})?$`,
  'u',
);
const quarters: Readonly<Record<string, number>> = { 整: 0, 一刻: 15, 半: 30, 三刻: 45 };

function readTime(written: string): Time | undefined {
  const parts = timeOfDay.exec(written)?.groups;
  if (!parts || (parts['before'] !== undefined && parts['after'] !== undefined)) return undefined;
  const hour = readNumber(parts['plain'] ?? parts['hours'] ?? '');
  const past = parts['minutes'] ?? parts['past'];
  const minute = past === undefined ? (quarters[parts['quarter'] ?? '整'] ?? 0) : readNumber(past);
  if (hour === undefined || minute === undefined) return undefined;
  return { hour, minute, half: halves[parts['before'] ?? parts['after'] ?? ''] };
}

/** Minutes after midnight; 下午5点 and 下午17点 are the same, 晚上12点 is the end of the day. */
function addUp({ hour, minute, half }: Time): number {
  if (half === 'night' && hour === 12) return day + minute;
  if ((half === 'pm' || half === 'night') && hour < 12) return (hour + 12) * 60 + minute;
  if (half === 'am' && hour === 12) return minute;
  return hour * 60 + minute;
}

/** A number in digits or in Han up to 五十九. */
function readNumber(written: string): number | undefined {
  if (/^\d+$/u.test(written)) return Number(written);
  const [tens = '', units = '', ...others] = written.includes('十') ? written.split('十') : ['零', written];
  const digit = (one: string): number =>
    '零一二三四五六七八九'.indexOf(one.replace('〇', '零').replace('两', '二'));
  const values = [
    tens === '' ? 1 : digit(tens),
    units === '' ? 0 : digit(units.replace(/^[〇零](?=.)/u, '')),
  ];
  if (others.length > 0 || values.some((value) => value < 0)) return undefined;
  return (values[0] ?? 0) * 10 + (values[1] ?? 0);
}

function writeHours(from: number, to: number): string {
  const write = (minutes: number): string =>
    [Math.floor(minutes / 60), minutes % 60].map((one) => String(one).padStart(2, '0')).join(':');
  return `${write(from)}-${write(to)}`;
}
