import type { FileHandle } from 'node:fs/promises';

/** A part of a file, by the places of its bytes: without the byte at `to`. */
export interface Span {
  from: number;
  to: number;
}

/** What of a recording is not published: what tells of who made it, with what, where and when. */
export interface Bare {
  /** Left out; in order. */
  cuts: readonly Span[];
  /** Written over, with zeros where no `bytes` are given, so that all that follows keeps its place. */
  patches: readonly (Span & { bytes?: Uint8Array })[];
}

/** A file that is read in parts: never more of it than there is. */
export interface Parts {
  size: number;
  read: (from: number, length: number) => Promise<Buffer>;
}

/** Reads an open file in parts. */
export async function openParts(file: FileHandle): Promise<Parts> {
  const { size } = await file.stat();
  return {
    size,
    read: async (from, length) => {
      const most = Math.max(0, Math.min(length, size - from));
      const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, from);
      return buffer.subarray(0, bytesRead);
    },
  };
}
