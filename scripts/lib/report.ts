import { relative } from 'node:path';
import { getFieldLabel } from '../../src/exhibition/field-labels.ts';
import type { Problem } from '../../src/exhibition/problem.ts';
import { formatProblems } from '../../src/exhibition/problem-text.ts';

/** The folder of a show that a house builds, below which its files are named: several shows may have the same. */
export const withinVariable = 'CHIFU_SHOW_WITHIN';

/** Prints problems for people, and as annotations where GitHub Actions reads them. */
export function reportProblems(problems: readonly Problem[], exhibitionDir: string): void {
  if (problems.length === 0) return;
  const within = process.env[withinVariable];
  // What is served beside all shows is of none.
  const name = ({ file }: Problem): string =>
    within === undefined || file.startsWith('public/') ? file : `${within}/${file}`;
  const named = problems.map((problem) => ({ ...problem, file: name(problem) }));
  console.error(`${formatProblems(named, getFieldLabel)}\n`);
  if (process.env['GITHUB_ACTIONS'] !== 'true') return;
  const folder = relative(process.cwd(), exhibitionDir).replaceAll('\\', '/');
  for (const { severity, file, line, code, found, expected, fix } of problems) {
    const place = `file=${escapeProperty(`${folder}/${file}`)},line=${line ?? 1},title=${escapeProperty(code)}`;
    console.log(`::${severity} ${place}::${escapeData(`现在是：${found}；应该是：${expected}；${fix}`)}`);
  }
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
