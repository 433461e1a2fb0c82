/** What a file's first bytes say it is; `unknown` when they fit nothing listed. */
export type FileKind =
  | ReadableKind
  | 'heic'
  | 'svg'
  | 'raw'
  | 'pdf'
  | 'eps'
  | 'psd'
  | 'xcf'
  | 'bmp'
  | 'jp2'
  | 'jxl'
  | 'jxr'
  | 'exr'
  | 'ico'
  | 'html'
  | 'zip'
  | 'office'
  | 'video'
  | 'unknown';

/** Kinds that the store can decode. */
export const readableKinds = ['jpg', 'png', 'webp', 'tiff', 'gif', 'avif'] as const;
export type ReadableKind = (typeof readableKinds)[number];

const signatures: readonly (readonly [FileKind, string, number?])[] = [
  ['jpg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['webp', 'WEBP', 8],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['tiff', 'II+\0'],
  ['tiff', 'MM\0+'],
  ['raw', 'IIRO'],
  ['raw', 'IIRS'],
  ['raw', 'MMOR'],
  ['raw', 'IIU\0'],
  ['raw', 'FUJIFILMCCD-RAW'],
  ['raw', 'FOVb'],
  ['raw', '\0MRM'],
  ['raw', 'HEAPCCDR', 6],
  ['jxr', 'II\xbc\x01'],
  ['pdf', '%PDF-'],
  ['eps', '%!PS'],
  ['eps', '\xc5\xd0\xd3\xc6'],
  ['psd', '8BPS'],
  ['xcf', 'gimp xcf'],
  ['exr', 'v/1\x01'],
  ['bmp', 'BM'],
  ['jp2', '\0\0\0\x0cjP  '],
  ['jp2', '\xff\x4f\xff\x51'],
  ['jxl', '\xff\x0a'],
  ['jxl', '\0\0\0\x0cJXL '],
  ['ico', '\0\0\x01\0'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'Rar!'],
  ['zip', '7z\xbc\xaf\x27\x1c'],
  ['office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
];

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** Names the kind of file that begins with `head` (its first 512 bytes or more), whatever it is called. */
export function sniffKind(head: Uint8Array): FileKind {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512)).toString('latin1');
  if (text.slice(4, 8) === 'ftyp') return sniffBrand(text);
  for (const [kind, signature, offset = 0] of signatures) {
    if (text.startsWith(signature, offset)) return kind;
  }
  const markup = text.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^<!doctype html|^<html|^<head|^<body/i.test(markup)) return 'html';
  if (/^(<\?xml[\s\S]*?)?(<!--[\s\S]*?-->\s*|<!doctype svg[\s\S]*?>\s*)*<svg/i.test(markup)) return 'svg';
  if (markup.startsWith('<?xml') || markup.startsWith('<!'))
    return markup.includes('<svg') ? 'svg' : 'unknown';
  return 'unknown';
}

/** ISO base media files: the major brand, then the compatible ones. */
function sniffBrand(text: string): FileKind {
  const length = (text.charCodeAt(2) << 8) | text.charCodeAt(3) || 32;
  const brands: string[] = text.slice(8, Math.min(length, 128)).match(/[\s\S]{4}/g) ?? [];
  if (brands[0] === 'crx ') return 'raw';
  if (brands.includes('avif') || brands.includes('avis')) return 'avif';
  if (brands.some((brand) => heicBrands.includes(brand))) return 'heic';
  return 'video';
}

/** True when the store can decode this kind. */
export function isReadable(kind: FileKind): kind is ReadableKind {
  return (readableKinds as readonly FileKind[]).includes(kind);
}
