import type { FieldTable } from '../exhibition/fields.ts';
import type { LineOf } from '../exhibition/locate.ts';
import { readMinorSign } from '../exhibition/minors.ts';
import type { Problem } from '../exhibition/problem.ts';
import { readStatusWord } from '../exhibition/read-value.ts';
import { splitLines } from './head/frontmatter.ts';

/** What was read of the file's head. */
interface ReadHead {
  lineOf: LineOf;
  /** Lines of the makers, where one of them is known to be a child. */
  children?: { first: number; last: number } | undefined;
  /** Whole lines that are remarks of the head. */
  remarks: ReadonlySet<number>;
}

/** Signs before a key that make its line an item, a quotation or a remark in other tongues than ours. */
const signs = String.raw`(?:[-*+>•·●○■◆※–—]|\d{1,2}[.)、．]|[（(]\d{1,2}[）)]|\/\/|#{1,6})`;
const longestLine = 200;

/**
 * Finds a mark of a draft, of a withdrawn work or of a child that was not read as one, since it stands in a block, in a
 * list, behind a sign or below the head: what it says must not be published meanwhile.
 */
export function checkStrayMarks(text: string, file: string, table: FieldTable, head: ReadHead): Problem[] {
  const marks = (['status', 'minor'] as const).flatMap((key) => {
    const field = table[key];
    if (!field) return [];
    const names = [key, field.label, ...(field.aliases ?? []), ...(key === 'status' ? ['狀態'] : [])];
    return [{ key, pattern: buildPattern(names) }];
  });
  return splitLines(text).flatMap((written, index) => {
    const line = index + 1;
    if (written.length > longestLine || head.remarks.has(line)) return [];
    return marks.flatMap(({ key, pattern }): Problem[] => {
      const [, value = ''] = isRead(key, line, head) ? [] : (pattern.exec(written.normalize('NFKC')) ?? []);
      const meant = value === '' ? undefined : readMark(key, value);
      return meant === undefined ? [] : [describeStray(file, line, written.trim(), meant)];
    });
  });
}

/** True for the line on which the mark was read as what it is. */
function isRead(key: 'status' | 'minor', line: number, { lineOf, children }: ReadHead): boolean {
  const isOfMaker = children !== undefined && line >= children.first && line <= children.last;
  return lineOf([key]) === line || (key === 'minor' && isOfMaker);
}

/** A line that is a key, in brackets or not, and what it says. */
function buildPattern(names: readonly string[]): RegExp {
  const keys = names
    .map((name) => [...name].join(String.raw`\s*`))
    .sort((one, other) => other.length - one.length);
  return new RegExp(
    String.raw`^\s*(?:${signs}\s*)*[[(【〔「『“"'*_${'`'}]*(?:${keys.join('|')})[\])】〕」』”"'*_${'`'}]*\s*[:;=]?[*_${'`'}]*\s*(\S.{0,20}?)[*_${'`'}\s。.；;]*$`,
    'iu',
  );
}

/** What a mark says that must not be lost, as it is to be written. */
function readMark(key: 'status' | 'minor', value: string): string | undefined {
  if (key === 'minor') return readMinorSign(value) === true ? 'minor: true' : undefined;
  const status = readStatusWord(value);
  return status === undefined || status === 'shown' ? undefined : `status: ${status}`;
}

function describeStray(file: string, line: number, found: string, mended: string): Problem {
  return {
    ...{ code: 'mark-stray', severity: 'error', file, line, found },
    expected: `“${mended}”在两行 --- 之间自成一行，前面不加符号、不空格；写在别处不起作用`,
    fix: `删去这一行，在第一行 --- 的下面加一行“${mended}”。`,
  };
}
