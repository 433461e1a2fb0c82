import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, parse, relative, sep } from 'node:path';
import { isWithin, resolveReal } from '../../../src/disk/place.ts';
import { isSystemFile, listForeign, readMark } from './site-mark.ts';

/** Folders that a site may neither hold nor lie in, absolute. */
export interface Guarded {
  projectDir: string;
  exhibitionDir: string;
  cacheDir: string;
}

/** Where a site goes, links resolved; or, in Chinese, why it must not go there and what to do. */
export type Target = { folder: string } | { refusal: string };

/** Folders of the project that a site may be built into. */
const outputName = /^dist(?:[-_.]?[\p{L}\p{N}][\p{L}\p{N}_.-]*)?$/u;

/**
 * Checks the folder a site is to be built into: it must be absent, empty or a site of ours with nothing else in it,
 * and neither hold nor lie in what the organiser or this program needs. Changes nothing.
 */
export function checkTarget(written: string, guarded: Guarded): Target {
  const folder = resolveReal(written);
  if (folder === undefined) return refuse(written, '这是一个失效的链接', otherFolder);
  const place = checkPlace(folder, guarded);
  if (place !== undefined) return refuse(folder, place, otherFolder);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) {
    const file = findFileAbove(folder);
    return file === undefined ? { folder } : refuse(folder, `${file} 是一个文件，不是文件夹`, otherFolder);
  }
  if (!stats.isDirectory()) return refuse(folder, '这是一个文件，不是文件夹', otherFolder);
  if (stats.dev !== statSync(dirname(folder)).dev)
    return refuse(folder, '这是一个磁盘的根', `写它里面的一个文件夹，如 ${folder}${sep}site。`);
  return checkContents(folder);
}

const otherFolder =
  '用环境变量 OUT_DIR 写另一个文件夹：还没有的、空的，或上一次生成的网站；不写就是项目里的 dist。';

function refuse(folder: string, found: string, fix: string): Target {
  return { refusal: `不能把网站生成到这里，什么都没有动：${folder}\n${found}。\n${fix}` };
}

/** Why a folder lies where no site may; undefined where it may. Its links are resolved. */
export function checkPlace(
  folder: string,
  { projectDir, exhibitionDir, cacheDir }: Guarded,
): string | undefined {
  if (folder === parse(folder).root) return '这是一个磁盘的根';
  if (isWithin(homedir(), folder)) return '个人文件夹在它里面';
  for (const [name, path] of [
    ['展览文件夹', exhibitionDir],
    ['图片缓存', cacheDir],
  ] as const) {
    if (isWithin(path, folder)) return `${name}（${path}）就是它，或在它里面`;
    if (isWithin(folder, path)) return `它在${name}（${path}）里面`;
  }
  if (isWithin(projectDir, folder)) return '尺幅的程序就在它里面';
  if (!isWithin(folder, projectDir)) return undefined;
  const [first = ''] = relative(resolveReal(projectDir) ?? projectDir, folder).split(sep);
  return outputName.test(first) ? undefined : '它在尺幅的程序文件夹里，那里只能用 dist 或以 dist- 开头的名字';
}

/** The nearest thing above a path that exists, where that is no folder. */
function findFileAbove(path: string): string | undefined {
  for (let at = dirname(path); ; at = dirname(at)) {
    const stats = statSync(at, { throwIfNoEntry: false });
    if (stats !== undefined) return stats.isDirectory() ? undefined : at;
    if (at === dirname(at)) return undefined;
  }
}

/** Foreign files that a message names. */
const mostNamed = 5;

function checkContents(folder: string): Target {
  if (readdirSync(folder).every(isSystemFile)) return { folder };
  const isMade = readMark(folder);
  const foreign = isMade === undefined ? readdirSync(folder).sort() : listForeign(folder, isMade).sort();
  if (foreign.length === 0) return { folder };
  const named = `${foreign.slice(0, mostNamed).join('、')}${foreign.length > mostNamed ? `……共 ${foreign.length} 个` : ''}`;
  return isMade === undefined
    ? refuse(folder, `这个文件夹不是尺幅生成的网站，里面有：${named}`, otherFolder)
    : refuse(
        folder,
        `这个网站里有不是尺幅生成的文件：${named}`,
        `把它们移到别处再运行一次；要随网站发布的文件，放进项目的 public 文件夹，每次生成都会带上。${basename(folder)} 里就不用放了。`,
      );
}
