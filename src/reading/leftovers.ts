import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hall } from '../exhibition/exhibition.ts';
import type { Problem } from '../exhibition/problem.ts';
import { isMarkdown, isSystemFile, parseFileName } from './file-names.ts';
import { toRelative } from './folder.ts';
import {
  describeForeignFolder,
  describeMisplaced,
  describeStray,
  describeText,
  type Leftover,
} from './leftover-problems.ts';

/** Folders of texts, which have no works. */
export const textFolders: readonly string[] = ['halls', 'series', 'stories', 'tours'];

/**
 * Tells of every file of the exhibition folder that is neither used nor told of (`known`, absolute paths): nothing
 * vanishes in silence. What systems and editors leave behind is passed over. Entries and texts that nobody reads are
 * errors; other files are named once a folder.
 */
export async function checkLeftovers(
  root: string,
  halls: readonly Hall[],
  known: ReadonlySet<string>,
): Promise<Problem[]> {
  const left: Leftover[] = [];
  const texts = new Set<string>();
  for await (const { absolute, path } of walk(root, [])) {
    const relative = toRelative(root, absolute);
    if (/\.(?:md|markdown)$/iu.test(relative)) texts.add(relative.replace(/\.\w+$/u, '').toLowerCase());
    if (!known.has(absolute) && !/^readme\./iu.test(path.at(-1) ?? '')) left.push({ path, relative });
  }
  const problems: Problem[] = [];
  const unused = new Map<string, Leftover[]>();
  for (const [top, files] of groupByTop(left)) {
    const owner = top === '' || textFolders.includes(top) || halls.some((hall) => hall.slug === top);
    const foreign = owner ? undefined : describeForeignFolder(top, files, halls);
    if (foreign) {
      problems.push(foreign);
      continue;
    }
    for (const file of files) {
      const problem = describeLost(file, halls, texts);
      if (problem) problems.push(problem);
      else {
        const folder = file.path.length > 2 ? file.path.slice(0, 2).join('/') : top;
        unused.set(folder, [...(unused.get(folder) ?? []), file]);
      }
    }
  }
  return [
    ...gatherMisplaced(problems),
    ...[...unused].map(([folder, files]) => describeStray(folder, files)),
  ];
}

/** Every file below a folder; links to folders are not followed. */
async function* walk(
  folder: string,
  path: readonly string[],
): AsyncGenerator<{ absolute: string; path: readonly string[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (isSystemFile(entry.name) || entry.name === 'node_modules') continue;
    const own = [...path, entry.name.normalize('NFC')];
    const absolute = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(absolute, own);
    else yield { absolute, path: own };
  }
}

function groupByTop(left: readonly Leftover[]): Map<string, Leftover[]> {
  const groups = new Map<string, Leftover[]>();
  for (const file of left) {
    const top = file.path.length === 1 ? '' : (file.path[0] ?? '');
    const group = groups.get(top) ?? [];
    group.push(file);
    groups.set(top, group);
  }
  return groups;
}

/** What is lost with a file that is not read; undefined where nothing of the show is. */
function describeLost(
  file: Leftover,
  halls: readonly Hall[],
  texts: ReadonlySet<string>,
): Problem | undefined {
  const name = file.path.at(-1) ?? '';
  const [top = ''] = file.path.length > 1 ? file.path : [''];
  const named = parseFileName(name);
  const isDeep = file.path.length > (top === '' ? 1 : 2);
  const isEntry = named.kind === 'entry' || named.kind === 'picture' || named.kind === 'audio';
  if (top === '' ? isEntry : isDeep && (isEntry || isMarkdown(name))) {
    return describeMisplaced(file, halls, isEntry ? named.number : undefined);
  }
  if (isMarkdown(name)) return describeText(file, 'markdown', halls);
  const stem = file.relative.replace(/(?:\.\w+)+$/u, '').toLowerCase();
  const isWritten = /\.(?:docx?|wps|rtf|odt|pages|txt|text)$/iu.test(name) && !texts.has(stem);
  const isNumbered = named.kind === 'unknown' && named.number !== undefined;
  if (isWritten && (textFolders.includes(top) || (top !== '' && isNumbered))) {
    return describeText(file, /\.te?xt$/iu.test(name) ? 'text' : 'document', halls);
  }
  return undefined;
}

/** Files of one folder that all stand in the wrong place are told of once. */
function gatherMisplaced(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  const others: Problem[] = [];
  for (const problem of problems) {
    const folder = problem.file.split('/').slice(0, -1).join('/');
    if (problem.code !== 'file-misplaced' || folder === '') others.push(problem);
    else groups.set(folder, [...(groups.get(folder) ?? []), problem]);
  }
  const gathered = [...groups].map(([folder, group]): Problem => {
    const [first] = group as [Problem];
    const names = group.map(({ file }) => file.split('/').at(-1));
    return {
      ...first,
      file: folder,
      found: `一层文件夹，里面有 ${group.length} 个文件：${names.slice(0, 5).join('、')}${names.length > 5 ? ' ……' : ''}`,
    };
  });
  return [...others, ...gathered];
}
