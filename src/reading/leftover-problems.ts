import type { Hall } from '../exhibition/exhibition.ts';
import type { Problem } from '../exhibition/problem.ts';
import { isMarkdown, isPictureName, parseFileName } from './file-names.ts';

/** A file that nobody reads. */
export interface Leftover {
  /** Its folders and its name. */
  path: readonly string[];
  /** Relative to the exhibition folder, with `/`. */
  relative: string;
}

/** What people call the folders of the house. */
const usualFolders: readonly [pattern: RegExp, folder: string][] = [
  [/^(?:halls?|展厅|厅)$/iu, 'halls'],
  [/^(?:series|系列|专题)$/iu, 'series'],
  [/^(?:stories|story|文章|故事|报道)$/iu, 'stories'],
  [/^(?:tours?|路线|导览|导览路线)$/iu, 'tours'],
];
/** What people call halls, and the slug that a hall of that kind has by custom. */
const usualHalls: readonly [pattern: RegExp, slug: string, title: string][] = [
  [/书法|calligraph/iu, 'calligraphy', '书法'],
  [/美术|绘画|国画|油画|画|paint/iu, 'painting', '美术'],
  [/摄影|照片|photo/iu, 'photography', '摄影'],
];

/**
 * Tells of a folder that no hall claims though works lie in it; undefined where it holds nothing of the show's.
 */
export function describeForeignFolder(
  folder: string,
  files: readonly Leftover[],
  halls: readonly Hall[],
): Problem | undefined {
  const numbers = files.flatMap(({ path }) => {
    const named = parseFileName(path.at(-1) ?? '');
    return named.kind === 'entry' ? [named.number] : [];
  });
  const content = files.filter(isContent);
  if (content.length === 0) return undefined;
  const usual = usualFolders.find(([pattern]) => pattern.test(folder))?.[1];
  const counted = numbers.length > 0 ? `${numbers.length} 个条目` : `${content.length} 个文本或图片`;
  const base = { code: 'folder-unclaimed', severity: 'error', file: folder } as const;
  if (usual !== undefined) {
    return {
      ...base,
      found: `文件夹“${folder}”里有 ${content.length} 个文件，没有人读它`,
      expected: `这类文件放在 ${usual} 文件夹里`,
      fix: `把文件夹改名为 ${usual}；已有 ${usual} 时，把文件移进去。`,
    };
  }
  const name = folder.normalize('NFKC').trim();
  const owner = halls.find(
    (hall) => hall.title === name || hall.slug === name.toLowerCase() || name.startsWith(hall.title),
  );
  if (owner) {
    return {
      ...base,
      found: `文件夹“${folder}”里有 ${counted}，没有一个展厅用它`,
      expected: `${owner.title}展厅的文件夹名与 halls/${owner.slug}.md 相同`,
      fix: `把文件夹改名为 ${owner.slug}；已有 ${owner.slug} 时，把文件移进去，${sameNames}。`,
    };
  }
  return { ...base, ...describeNewHall(folder, numbers, counted, halls) };
}

/** What to do where a file of that name is there. */
const sameNames = '那里已有同名的文件时，同一件只留一份，不是同一件就先改成没有用过的编号';

function describeNewHall(
  folder: string,
  numbers: readonly string[],
  counted: string,
  halls: readonly Hall[],
): Pick<Problem, 'found' | 'expected' | 'fix'> {
  const [, known, title] = usualHalls.find(([pattern]) => pattern.test(folder)) ?? [];
  const isSlug = /^[a-z0-9][a-z0-9-]*$/u.test(folder);
  const used = halls.map((hall) => hall.digit);
  const own = Number(numbers[0]?.normalize('NFKC')[0] ?? 0);
  const found = `文件夹“${folder}”里有 ${counted}，没有一个展厅用它`;
  const standing = isSlug ? undefined : halls.find(({ slug }) => slug === known);
  // A hall of that kind hangs already: its works, or by their numbers another hall's, go there.
  const target = standing && (own === 0 ? standing : halls.find(({ digit }) => digit === own));
  if (target) {
    return {
      found,
      expected: `${target.title}展厅的条目与图片都放在 ${target.slug} 文件夹里`,
      fix: `把里面的文件移进 ${target.slug} 文件夹，${sameNames}；不是展品，就移出展览文件夹。`,
    };
  }
  const slug = isSlug ? folder : known !== undefined && !standing ? known : findFreeSlug(halls);
  const digit =
    own > 0 && !used.includes(own) ? own : [1, 2, 3, 4, 5, 6, 7, 8, 9].find((one) => !used.includes(one));
  const head = `四行：---、title: ${standing ? folder : (title ?? folder)}、digit: ${digit ?? own}、---`;
  return {
    found,
    expected: `每个展厅一个文件夹，和 halls 里的一个同名 .md 文件`,
    fix: `${isSlug ? '' : `把文件夹改名为 ${slug}，`}新建 halls/${slug}.md，写${head}；不是展品，就移出展览文件夹。`,
  };
}

