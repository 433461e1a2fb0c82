import { readFile } from 'node:fs/promises';
import type { Problem } from '../exhibition/problem.ts';

/** Reads a text file as Windows and macOS write it: UTF-8 with or without BOM, else GB 18030 with a warning. */
export async function readText(path: string, file: string): Promise<{ text: string; problems: Problem[] }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return {
      text: '',
      problems: [
        {
          ...{ code: 'file-unreadable', severity: 'error', file },
          found: '打不开这个文件',
          expected: '可以读取的文本文件',
          fix: '关掉正在占用它的程序，检查文件是否完好、有无读取权限。',
        },
      ],
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'gb18030').decode(
      bytes,
    );
    return {
      text,
      problems: [
        {
          ...{ code: 'encoding-not-utf8', severity: 'warning', file },
          found: '文件不是 UTF-8 编码',
          expected: 'UTF-8 编码',
          fix: '已按中文 Windows 的编码读取；请用记事本“另存为”，编码选 UTF-8。',
        },
      ],
    };
  }
}
