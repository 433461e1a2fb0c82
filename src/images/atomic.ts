import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { announcePhase } from './phases.ts';
import { rethrowDiskFull } from './store-error.ts';

/** A folder of half-made things: nothing in it counts until it is renamed to its place. */
export class Workshop {
  readonly folder: string;
  readonly #prefix = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  #count = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** An unused path in the workshop. */
  buildPath(): string {
    return path.join(this.folder, `${this.#prefix}-${this.#count++}`);
  }

  /** Writes a file so that it is either absent or whole at `target`, whoever else writes it too. */
  async writeFile(target: string, data: Uint8Array | string): Promise<void> {
    const temporary = this.buildPath();
    try {
      announcePhase('write', path.basename(target));
      await writeFile(temporary, data);
      announcePhase('rename', path.basename(target));
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      rethrowDiskFull(error, this.folder);
    }
  }

  /**
   * Fills a folder and puts it in place whole. One that another process put there meanwhile is kept if
   * `isWhole` says so; one that was copied there in part gives way.
   */
  async writeFolder(
    target: string,
    fill: (folder: string) => Promise<void>,
    isWhole: (folder: string) => Promise<boolean>,
  ): Promise<void> {
    const temporary = this.buildPath();
    try {
      await mkdir(temporary);
      await fill(temporary);
      announcePhase('rename', path.basename(target));
      await rename(temporary, target).catch(async (error: unknown) => {
        if (await isWhole(target)) return;
        if (!existsSync(target)) throw error;
        await rename(target, `${temporary}-partial`);
        await rename(temporary, target);
      });
    } catch (error) {
      rethrowDiskFull(error, this.folder);
    } finally {
      for (const leftover of [temporary, `${temporary}-partial`])
        await rm(leftover, { recursive: true, force: true });
    }
  }

  /** Removes what processes that have ended left behind: on this machine by their id, else after a day. */
  async clear(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const name of await readdir(this.folder)) {
      const leftover = path.join(this.folder, name);
      if (await isAbandoned(leftover, name)) await rm(leftover, { recursive: true, force: true });
    }
  }
}

const oneDay = 24 * 60 * 60 * 1000;

async function isAbandoned(file: string, name: string): Promise<boolean> {
  const here = `${hostname()}-`;
  const id = name.startsWith(here) ? Number.parseInt(name.slice(here.length), 10) : Number.NaN;
  if (!Number.isNaN(id)) return id !== process.pid && !isRunning(id);
  const stats = await stat(file).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > oneDay;
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
