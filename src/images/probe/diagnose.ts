import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Problem } from '../../exhibition/problem.ts';
import { isTruncated } from './damage.ts';
import { pictureProblems } from './picture-problems.ts';
import { buildStamp } from './probe-cache.ts';
import type { SourcePicture } from './source-picture.ts';
import { rethrowDiskFull } from '../../disk/store-error.ts';

/**
 * What an organiser has to know of a failed derivation: the picture is truncated, damaged, or was
 * replaced meanwhile. Throws what is no fault of the picture.
 */
export async function diagnoseFailure(
  error: unknown,
  source: SourcePicture,
  folder: string,
): Promise<Problem> {
  if (!(error instanceof Error) || 'syscall' in error || error.name === 'StoreError')
    rethrowDiskFull(error, folder);
  if (/No space left|write error/i.test(error.message)) rethrowDiskFull(error, folder);
  if (!(await isAsProbed(source))) return pictureProblems.changed(source.relative);
  return isTruncated(error)
    ? pictureProblems.truncated(source.relative)
    : pictureProblems.unreadable(source.relative);
}

/** True when the file still has the bytes that were probed: a stat where it is untouched, else a hash. */
export async function isAsProbed(source: SourcePicture): Promise<boolean> {
  const stats = await stat(source.file, { bigint: true }).catch(() => undefined);
  return stats !== undefined && (buildStamp(stats) === source.stamp || (await hasHash(source)));
}

async function hasHash(source: SourcePicture): Promise<boolean> {
  const digest = createHash('sha256');
  try {
    for await (const chunk of createReadStream(source.file)) digest.update(chunk as Buffer);
  } catch {
    return false;
  }
  return digest.digest('hex').startsWith(source.hash);
}
