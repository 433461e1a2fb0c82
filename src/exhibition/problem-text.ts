import type { Problem } from './problem.ts';

/** Sets one problem as an organiser reads it: where, what stands there, what should, what to do. */
export function formatProblem(problem: Problem, labelOf: (field: string) => string | undefined): string {
  const { severity, file, line, field, code, found, expected, fix } = problem;
  const label = field === undefined ? undefined : labelOf(field);
  const place = [
    file,
    line !== undefined && `第 ${line} 行`,
    field !== undefined && (label === undefined ? field : `${field}（${label}）`),
  ].filter((part) => part !== false);
  return [
    `${severity === 'error' ? '✗ 错误' : '! 提醒'}　${place.join('　')}　[${code}]`,
    `    现在是：${found}`,
    `    应该是：${expected}`,
    `    怎么改：${fix}`,
  ].join('\n');
}

/** Sets all problems, and a last line that counts them. */
export function formatProblems(
  problems: readonly Problem[],
  labelOf: (field: string) => string | undefined,
): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const count =
    errors > 0
      ? `共 ${errors} 处错误${warnings > 0 ? `、${warnings} 处提醒` : ''}。改好后再运行一次；改好之前，网站保持原样。`
      : `共 ${warnings} 处提醒，不影响生成网站。`;
  return [...problems.map((problem) => formatProblem(problem, labelOf)), count].join('\n\n');
}
