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

/**
 * Colours of an AVIF by its `colr` boxes: `usual` when its own ICC profile or sRGB rules, `display-p3` when
 * the code points for it stand in place of a profile, `wide` for other wide gamuts without one, `hdr` for
 * the curves PQ and HLG. Decoders hand out the values of code points as they are.
 * @see ITU-T H.273, ISO/IEC 14496-12 (ColourInformationBox)
 */
export function readAvifColour(head: Uint8Array): 'usual' | 'display-p3' | 'wide' | 'hdr' {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const box = bytes.indexOf('colrnclx');
  if (box < 0 || box + 12 > bytes.length) return 'usual';
  const [primaries, transfer] = [bytes.readUInt16BE(box + 8), bytes.readUInt16BE(box + 10)];
  if (hdrTransfers.includes(transfer)) return 'hdr';
  if (bytes.includes('colrprof') || bytes.includes('colrrICC')) return 'usual';
  if (usualPrimaries.includes(primaries)) return 'usual';
  return primaries === p3Primaries && transfer === srgbTransfer ? 'display-p3' : 'wide';
}

const hdrTransfers = [16, 18];
const srgbTransfer = 13;
const p3Primaries = 12;

/** BT.709 and sRGB, unspecified, and the nearly equal ones of BT.601. */
const usualPrimaries = [1, 2, 5, 6, 7];
