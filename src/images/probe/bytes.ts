import { open } from 'node:fs/promises';

/** A file or a block of bytes that is read piece by piece. */
export interface Bytes {
  readonly size: number;
  /** `length` bytes from `offset`; fewer where the end comes first, none beyond it. */
  read: (offset: number, length: number) => Promise<Buffer>;
}

/** Bytes that are held already. */
export function wrapBytes(buffer: Buffer): Bytes {
  return {
    size: buffer.length,
    read: async (offset, length) => Promise.resolve(buffer.subarray(offset, offset + length)),
  };
}

/** Lets `use` read in a file, which is closed after it. */
export async function readBytes<T>(file: string, use: (bytes: Bytes) => Promise<T>): Promise<T> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    return await use({
      size,
      read: async (offset, length) => {
        const wanted = Math.max(0, Math.min(length, size - offset));
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, offset);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
}
