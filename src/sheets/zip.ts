import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** A file in a ZIP, its name decoded, with `/`. */
export interface ZipEntry {
  name: string;
  /** Bytes when unpacked, as the ZIP says. */
  size: number;
  entry: Entry;
}

/** An open ZIP; `close` it. */
export interface Zip {
  entries: ZipEntry[];
  /** Unpacks one entry to a file. */
  extract: (entry: ZipEntry, file: string) => Promise<void>;
  close: () => void;
}

/** Opens a ZIP, from a file or from bytes. @throws where it is damaged or none. */
export async function openZip(source: string | Buffer): Promise<Zip> {
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;
  const zip =
    typeof source === 'string'
      ? await yauzl.openPromise(source, options)
      : await yauzl.fromBufferPromise(source, options);
  const entries: ZipEntry[] = [];
  for await (const entry of listEntries(zip)) {
    const name = decodeName(entry);
    if (!name.endsWith('/')) entries.push({ name, size: entry.uncompressedSize, entry });
  }
  return {
    entries,
    extract: async ({ entry }, file) => {
      const stream = await zip.openReadStreamPromise(entry);
      await pipeline(stream, createWriteStream(file));
    },
    close: () => zip.close(),
  };
}

function listEntries(zip: ZipFile): AsyncIterable<Entry> {
  return {
    async *[Symbol.asyncIterator]() {
      for (let entry = await next(zip); entry !== undefined; entry = await next(zip)) yield entry;
    },
  };
}

function next(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const clear = (): void => {
      zip.off('entry', onEntry).off('end', onEnd).off('error', onError);
    };
    const onEntry = (entry: Entry): void => {
      clear();
      resolve(entry);
    };
    const onEnd = (): void => {
      clear();
      resolve(undefined);
    };
    const onError = (error: Error): void => {
      clear();
      reject(error);
    };
    zip.once('entry', onEntry).once('end', onEnd).once('error', onError);
    zip.readEntry();
  });
}

/** Bit 11 of the flags: names are UTF-8 (APPNOTE 4.4.4). Without it, Chinese Windows writes GBK, macOS UTF-8. */
const utf8Names = 0x800;
/** Info-ZIP's field of a name in UTF-8, APPNOTE 4.6.9. */
const unicodePath = 0x7075;

function decodeName(entry: Entry): string {
  const bytes = entry.fileNameRaw;
  const extra = entry.extraFields.find(({ id }) => id === unicodePath);
  const text =
    extra === undefined
      ? entry.generalPurposeBitFlag & utf8Names
        ? bytes.toString('utf8')
        : (decodeStrictly(bytes, 'utf-8') ?? decodeStrictly(bytes, 'gb18030') ?? bytes.toString('latin1'))
      : extra.data.subarray(5).toString('utf8');
  return text.replaceAll('\\', '/');
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
