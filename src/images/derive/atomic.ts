import { existsSync, renameSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { persist } from '../../disk/persist.ts';
import { buildTemporaryName, readTemporaryName, removeTemporary } from '../../disk/remove.ts';
import { isRunning } from '../../disk/running.ts';
import { announcePhase } from './phases.ts';
import { rethrowDiskFull } from '../../disk/store-error.ts';

/** A folder of half-made things: nothing in it counts until it is renamed to its place. */
export class Workshop {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** An unused path in the workshop. */
  buildPath(): string {
    return path.join(this.folder, buildTemporaryName());
  }

  /** Writes a file so that it is either absent or whole at `target`, whoever else writes it too. */
  async writeFile(target: string, data: Uint8Array | string): Promise<void> {
    const temporary = this.buildPath();
    try {
      announcePhase('write', path.basename(target));
      await this.#makeFolders(target);
      await writeFile(temporary, data);
      announcePhase('rename', path.basename(target));
      persist(() => renameSync(temporary, target));
    } catch (error) {
      removeTemporary(temporary);
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
    isWhole: (folder: string) => boolean,
  ): Promise<void> {
    const temporary = this.buildPath();
    try {
      await this.#makeFolders(target);
      await mkdir(temporary);
      await fill(temporary);
      announcePhase('rename', path.basename(target));
      if (existsSync(target) && isWhole(target)) return;
      if (existsSync(target)) persist(() => renameSync(target, `${temporary}-partial`));
      persist(() => renameSync(temporary, target));
    } catch (error) {
      // Another process was faster.
      if (!isWhole(target)) rethrowDiskFull(error, this.folder);
    } finally {
      for (const leftover of [temporary, `${temporary}-partial`]) removeTemporary(leftover);
    }
  }

  /** A cache may be deleted while a development server runs. */
  async #makeFolders(target: string): Promise<void> {
    for (const folder of [this.folder, path.dirname(target)]) await mkdir(folder, { recursive: true });
  }

  /**
   * Removes what processes that have ended left behind: on this machine by their id, else after a day. Things with
   * other names stay.
   */
  async clear(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const name of await readdir(this.folder)) {
      const leftover = path.join(this.folder, name);
      if (await isAbandoned(leftover, name)) removeTemporary(leftover);
    }
  }
}

const oneDay = 24 * 60 * 60 * 1000;

async function isAbandoned(file: string, name: string): Promise<boolean> {
  const maker = readTemporaryName(name);
  if (maker?.isHere === true) return maker.pid !== process.pid && !isRunning(maker.pid);
  const stats = maker && (await stat(file).catch(() => undefined));
  return stats !== undefined && Date.now() - stats.mtimeMs > oneDay;
}
