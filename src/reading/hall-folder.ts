import type { Hall } from '../exhibition/exhibition.ts';
import type { Problem } from '../exhibition/problem.ts';
import { parseFileName, type NamedFile } from './file-names.ts';
import { checkName } from './file-name-problems.ts';
import { listFolder, type FolderFile } from './folder.ts';

/** The files of one work. */
export interface WorkFiles {
  number: string;
  hall: Hall;
  entry?: FolderFile;
  /** The picture of the whole (1001.jpg), where there is one. */
  whole?: FolderFile;
  /** Pictures of parts and frames by their ordinal (1001-1.jpg is 1). */
  parts: Map<number, FolderFile>;
  /** Recordings by language: 1001.mp3 and 1001.zh.mp3 are Chinese, 1001.en.mp3 is English. */
  audio: Map<string, FolderFile>;
  /** The artist's own recordings by language: 1001-words.mp3, 1001-words.en.mp3. */
  words: Map<string, FolderFile>;
  /** The artist's video, 1001.mp4. */
  video?: FolderFile;
  /** Its captions by language: 1001.vtt, 1001.en.vtt. */
  captions: Map<string, FolderFile>;
  /** Files of the hall whose names say nothing; an entry may name them as parts. */
  strays: readonly FolderFile[];
}

type OwnFile = Exclude<NamedFile, { kind: 'ignored' | 'unknown' }>;

/**
 * Groups the files of a hall's folder by the number of the work. `told` are files that are no work's and of which a
 * Problem tells; files that neither a work nor `told` holds are left over.
 */
export async function readHallFolder(
  root: string,
  hall: Hall,
): Promise<{ works: WorkFiles[]; told: FolderFile[]; problems: Problem[] }> {
  const { files, problems } = await listFolder(root, hall.slug);
  const strays: FolderFile[] = [];
  const told: FolderFile[] = [];
  const works = new Map<string, WorkFiles>();
  const named = files
    .filter((file) => !file.directory)
    .map((file) => ({ file, name: parseFileName(file.name) }))
    .sort((a, b) => rankName(a.name) - rankName(b.name));
  for (const { file, name } of named) {
    if (name.kind === 'ignored') continue;
    if (name.kind === 'unknown') {
      strays.push(file);
      continue;
    }
    const work: WorkFiles = works.get(name.number) ?? {
      ...{ number: name.number, hall, strays },
      parts: new Map(),
      audio: new Map(),
      words: new Map(),
      captions: new Map(),
    };
    works.set(name.number, work);
    if (isWorkFile(name, work)) {
      strays.push(file);
    } else if (isCopy(name, work)) {
      told.push(file);
      problems.push(describeCopy(file, work.whole));
    } else {
      const taken = place(work, name, file);
      if (taken) {
        told.push(file);
        problems.push(describeTwin(file, taken, name.kind === 'entry'));
      } else if ('note' in name) problems.push(...checkName(file, name.note));
    }
  }
  for (const work of works.values()) {
    const own = listFiles(work);
    const [first] = own;
    if (!work.entry && first) {
      problems.push(describeMissingEntry(first, work.number));
      told.push(...own);
    }
    if (work.entry && !work.number.startsWith(String(hall.digit)))
      problems.push(describeMisplaced(work.entry, work.number, hall));
  }
  return { works: [...works.values()].filter((work) => work.entry), told, problems };
}

/** The pictures, recordings and videos of a work. */
export function listFiles({ whole, parts, audio, words, video, captions }: WorkFiles): FolderFile[] {
  const maps = [parts, audio, words, captions].flatMap((one) => [...one.values()]);
  return [...(whole ? [whole] : []), ...maps, ...(video ? [video] : [])];
}

/** What is plainly named comes before what may be a copy of it, or the file that it was made from. */
function rankName(name: NamedFile): number {
  if (name.kind !== 'picture') return 0;
  return (name.bracketed ? 1 : 0) + (name.foreign ? 2 : 0);
}

/** True for the file of another program beside the picture that was made from it. */
function isWorkFile(name: OwnFile, work: WorkFiles): boolean {
  if (name.kind !== 'picture' || !name.foreign) return false;
  return name.part === undefined
    ? work.whole !== undefined || work.parts.size > 0
    : work.parts.has(name.part);
}

/** True for `1001 (2).jpg` beside 1001.jpg or 1001-2.jpg: Windows names copies so. */
function isCopy(name: OwnFile, work: WorkFiles): boolean {
  return name.kind === 'picture' && name.bracketed === true && (work.whole !== undefined || hasDashed(work));
}

function hasDashed(work: WorkFiles): boolean {
  return [...work.parts.values()].some((file) => !/[(（]/u.test(file.name));
}

/** Puts a file into its place in the work; returns the file that stands there already. */
function place(work: WorkFiles, named: OwnFile, file: FolderFile): FolderFile | undefined {
  if (named.kind === 'entry') return work.entry ?? void (work.entry = file);
  if (named.kind === 'video') return work.video ?? void (work.video = file);
  if (named.kind !== 'picture')
    return work[named.kind].get(named.lang) ?? void work[named.kind].set(named.lang, file);
  if (named.part === undefined) return work.whole ?? void (work.whole = file);
  return work.parts.get(named.part) ?? void work.parts.set(named.part, file);
}

function describeCopy(file: FolderFile, whole: FolderFile | undefined): Problem {
  return {
    ...{ code: 'picture-copy', severity: 'warning', file: file.relative },
    found: `${file.name}，像是 ${whole?.name ?? '别的图片'} 的副本`,
    expected: '一件作品的几张图片以 -1、-2 编号',
    fix: '没有用这一张。是副本就移出文件夹；是作品的另一件，就都改名为 -1、-2 的样子。',
  };
}

function describeTwin(file: FolderFile, taken: FolderFile, entry: boolean): Problem {
  return {
    ...{ code: entry ? 'number-twice' : 'picture-twice', severity: 'error', file: file.relative },
    found: `与 ${taken.name} 编号相同`,
    expected: entry ? '一个编号只有一个条目' : '一个编号（或一件）只有一个文件',
    fix: `保留一个；另一个改用别的编号，或移出文件夹。`,
  };
}

function describeMissingEntry(file: FolderFile, number: string): Problem {
  return {
    ...{ code: 'entry-missing', severity: 'error', file: file.relative },
    found: `有图片、录音或视频，没有 ${number}.md`,
    expected: `每件作品有一个条目 ${number}.md`,
    fix: `新建 ${number}.md，写上题名、作者、替代文字；图片不用时请移出文件夹。`,
  };
}

function describeMisplaced(file: FolderFile, number: string, hall: Hall): Problem {
  const first = number.slice(0, 1);
  return {
    ...{ code: 'number-outside-hall', severity: 'error', file: file.relative },
    found: `编号 ${number}`,
    expected: `${hall.title}展厅的编号以 ${hall.digit} 开头`,
    fix:
      first === '0'
        ? `编号不以 0 开头：连同图片改名，如 ${hall.digit}${number.replace(/^0+/u, '').slice(-3).padStart(3, '0')}。`
        : `移到编号以 ${first} 开头的展厅文件夹，或换一个以 ${hall.digit} 开头的编号。`,
  };
}
