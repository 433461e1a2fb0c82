import type { Problem } from '../exhibition/problem.ts';
import type { WrittenPart } from '../exhibition/values.ts';
import { isPictureName } from './file-names.ts';
import type { FolderFile } from './folder.ts';
import type { WorkFiles } from './hall-folder.ts';
import { nameParts } from './stray-parts.ts';

export interface PartFile {
  file: FolderFile;
  /** Name under which the picture is published: the number, and `-n` for a part. */
  name: string;
  caption?: string;
}

/**
 * Chooses the pictures of a work in hanging order: the parts as its entry lists them, else 1001-1, 1001-2 …,
 * else 1001 alone. Pictures that are listed but absent, or present but not listed, are Problems.
 */
export function choosePictures(
  files: WorkFiles,
  written: readonly WrittenPart[] | undefined,
  lineOfPart: (index: number) => number | undefined,
): { parts: PartFile[]; problems: Problem[] } {
  const entry = files.entry?.relative ?? '';
  const problems: Problem[] = [];
  const all = [...files.parts.entries()].sort(([a], [b]) => a - b);
  let parts: PartFile[];
  if (written && written.length > 0) {
    parts = written.flatMap((part, index) => {
      const found = findPart(files, part.file, index);
      if (found) return [{ ...found, ...(part.caption !== undefined && { caption: part.caption }) }];
      problems.push(describeMissingPart(part.file, entry, files.number, lineOfPart(index)));
      return [];
    });
  } else if (all.length > 0) {
    parts = all.map(([ordinal, file]) => ({ file, name: `${files.number}-${ordinal}` }));
    const gap = describeGap(entry, files.number, [...files.parts.keys()]);
    if (gap) problems.push(gap);
  } else {
    parts = files.whole ? [{ file: files.whole, name: files.number }] : [];
    if (!files.whole) problems.push(describeMissingPicture(entry, files));
  }
  const used = new Set(parts.map((part) => part.file));
  const present = [...(files.whole ? [files.whole] : []), ...all.map(([, file]) => file)];
  for (const file of present.filter((one) => !used.has(one))) {
    problems.push({
      ...{ code: 'picture-unused', severity: 'warning', file: file.relative },
      found: `${files.number}.md 没有用到这张图片`,
      expected: '每张图片都属于一件作品',
      fix: `在 ${files.number}.md 的 parts 里列出它，或移出文件夹。`,
    });
  }
  return { parts, problems };
}

/** Tells of a number that is missing among those of the parts. */
function describeGap(entry: string, number: string, ordinals: readonly number[]): Problem | undefined {
  const last = Math.max(...ordinals);
  const missing = Array.from({ length: last }, (_, at) => at + 1).filter((one) => !ordinals.includes(one));
  if (missing.length === 0 || (last > 30 && missing.length > ordinals.length)) return undefined;
  const names = missing.map((one) => `${number}-${one}.jpg`);
  return {
    ...{ code: 'part-gap', severity: 'warning', file: entry },
    found: `有 ${[...ordinals]
      .sort((a, b) => a - b)
      .map((one) => `-${one}`)
      .join('、')}，没有 ${names.slice(0, 5).join('、')}`,
    expected: '一件作品的几张图片从 -1 起连着编号',
    fix: '补上缺的图片；本来就没有时，把后面的改名，连着编号。',
  };
}

function findPart(files: WorkFiles, written: string, index: number): PartFile | undefined {
  const wanted = written.normalize('NFC').toLowerCase();
  const stem = wanted.replace(/\.[a-z0-9]+$/u, '');
  const isWanted = (file: FolderFile): boolean => {
    const name = file.name.normalize('NFC').toLowerCase();
    return name === wanted || name.replace(/\.[a-z0-9]+$/u, '') === stem;
  };
  if (files.whole && isWanted(files.whole)) return { file: files.whole, name: files.number };
  for (const [ordinal, file] of files.parts) {
    if (isWanted(file)) return { file, name: `${files.number}-${ordinal}` };
  }
  const stray = files.strays.find(
    (file) => !file.directory && file.name.normalize('NFC').toLowerCase() === wanted,
  );
  return stray && { file: stray, name: `${files.number}-${index + 1}` };
}

function describeMissingPicture(entry: string, { number, strays }: WorkFiles): Problem {
  const alike = strays
    .map(({ name }) => name)
    .filter(
      (name) => new RegExp(`^${number}(?!\\d)`, 'u').test(name.normalize('NFKC')) && isPictureName(name),
    );
  return {
    ...{ code: 'picture-missing', severity: 'error', file: entry },
    found:
      alike.length === 0 ? `没有 ${number}.jpg` : `没有 ${number}.jpg，有 ${alike.slice(0, 8).join('、')}`,
    expected: `同一文件夹里的图片 ${number}.jpg；几件的作品是 ${number}-1.jpg、${number}-2.jpg ……`,
    fix: `${sayNames(number, alike)}；暂时没有图片，就在条目里写 status: draft。`,
  };
}

/** What to call the pictures that seem to be a work's. */
function sayNames(number: string, alike: readonly string[]): string {
  const [first] = alike;
  if (first === undefined) return `把图片改名为 ${number}.jpg 放到条目旁边`;
  const parts = nameParts(number, alike);
  if (parts) {
    const renamed = parts.map(([old, proper]) => `${old} 改名为 ${proper}`).join('，');
    return parts.length > 1
      ? `像是一件作品的 ${parts.length} 件，照次序改名：${renamed}`
      : `像是几件中的一件：${renamed}，其余的几件接着编 ${number}-2.jpg ……`;
  }
  const ending = /\.\w+$/u.exec(first)?.[0].toLowerCase() ?? '.jpg';
  return alike.length === 1
    ? `${first} 若是它，就改名为 ${number}${ending}`
    : `只有一张是它，就把那一张改名为 ${number}.jpg（后缀不变）；都是它的几件，就照次序改名为 ${number}-1.jpg、${number}-2.jpg ……`;
}

function describeMissingPart(
  written: string,
  entry: string,
  number: string,
  line: number | undefined,
): Problem {
  const outside = /[/\\]|^\.\./u.test(written);
  return {
    ...{ code: outside ? 'path-outside' : 'picture-missing', severity: 'error', file: entry, field: 'parts' },
    ...(line !== undefined && { line }),
    found: written,
    expected: `同一文件夹里的图片，如 ${number}-1.jpg`,
    fix: outside ? '只写文件名，不写文件夹；图片放在条目旁边。' : '改成存在的文件名，或把图片放到条目旁边。',
  };
}
