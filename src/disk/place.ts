import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/**
 * The path without links, as far as it exists; what does not exist yet is appended as written. Absolute, without a
 * final separator. Undefined where a link leads nowhere or in a circle.
 */
export function resolveReal(path: string): string | undefined {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if ((code !== 'ENOENT' && code !== 'ENOTDIR') || isDanglingLink(whole)) return undefined;
    const parent = dirname(whole);
    const real = parent === whole ? whole : resolveReal(parent);
    return real === undefined ? undefined : join(real, basename(whole));
  }
}

/**
 * True when `inner` is `outer` or lies in it, links and other spellings of names (capitals, short names of Windows)
 * looked through. Paths that do not exist yet are compared without regard to capitals.
 */
export function isWithin(inner: string, outer: string): boolean {
  const [inside, outside] = [resolveReal(inner), resolveReal(outer)];
  if (inside === undefined || outside === undefined) return false;
  if (isPrefix(fold(outside), fold(inside))) return true;
  const id = readFileId(outside);
  if (id === undefined) return false;
  for (let at = inside; ; at = dirname(at)) {
    if (readFileId(at) === id) return true;
    if (at === dirname(at)) return false;
  }
}

/** What tells one file of this machine from all others; undefined where there is none, or where its volume has no ids. */
export function readFileId(path: string): string | undefined {
  // As numbers, ids of NTFS and ReFS beyond 2 to the power of 53 are rounded, and two files seem one.
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined || stats.ino === 0n ? undefined : `${stats.dev}:${stats.ino}`;
}

/** True for a link at the end of a path whose folder exists. */
function isDanglingLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function isPrefix(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
