import { quote, reportReading, reportWrong, type ReadContext } from './fault.ts';
import type { PaperSize, Raw, WrittenRegion } from './values.ts';

/** Full-width digits, signs and brackets become their ASCII twins. */
function foldWidth(raw: Raw): string {
  return typeof raw === 'string' ? raw.normalize('NFKC').trim() : '';
}

const earliestYear = 1000;
/** A year after this cannot be the year of a work that is shown. */
const latestYear = 2100;

/** Reads a year such as `2022`, `２０２２` or `2022年`. */
export function readYear(raw: Raw, context: ReadContext): number | undefined {
  const match = /^(?:公元)?(\d{4})\s*年?$/u.exec(foldWidth(raw));
  const year = Number(match?.[1]);
  if (match && year >= earliestYear && year <= latestYear) return year;
  const spoken = readHanYear(foldWidth(raw));
  if (spoken !== undefined) {
    reportReading(context, quote(raw), String(spoken));
    return spoken;
  }
  const inside = /(?<!\d)(1\d{3}|20\d{2})(?!\d)/u.exec(foldWidth(raw))?.[1];
  const short = /^['’]?(\d{2})\s*年?$/u.exec(foldWidth(raw))?.[1];
  reportWrong(
    context,
    quote(raw),
    inside
      ? `只写年份：${inside}。`
      : short === undefined
        ? '写四位数字的年份，如 2022；不知道就删去这一行。'
        : `写全四位数字，如 20${short} 或 19${short}。`,
  );
  return undefined;
}

/** A year in Han figures: 二〇二二年. */
function readHanYear(text: string): number | undefined {
  const [figures = ''] = /^[〇○零一二三四五六七八九]{4}(?=年?$)/u.exec(text) ?? [];
  const year = Number(
    [...figures].map((one) => '〇一二三四五六七八九'.indexOf(one.replace(/[○零]/u, '〇'))).join(''),
  );
  return figures !== '' && year >= earliestYear && year <= latestYear ? year : undefined;
}

/** Reads a day such as `2022-11-18`, `2022/11/18` or `2022年11月18日`; returns ISO 8601. */
export function readDate(raw: Raw, context: ReadContext): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(foldWidth(raw));
  const [year, month, day] = (match ?? []).slice(1).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) {
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return date.toISOString().slice(0, 10);
  }
  reportWrong(context, quote(raw), '写成 年-月-日，如 2022-11-18。');
  return undefined;
}

/** Reads a whole number of at most twelve digits. */
export function readInteger(raw: Raw, context: ReadContext): number | undefined {
  const text = foldWidth(raw).replace(/(?<=\d),(?=\d{3}(?:\D|$))/gu, '');
  if (/^-?\d{1,12}$/u.test(text)) return Number(text);
  const { lookalike } = context.field;
  reportWrong(
    context,
    quote(raw),
    lookalike !== undefined && /[楼层厅馆墙区]/u.test(text)
      ? `写的是地方：改成“${lookalike}: ${text}”。`
      : '只写整数，不带单位。',
  );
  return undefined;
}

/** No work on a wall is longer than this, in cm; a larger figure is millimetres or a slip. */
const longestSide = 20_000;

/** Centimetres of a unit of length. */
const lengths: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['cm', 1],
  ['公分', 1],
  ['厘米', 1],
  ['mm', 0.1],
  ['毫米', 0.1],
  ['m', 100],
  ['米', 100],
]);
const unit = '(cm|公分|厘米|mm|毫米|m|米)?';
const side = String.raw`(\d+(?:\.\d+)?)${unit}`;
const bothSides = new RegExp(
  String.raw`^(?:(?:纵|高|h)[:：]?)?${side}(?:[×xX*✕╳乘✖⨯]|[,、/](?=横|宽|w|\d))(?:(?:横|宽|w)[:：]?)?${side}$`,
  'u',
);
/** Both sides by their names, without a sign between them: 高138cm宽69cm. */
const namedSides = new RegExp(String.raw`^(?:纵|高)[:：]?${side}[,，、;；]?(?:横|宽)[:：]?${side}$`, 'u');
const diameter = new RegExp(String.raw`^(?:直径|径|[øφ∅⌀])${side}$`, 'u');

