import type { Problem } from '../exhibition/problem.ts';
import { formatEach, type LabelOf } from '../exhibition/problem-text.ts';

/** What the terminal says while somebody writes: each problem once, and each that was mended. */
export class ToldProblems {
  #told: ReadonlyMap<string, Problem> = new Map();
  #isFirst = true;

  /** The text for this reading; empty where nothing has changed. */
  tell(problems: readonly Problem[], labelOf: LabelOf): string {
    const found = new Map(problems.map((problem) => [nameProblem(problem), problem]));
    const fresh = [...found].filter(([name]) => !this.#told.has(name)).map(([, problem]) => problem);
    const mended = [...this.#told].filter(([name]) => !found.has(name)).map(([, problem]) => problem);
    const isFirst = this.#isFirst;
    this.#told = found;
    this.#isFirst = false;
    if (fresh.length === 0 && mended.length === 0) return '';
    return [
      ...(mended.length > 0 ? [formatMended(mended, labelOf)] : []),
      ...formatEach(fresh, labelOf),
      countProblems(problems, isFirst ? 0 : found.size - fresh.length),
    ].join('\n\n');
  }
}

/** Lines move while one writes above them, so they are no part of a problem's name. */
function nameProblem({ file, code, field, found, fix }: Problem): string {
  return JSON.stringify([file, code, field, found, fix]);
}

/** Mended problems that are named. */
const mostNamed = 20;

function formatMended(mended: readonly Problem[], labelOf: LabelOf): string {
  const lines = mended.slice(0, mostNamed).map(({ file, field, code }) => {
    const label = field === undefined ? undefined : labelOf(field, file);
    const place = field === undefined ? '' : `　${label === undefined ? field : `${field}（${label}）`}`;
    return `✓ 已改好　${file}${place}　[${code}]`;
  });
  return [...lines, ...(mended.length > mostNamed ? [`  ……共 ${mended.length} 处`] : [])].join('\n');
}

function countProblems(problems: readonly Problem[], old: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return '没有错误，也没有提醒了。';
  const count = [errors > 0 && `${errors} 处错误`, warnings > 0 && `${warnings} 处提醒`]
    .filter(Boolean)
    .join('、');
  return `现在共 ${count}${old > 0 ? `，其中 ${old} 处前面说过` : ''}。${errors > 0 ? '错误改好之前不能生成网站。' : ''}`;
}
