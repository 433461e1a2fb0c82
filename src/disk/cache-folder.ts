import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, parse, relative, sep } from 'node:path';
import { isWithin, resolveReal } from './place.ts';

/** The file by which a cache is known as ours. */
const markName = 'chifu-cache.json';
const note = '这个文件夹是“尺幅”的图片缓存，可以整个删掉，下次会重新做。请不要在这里放别的文件。';

/** What lies in a cache, for one that has no mark: made by version 0.1.0, or put together from shares. */
const usualNames = [
  'pictures',
  'regions',
  'share',
  'fonts',
  'spare',
  'workshop',
  'probes.json',
  'published.json',
  'changes.json',
  'sound.json',
  'sheets.json',
  'standing.json',
  'rendered',
];
const systemNames = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];
const hashName = /^[0-9a-f]{16}$/u;

/** Marks a folder as our cache, making it where it is missing. */
export function markCache(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, markName);
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify({ note })}\n`);
}

/**
 * Tells in Chinese why a folder cannot be the cache: it holds or lies in what is not ours, or is neither absent, empty
 * nor a cache. Undefined where it can. The project's own `.cache` always can. Changes nothing.
 */
export function findCacheFault(
  folder: string,
  { projectDir, exhibitionDir }: { projectDir: string; exhibitionDir: string },
): string | undefined {
  const real = resolveReal(folder);
  if (real === undefined) return '这是一个失效的链接';
  if (real === parse(real).root) return '这是一个磁盘的根';
  if (isWithin(homedir(), real)) return '个人文件夹在它里面';
  if (isWithin(projectDir, real)) return '尺幅的程序就在它里面';
  if (isWithin(real, exhibitionDir)) return '它在展览文件夹里面';
  if (isWithin(real, projectDir)) {
    const [first = ''] = relative(resolveReal(projectDir) ?? projectDir, real).split(sep);
    if (relative(join(projectDir, '.cache'), real) === '') return undefined;
    if (!/^(?:\.cache.*|node_modules)$/u.test(first))
      return '它在尺幅的程序文件夹里，那里只能用以 .cache 开头的名字';
  }
  const stats = statSync(real, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) return '这是一个文件，不是文件夹';
  const names = readdirSync(real).filter((name) => !systemNames.includes(name));
  if (names.includes(markName)) return undefined;
  const foreign = names.filter((name) => !isUsual(real, name)).sort();
  return foreign.length === 0 ? undefined : `里面有不是图片缓存的东西：${foreign.slice(0, 5).join('、')}`;
}

function isUsual(folder: string, name: string): boolean {
  if (!usualNames.includes(name)) return /^probes\.json\.\d+\.tmp$/u.test(name);
  if (name !== 'pictures' && name !== 'regions') return true;
  const path = join(folder, name);
  return (
    statSync(path).isDirectory() &&
    readdirSync(path).every((one) => hashName.test(one) || systemNames.includes(one))
  );
}
