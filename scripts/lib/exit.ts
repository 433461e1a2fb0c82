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
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const known = code === undefined ? undefined : machineFaults[code];
    const text = error instanceof Error ? error.message : String(error);
    if (process.env['CHIFU_DEBUG']) console.error(error);
    stop(
      exitCodes.machine,
      known ?? `程序出了意外：${text}\n加上环境变量 CHIFU_DEBUG=1 再运行一次，可以看到细节。`,
    );
  }
}

const machineFaults: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了。腾出空间后再运行一次；原来的网站没有动。',
  EACCES: '没有读写权限。检查文件夹的权限，或换一个文件夹。',
  EPERM: '文件正被别的程序占用，或没有权限。关掉打开它的程序后再运行一次。',
  EROFS: '磁盘是只读的。换一个可以写的文件夹。',
  EMFILE: '同时打开的文件太多。关掉别的程序后再运行一次。',
};
