import type { LineOf } from '../exhibition/locate.ts';
import { findPersonalData, type PersonalNumber } from '../exhibition/personal-data.ts';
import type { Problem } from '../exhibition/problem.ts';
import { splitLines } from './head/frontmatter.ts';
import { readPlainParagraphs } from './plain-paragraphs.ts';

/** What a file says once it is read: a number that its lines do not show may stand in that. */
export interface ReadTexts {
  /** All keys of the head, those of fields in English. */
  keys: readonly string[];
  values: Readonly<Record<string, unknown>>;
  /** Keys of values that are lists of the lines of one text, over which a number may run. */
  running?: ReadonlySet<string>;
  body: string;
  bodyLine: number;
  lineOf: LineOf;
}

/** Fields of exhibition.yaml in which the office or the venue may give its landline. */
const officeFields = /^(?:contact|address|hours|admission|transport)(?:_en)?$/u;

/**
 * Finds digits that look like a mobile, an identity card, a bank card or a landline anywhere in a file; they are
 * masked. With `read`, also those of its values and its body that are written over several lines, or in other signs.
 */
export function checkPersonalData(text: string, file: string, read?: ReadTexts): Problem[] {
  const fieldAt = buildFieldAt(read);
  const mayCall = (field: string | undefined): boolean =>
    field !== undefined && officeFields.test(field) && /^exhibition\./iu.test(file);
  const found = splitLines(text).flatMap((written, index) =>
    findPersonalData(written).map((number) => ({
      number,
      line: index + 1,
      field: fieldAt(index + 1),
      isSpread: false,
    })),
  );
  // These stand in several lines, or with marks between.
  const isNew = ({ digits }: PersonalNumber): boolean => found.every((one) => one.number.digits !== digits);
  for (const { text: said, line, field } of read ? listTexts(read) : []) {
    const numbers = findPersonalData(said).filter(isNew);
    found.push(...numbers.map((number) => ({ number, line: line ?? 1, field, isSpread: true })));
  }
  return found
    .filter(({ number, field }) => number.name !== '座机号' || !mayCall(field))
    .map(({ number, line, field, isSpread }) => {
      const told = describeNumber(number, { file, line, ...(field !== undefined && { field }) });
      return isSpread ? { ...told, fix: `从这一行起的一段里，数字折了行或夹着别的记号：${told.fix}` } : told;
    });
}

/** Finds such digits in the name of a file that becomes an address. */
export function checkPersonalName(slug: string, file: string): Problem[] {
  const stem = slug.replace(/\d[\d-]{7,}/gu, '').replace(/^-+|-+$/gu, '');
  return findPersonalData(slug).map((number) => ({
    ...describeNumber(number, { file }),
    fix: `改名，如 ${stem === '' ? 'text' : stem}-1.md；文件名会成为网址。`,
  }));
}

function describeNumber(
  { digits, name }: PersonalNumber,
  where: Pick<Problem, 'file' | 'line' | 'field'>,
): Problem {
  return {
    ...{ code: 'personal-data', severity: 'error', ...where },
    found: `像${name}的数字 ${digits.slice(0, 3)}……${digits.slice(-2)}`,
    expected: '网站上不出现个人的电话与证件号码',
    fix:
      name === '座机号'
        ? '删去这串数字；展馆与办公室的电话只写在 exhibition.yaml 的 contact（联系）与参观的几项里。'
        : '删去这串数字。',
  };
}

/** Tells in which field of the head a line stands. */
function buildFieldAt(read: ReadTexts | undefined): (line: number) => string | undefined {
  if (!read) return () => undefined;
  const starts = read.keys
    .flatMap((field) => {
      const line = read.lineOf([field]);
      return line === undefined ? [] : [{ field, line }];
    })
    .sort((a, b) => b.line - a.line);
  const end = read.body === '' ? Infinity : read.bodyLine;
  return (line) => (line >= end ? undefined : starts.find((one) => one.line <= line)?.field);
}

/** Most bodies hold no number at all, in whatever signs: they need not be taken apart. */
const mayHold =
  /[\p{Nd}\p{No}][^]{0,12}[\p{Nd}\p{No}]|&#|[〇零○幺一二三四五六七八九壹贰叁肆伍陆柒捌玖][^]{0,12}[\p{Nd}〇零○幺一二三四五六七八九壹贰叁肆伍陆柒捌玖]/u;

function listTexts(read: ReadTexts): { text: string; line: number | undefined; field?: string }[] {
  const told = Object.entries(read.values).flatMap(([field, value]) =>
    listRuns(value, read.running?.has(field)).map((text) => ({ text, line: read.lineOf([field]), field })),
  );
  const paragraphs = mayHold.test(read.body) ? readPlainParagraphs(read.body) : [];
  return [...told, ...paragraphs.map(({ text, at }) => ({ text, line: read.bodyLine + at }))];
}

/** The texts of a value: the lines of one text also as what they make together. */
function listRuns(value: unknown, isRunning = false): string[] {
  const strings = listStrings(value);
  return isRunning && strings.length > 1 ? [...strings, strings.join('\n')] : strings;
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listStrings);
}
