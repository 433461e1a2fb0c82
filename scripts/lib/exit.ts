import { writeSync } from 'node:fs';
import { StoreError } from '../../src/disk/store-error.ts';
import { UsageError } from '../../src/reading/usage-error.ts';

/** Exit codes of every command. */
export const exitCodes = { done: 0, problems: 1, usage: 2, machine: 3 } as const;

/** Prints a message and ends with an exit code. */
export function stop(code: number, message: string): never {
  console.error(message);
  process.exit(code);
}

/**
 * Runs a command. What the machine refuses (disk, port, rights) ends with exit code 3 and a Chinese message;
 * a fault of ours shows its trace only with CHIFU_DEBUG=1.
 */
export async function run(command: () => Promise<void> | void): Promise<void> {
  process.on('exit', sayCode);
  try {
    await command();
  } catch (error) {
    if (error instanceof UsageError)
      stop(exitCodes.usage, `${error.message}\n加上 --help 看这个命令的用法。`);
    const known = describeMachineFault(error);
    const text = error instanceof Error ? error.message : String(error);
    if (process.env['CHIFU_DEBUG']) console.error(error);
    stop(exitCodes.machine, known ?? describeOwnFault(text));
  }
}

/**
 * Has something done however this process ends, before its exit code is said: what takes long is not cut off. Gives what
 * takes that back.
 */
export function doAtEnd(act: () => void): () => void {
  process.prependListener('exit', act);
  return () => void process.off('exit', act);
}

/** Says the exit code to scripts/run.cjs, which ends this process should Node not manage to. */
function sayCode(code: number): void {
  if (process.env['CHIFU_LAUNCHER'] !== String(process.ppid)) return;
  try {
    writeSync(3, String(code));
  } catch {
    // Nobody listens: only the mending of the hang is lost.
  }
}

/** A fault of ours: nothing that an organiser could mend, and its English is for maintainers only. */
export function describeOwnFault(text: string): string {
  const shown = /\p{Script=Han}/u.test(text) ? `：${text}` : '';
  return `程序出了意外${shown}。这是程序的毛病，不是内容写错了，原来的网站没有动。\n加上环境变量 CHIFU_DEBUG=1 再运行一次，把显示的内容发给维护程序的人。`;
}

/** What the machine refused, in Chinese and with the file it is about; undefined for a fault of ours. */
function describeMachineFault(error: unknown): string | undefined {
  if (error instanceof StoreError) return error.message;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const known = machineFaults[code];
  return known === undefined || path === undefined ? known : `${known}\n${path}`;
}

const busy =
  '文件正被别的程序使用（打开它的窗口、杀毒软件或网盘同步）。关掉以后再运行一次；原来的网站没有动。';

const machineFaults: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了。腾出空间后再运行一次；原来的网站没有动。',
  EDQUOT: '磁盘的配额用完了。腾出空间后再运行一次；原来的网站没有动。',
  EACCES: '没有读写权限。检查文件夹的权限，或换一个文件夹。',
  EPERM: '文件正被别的程序占用，或没有权限。关掉打开它的程序后再运行一次。',
  EROFS: '磁盘是只读的。换一个可以写的文件夹。',
  EBUSY: busy,
  ETXTBSY: busy,
  ENOTEMPTY: busy,
  EXDEV: '文件夹在另一个磁盘上，不能直接移过去。换一个文件夹。',
  EIO: '磁盘读写出错。检查磁盘，或换一个磁盘。',
  ENXIO: '磁盘已经断开。接好后再运行一次。',
  ENODEV: '磁盘已经断开。接好后再运行一次。',
  ESTALE: '网络磁盘断开了。重新连上后再运行一次。',
  ENAMETOOLONG: '文件夹的路径太长。把项目或展览放到路径短一些的地方。',
  ELOOP: '链接绕成了圈。换一个文件夹。',
  ENOTDIR: '路径中间有一个是文件，不是文件夹。',
  EMFILE: '同时打开的文件太多。关掉别的程序后再运行一次。',
  ENFILE: '同时打开的文件太多。关掉别的程序后再运行一次。',
  ENOMEM: '内存不够。关掉别的程序后再运行一次。',
};
