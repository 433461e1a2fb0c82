import type { Problem } from './problem.ts';

/** Finds the Chinese label of a field in the table that a file follows. */
export type LabelOf = (field: string, file: string) => string | undefined;

/** Sets one problem as an organiser reads it: where, what stands there, what should, what to do. */
export function formatProblem(problem: Problem, labelOf: LabelOf): string {
  const { file, line, field } = problem;
  const label = field === undefined ? undefined : labelOf(field, file);
  return setProblem(problem, [
    file,
    ...(line === undefined ? [] : [`第 ${line} 行`]),
    ...(field === undefined ? [] : [label === undefined || label === field ? field : `${field}（${label}）`]),
  ]);
}

/**
 * Sets all problems and a last line that counts them. Each error stands alone; what is only told is gathered, by file
 * and, where many files have it, in one paragraph.
 */
export function formatProblems(problems: readonly Problem[], labelOf: LabelOf): string {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const told = problems.filter((problem) => problem.severity === 'warning');
  const count =
    errors.length > 0
      ? `共 ${errors.length} 处错误${told.length > 0 ? `、${told.length} 处提醒` : ''}。改好后再运行一次；改好之前，网站保持原样。`
      : `共 ${told.length} 处提醒，不影响生成网站。`;
  return [...formatEach(problems, labelOf), count].join('\n\n');
}

/** The same without the count, a paragraph each. */
export function formatEach(problems: readonly Problem[], labelOf: LabelOf): string[] {
  const told = problems.filter((problem) => problem.severity === 'warning');
  return [
    ...problems
      .filter((problem) => problem.severity === 'error')
      .map((problem) => formatProblem(problem, labelOf)),
    ...gatherAlike(told).map((group) => formatGroup(group, labelOf)),
  ];
}

/** From this many files on, what all of them have is told once. */
const manyFiles = 6;
/** Places that a gathered paragraph names. */
const mostNamed = 5;

/** Groups what is told by its code and field: of one file, or of all files where many have it. */
function gatherAlike(told: readonly Problem[]): Problem[][] {
  const kindOf = ({ code, field }: Problem): string =>
    code.startsWith('slip-') ? code : `${code}\n${field ?? ''}`;
  const files = new Map<string, Set<string>>();
  for (const one of told) files.set(kindOf(one), (files.get(kindOf(one)) ?? new Set()).add(one.file));
  const groups = new Map<string, Problem[]>();
  for (const problem of told) {
    const kind = kindOf(problem);
    const isMany = (files.get(kind)?.size ?? 0) >= manyFiles;
    const key = isMany ? kind : `${kind}\n${problem.file}`;
    const group = groups.get(key) ?? [];
    group.push(problem);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function formatGroup(group: readonly Problem[], labelOf: LabelOf): string {
  const [first] = group;
  if (!first) return '';
  if (group.length === 1) return formatProblem(first, labelOf);
  const files = [...new Set(group.map(({ file }) => file))];
  const lines = [...new Set(group.flatMap(({ line }) => line ?? []))];
  const named = files.length === 1 ? lines.map(String) : files;
  const shown = named.slice(0, mostNamed).join('、');
  const place =
    files.length === 1
      ? [first.file, ...(lines.length > 0 ? [`第 ${shown}${lines.length > mostNamed ? ' ……' : ''} 行`] : [])]
      : [`${shown}${files.length > mostNamed ? ' 等' : ''}，共 ${files.length} 个文件`];
  const found = [...new Set(group.map((problem) => problem.found))];
  const fixes = [...new Set(group.map((problem) => problem.fix))];
  const gathered = {
    ...first,
    found: `${found.slice(0, mostNamed).join('；')}${found.length > mostNamed ? `；……共 ${group.length} 处` : ''}`,
    fix: fixes.slice(0, mostNamed).join(' '),
  };
  return setProblem(gathered, place);
}

function setProblem({ severity, code, found, expected, fix }: Problem, place: readonly string[]): string {
  return [
    `${severity === 'error' ? '✗ 错误' : '! 提醒'}　${place.join('　')}　[${code}]`,
    `    现在是：${found}`,
    `    应该是：${expected}`,
    `    怎么改：${fix}`,
  ].join('\n');
}
