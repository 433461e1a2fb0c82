import { getFieldLabel } from '../exhibition/field-labels.ts';
import type { Problem } from '../exhibition/problem.ts';
import { isEntryPath } from './desk-files.ts';
import { escapeText, type DeskPage } from './page-html.ts';

type Content = Pick<DeskPage, 'title' | 'script' | 'data' | 'main'>;

/** The page of all problems; its script asks for the list again while it is open. */
export function buildCheckPage(base: string, problems: readonly Problem[]): Content {
  const main = `<p class="told">保存文件以后，这里自己更新。</p>
<p class="choice" role="group" aria-label="怎样归类"><button type="button" data-by="file" aria-pressed="true">按文件</button><button type="button" data-by="kind" aria-pressed="false">按问题</button></p>
<div id="list" aria-live="polite">${buildProblemList(base, problems)}</div>`;
  return { title: '展览里的问题', script: 'check.ts', data: {}, main };
}

/** All problems twice: grouped by file, and by kind. */
export function buildProblemList(base: string, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const count =
    problems.length === 0
      ? '没有问题。'
      : `${errors === 0 ? '没有错误' : `${errors} 处错误`}，${problems.length - errors} 处提醒。`;
  const byFile = group(problems, ({ file }) => file);
  const byKind = group(problems, ({ code }) => code);
  const groups = (of: typeof byFile, name: string): string =>
    `<div data-group="${name}"${name === 'kind' ? ' hidden' : ''}>${[...of].map(([key, list]) => setGroup(base, key, list)).join('')}</div>`;
  return `<p class="count">${count}</p>${groups(byFile, 'file')}${groups(byKind, 'kind')}`;
}

function group(problems: readonly Problem[], nameOf: (problem: Problem) => string): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const name = nameOf(problem);
    groups.set(name, [...(groups.get(name) ?? []), problem]);
  }
  return groups;
}

function setGroup(base: string, key: string, list: readonly Problem[]): string {
  const items = list.map((problem) => setProblem(base, problem)).join('');
  return `<section><h2>${escapeText(key)} <small>${list.length}</small></h2><ul>${items}</ul></section>`;
}

function setProblem(base: string, problem: Problem): string {
  const { severity, file, line, field, found, expected, fix, code } = problem;
  const label = field === undefined ? undefined : (getFieldLabel(field, file) ?? field);
  const place = [file, line === undefined ? '' : `第 ${line} 行`, label ?? ''].filter(Boolean).join('　');
  return `<li class="${severity}"><p class="place">${severity === 'error' ? '错误' : '提醒'}　${escapeText(place)} <code>${code}</code></p>
<dl><dt>现在是</dt><dd>${escapeText(found)}</dd><dt>应该是</dt><dd>${escapeText(expected)}</dd><dt>怎么改</dt><dd>${escapeText(fix)}</dd></dl>
${setLinks(base, problem)}</li>`;
}

/** Where a problem is mended: the picker for a region, the form for any other. */
function setLinks(base: string, { file, field, code }: Problem): string {
  const number = /\/(\d{4,})\.(?:md|markdown)$/iu.exec(file)?.[1];
  const isRegion = field === 'details' || field === 'columns' || code.startsWith('region-');
  const links = [
    number !== undefined && isRegion ? [`${base}dev/pick/${number}/`, '在图上框选'] : undefined,
    isEntryPath(file) ? [`${base}admin/#/${file}`, '到表里改'] : undefined,
  ].filter((link) => link !== undefined);
  return links
    .map(([href = '', word = '']) => `<a class="press" href="${escapeText(href)}">${word}</a>`)
    .join('');
}
