import { basename, dirname, extname } from 'node:path';
import {
  exhibitionFields,
  hallFields,
  seriesFields,
  storyFields,
  tourFields,
  workFields,
} from '../exhibition/fields.ts';
import { readText } from '../reading/decode-text.ts';
import { isMarkdown, isSystemFile } from '../reading/file-names.ts';
import { listFolder, toRelative, type FolderFile } from '../reading/folder.ts';
import { listFiles, type WorkFiles } from '../reading/hall-folder.ts';
import type { ReadResult } from '../reading/read-exhibition.ts';
import { describeEdit } from './edit.ts';
import type { HeadContext } from './mend-head.ts';
import { mendText } from './mend-text.ts';

/** What is to be changed in one file of an exhibition. */
export interface Mend {
  /** Absolute, and relative to the exhibition with `/`. */
  path: string;
  relative: string;
  /** The whole text that it is to have. */
  text?: string;
  /** The name that it is to have, in the same folder. */
  name?: string;
  /** What changes, as an organiser reads it. */
  shown: string[];
}

/** A file that is not changed although it might be, and why. */
export interface LeftFile {
  relative: string;
  /** True where its name is meant, and not what it says. */
  isName: boolean;
  why: string;
}

interface TextFile {
  path: string;
  relative: string;
  context: HeadContext;
  /** The name that the file should have. */
  name?: string;
}

/**
 * Finds what can be mended in the files of an exhibition without changing what it says: encodings, keys, widths, tabs,
 * slips of typing, and the names of files. Changes nothing.
 */
export async function planMends(
  root: string,
  factsPath: string | undefined,
  { exhibition, drafts, problems }: Pick<ReadResult, 'exhibition' | 'drafts' | 'problems'>,
): Promise<{ mends: Mend[]; left: LeftFile[] }> {
  const { vocabularies } = exhibition.facts;
  const other = { vocabularies, medium: 'other' as const };
  const texts: TextFile[] = [
    ...(factsPath === undefined
      ? []
      : [
          {
            path: factsPath,
            relative: toRelative(root, factsPath),
            context: { table: exhibitionFields, ...other },
          },
        ]),
  ];
  const tables = { halls: hallFields, series: seriesFields, stories: storyFields, tours: tourFields };
  for (const [folder, table] of Object.entries(tables)) {
    for (const file of (await listFolder(root, folder)).files) {
      if (
        file.directory ||
        !isMarkdown(file.name) ||
        isSystemFile(file.name) ||
        /^readme\./iu.test(file.name)
      )
        continue;
      const slug = file.name.normalize('NFKC').replace(/\.(?:md|markdown)(?:\.txt)?$/iu, '');
      texts.push({ ...file, context: { table, ...other }, name: `${slug}.md` });
    }
  }
  for (const { files } of drafts) {
    const { entry, hall, number } = files;
    const context = { table: workFields, vocabularies, medium: hall.medium };
    if (entry) texts.push({ ...entry, context, name: `${number}.md` });
  }
  const mends: Mend[] = [];
  const left: LeftFile[] = [];
  const written: string[] = [];
  const renames: { file: Pick<FolderFile, 'path' | 'relative'>; name: string }[] = drafts.flatMap(
    ({ files }) => nameFiles(files),
  );
  // What belongs to a mark in the wrong place cannot be told: its line would be joined to another.
  const stray = new Set(problems.filter(({ code }) => code === 'mark-stray').map(({ file }) => file));
  for (const file of texts) {
    if (stray.has(file.relative)) {
      left.push({
        relative: file.relative,
        isName: false,
        why: '里面有写错了地方的标记，请先照 check 说的改',
      });
      continue;
    }
    const mend = await mendFile(file);
    if (mend) mends.push(mend);
    written.push((await readText(file.path, file.relative)).text);
    if (file.name !== undefined) renames.push({ file, name: file.name });
  }
  const taken = new Set<string>();
  for (const { file, name } of renames) {
    const old = basename(file.path);
    if (old.normalize('NFC') === name) continue;
    const { relative } = file;
    const folder = dirname(file.path);
    const target = `${folder}/${name}`.toLowerCase();
    const isOther = old.normalize('NFC').toLowerCase() !== name.toLowerCase();
    if (taken.has(target) || (isOther && (await hasFile(root, relative, name))))
      left.push({ relative, isName: true, why: `已有 ${name}` });
    else if (isOther && written.some((text) => text.includes(old)))
      left.push({ relative, isName: true, why: '条目里写着它的名字，请连同条目一起改' });
    else {
      taken.add(target);
      const known = mends.find((mend) => mend.path === file.path);
      const shown = `    改名为 ${name}`;
      if (known) Object.assign(known, { name, shown: [shown, ...known.shown] });
      else mends.push({ path: file.path, relative, name, shown: [shown] });
    }
  }
  return { mends, left };
}

async function mendFile({ path, relative, context }: TextFile): Promise<Mend | undefined> {
  const { text, problems, readable } = await readText(path, relative);
  if (!readable) return undefined;
  const isForeign = problems.some(({ code }) => code === 'encoding-not-utf8');
  const mended = mendText(text, context, /\.ya?ml$/iu.test(relative));
  if (mended.edits.length === 0 && !isForeign) return undefined;
  return {
    ...{ path, relative },
    text: mended.text,
    shown: [
      ...(isForeign ? ['    编码改为 UTF-8'] : []),
      ...mended.edits.map((edit) => describeEdit(mended.lines, edit)),
    ],
  };
}

/** The names that the pictures and recordings of a work should have. */
function nameFiles({ number, whole, parts, ...spoken }: WorkFiles): { file: FolderFile; name: string }[] {
  const endingOf = ({ name }: FolderFile): string => extname(name.normalize('NFKC').trim()).toLowerCase();
  return [
    ...(whole ? [{ file: whole, name: `${number}${endingOf(whole)}` }] : []),
    ...[...parts].map(([part, file]) => ({ file, name: `${number}-${part}${endingOf(file)}` })),
    ...listFiles({ number, parts: new Map(), ...spoken }).map((file) => ({
      file,
      name: file.name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase(),
    })),
  ];
}

async function hasFile(root: string, relative: string, name: string): Promise<boolean> {
  const folder = relative.split('/').slice(0, -1).join('/');
  const { files } = await listFolder(root, folder);
  return files.some((file) => file.name.normalize('NFC').toLowerCase() === name.toLowerCase());
}
