import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../exhibition/problem.ts';
import { readBytes } from './bytes.ts';
import { endsEarly } from './completeness.ts';
import { findDamage } from './damage.ts';
import { describeFault } from './fault-problems.ts';
import type { Fault } from './faults.ts';
import { readFrame } from './jpeg-segments.ts';
import { judgeFrame } from './jpeg-kinds.ts';
import { readMarks } from './marks.ts';
import { openPicture } from './open-picture.ts';
import { leastEdge, pictureProblems } from './picture-problems.ts';
import { buildStamp } from './probe-cache.ts';
import type { ProbeCache, Probed, ProbedFacts } from './probe-cache.ts';
import { isReadable, sniffKind } from './sniff.ts';
import type { ReadableKind } from './sniff.ts';
import type { SourcePicture } from './source-picture.ts';

export type { ProbeCache };

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

/** A picture that can be derived, perhaps with a warning; or why it cannot. */
export type ProbeResult = { source: SourcePicture; warning?: Problem } | { problem: Problem };

/**
 * Reads a picture file: its header, its hash, and its pixels once, to tell damage before anything is built. `relative`
 * is its path relative to the exhibition folder. With a cache an untouched file costs one stat; a touched but equal
 * one a hash. Never throws for what is wrong with the file: that comes back as a Problem.
 */
export async function probePicture(
  file: string,
  relative: string,
  cache?: ProbeCache,
  limits: ProbeLimits = defaultLimits,
): Promise<ProbeResult> {
  const absolute = path.resolve(file);
  const stats = await stat(absolute, { bigint: true }).catch(() => undefined);
  if (stats === undefined) return { problem: pictureProblems.missing(relative) };
  if (stats.isDirectory()) return { problem: pictureProblems.folder(relative) };
  if (!stats.isFile()) return { problem: pictureProblems.special(relative) };
  if (await pointsOutside(absolute, relative)) return { problem: pictureProblems.outside(relative) };
  if (stats.size === 0n) return { problem: pictureProblems.empty(relative) };

  const stamp = buildStamp(stats);
  const remembered = cache?.get(absolute, stats);
  const known = remembered ?? (await identify(absolute, Number(stats.size), cache));
  if (known === undefined) return { problem: pictureProblems.unreadable(relative) };
  if (!remembered) cache?.set(absolute, stats, known);
  if ('fault' in known) return { problem: describeFault(known.fault, relative) };
  const source: SourcePicture = { file: absolute, relative, stamp, ...pickFacts(known) };
  const excess = judgeSize(source, limits);
  if (excess) return { problem: excess };
  if (known.isSound !== true) {
    const fault = await findDamage(source);
    cache?.set(absolute, stats, fault ? { hash: known.hash, fault } : { ...known, isSound: true });
    if (fault) return { problem: describeFault(fault, relative) };
  }
  const isSmall = Math.max(source.width, source.height) < leastEdge;
  return {
    source,
    ...(isSmall && { warning: pictureProblems.small(relative, source.width, source.height) }),
  };
}

function pickFacts({
  hash,
  kind,
  width,
  height,
  isProgressive,
  marks,
}: ProbedFacts): Omit<ProbedFacts, 'isSound' | 'look'> {
  return { hash, kind, width, height, ...(isProgressive && { isProgressive }), ...(marks && { marks }) };
}

/** Reads the bytes of a file for their hash, and the header where the hash is new; undefined where it cannot be read. */
async function identify(file: string, size: number, cache?: ProbeCache): Promise<Probed | undefined> {
  const bytes = await readHead(file, size).catch(() => undefined);
  if (bytes === undefined) return undefined;
  return cache?.getByHash(bytes.hash) ?? (await readFacts(file, bytes));
}

interface FileBytes {
  hash: string;
  head: Buffer;
  /** The file, when it is small enough to be held. */
  whole?: Buffer;
}

async function readHead(file: string, size: number): Promise<FileBytes> {
  if (size <= wholeReadLimit) {
    const whole = await readFile(file);
    const hash = shorten(createHash('sha256').update(whole).digest('hex'));
    return { hash, head: whole.subarray(0, 4096), whole };
  }
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 4 * 1024 * 1024 }))
    digest.update(chunk as Buffer);
  const head = await readBytes(file, (bytes) => bytes.read(0, 4096));
  return { hash: shorten(digest.digest('hex')), head };
}

/** Bytes at either end of a large file in which its metadata is looked for. */
const endLength = 16 * 1024 * 1024;

async function readEnds(file: string): Promise<Buffer> {
  return await readBytes(file, async (bytes) => {
    const tail = Math.max(endLength, bytes.size - endLength);
    return Buffer.concat([await bytes.read(0, endLength), await bytes.read(tail, endLength)]);
  });
}

function shorten(hex: string): string {
  return hex.slice(0, 16);
}

async function readFacts(file: string, { hash, head, whole }: FileBytes): Promise<Probed> {
  const kind = sniffKind(head);
  if (kind === 'heic' || kind === 'svg') return { hash, fault: { kind } };
  if (kind === 'raw') return { hash, fault: { kind, is: '' } };
  if (!isReadable(kind)) return { hash, fault: { kind: 'not-picture', is: kind } };
  if (whole !== undefined && endsEarly(whole, kind)) return { hash, fault: { kind: 'truncated' } };
  const frame = kind === 'jpg' && whole !== undefined ? judgeFrame(readFrame(whole)) : undefined;
  if (frame) return { hash, fault: frame };
  try {
    const opened = await openPicture(file, kind);
    if ('kind' in opened) return { hash, fault: opened };
    const { autoOrient, isProgressive, exif } = opened.metadata;
    const marks = await readMarks(whole ?? (await readEnds(file)), kind, exif);
    return {
      ...{ hash, kind, ...autoOrient },
      ...(kind === 'jpg' && isProgressive && { isProgressive }),
      ...(Object.keys(marks).length > 0 && { marks }),
    };
  } catch {
    return { hash, fault: explainHeader(kind, head) };
  }
}

/** Why libvips could not read the header of a file that begins like a picture. */
function explainHeader(kind: ReadableKind, head: Buffer): Fault {
  const isAnimated = kind === 'avif' && head.toString('latin1', 8, 64).includes('avis');
  return isAnimated ? { kind: 'unsupported', is: '会动的 AVIF', fix: 'still' } : { kind: 'undecodable' };
}

function judgeSize(source: SourcePicture, limits: ProbeLimits): Problem | undefined {
  const { relative, kind, width, height, isProgressive } = source;
  const limit = wholeDecodeKinds.includes(kind)
    ? Math.min(limits.maxPixels, wholeDecodeLimit)
    : limits.maxPixels;
  if (width * height > limit) return pictureProblems.tooLarge(relative, width, height, limit);
  if (isProgressive === true && width * height > progressiveLimit)
    return pictureProblems.progressive(relative, width, height, progressiveLimit);
  return undefined;
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
