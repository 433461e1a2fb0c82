/** What a file in a hall's folder is by its name. */
export type NamedFile =
  | { kind: 'entry'; number: string; note?: string }
  | { kind: 'picture'; number: string; part?: number; note?: string }
  | { kind: 'audio'; number: string; lang: string }
  | { kind: 'ignored' }
  | { kind: 'unknown'; number?: string };

/** Endings of pictures, those that have to be exported first among them. */
const shownEndings =
  'jpe?g|jfif|jpe|mpo|png|tiff?|webp|avif|heics?|heifs?|hif|gif|bmp|dib|jp2|j2k|jpf|jpx|jxl|jxr|svg';
/** Endings of what pictures are made from: documents of programs, and the raw data of cameras. */
const sourceEndings =
  'psd|psb|ai|eps|pdf|xcf|kra|clip|cdr|exr|tga|dng|cr[23w]|nef|nrw|arw|srf|sr2|raf|rw[2l]|orf|pef|srw|3fr|fff|iiq|x3f|mrw|dcr|kdc|erf';
const pictureEndings = `${shownEndings}|${sourceEndings}`;

/** True for a file from which pictures are made, by its ending: it may lie beside the picture that was made from it. */
export function isPictureSource(name: string): boolean {
  return new RegExp(String.raw`\.(?:${sourceEndings})$`, 'iu').test(name);
}

/**
 * Tells what a file is by its name alone: full-width digits, upper-case endings, blanks and a doubled
 * ending (1001.jpg.jpg, 1001.md.txt) are understood; a note says what to rename.
 */
export function parseFileName(name: string): NamedFile {
  if (/^(?:[._~]|thumbs\.db$|desktop\.ini$|readme\.md$)/iu.test(name)) return { kind: 'ignored' };
  const folded = name.normalize('NFKC').trim().toLowerCase();
  const entry = /^(\d{4,})\s*\.(?:md|markdown)(\.txt|\.md)?$/u.exec(folded);
  if (entry?.[1]) {
    return { kind: 'entry', number: entry[1], ...(entry[2] !== undefined && { note: `${entry[1]}.md` }) };
  }
  const picture = new RegExp(
    String.raw`^(\d{4,})\s*(?:[-_–—]\s*(\d{1,3})|\((\d{1,3})\))?\s*\.(${pictureEndings})(\.(?:${pictureEndings}))?$`,
    'u',
  ).exec(folded);
  if (picture?.[1]) {
    const part = picture[2] ?? picture[3];
    const proper = `${picture[1]}${part === undefined ? '' : `-${Number(part)}`}.${picture[5]?.slice(1) ?? picture[4] ?? ''}`;
    const odd = picture[5] !== undefined || picture[3] !== undefined || /[_–—]/u.test(folded);
    return {
      kind: 'picture',
      number: picture[1],
      ...(part !== undefined && { part: Number(part) }),
      ...(odd && { note: proper }),
    };
  }
  const audio = /^(\d{4,})(?:[.-](zh|en))?\.(?:mp3|m4a)$/u.exec(folded);
  if (audio?.[1]) return { kind: 'audio', number: audio[1], lang: audio[2] ?? 'zh' };
  const number = /^(\d{4,})/u.exec(folded)?.[1];
  return { kind: 'unknown', ...(number !== undefined && { number }) };
}
