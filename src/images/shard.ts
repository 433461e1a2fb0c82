import type { SourcePicture } from './probe/source-picture.ts';

/** One of `count` shares of the pictures, numbered from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** Reads `3/16`; undefined for anything else. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count) return undefined;
  return { index, count };
}

/** True when the picture with this hash belongs to the share; every hash belongs to exactly one. */
export function isInShard(hash: string, { index, count }: Shard): boolean {
  return Number.parseInt(hash.slice(0, 8), 16) % count === index - 1;
}

/** Pictures of a share by their hash: the same bytes may hang under several numbers. */
export function groupByBytes(sources: Iterable<SourcePicture>, shard?: Shard): Map<string, SourcePicture[]> {
  const groups = new Map<string, SourcePicture[]>();
  for (const source of sources) {
    if (shard !== undefined && !isInShard(source.hash, shard)) continue;
    const group = groups.get(source.hash);
    if (group) group.push(source);
    else groups.set(source.hash, [source]);
  }
  return groups;
}
