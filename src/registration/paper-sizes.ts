import type { PaperSize } from '../exhibition/values.ts';

/*
 * Sheets of Xuan paper by their trade names, cm, longer side first: nominal sizes, as dealers list them. A sheet is
 * cut lengthwise (对开, 条) or across (斗方), or in even parts (三开, 四开, 六开, 八开).
 */
const sheets: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['三尺', [100, 55]],
  ['四尺', [138, 69]],
  ['五尺', [153, 84]],
  ['六尺', [180, 97]],
  ['七尺', [238, 129]],
  ['八尺', [248, 124]],
  ['丈二', [367, 144]],
  ['丈六', [503, 193]],
  ['小六尺', [180, 69]],
  ['小八尺', [234, 53]],
]);

/** Share of the longer and of the shorter side that each way of cutting leaves. */
const cuts: readonly [RegExp, number, number][] = [
  [/^(?:整张|全开|整纸|整|中堂|横披|横批|横幅|立轴|竖幅|全张|单张)?$/u, 1, 1],
  [/^(?:对开|二开|半切|单条|条幅|条屏|对联|楹联|屏条|条|半开|竖对开|长对开)$/u, 1, 1 / 2],
  [/^(?:斗方|横对开|短对开)$/u, 1 / 2, 1],
  [/^(?:三开|三裁)$/u, 1 / 3, 1],
  [/^(?:四开|四裁)$/u, 1 / 2, 1 / 2],
  [/^(?:六开|六裁)$/u, 1 / 3, 1 / 2],
  [/^(?:八开|八裁)$/u, 1 / 4, 1 / 2],
];

const figures = '一二三四五六七八九十';
/** Forms that hang lying. */
const lying = /横/u;

/**
 * The nominal size of a traditional sheet: 四尺整张 is 138×69, 六尺条屏 180×48.5 each, 八尺屏 234×53; lying where the
 * name says so. Undefined for what names no sheet. `count` where it is said (四尺条屏×4).
 */
export function readPaperSize(written: string): { size: PaperSize; count?: number } | undefined {
  const text = written
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[(（].*?[)）]/gu, '')
    .replace(/\d/gu, (digit) => figures[Number(digit) - 1] ?? digit)
    .replace(/^一丈(?=[二六])/u, '丈')
    .replace(/^(丈[二六])尺?/u, '$1')
    .replace(/宣纸|宣|纸/gu, '');
  const [, name = '', rest = '', times] =
    /^(小?[三四五六七八]尺|丈[二六])(.*?)(?:[x×*]?([二三四五六七八九十]|十[二六])[幅条张屏]?)?$/iu.exec(
      text,
    ) ?? [];
  if (name === '') return undefined;
  const [, beforeCut = ''] = /^([二四六八十]|十二)条屏$/u.exec(rest) ?? [];
  const cut = beforeCut === '' ? rest : '条屏';
  const sheet =
    name === '八尺' && /^屏?$/u.test(cut) && rest !== '' ? sheets.get('小八尺') : sheets.get(name);
  const [, long, short] = cuts.find(([pattern]) => pattern.test(cut.replace(/^屏$/u, ''))) ?? [];
  if (!sheet || long === undefined || short === undefined) return undefined;
  const sides = [round(sheet[0] * long), round(sheet[1] * short)].sort((a, b) => b - a);
  const [longer = 0, shorter = 0] = sides;
  const size = lying.test(cut) ? { height: shorter, width: longer } : { height: longer, width: shorter };
  const counted = times ?? (beforeCut === '' ? undefined : beforeCut);
  const count =
    counted === undefined ? (/^(?:对联|楹联)$/u.test(cut) ? 2 : undefined) : figures.indexOf(counted) + 1;
  return { size, ...(count !== undefined && count > 1 && { count }) };
}

function round(side: number): number {
  return Math.round(side * 10) / 10;
}
