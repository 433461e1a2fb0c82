import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isPassing, persist } from '../../../src/disk/persist.ts';
import {
  buildTemporaryName,
  readTemporaryName,
  removeEmptyFolder,
  removeOwn,
} from '../../../src/disk/remove.ts';
import { isRunning } from '../../../src/disk/running.ts';
import { isSystemFile, markName, readMark } from './site-mark.ts';

/*
 * The swap. Beside `<site>` stands, for a moment, the site that was there, as `<site>-last-<temporary name>`, and on
 * another volume the copy of the new one, as `<site>-new-<temporary name>`. Both carry the mark of a site, and nobody
 * else gives such names.
 */

/**
 * Puts a finished, marked site in the place of `target`, by renaming, or where it lies on another volume by copying
 * it beside `target` first. Should anything fail, the last site is back in its place. Gives the folder that the last
 * site, if there was one, was moved to.
 */
export function placeSite(finished: string, target: string): string | undefined {
  mkdirSync(dirname(target), { recursive: true });
  const [last, copy] = [nameBeside(target, 'last'), nameBeside(target, 'new')];
  const isHere = statSync(finished).dev === statSync(dirname(target)).dev;
  const staged = isHere ? finished : copySite(finished, copy);
  const isReplacing = statSync(target, { throwIfNoEntry: false }) !== undefined;
  if (isReplacing) persist(() => renameSync(target, last));
  try {
    try {
      persist(() => renameSync(staged, target));
    } catch (error) {
      // One device may be mounted in two places, between which nothing can be renamed.
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      renameSync(copySite(finished, copy), target);
    }
  } catch (error) {
    if (isReplacing) persist(() => renameSync(last, target));
    throw error;
  }
  return isReplacing ? last : undefined;
}

/** Removes a folder that holds a site, or nothing; returns what is not ours and stays. */
export function removeSite(folder: string): string[] {
  const isMade = readMark(folder) ?? isSystemFile;
  const kept = removeOwn(folder, (path) => path !== markName && isMade(path));
  const others = kept.filter((path) => path !== markName);
  // The mark goes last: a process killed before leaves what the next one knows.
  if (others.length === 0) removeOwn(folder, (path) => path === markName);
  removeEmptyFolder(folder);
  return others;
}

/**
 * Mends what a killed build left beside `target`: brings the last site back where none stands, and removes half
 * copies and replaced sites. Things of running processes stay.
 */
export function recoverSite(target: string): void {
  for (const { path, kind } of listBeside(target)) {
    if (kind === 'last' && statSync(target, { throwIfNoEntry: false }) === undefined)
      persist(() => renameSync(path, target));
    else removeSite(path);
  }
}

type Kind = 'last' | 'new';

function nameBeside(target: string, kind: Kind): string {
  return `${target}-${kind}-${buildTemporaryName()}`;
}

function listBeside(target: string): { path: string; kind: Kind }[] {
  const [parent, prefix] = [dirname(target), `${basename(target)}-`];
  const names =
    statSync(parent, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(parent) : [];
  return names.flatMap((name) => {
    const [, kind, temporary = ''] = /^(last|new)-(.+)$/u.exec(name.slice(prefix.length)) ?? [];
    const maker = readTemporaryName(temporary);
    if (!name.startsWith(prefix) || kind === undefined || maker === undefined) return [];
    if (maker.isHere && maker.pid !== process.pid && isRunning(maker.pid)) return [];
    return [{ path: join(parent, name), kind: kind as Kind }];
  });
}

/** Copies a site to another volume, its mark first, so that a half copy is known as ours. */
function copySite(from: string, to: string): string {
  mkdirSync(to);
  copyFile(join(from, markName), join(to, markName));
  copyFolder(from, to);
  return to;
}

function copyFolder(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      mkdirSync(target);
      copyFolder(source, target);
    } else if (entry.name !== markName) copyFile(source, target);
  }
}

/** Some network volumes refuse to copy what they let be written. */
function copyFile(from: string, to: string): void {
  try {
    copyFileSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (isPassing(error)) persist(() => copyFileSync(from, to));
    else if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EINVAL')
      writeFileSync(to, readFileSync(from));
    else throw error;
  }
}
