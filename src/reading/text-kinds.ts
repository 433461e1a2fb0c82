/** What a file is that should be text: how it is called, and how its words become text. */
interface Kind {
  name: string;
  fix: string;
}

const paste = '打开它，把文字全部复制到记事本里，另存为 UTF-8 编码的文本，再用原来的文件名换上。';

/** Kinds by the bytes with which they begin. */
const kinds: readonly (Kind & { starts: readonly (string | readonly number[])[] })[] = [
  { name: 'Word 2007 以后的文档（.docx）或压缩包', fix: paste, starts: ['PK\x03\x04', 'PK\x05\x06'] },
  { name: '旧版 Word 或 WPS 文档（.doc、.wps）', fix: paste, starts: [[0xd0, 0xcf, 0x11, 0xe0]] },
  { name: '写字板文档（.rtf）', fix: paste, starts: ['{\\rtf'] },
  { name: 'PDF 文件', fix: paste, starts: ['%PDF'] },
  { name: '网页（.html）', fix: paste, starts: ['<!DOCTYPE', '<!doctype', '<html', '<HTML', '<?xml'] },
  {
    name: '一张图片',
    fix: '把后缀改回 .jpg 一类，另写一个文本文件。',
    starts: [[0xff, 0xd8, 0xff], '\x89PNG', 'GIF8', 'II*\0', 'MM\0*', '\0\0\0\x0cjP', '8BPS'],
  },
  {
    name: '一段录音或录像',
    fix: '把后缀改回 .mp3 一类，另写一个文本文件。',
    starts: ['ID3', 'OggS', 'fLaC'],
  },
  { name: '压缩包', fix: '先解压，再把里面的文本放进来。', starts: ['Rar!', '7z\xbc\xaf', [0x1f, 0x8b]] },
];

/** Names the kind of a file that is not text; undefined for what may be text in some encoding. */
export function getForeignKind(bytes: Buffer): Kind | undefined {
  const found = kinds.find(({ starts }) =>
    starts.some((start) => {
      const wanted = typeof start === 'string' ? Buffer.from(start, 'latin1') : Buffer.from(start);
      return bytes.subarray(0, wanted.length).equals(wanted);
    }),
  );
  if (found) return found;
  if (/^.{4}ftyp/su.test(bytes.subarray(0, 8).toString('latin1'))) return kinds[5];
  if (/^RIFF.{4}WEBP/su.test(bytes.subarray(0, 12).toString('latin1'))) return kinds[5];
  const isWide = hasWideMark(bytes) || getWideOrder(bytes) !== undefined;
  return !isWide && bytes.includes(0) ? { name: '二进制文件，不是文本', fix: paste } : undefined;
}

/** True for the byte order marks of UTF-16. */
export function hasWideMark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Byte order of UTF-16 text: by its mark, else by line ends, which are a zero byte beside 0A in it. */
export function getWideOrder(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  let [little, big] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0x0a && bytes[at + 1] === 0) little++;
    if (bytes[at] === 0 && bytes[at + 1] === 0x0a) big++;
  }
  return little > big ? 'utf-16le' : big > little ? 'utf-16be' : undefined;
}
