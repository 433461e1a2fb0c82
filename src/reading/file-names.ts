/** What a file in a hall's folder is by its name. */
export type NamedFile =
  | { kind: 'entry'; number: string; note?: string }
  | {
      kind: 'picture';
      number: string;
      part?: number;
      note?: string;
      /** True for `1001 (2).jpg`: a copy where the picture itself stands, else a part. */
      bracketed?: true;
      /** True for the files of other programs, which nobody can show. */
      foreign?: true;
    }
  | { kind: 'audio' | 'words' | 'captions'; number: string; lang: string }
  | { kind: 'video'; number: string }
  | { kind: 'ignored' }
  | { kind: 'unknown'; number?: string };

/** Endings of pictures that can be shown. */
const pictureEndings = 'jpe?g|jfif|jpe|mpo|png|tiff?|webp|avif|gif|bmp|dib|jp2|j2k|jpf|jpx';
/** Endings of what a picture has to be exported from first: phones', programs' and cameras' own files. */
const foreignEndings =
  'heics?|heifs?|hif|jxl|jxr|svg|psd|psb|ai|eps|pdf|xcf|kra|clip|cdr|exr|tga|raw|dng|cr[23w]|nef|nrw|arw|srf|sr2|raf|rw[2l]|orf|pef|srw|3fr|fff|iiq|x3f|mrw|dcr|kdc|erf';
/** Videos and captions of every kind: what browsers do not show is told of. */
const videoEndings = 'mp4|m4v|webm|mov|mkv|avi|wmv|flv|3gp|mpe?g|rmvb|ts|mts';
const captionEndings = 'vtt|srt|ass|ssa|sbv';
const anyEnding = `${pictureEndings}|${foreignEndings}`;

const picturePattern = new RegExp(
  String.raw`^(\d{4,})\s*(?:[-_–—]\s*(\d{1,3})|\((\d{1,3})\))?\s*\.(${anyEnding})(\.(?:${anyEnding}))?$`,
  'u',
);

/**
 * Tells what a file is by its name alone: full-width digits, upper-case endings, blanks and a doubled
 * ending (1001.jpg.jpg, 1001.md.txt) are understood; a note says what to rename.
 */
export function parseFileName(name: string): NamedFile {
  if (isSystemFile(name) || /^readme\./iu.test(name)) return { kind: 'ignored' };
  const folded = name.normalize('NFKC').trim().toLowerCase();
  const entry = /^(\d{4,})\s*\.(?:md|markdown)(\.txt|\.md)?$/u.exec(folded);
  if (entry?.[1]) {
    return { kind: 'entry', number: entry[1], ...(entry[2] !== undefined && { note: `${entry[1]}.md` }) };
  }
  const picture = picturePattern.exec(folded);
  if (picture?.[1]) {
    const [, number, dashed, bracketed, ending = '', doubled] = picture;
    const part = dashed ?? bracketed;
    const last = doubled?.slice(1) ?? ending;
    const proper = `${number}${part === undefined ? '' : `-${Number(part)}`}.${last}`;
    const odd = doubled !== undefined || bracketed !== undefined || /[_–—]/u.test(folded);
    return {
      kind: 'picture',
      number,
      ...(part !== undefined && { part: Number(part) }),
      ...(odd && { note: proper }),
      ...(bracketed !== undefined && { bracketed: true }),
      ...(new RegExp(`^(?:${foreignEndings})$`, 'u').test(last) && { foreign: true }),
    };
  }
  const words =
    /^(\d{4,})\s*[-_–—.]?\s*(?:words|创作心得|心得|创作感言|感言)\s*(?:[.-](zh|en))?\.(?:mp3|m4a)$/u.exec(
      folded,
    );
  if (words?.[1]) return { kind: 'words', number: words[1], lang: words[2] ?? 'zh' };
  const video = new RegExp(
    String.raw`^(\d{4,})\s*(?:[-_–—.]?\s*(?:video|sign|手语|视频))?\s*\.(?:${videoEndings})$`,
    'u',
  ).exec(folded);
  if (video?.[1]) return { kind: 'video', number: video[1] };
  const captions = new RegExp(String.raw`^(\d{4,})\s*(?:[.-](zh|en))?\.(?:${captionEndings})$`, 'u').exec(
    folded,
  );
  if (captions?.[1]) return { kind: 'captions', number: captions[1], lang: captions[2] ?? 'zh' };
  const audio = /^(\d{4,})\s*(?:[.-](zh|en))?\.(?:mp3|m4a)$/u.exec(folded);
  if (audio?.[1]) return { kind: 'audio', number: audio[1], lang: audio[2] ?? 'zh' };
  const number = /^(\d{4,})/u.exec(folded)?.[1];
  return { kind: 'unknown', ...(number !== undefined && { number }) };
}

/** What systems, editors, clouds and copying programs leave behind: nobody put it there, and nobody misses it. */
export function isSystemFile(name: string): boolean {
  return (
    /^(?:\.|~\$|__macosx$|@eadir$|#recycle$|\$recycle\.bin$|system volume information$|icon\r$)/iu.test(
      name,
    ) ||
    /^(?:thumbs|ehthumbs|ehthumbs_vista)\.db$|^desktop\.ini$|^folder\.htt$|^ntuser\./iu.test(name) ||
    /(?:~|\.sw[a-p]|\.crdownload|\.part|\.partial|\.downloading|\.baiduyun\.p\.downloading|\.td)$/iu.test(
      name,
    )
  );
}

/** True for names of pictures of any kind. */
export function isPictureName(name: string): boolean {
  return new RegExp(String.raw`\.(?:${anyEnding})$`, 'iu').test(name.normalize('NFKC').trim());
}

/** True for names of texts in Markdown, with the ending that Windows hides too. */
export function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown)(?:\.txt)?$/iu.test(name);
}