/** Reads 纵×横 such as `138×69`, `138x69cm`, `1.38米×0.69米`, or a diameter; cm. */
export function readSize(raw: Raw, context: ReadContext): PaperSize | undefined {
  const text = foldWidth(raw)
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[()（）]/gu, '');
  const round = diameter.exec(text);
  const [, first = '', ownUnit = '', second = '', lastUnit = ''] =
    bothSides.exec(text) ??
    namedSides.exec(text) ??
    (round ? ['', round[1], round[2] ?? '', round[1], round[2] ?? ''] : []);
  if (first !== '') {
    // One unit behind both figures is that of both.
    const height = measure(first, ownUnit === '' ? lastUnit : ownUnit);
    const width = measure(second, lastUnit);
    if (height > 0 && width > 0 && height <= longestSide && width <= longestSide) {
      const isPlain =
        /[×xX*✕╳乘✖⨯]/u.test(text) &&
        [ownUnit, lastUnit].every((one) => ['', 'cm', '厘米', '公分'].includes(one));
      if (!isPlain) reportReading(context, quote(raw), `${height}×${width}`);
      return { height, width };
    }
    reportWrong(context, quote(raw), `每边要大于 0，不超过 ${longestSide} 厘米；看看是不是写成了毫米。`);
    return undefined;
  }
  const [, only = '', onlyUnit = ''] = new RegExp(`^(?:纵|高|横|宽|长)?${side}$`, 'u').exec(text) ?? [];
  if (only !== '') {
    const length = measure(only, onlyUnit);
    reportWrong(context, quote(raw), `只有一边。先写纵（高）再写横（宽），如 ${length}×69。`);
    return undefined;
  }
  const parts = /尺/u.test(text) ? '把“尺”换算成厘米（1 尺约 33.3 厘米），' : '';
  reportWrong(context, quote(raw), `${parts}先写纵（高）再写横（宽），中间用 ×，单位厘米，如 138×69。`);
  return undefined;
}

/** A figure with its unit in cm, to a tenth of a millimetre. */
function measure(figure: string, name: string): number {
  return Math.round(Number(figure) * (lengths.get(name) ?? 1) * 100) / 100;
}

/** Reads `x,y,w,h` in percent, or `px:x,y,w,h` in px; says what is wrong and where. */
export function readRegion(
  raw: Raw,
  context: ReadContext,
  path: (string | number)[],
): WrittenRegion | undefined {
  const text = foldWidth(Array.isArray(raw) ? raw.map(foldWidth).join(',') : raw).replace(
    /[、，;\s]+/gu,
    ',',
  );
  const match = /^(px:|pct:|percent:)?,?(-?[\d.]+)%?,+(-?[\d.]+)%?,+(-?[\d.]+)%?,+(-?[\d.]+)%?$/iu.exec(text);
  const [x, y, width, height] = (match ?? []).slice(2).map(Number);
  if (x !== undefined && y !== undefined && width !== undefined && height !== undefined) {
    const unit = match?.[1]?.toLowerCase() === 'px:' ? 'px' : 'percent';
    if (unit === 'percent' && isFraction([x, y, width, height], text)) {
      reportFraction(raw, [x, y, width, height], context, path);
      return undefined;
    }
    const fits = unit === 'px' || (x + width <= 100.001 && y + height <= 100.001);
    if (x >= 0 && y >= 0 && width > 0 && height > 0 && fits) return { x, y, width, height, unit };
    context.report({
      code: 'region-outside',
      severity: 'error',
      found: quote(raw),
      expected:
        '在图片以内的一块：左边距、上边距、宽、高，各是图片的百分之几，宽高大于 0，左边距加宽、上边距加高都不超过 100',
      fix: '在图上重新量一次，改成在图片以内的数。',
      path,
    });
    return undefined;
  }
  context.report({
    code: 'region-wrong',
    severity: 'error',
    found: quote(raw),
    expected:
      '四个数：左边距,上边距,宽,高，各是图片的百分之几，如 "12,80,6,8"；用像素时写 "px:10,20,300,400"',
    fix: '补足四个数，用逗号隔开，外面加引号。',
    path,
  });
  return undefined;
}

/** True for shares of one (0.12,0.8,0.06,0.08) where percent are asked for. */
function isFraction(figures: readonly number[], text: string): boolean {
  return !text.includes('%') && text.includes('.') && figures.every((figure) => figure >= 0 && figure <= 1);
}

function reportFraction(
  raw: Raw,
  figures: readonly number[],
  context: ReadContext,
  path: (string | number)[],
): void {
  const percent = figures.map((figure) => Math.round(figure * 1e4) / 100).join(',');
  context.report({
    ...{ code: 'region-wrong', severity: 'error', found: quote(raw) },
    expected: '四个百分数（0 到 100）；用像素时写 "px:10,20,300,400"',
    fix: `写的像是 0 到 1 的小数，改成“"${percent}"”。`,
    path,
  });
}
