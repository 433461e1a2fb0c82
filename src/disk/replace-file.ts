import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { persist } from './persist.ts';
import { buildTemporaryName, removeTemporary } from './remove.ts';

/**
 * Puts a text in the place of a file that a person wrote: it is as it was or whole, and keeps its rights. The name
 * while it is written is hidden, so that nobody takes it for an entry.
 */
export function replaceFile(file: string, text: string): void {
  const real = realpathSync(file);
  const { mode } = statSync(real);
  place(real, text, (temporary) => {
    chmodSync(temporary, mode);
    persist(() => renameSync(temporary, real));
  });
}

/** Writes a file that must not be there yet; false, and nothing done, where a file has the name. */
export function createFile(file: string, data: string | Uint8Array): boolean {
  let isNew = true;
  place(file, data, (temporary) => {
    try {
      // Unlike a rename, a link never takes another file's place.
      linkSync(temporary, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      isNew = false;
    }
    removeTemporary(temporary);
  });
  return isNew;
}

function place(file: string, data: string | Uint8Array, put: (temporary: string) => void): void {
  const temporary = join(dirname(file), `.${buildTemporaryName()}`);
  try {
    const handle = openSync(temporary, 'wx');
    try {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    put(temporary);
  } catch (error) {
    removeTemporary(temporary);
    throw error;
  }
}
