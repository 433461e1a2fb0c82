import { readFileSync, renameSync, statSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { persist } from './persist.ts';
import { buildTemporaryName, removeOwnFile, removeTemporary } from './remove.ts';
import { isRunning } from './running.ts';

/** Who holds a lock. */
export interface Holder {
  pid: number;
  host: string;
  /** When it was taken, ms since 1970. */
  since: number;
}

/** A holder says this often that it lives, ms; one that has been silent for `silence` is gone. */
const heartbeat = 10_000;
const silence = 10 * 60_000;
/** Who waits looks again after this long, ms. */
const patience = 300;

/**
 * Takes a lock, a file that says who has it, and gives the function that returns it. Waits while another process has
 * it, and calls `onWait` once. A lock whose holder was killed is taken over: at once on this machine, by its silence
 * on a shared disk.
 */
export async function takeLock(file: string, onWait: (holder: Holder) => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  const own = JSON.stringify({ pid: process.pid, host: hostname(), since: Date.now() } satisfies Holder);
  for (let hasTold = false; !create(file, own);) {
    const found = read(file);
    if (found === undefined) continue;
    if (isGone(found)) {
      discard(file, found.text);
      continue;
    }
    if (found.holder && !hasTold) {
      onWait(found.holder);
      hasTold = true;
    }
    await wait(patience);
  }
  const beating = setInterval(() => touch(file), heartbeat);
  beating.unref();
  return () => {
    clearInterval(beating);
    if (read(file)?.text === own) removeOwnFile(file, () => true);
  };
}

interface Found {
  text: string;
  /** Absent while the holder is writing the file, or where the machine lost power meanwhile. */
  holder: Holder | undefined;
  /** When the holder last said that it lives, ms since 1970. */
  beat: number;
}

function create(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    // Windows says EPERM of a file that is just being deleted.
    if (['EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '') && read(file)) return false;
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): Found | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return { text, holder: parse(text), beat: statSync(file).mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(text) as Partial<Holder>;
    return pid === undefined || host === undefined || since === undefined ? undefined : { pid, host, since };
  } catch {
    return undefined;
  }
}

function isGone({ holder, beat }: Found): boolean {
  const quiet = Date.now() - beat;
  if (holder === undefined) return quiet > heartbeat;
  return (
    quiet > silence || (holder.host === hostname() && holder.pid !== process.pid && !isRunning(holder.pid))
  );
}

/** Takes a dead holder's lock away, unless another has done so and the file is already somebody else's. */
function discard(file: string, text: string): void {
  const aside = join(dirname(file), buildTemporaryName());
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (read(aside)?.text === text) removeTemporary(aside);
  else persist(() => renameSync(aside, file));
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Gone with the folder: the holder goes on, and nobody has to wait for it.
  }
}
