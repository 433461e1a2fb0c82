/** What a file that should be a sheet is by its first bytes. */
export type SheetKind =
  | 'xlsx'
  | 'text'
  | 'empty'
  | 'legacy'
  | 'opendocument'
  | 'binary-workbook'
  | 'numbers'
  | 'word'
  | 'archive'
  | 'page'
  | 'pdf'
  | 'picture'
  | 'unknown';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Tells a file's kind by its content; names lie. Of a ZIP, `names` are those of its entries. Password-protected books
 * are compound files too: the workbook reader tells them from old ones.
 */
export function getSheetKind(bytes: Uint8Array, names: readonly string[] | undefined): SheetKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, compoundFile)) return 'legacy';
  if (names !== undefined) return getZipKind(names);
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('%PDF')) return 'pdf';
  if (/^\xff\xd8\xff|^\x89PNG|^GIF8|^RIFF....WEBP|^BM/su.test(head)) return 'picture';
  if (/^\s*(?:\xef\xbb\xbf)?\s*(?:<!doctype|<html|<table|<meta|<\?xml|MIME-Version:)/iu.test(head))
    return 'page';
  return isText(bytes) ? 'text' : 'unknown';
}

function getZipKind(names: readonly string[]): SheetKind {
  const has = (name: string): boolean => names.some((one) => one.replaceAll('\\', '/') === name);
  if (has('xl/workbook.bin')) return 'binary-workbook';
  if (names.some((name) => /^xl[/\\]/u.test(name))) return 'xlsx';
  if (names.some((name) => /^word\//u.test(name))) return 'word';
  if (names.some((name) => /^Index\//u.test(name))) return 'numbers';
  return has('mimetype') && has('content.xml') ? 'opendocument' : 'archive';
}

/** True where no byte is a control that texts of no encoding have; UTF-16 has its mark. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return !bytes
    .subarray(0, 65_536)
    .some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

const saveAs = '用 Excel 或 WPS 打开它，“另存为”，类型选“Excel 工作簿 (*.xlsx)”，再导入新存的文件。';

/** What to say of each kind that is not read: what it is, and what to do. */
export const kindMessages: Readonly<
  Record<Exclude<SheetKind, 'xlsx' | 'text'>, { found: string; fix: string }>
> = {
  empty: { found: '文件是空的', fix: '看看是不是选错了文件，或没有下载完。' },
  legacy: { found: '旧式的表格（.xls 或 WPS 的 .et）', fix: saveAs },
  opendocument: {
    found: 'OpenDocument 表格（.ods）',
    fix: '用 LibreOffice 或 WPS 打开它，“另存为”，类型选“Excel 工作簿 (*.xlsx)”，再导入新存的文件。',
  },
  'binary-workbook': { found: '二进制的 Excel 工作簿（.xlsb）', fix: saveAs },
  numbers: {
    found: '苹果 Numbers 表格',
    fix: '用 Numbers 打开它，“文件”→“导出为”→“Excel”，再导入导出的 .xlsx。',
  },
  word: {
    found: 'Word 文档',
    fix: '把里面的表格复制到一张新的 Excel 表里，存成 .xlsx 再导入。',
  },
  archive: { found: '压缩包', fix: '先解压，再导入里面的 .xlsx 表格；图片的压缩包写在 --images 后面。' },
  page: {
    found: '网页格式的表格（有的系统导出的 .xls 其实是网页）',
    fix: saveAs,
  },
  pdf: { found: 'PDF', fix: '向交表的单位要 Excel 表格（.xlsx）。' },
  picture: { found: '图片', fix: '表格写在前面，图片的文件夹写在 --images 后面。' },
  unknown: { found: '认不出的文件', fix: saveAs },
};
