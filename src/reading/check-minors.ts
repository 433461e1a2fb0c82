import { isBareName } from '../exhibition/minors.ts';
import { sayUnclear } from '../exhibition/read-artists.ts';
import type { Problem } from '../exhibition/problem.ts';
import type { DraftWork } from './draft-work.ts';
import { listChildUnits, listPublished, tellUnit } from './minor-units.ts';
import { isSchoolClass } from './school-classes.ts';

/**
 * Looks for the unit of a child where it would be published all the same: in the title, a text, a note. And tells of
 * one sign for several makers, which does not say whose it is, and of a class without any.
 */
export function checkMinors(draft: Omit<DraftWork, 'problems'>): Problem[] {
  const { values, file } = draft;
  const { artist = [], minor } = values;
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
  problems.push(...askAboutClasses(draft), ...findNamesWithMore(draft));
  const told = new Set<string>();
  for (const name of listChildUnits(values)) {
    for (const [field, text] of listTexts(draft)) {
      if (!text.includes(name)) continue;
      const at = draft.body.split('\n').findIndex((one) => one.includes(name));
      const line = field === 'body' ? draft.bodyLine + at : draft.lineOf([field]);
      if (told.has(`${field} ${line}`)) continue;
      told.add(`${field} ${line}`);
      problems.push(
        tellUnit({ file, ...(field !== 'body' && { field }), ...(line !== undefined && { line }) }),
      );
    }
  }
  return problems;
}

/** In the name of a child nothing else may stand: it is published, and what stands beside it is most likely a school. */
function findNamesWithMore({ values, file, lineOf }: Omit<DraftWork, 'problems'>): Problem[] {
  const { artist = [], minor } = values;
  return artist.flatMap((one, index): Problem[] => {
    if ((one.minor ?? minor) !== true || isBareName(one.name)) return [];
    const line = lineOf(['artist', index]) ?? lineOf(['artist']);
    return [
      {
        ...{ code: 'minor-name', severity: 'error', file, field: 'artist' },
        ...(line !== undefined && { line }),
        found: one.name,
        expected: '未满十四岁作者的姓名，不带学校、班级、老师和别的字',
        fix: `把“${one.name}”改成作者的姓名，不带别的字；学校不写，或写在 unit 里（网站不显示）。几位作者，一行一位。`,
      },
    ];
  });
}

/** A class is asked about where nothing says whether its pupils are under fourteen. */
function askAboutClasses({ values, file, lineOf }: Omit<DraftWork, 'problems'>): Problem[] {
  const { artist = [], unit, minor } = values;
  return artist.flatMap((one, index): Problem[] => {
    const own = one.unit ?? unit ?? '';
    if (one.minor !== undefined || minor !== undefined || !isSchoolClass(own)) return [];
    const isAbove = one.unit === undefined && artist.length === 1;
    const line = isAbove ? lineOf(['unit']) : (lineOf(['artist', index]) ?? lineOf(['artist']));
    return [
      {
        ...{ code: 'minor-unclear', severity: 'error', file, field: isAbove ? 'unit' : 'artist' },
        ...(line !== undefined && { line }),
        found: `单位是学校里的班级：${own}`,
        expected: '作者未满十四岁写 minor: true，已满十四岁写 minor: false',
        fix: isAbove
          ? '看不出作者是否未满十四岁：未满，加一行“minor: true”；已满，加一行“minor: false”。'
          : sayUnclear(`name: ${one.name}, unit: ${own}`),
      },
    ];
  });
}

/** Everything of an entry that is published as it is written, by field. */
function listTexts({ values, body }: Omit<DraftWork, 'problems'>): [field: string, text: string][] {
  return [
    ...Object.entries(listPublished(values)).map(([field, value]): [string, string] => [
      field,
      value === undefined ? '' : JSON.stringify(value),
    ]),
    ['body', body],
  ];
}
