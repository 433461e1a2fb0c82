import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { replaceFile } from '../disk/replace-file.ts';

/** The text of a file and what tells this state of it from any other. */
export interface EntryFile {
  text: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string;
}

/** Why a file was not read or written, in Chinese and with what to do. */
export class EditRefusal extends Error {}

/** Reads a text file for editing. @throws EditRefusal for one that is not UTF-8: it could not be written back as it is. */
export async function readEntryFile(path: string): Promise<EntryFile> {
  const bytes = await readFile(path).catch(() => {
    throw new EditRefusal('打不开这个文件：它可能已经改名或删去了。刷新网页再试。');
  });
  try {
    // The mark of order at the beginning is part of the text here, to be written back.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, hash: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    throw new EditRefusal(
      '这个文件不是 UTF-8 编码，不能代您改写。用记事本“另存为”，编码选 UTF-8，再试一次。',
    );
  }
}

/** Writes a file whole. @throws EditRefusal where it is no more as it was when `hash` was taken. */
export async function writeEntryFile(path: string, text: string, hash: string): Promise<EntryFile> {
  const current = await readEntryFile(path);
  if (current.hash !== hash) {
    throw new EditRefusal('这个文件刚才被别的程序改过了，没有写入。刷新网页，看过新的内容再改。');
  }
  if (text !== current.text) replaceFile(path, text);
  return readEntryFile(path);
}
