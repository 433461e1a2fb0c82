/** Trouble of the machine, not of a picture: the message is Chinese and whole; exit code 3. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: 'ENOSPC';

  constructor(code: 'ENOSPC', message: string) {
    super(message);
    this.code = code;
  }
}

/** Throws a StoreError when `error` says that the disk is full, and `error` itself otherwise. */
export function rethrowDiskFull(error: unknown, folder: string): never {
  if (isDiskFull(error)) {
    throw new StoreError(
      'ENOSPC',
      `磁盘满了：写不下图片缓存（${folder}）。已完成的图片都还在；清出空间后再运行一次，会从中断处继续。`,
    );
  }
  throw error;
}

function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT' || /No space left on device|write error/i.test(error.message);
}
