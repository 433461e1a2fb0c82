/** What a file's first bytes say it is; `unknown` when they fit nothing listed. */
export type FileKind =
  | 'jpg'
  | 'png'
  | 'webp'
  | 'tiff'
  | 'gif'
  | 'avif'
  | 'heic'
  | 'svg'
  | 'pdf'
  | 'psd'
  | 'bmp'
  | 'jp2'
  | 'jxl'
  | 'ico'
  | 'html'
  | 'zip'
  | 'video'
  | 'unknown';

/** Kinds that the store can decode. */
export const readableKinds = [
  'jpg',
  'png',
  'webp',
  'tiff',
  'gif',
  'avif',
] as const satisfies readonly FileKind[];
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
  ['pdf', '%PDF-'],
  ['psd', '8BPS'],
  ['bmp', 'BM'],
  ['jp2', '\0\0\0\x0cjP  '],
  ['jp2', '\xff\x4f\xff\x51'],
  ['jxl', '\xff\x0a'],
  ['jxl', '\0\0\0\x0cJXL '],
  ['ico', '\0\0\x01\0'],
  ['zip', 'PK\x03\x04'],
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
  if (brands.includes('avif') || brands.includes('avis')) return 'avif';
  if (brands.some((brand) => heicBrands.includes(brand))) return 'heic';
  return 'video';
}

/** True when the store can decode this kind. */
export function isReadable(kind: FileKind): kind is ReadableKind {
  return (readableKinds as readonly FileKind[]).includes(kind);
}

/** Transfer curves of HDR, PQ and HLG, in ITU-T H.273. */
const hdrTransfers = [16, 18];

/** True when the `colr` box of an AVIF announces an HDR transfer curve, which the decoder would not map. */
export function isHdrAvif(head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const box = bytes.indexOf('colrnclx');
  return box >= 0 && box + 12 <= bytes.length && hdrTransfers.includes(bytes.readUInt16BE(box + 10));
}
