import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Order } from './arguments.ts';
import { startProgress } from './progress.ts';
import { findExisting, writeWork } from './show/content.ts';
import { writeShow } from './show/exhibition.ts';
import { SHIPPED } from './show/plan.ts';
import { buildSeries, SERIES } from './show/series-texts.ts';

/** How a run ended: an exit code and the last words, in Chinese. */
export interface Outcome {
  readonly code: 0 | 2 | 3;
  readonly message: string;
}

const seconds = (from: number): number => (performance.now() - from) / 1000;
const megabytes = (bytes: number): string => `${(bytes / 1048576).toFixed(1)} MB`;

/** Makes a show of any size in an empty folder. */
export async function makeShow(order: Extract<Order, { kind: 'show' }>): Promise<Outcome> {
  const refusal = refuseFolder(order.out);
  if (refusal) return { code: 2, message: refusal };
  const from = performance.now();
  const progress = startProgress(order.works);
  let done = 0;
  try {
    await mkdir(order.out, { recursive: true });
    const { files, bytes } = await writeShow(order, {
      prepare: (ready, total) => progress.prepare(ready, total),
      step: (count) => {
        done = count;
        progress.step(count);
      },
    });
    progress.end();
    const spent = seconds(from);
    return {
      code: 0,
      message: `写好 ${String(order.works)} 件作品（${String(files)} 个文件，${megabytes(bytes)}），在 ${order.out}。用时 ${spent.toFixed(1)} 秒，每秒 ${(order.works / spent).toFixed(2)} 件。`,
    };
  } catch (error) {
    progress.end();
    const reason = explainFault(error);
    if (!reason) throw error;
    return {
      code: 3,
      message: `${reason}写好了 ${String(done)} 件就停下了，都在 ${order.out}。解决之后换一个空文件夹再运行。`,
    };
  }
}

/** Redraws the works that are shipped in content/. */
export async function redrawContent(
  root: string,
  order: Extract<Order, { kind: 'content' }>,
): Promise<Outcome> {
  const numbers = order.only.length > 0 ? order.only : Object.keys(SHIPPED);
  const unknown = numbers.filter((number) => !SHIPPED[number]);
  if (unknown.length > 0) {
    return {
      code: 2,
      message: `随项目附带的作品里没有这些编号：${unknown.join('、')}。可用的是 1001–1012、2001–2012、3001–3012。`,
    };
  }
  const recipes = numbers.flatMap((number) => {
    const build = SHIPPED[number];
    return build ? [{ number, recipe: build() }] : [];
  });
  const series = SERIES.map((one) => ({
    path: join(root, 'series', `${one.slug}.md`),
    text: buildSeries(one, (digit, place) => `${String(digit)}${String(place).padStart(3, '0')}`),
  }));
  if (!order.force) {
    const existing = [
      ...recipes.flatMap(({ number, recipe }) => findExisting(root, number, recipe)),
      ...(order.only.length === 0 ? series.map(({ path }) => path).filter((path) => existsSync(path)) : []),
    ];
    const [first] = existing;
    if (first) {
      return {
        code: 2,
        message: `已有 ${String(existing.length)} 个同名文件（例如 ${relative(root, first)}），一个也没有改动。确实要重画请加 --force。`,
      };
    }
  }
  const from = performance.now();
  const progress = startProgress(recipes.length);
  let bytes = 0;
  try {
    for (const [index, { number, recipe }] of recipes.entries()) {
      bytes += (await writeWork(root, number, recipe)).bytes;
      progress.step(index + 1);
    }
    if (order.only.length === 0) {
      await mkdir(join(root, 'series'), { recursive: true });
      for (const { path, text } of series) await writeFile(path, text);
    }
  } catch (error) {
    progress.end();
    const reason = explainFault(error);
    if (!reason) throw error;
    return { code: 3, message: `${reason}重画停在半途，请解决之后加 --force 再运行一次。` };
  }
  progress.end();
  return {
    code: 0,
    message: `重画了 ${String(recipes.length)} 件作品（图片共 ${megabytes(bytes)}），用时 ${seconds(from).toFixed(1)} 秒。`,
  };
}

/** Why a folder cannot take a show; undefined when it can. */
export function refuseFolder(out: string): string | undefined {
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory())
    return `--out 指的“${out}”是一个文件，不是文件夹；没有改动它。换一个文件夹名再运行。`;
  const count = readdirSync(out).length;
  return count > 0
    ? `文件夹“${out}”不是空的（里面有 ${String(count)} 项），没有写入任何东西。换一个空文件夹，或先把里面的东西移走。`
    : undefined;
}

/** What the machine refused, in Chinese; undefined for a fault of ours. */
export function explainFault(error: unknown): string | undefined {
  const faults: Readonly<Record<string, string>> = {
    ENOSPC: '磁盘满了：腾出空间，或用 --px 把图片改小。',
    EDQUOT: '磁盘配额用完了：腾出空间，或用 --px 把图片改小。',
    EACCES: '没有写入权限：换一个文件夹，或检查权限。',
    EPERM: '没有写入权限：换一个文件夹，或关掉占用它的程序。',
    EROFS: '磁盘是只读的：换一个可以写的地方。',
    ENOTDIR: '路径中间有一段是文件而不是文件夹：检查 --out 的写法。',
    ENAMETOOLONG: '路径太长：换一个短一些的文件夹名。',
  };
  return faults[(error as NodeJS.ErrnoException).code ?? ''];
}
