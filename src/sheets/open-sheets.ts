import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Problem } from '../exhibition/problem.ts';
import { decodeBytes } from '../reading/decode-text.ts';
import { UsageError } from '../reading/usage-error.ts';
import { readDelimited } from './delimited.ts';
import { getSheetKind, kindMessages } from './file-kinds.ts';
import type { Sheet } from './sheet.ts';
import { LockedBookError, readWorkbook } from './workbook.ts';
import { openZip } from './zip.ts';

/** No registration sheet is larger, bytes: as it lies, and unpacked. */
const largest = 60_000_000;
const largestUnpacked = 600_000_000;

/**
 * Reads the sheets of a file, Excel or CSV. What is no such file is one Problem.
 * @throws UsageError where there is no file.
 */
export async function openSheets(path: string): Promise<{ sheets: Sheet[]; problems: Problem[] }> {
  const file = basename(path);
  const fail = (found: string, fix: string): { sheets: Sheet[]; problems: Problem[] } => ({
    sheets: [],
    problems: [
      {
        ...{ code: 'sheet-unreadable', severity: 'error', file },
        ...{ found, expected: 'Excel 工作簿（.xlsx）或 CSV 文件', fix },
      },
    ],
  });
  const bytes = await readBytes(path);
  if (bytes.length > largest) return fail('大得不像表格', '看看是不是选错了文件；表里插的图片先删去。');
  const zip = isZip(bytes) ? await openZip(bytes).catch(() => undefined) : undefined;
  if (isZip(bytes) && zip === undefined) return fail('损坏了的文件', '重新下载或重新保存一次，再导入。');
  const names = zip?.entries.map(({ name }) => name);
  const unpacked = (zip?.entries ?? []).reduce((sum, { size }) => sum + size, 0);
  zip?.close();
  if (unpacked > largestUnpacked)
    return fail('解开以后大得不像表格', '把要导入的表复制到一个新的工作簿里，存好再导入。');
  const kind = getSheetKind(bytes, names);
  if (kind === 'text') return readCsv(bytes, fail);
  if (kind !== 'xlsx' && kind !== 'legacy') return fail(kindMessages[kind].found, kindMessages[kind].fix);
  if (kind === 'legacy' && !isLockedBook(bytes))
    return fail(kindMessages.legacy.found, kindMessages.legacy.fix);
  if (kind === 'xlsx' && /^\.(?:csv|txt|tsv)$/iu.test(extname(path)))
    return fail(
      `后缀是 ${extname(path)}，里面其实是 Excel 工作簿`,
      `把文件名的后缀改成 .xlsx（${basename(path, extname(path))}.xlsx），再导入。`,
    );
  try {
    return { sheets: await readWorkbook(bytes), problems: [] };
  } catch (error) {
    if (error instanceof LockedBookError || kind === 'legacy') {
      return fail(
        '加了密码的表格',
        '用 Excel 或 WPS 打开它（要输密码），“文件”→“信息”→“保护工作簿”→“用密码进行加密”，清空密码再保存，然后导入。',
      );
    }
    return fail('损坏了的工作簿', '用 Excel 或 WPS 打开它，“另存为”一个新的 .xlsx，再导入新存的文件。');
  }
}

async function readBytes(path: string): Promise<Buffer> {
  const stats = await stat(path).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UsageError(`找不到表格：${path}\n看看名字和所在的文件夹；名字里有空格时，外面加引号。`);
    throw error;
  });
  if (stats.isDirectory())
    throw new UsageError(`${path} 是文件夹。先写表格（如 报名表.xlsx），图片的文件夹写在 --images 后面。`);
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES')
      throw new UsageError(`打不开 ${path}：没有权限，或正被别的程序占用。关掉打开它的 Excel 再试。`);
    throw error;
  }
}

function readCsv(
  bytes: Buffer,
  fail: (found: string, fix: string) => { sheets: Sheet[]; problems: Problem[] },
) {
  const decoded = decodeBytes(bytes);
  if (!('text' in decoded))
    return fail(decoded.found, '用 Excel 或 WPS 打开它，看到文字没有乱码，“另存为”.xlsx，再导入。');
  return { sheets: [readDelimited(decoded.text)], problems: [] };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 7;
}

/** True for a compound file that holds an encrypted package ([MS-OFFCRYPTO] 2.3.4.4): its streams have that name. */
function isLockedBook(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
