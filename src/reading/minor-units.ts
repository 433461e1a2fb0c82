import type { Problem } from '../exhibition/problem.ts';
import type { DraftWork } from './read-work.ts';

/** Shorter names of units are words that may stand anywhere. */
const shortestUnit = 3;

/**
 * Looks for the unit of a child where it would be published all the same: in the title, a text, a note. And tells of
 * one sign for several makers, which does not say whose it is.
 */
export function checkMinors(draft: Omit<DraftWork, 'problems'>): Problem[] {
  const { values, file } = draft;
  const { artist = [], unit, minor } = values;
  const children = artist.filter((one) => one.minor ?? minor);
  const problems: Problem[] = [];
  if (minor !== undefined && artist.length > 1) {
    const line = draft.lineOf(['minor']);
    problems.push({
      ...{ code: 'minor-unclear', severity: 'error', file, field: 'minor' },
      ...(line !== undefined && { line }),
      found: `minor: ${minor}，作者却有 ${artist.length} 位`,
      expected: '几位作者时，写在未满十四岁的那一位后面',
      fix: '把这一行移到那位作者后面，写成“{ name: 姓名, minor: true }”。',
    });
  }
  const units = children.map((one) => one.unit ?? unit ?? '').filter((name) => name.length >= shortestUnit);
  for (const name of new Set(units)) {
    for (const [field, text] of listTexts(draft)) {
      if (!text.includes(name)) continue;
      const at = draft.body.split('\n').findIndex((one) => one.includes(name));
      const line = field === 'body' ? draft.bodyLine + at : draft.lineOf([field]);
      problems.push({
        ...{ code: 'minor-unit', severity: 'error', file },
        ...(field !== 'body' && { field }),
        ...(line !== undefined && { line }),
        found: '文字里有未满十四岁作者的单位',
        expected: '网站上不出现未满十四岁作者的单位',
        fix: '从这段文字里删去单位的名称。',
      });
    }
  }
  return problems;
}

/** Everything of an entry that is published as it is written, by field. */
function listTexts({ values, body }: Omit<DraftWork, 'problems'>): [field: string, text: string][] {
  const { artist: _, unit: __, parts, details, ...rest } = values;
  return [
    ...Object.entries({ ...rest, parts, details }).map(([field, value]): [string, string] => [
      field,
      value === undefined ? '' : JSON.stringify(value),
    ]),
    ['body', body],
  ];
}