function findFreeSlug(halls: readonly Hall[]): string {
  let at = halls.length + 1;
  while (halls.some(({ slug }) => slug === `hall-${at}`)) at++;
  return `hall-${at}`;
}

/** Tells of a file that would be read, were it in another folder. */
export function describeMisplaced(
  file: Leftover,
  halls: readonly Hall[],
  number: string | undefined,
): Problem {
  const owner =
    number === undefined ? undefined : halls.find((hall) => number.startsWith(String(hall.digit)));
  const [top = ''] = file.path.length > 1 ? file.path : [''];
  const target = owner?.slug ?? (top === '' ? '展厅的' : top);
  return {
    ...{ code: 'file-misplaced', severity: 'error', file: file.relative },
    found: file.path.at(-1) ?? '',
    expected: '条目、图片与文章直接放在展厅（或 series、stories、tours）的文件夹里，不在别处，也不再分层',
    fix: `移到 ${target} 文件夹里；用不着就移出展览文件夹。`,
  };
}

/** Tells of a text that is not read: its name, or its kind, is not that of an entry. */
export function describeText(
  file: Leftover,
  kind: 'markdown' | 'text' | 'document',
  halls: readonly Hall[],
): Problem {
  const base = { severity: 'error', file: file.relative } as const;
  const name = file.path.at(-1) ?? '';
  const stem = name.replace(/(?:\.\w+)+$/u, '');
  if (kind === 'markdown') {
    const [top = ''] = file.path.length > 1 ? file.path : [''];
    const digit = halls.find((hall) => hall.slug === top)?.digit;
    return {
      ...base,
      code: 'file-stray',
      found: digit === undefined ? '一篇没有人读的文本' : '文件名不是作品编号',
      expected:
        digit === undefined
          ? '条目放在展厅的文件夹里，文章放在 stories 里'
          : `以编号命名，如 ${digit}001.md、${digit}001.jpg、${digit}001-1.jpg`,
      fix:
        digit === undefined
          ? '移到该去的文件夹，或移出展览文件夹；它不会出现在网站上。'
          : '改成作品编号，或移出这个文件夹；它不会出现在网站上。',
    };
  }
  return {
    ...base,
    code: 'text-kind',
    found: kind === 'text' ? '一个 .txt 文件' : '一个 Word 或 WPS 文档，程序不读它',
    expected: `记事本写的文本，名为 ${stem}.md`,
    fix:
      kind === 'text'
        ? `改名为 ${stem}.md（Windows 里先在“查看”中勾选“文件扩展名”）；不是展品，就移出展览文件夹。`
        : `把文字复制到记事本，照投稿说明写成 ${stem}.md，另存为 UTF-8 编码；原来的文档移出展览文件夹。`,
  };
}

/** Names the other files of a folder, once. */
export function describeStray(folder: string, files: readonly Leftover[]): Problem {
  const names = files.map(({ path }) => path.at(-1) ?? '');
  const [first] = files;
  const one = files.length === 1 && first !== undefined;
  return {
    ...{ code: 'file-unused', severity: 'warning' },
    file: one ? first.relative : folder === '' ? '.' : folder,
    found: one
      ? '没有用到的文件'
      : `${files.length} 个没有用到的文件：${names.slice(0, 8).join('、')}${names.length > 8 ? ' ……' : ''}`,
    expected: '展览文件夹里只有展览的文本、图片与录音',
    fix: '它不会出现在网站上。该出现的，请以作品编号命名，或在条目里写上它的名字；其余的可以移出展览文件夹。',
  };
}

/** True for a text or a numbered picture, which somebody made for the show. */
function isContent({ path }: Leftover): boolean {
  const name = path.at(-1) ?? '';
  return isMarkdown(name) || (isPictureName(name) && /^\d{4,}/u.test(name.normalize('NFKC')));
}
