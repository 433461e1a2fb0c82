import type { Hall } from '../exhibition/exhibition.ts';
import type { Problem } from '../exhibition/problem.ts';
import { isPictureSource, parseFileName } from './file-names.ts';
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
  /** Files of the hall whose names say nothing; an entry may name them as parts. */
  strays: readonly FolderFile[];
}

/** Groups the files of a hall's folder by the number of the work. */
export async function readHallFolder(
  root: string,
  hall: Hall,
): Promise<{ works: WorkFiles[]; strays: FolderFile[]; problems: Problem[] }> {
  const { files, problems } = await listFolder(root, hall.slug);
  const strays: FolderFile[] = [];
  const works = new Map<string, WorkFiles>();
  const isSource = (file: FolderFile): number => Number(isPictureSource(file.name));
  for (const file of files.toSorted((a, b) => isSource(a) - isSource(b))) {
    const named = parseFileName(file.name);
    if (named.kind === 'ignored') continue;
    if (named.kind === 'unknown' || (file.directory && named.kind !== 'picture')) {
      strays.push(file);
      continue;
    }
    if ('note' in named) problems.push(describeOddName(file, named.note));
    const { number } = named;
    const work: WorkFiles = works.get(number) ?? {
      ...{ number, hall, strays },
      parts: new Map(),
      audio: new Map(),
    };
    works.set(number, work);
    const taken = place(work, named, file);
    if (taken && isPictureSource(file.name)) problems.push(describeSource(file, taken));
    else if (taken) problems.push(describeTwin(file, taken, named.kind === 'entry'));
  }
  for (const work of works.values()) {
    if (!work.entry) {
      const file = work.whole ?? [...work.parts.values(), ...work.audio.values()][0];
      if (file) problems.push(describeMissingEntry(file, work.number));
    }
    const misplaced = work.entry && !work.number.startsWith(String(hall.digit));
    if (misplaced && work.entry) problems.push(describeMisplaced(work.entry, work.number, hall));
  }
  return { works: [...works.values()].filter((work) => work.entry), strays, problems };
}

/** Puts a file into its place in the work; returns the file that stands there already. */
function place(
  work: WorkFiles,
  named: Exclude<ReturnType<typeof parseFileName>, { kind: 'ignored' | 'unknown' }>,
  file: FolderFile,
): FolderFile | undefined {
  if (named.kind === 'entry') return work.entry ?? void (work.entry = file);
  if (named.kind === 'audio') return work.audio.get(named.lang) ?? void work.audio.set(named.lang, file);
  if (named.part === undefined) return work.whole ?? void (work.whole = file);
  return work.parts.get(named.part) ?? void work.parts.set(named.part, file);
}

/** A file that no work uses; an entry among them would be lost, so it is an error. */
export function describeStrayFile(file: FolderFile, hall: Hall): Problem {
  const isEntry = /\.(?:md|markdown)$/iu.test(file.name);
  return {
    ...{ code: 'file-stray', severity: isEntry ? 'error' : 'warning', file: file.relative },
    found: file.directory ? '一个文件夹' : '文件名不是作品编号',
    expected: `以编号命名，如 ${hall.digit}001.md、${hall.digit}001.jpg、${hall.digit}001-1.jpg`,
    fix: '改成作品编号，或移出这个文件夹；它不会出现在网站上。',
  };
}

function describeOddName(file: FolderFile, proper: string): Problem {
  return {
    ...{ code: 'file-name-odd', severity: 'warning', file: file.relative },
    found: file.name,
    expected: proper,
    fix: `已按 ${proper} 读取；请改名为 ${proper}。Windows 里先在“查看”中勾选“文件扩展名”。`,
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

function describeSource(file: FolderFile, taken: FolderFile): Problem {
  return {
    ...{ code: 'file-stray', severity: 'warning', file: file.relative },
    found: `制作用的文件，网站用的是 ${taken.name}`,
    expected: '文件夹里只有条目、图片和录音',
    fix: '请移到别处保存；它不会出现在网站上。',
  };
}

function describeMissingEntry(file: FolderFile, number: string): Problem {
  return {
    ...{ code: 'entry-missing', severity: 'error', file: file.relative },
    found: `有图片或录音，没有 ${number}.md`,
    expected: `每件作品有一个条目 ${number}.md`,
    fix: `新建 ${number}.md，写上题名、作者、替代文字；图片不用时请移出文件夹。`,
  };
}

function describeMisplaced(file: FolderFile, number: string, hall: Hall): Problem {
  return {
    ...{ code: 'number-outside-hall', severity: 'error', file: file.relative },
    found: `编号 ${number}`,
    expected: `${hall.title}展厅的编号以 ${hall.digit} 开头`,
    fix: `移到编号以 ${number.slice(0, 1)} 开头的展厅文件夹，或换一个以 ${hall.digit} 开头的编号。`,
  };
}
