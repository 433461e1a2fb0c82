/** Refusals that pass when another program (virus scanner, indexer, sync client) lets go of a file. */
const passing = ['EBUSY', 'ENOTEMPTY', 'EMFILE', 'ENFILE', 'EAGAIN'];

/** Windows answers so while somebody has a file open; elsewhere rights do not come back by waiting. */
const passingOnWindows = ['EPERM', 'EACCES'];

/** Pauses between tries, ms; together about two and a half seconds. */
const pauses = [10, 20, 40, 80, 160, 320, 640, 1280];

/**
 * Runs one operation on files, and again after pauses while another program is in its way. Throws what the last
 * try threw.
 */
export function persist<T>(operation: () => T, pause: (ms: number) => void = sleep): T {
  for (const ms of pauses) {
    try {
      return operation();
    } catch (error) {
      if (!isPassing(error)) throw error;
      pause(ms);
    }
  }
  return operation();
}

/** True for a refusal that may be gone in a moment. */
export function isPassing(error: unknown, platform: NodeJS.Platform = process.platform): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  return passing.includes(code) || (platform === 'win32' && passingOnWindows.includes(code));
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
