import { join } from 'node:path';
import type { Problem } from '../exhibition/problem.ts';
import { readText } from './decode-text.ts';
import type { DraftWork } from './draft-work.ts';
import { listFolder, type FolderFile } from './folder.ts';

/** A text that 释文 is compared with. */
export interface ReferenceText {
  /** The file, relative to the exhibition folder; that of the entry where it stands in it. */
  file: string;
  author: string;
  title: string;
  lines: string[];
}

export interface ReferenceTexts {
  /** Texts of the folder `references`, for all works. */
  shared: ReferenceText[];
  /** The text that an entry names (底本), by number. */
  own: Map<string, ReferenceText>;
}

/** The folder of texts that nobody publishes. */
export const referenceFolder = 'references';

const isTextFile = (name: string): boolean => /\.(?:txt|md|text|markdown)$/iu.test(name);

/**
 * Reads the texts that 释文 is compared with. In the folder `references` a file holds one text or several, parted by a
 * line of ---; the first line of each is 作者 and 题名. An entry may name such a file, or one beside it, or hold the
 * text itself.
 */
export async function readReferenceTexts(
  root: string,
  drafts: readonly DraftWork[],
  known: Set<string>,
  problems: Problem[],
): Promise<ReferenceTexts> {
  const folder = await listFolder(root, referenceFolder);
  problems.push(...folder.problems);
  const files = folder.files.filter(({ directory, name }) => !directory && isTextFile(name));
  const byName = new Map<string, ReferenceText[]>();
  for (const file of files) {
    known.add(file.path);
    byName.set(foldName(file.name), await readFile(file, problems));
  }
  const own = new Map<string, ReferenceText>();
  for (const draft of drafts) {
    const named = draft.values.text_source;
    if (!named) continue;
    const [name = ''] = named;
    const { title = '', text_author: author = '' } = draft.values;
    if (named.length > 1 || !isTextFile(name.trim())) {
      own.set(draft.files.number, { file: draft.file, author, title, lines: named });
      continue;
    }
    const stray = draft.files.strays.find((one) => foldName(one.name) === foldName(name));
    if (stray) known.add(stray.path);
    const found = stray ? await readFile(stray, problems) : byName.get(foldName(name));
    if (found) {
      const lines = found.flatMap((one) => one.lines);
      own.set(draft.files.number, { file: found[0]?.file ?? name, author, title, lines });
    } else problems.push(describeMissing(draft, name));
  }
  return { shared: [...byName.values()].flat(), own };
}

async function readFile(file: FolderFile, problems: Problem[]): Promise<ReferenceText[]> {
  const { text, problems: found, readable } = await readText(file.path, file.relative);
  problems.push(...found);
  if (!readable) return [];
  return text
    .split(/^[ \t]*[-=*—＝－]{3,}[ \t]*$/mu)
    .map((piece) => piece.trim().split('\n'))
    .filter((lines) => lines.some((line) => line.trim() !== ''))
    .map(([head = '', ...lines]) => ({ file: file.relative, ...readHead(head), lines }));
}

/** 李绅 悯农, 李绅《悯农》, 作者：李绅 题名：悯农. */
function readHead(head: string): { author: string; title: string } {
  const plain = head.replace(/^\s*#+\s*/u, '').replace(/(?:作者|题名|标题|篇名)\s*[：:]\s*/gu, ' ');
  const [author = '', ...title] = plain.split(/[\s《》〈〉·，、:：]+/u).filter((word) => word !== '');
  return { author, title: title.join('') };
}

function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^references[/\\]/u, '');
}

function describeMissing(draft: DraftWork, name: string): Problem {
  const line = draft.lineOf(['text_source']);
  return {
    ...{ code: 'reference-missing', severity: 'warning', file: draft.file, field: 'text_source' },
    ...(line !== undefined && { line }),
    found: name,
    expected: `条目旁边，或 ${join(referenceFolder, '/')} 文件夹里的文本文件`,
    fix: '核对文件名（带 .txt），或把底本的文字直接写在 text_source 里；没有底本就删去这一行。',
  };
}
