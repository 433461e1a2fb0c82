import { createHash } from 'node:crypto';
import { lstat, open, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { PixelSize } from '../exhibition/picture.ts';
import type { Problem } from '../exhibition/problem.ts';
import { endsEarly } from './completeness.ts';
import { pictureProblems } from './picture-problems.ts';
import { buildStamp } from './probe-cache.ts';
import type { ProbeCache, ProbedFacts } from './probe-cache.ts';
import { isReadable, readAvifColour, sniffKind } from './sniff.ts';
import type { ReadableKind } from './sniff.ts';

export type { ProbeCache };

/** A picture file of the exhibition that can be derived; width and height in px, after EXIF orientation. */
export interface SourcePicture extends PixelSize {
  /** Absolute path. */
  file: string;
  /** Path relative to the exhibition folder, with `/`, as Problems name it. */
  relative: string;
  /** First 16 hex digits of the SHA-256 of the file's bytes; part of the published id. */
  hash: string;
  kind: ReadableKind;
  /** Size and time of change when it was probed; see `buildStamp`. */
  stamp: string;
  isProgressive?: true;
}

/** Limits of what is accepted, px. */
export interface ProbeLimits {
  /** Pictures with more px than this are refused. */
  maxPixels: number;
}

export const defaultLimits: ProbeLimits = { maxPixels: 700_000_000 };

/** Formats whose decoders hold the whole picture in memory, so that a small file could ask for gigabytes. */
const wholeDecodeLimit = 150_000_000;
const wholeDecodeKinds: readonly ReadableKind[] = ['avif', 'webp', 'gif'];

/**
 * A progressive JPEG is decoded from the coefficients of the whole picture, 3 to 6 bytes a pixel, which
 * libjpeg-turbo keeps in memory: 0.6 to 1.2 GB (measured) at this many px.
 */
const progressiveLimit = 200_000_000;

/** Files up to this size, bytes, are read whole, and so searched for their end; larger ones are streamed. */
const wholeReadLimit = 64 * 1024 * 1024;

/**
 * Reads the header and the hash of a picture file without decoding it. `relative` is its path
 * relative to the exhibition folder. With a cache an untouched file costs one stat; a touched but
 * equal one a hash. Never throws for what is wrong with the file: that comes back as a Problem.
 */
export async function probePicture(
  file: string,
  relative: string,
  cache?: ProbeCache,
  limits: ProbeLimits = defaultLimits,
): Promise<{ source: SourcePicture } | { problem: Problem }> {
  const absolute = path.resolve(file);
  const stats = await stat(absolute, { bigint: true }).catch(() => undefined);
  if (stats === undefined) return { problem: pictureProblems.missing(relative) };
  if (stats.isDirectory()) return { problem: pictureProblems.folder(relative) };
  if (!stats.isFile()) return { problem: pictureProblems.special(relative) };
  if (await pointsOutside(absolute, relative)) return { problem: pictureProblems.outside(relative) };
  if (stats.size === 0n) return { problem: pictureProblems.empty(relative) };

  const known = cache?.get(absolute, stats);
  if (known !== undefined)
    return judgeSize({ file: absolute, relative, stamp: buildStamp(stats), ...known }, limits);
  const bytes = await readBytes(absolute, Number(stats.size)).catch(() => undefined);
  if (bytes === undefined) return { problem: pictureProblems.unreadable(relative) };
  const seen = cache?.getByHash(bytes.hash);
  const facts = seen ?? (await readFacts(absolute, relative, bytes));
  if ('code' in facts) return { problem: facts };
  cache?.set(absolute, stats, facts);
  return judgeSize({ file: absolute, relative, stamp: buildStamp(stats), ...facts }, limits);
}

interface FileBytes {
  hash: string;
  head: Uint8Array;
  /** The file, when it is small enough to be held. */
  whole?: Buffer;
}

async function readBytes(file: string, size: number): Promise<FileBytes> {
  if (size <= wholeReadLimit) {
    const whole = await readFile(file);
    return {
      hash: shorten(createHash('sha256').update(whole).digest('hex')),
      head: whole.subarray(0, 4096),
      whole,
    };
  }
  const digest = createHash('sha256');
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(4 * 1024 * 1024);
    let head: Buffer | undefined;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      if (bytesRead === 0) break;
      head ??= Buffer.from(buffer.subarray(0, Math.min(4096, bytesRead)));
      digest.update(buffer.subarray(0, bytesRead));
    }
    return { hash: shorten(digest.digest('hex')), head: head ?? Buffer.alloc(0) };
  } finally {
    await handle.close();
  }
}

function shorten(hex: string): string {
  return hex.slice(0, 16);
}

async function readFacts(file: string, relative: string, bytes: FileBytes): Promise<ProbedFacts | Problem> {
  const kind = sniffKind(bytes.head);
  if (kind === 'heic') return pictureProblems.heic(relative);
  if (kind === 'svg') return pictureProblems.svg(relative);
  if (!isReadable(kind)) return pictureProblems.notPicture(relative, kind);
  const colour = kind === 'avif' ? readAvifColour(bytes.head) : 'usual';
  if (colour === 'hdr') return pictureProblems.hdr(relative);
  if (colour === 'wide') return pictureProblems.wideGamut(relative);
  if (bytes.whole !== undefined && endsEarly(bytes.whole, kind)) return pictureProblems.truncated(relative);
  try {
    const { autoOrient, isProgressive } = await sharp(file, { limitInputPixels: false }).metadata();
    const { width, height } = autoOrient;
    return {
      hash: bytes.hash,
      kind,
      width,
      height,
      ...(kind === 'jpg' && isProgressive && { isProgressive }),
    };
  } catch {
    return pictureProblems.unreadable(relative);
  }
}

function judgeSize(
  source: SourcePicture,
  limits: ProbeLimits,
): { source: SourcePicture } | { problem: Problem } {
  const { relative, kind, width, height, isProgressive } = source;
  const limit = wholeDecodeKinds.includes(kind)
    ? Math.min(limits.maxPixels, wholeDecodeLimit)
    : limits.maxPixels;
  if (width * height > limit) return { problem: pictureProblems.tooLarge(relative, width, height, limit) };
  if (isProgressive === true && width * height > progressiveLimit)
    return { problem: pictureProblems.progressive(relative, width, height, progressiveLimit) };
  return { source };
}

/** True when the file, its links resolved, lies outside the exhibition folder that `relative` starts from. */
async function pointsOutside(file: string, relative: string): Promise<boolean> {
  const depth = relative.split('/').filter((part) => part !== '').length;
  const root = path.resolve(file, ...Array.from({ length: depth }, () => '..'));
  const isPlain = !(await lstat(file)).isSymbolicLink();
  if (isPlain && depth <= 1) return false;
  const [target, base] = await Promise.all([realpath(file), realpath(root)]);
  const way = path.relative(base, target);
  return way.startsWith('..') || path.isAbsolute(way);
}
