import { getTerm, type Term } from '../exhibition/vocabularies.ts';
import { readPaperSize } from './paper-sizes.ts';

/** A value as an entry writes it, and what to remark of it. */
export interface CellValue {
  text: string;
  remark?: string;
  /** Pieces of the work, where the cell says so. */
  pieces?: number;
}

const count = String.raw`[×xX*✕╳乘]\s*(\d{1,2}|[二两三四五六七八九十])\s*(?:[幅条张件屏联开页]|pcs)?`;
const counted = new RegExp(
  String.raw`^(.*?\d.*?[×xX*✕╳乘].*?\d.*?(?:cm|厘米|公分|mm|毫米|米|m)?)\s*${count}$`,
  'iu',
);
const countedBehind =
  /^(.*?)\s*[,，、;；(（/]?\s*(?:共|各|每[幅条张件])?\s*(\d{1,2}|[二两三四五六七八九十])\s*[幅条张件屏联]\s*[)）]?$/u;
const han = '一二三四五六七八九十';

/** Forms that hang beside each other as one: their whole is as wide as all pieces. */
const besides = /对联|楹联|条屏|屏条|四屏/u;

/**
 * Reads a size as registration sheets have it: sides in any unit, with the number of pieces, or a sheet of paper by its
 * name. A work of pieces that hang as one is as wide as all of them; others keep the size of a piece.
 */
export function readSizeCell(written: string, format: string): CellValue {
  const text = written.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const paper = readPaperSize(text);
  if (paper) {
    const name = text.replace(/\s+/gu, '');
    const { text: size, remark, pieces } = joinPieces(paper.size, paper.count, format || name);
    return {
      text: size,
      remark: `按“${name}”的标准纸张折算，未经测量${remark === undefined ? '' : `；${remark}`}`,
      ...(pieces !== undefined && { pieces }),
    };
  }
  const [, one = '', times = ''] = counted.exec(text) ?? countedBehind.exec(text) ?? [];
  if (times === '' || !/\d/u.test(one)) return { text: stripNames(text) };
  const pieces = /\d/u.test(times) ? Number(times) : han.indexOf(times.replace('两', '二')) + 1;
  const size = readSides(one);
  if (!size || pieces < 2) return { text: stripNames(one) };
  return joinPieces(size, pieces, format);
}

/** Words around a size that say nothing: 画心138×69cm, 尺寸：138×69. */
function stripNames(text: string): string {
  return text
    .replace(/^(?:作品|画心|画芯|净|约|尺寸|规格|大小|裱后|装裱后|不含框|含框)+[:：]?\s*/u, '')
    .replace(
      /\s*[(（](?:画心|画芯|净尺寸|裱后|不含框|含框|约|竖|横|立|纵×横|高×宽|长×宽|竖幅|横幅)[)）]$/u,
      '',
    )
    .replace(/左右$|约$/u, '')
    .trim();
}

const unitSizes: ReadonlyMap<string, number> = new Map([
  ...(['', 'cm', '厘米', '公分'] as const).map((unit): [string, number] => [unit, 1]),
  ...(['mm', '毫米'] as const).map((unit): [string, number] => [unit, 0.1]),
  ...(['m', '米'] as const).map((unit): [string, number] => [unit, 100]),
]);

function readSides(text: string): { height: number; width: number } | undefined {
  const unit = '(cm|厘米|公分|mm|毫米|米|m)?';
  const [, height = '', own = '', width = '', last = ''] =
    new RegExp(String.raw`(\d+(?:\.\d+)?)\s*${unit}\s*[×xX*✕╳乘]\s*(\d+(?:\.\d+)?)\s*${unit}\s*$`, 'iu').exec(
      stripNames(text),
    ) ?? [];
  if (height === '') return undefined;
  const scale = (name: string): number => unitSizes.get(name.toLowerCase()) ?? 1;
  return {
    height: Number(height) * scale(own === '' ? last : own),
    width: Number(width) * scale(last),
  };
}

function joinPieces(
  size: { height: number; width: number },
  pieces: number | undefined,
  format: string,
): CellValue {
  const one = `${trim(size.height)}×${trim(size.width)}`;
  if (pieces === undefined || pieces < 2) return { text: one };
  if (!besides.test(format) && size.width >= size.height)
    return { text: one, pieces, remark: `每件的尺寸，共 ${pieces} 件` };
  if (!besides.test(format) && pieces > 8)
    return { text: one, pieces, remark: `每件的尺寸，共 ${pieces} 件` };
  return {
    text: `${trim(size.height)}×${trim(size.width * pieces)}`,
    pieces,
    remark: `每件 ${one}，共 ${pieces} 件`,
  };
}

function trim(side: number): string {
  return String(Math.round(side * 100) / 100);
}

/** Reads the year of a day, a month or a span as sheets have it; the last year of a span. As written where none is in it. */
export function readYearCell(written: string): CellValue {
  const text = written.normalize('NFKC').trim();
  const years = [...text.matchAll(/(?<!\d)(1[5-9]\d{2}|20\d{2})(?!\d)/gu)].map(([year]) => year);
  const [joined = ''] = /^(?:1[5-9]|20)\d{2}(?=\d{2}(?:\d{2})?$)/u.exec(text) ?? [];
  const last = years.at(-1) ?? joined;
  if (last === '') return { text: text.replace(/\s+/gu, '') };
  return { text: last, ...(years.length > 1 && new Set(years).size > 1 && { remark: `表中写“${text}”` }) };
}

const rankSigns: ReadonlyMap<string, string> = new Map(
  ['一壹1甲ⅠI', '二贰2乙Ⅱ', '三叁3丙Ⅲ'].flatMap((signs, at) =>
    [...signs].map((sign): [string, string] => [sign.normalize('NFKC'), '一二三'[at] ?? '']),
  ),
);

/** Reads an award by the usual words for it: 一等, 1等奖, 壹等奖, 荣获一等奖; as written where it is none of them. */
export function readAwardCell(written: string, awards: readonly Term[]): string {
  const text = written
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^(?:荣获|获得?|评为)/u, '');
  const known = getTerm(awards, text);
  if (known) return known.zh;
  const [, sign = ''] = /([一二三壹贰叁123甲乙丙ⅠⅡⅢI]+)等(?:奖|獎)?$/u.exec(text) ?? [];
  const rank = rankSigns.get(sign);
  if (rank !== undefined) return `${rank}等奖`;
  const inside = awards.filter(({ zh }) => text.includes(zh));
  return inside.length === 1 ? (inside[0]?.zh ?? text) : text;
}

/** Cells in which a sheet says that there is nothing: 无, 否, /, -, 未获奖. */
export function isNothing(text: string): boolean {
  return /^(?:无|没有|否|未获奖|未获|未评|未定|落选|未入选|不详|暂无|空|[-—–/\\×xX]+|n\/?a|none|null|#n\/a|#ref!|#value!|#name\?|#div\/0!|#null!|#num!)$/iu.test(
    text.trim(),
  );
}
