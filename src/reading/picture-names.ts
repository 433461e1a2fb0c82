/** What the name of a picture says, taken apart. */
export interface PictureName {
  /** Name without folder and ending, folded, what tells parts and copies taken away. */
  stem: string;
  /** The same with them. */
  whole: string;
  /** Order among the parts of a work, from the name's ending; undefined for a name that says nothing of it. */
  part?: number;
  /** True for `(2)`, `副本`: a copy, or a part in the way of those who save twice. */
  copy?: true;
  /** True for a detail of a picture, which hangs nowhere on its own. */
  detail?: true;
}

/** Folds a name for comparing: one width, one case, one form of accents, one sign of times, no blanks. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[✕╳✖⨯*]|(?<=\d)x(?=\d)/gu, '×')
    .replace(/\s+/gu, ' ')
    .trim();
}

const anyEnding =
  /\.(?:jpe?g|jfif|jpe|png|tiff?|webp|avif|gif|bmp|heics?|heifs?|jp2|psd|raw|dng|cr[23]|nef|arw)$/iu;

const han = '一二三四五六七八九十';
/** Pieces by their place: the first line of a couplet hangs right, and comes first. */
const places: ReadonlyMap<string, number> = new Map([
  ...(['上联', '上', '右联', '右'] as const).map((word): [string, number] => [word, 1]),
  ...(['下联', '下', '左联', '左'] as const).map((word): [string, number] => [word, 2]),
  ...(['横批', '横额', '横披'] as const).map((word): [string, number] => [word, 3]),
]);
const copyWords = /[\s_-]*(?:的?副本(?:\s*\(?\d*\)?)?|copy(?:\s*\(?\d*\)?)?|-\s*复制|复件)(?=$|[\s.(])/iu;
const detailWords = /局部|细节|特写|detail/iu;

/** Takes a picture's name apart. `name` may have folders before it; only its last part counts. */
export function readPictureName(name: string): PictureName {
  const file = foldName(name.replace(/^.*[/\\]/u, ''));
  const bare = file.replace(anyEnding, '').replace(anyEnding, '').trim();
  const detail = detailWords.test(bare);
  const withoutCopy = bare.replace(copyWords, '').trim();
  const copied = withoutCopy !== bare;
  const { stem, part, bracketed } = splitPart(withoutCopy);
  return {
    ...{ stem, whole: withoutCopy },
    ...(part !== undefined && { part }),
    ...((copied || bracketed) && { copy: true }),
    ...(detail && { detail }),
  };
}

function splitPart(text: string): { stem: string; part?: number; bracketed?: boolean } {
  const [, place = '', word = ''] =
    /^(.+?)[\s_·•—–(（-]*((?:上|下|左|右)联|横批|横额|(?<=[\s_·•—–(（-])[上下左右])[)）]?$/u.exec(text) ?? [];
  if (place !== '') return { stem: trimName(place), part: places.get(word) ?? 1 };
  const [, ordinal = '', figure = ''] =
    /^(.+?)[\s_·•—–(（-]*(?:之|第|其)([一二三四五六七八九十]{1,3}|\d{1,3})[幅张条页开件屏图]?[)）]?$/u.exec(
      text,
    ) ?? [];
  if (ordinal !== '') return { stem: trimName(ordinal), part: readFigure(figure) };
  const [, before = '', inside = ''] =
    /^(.+?)\s*[(（]\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）]$/u.exec(text) ?? [];
  if (before !== '') return { stem: trimName(before), part: readFigure(inside), bracketed: true };
  const [, dashed = '', number = ''] =
    /^(.+?)\s*[-_—–\s]\s*(\d{1,3}|[一二三四五六七八九十]{1,2})$/u.exec(text) ?? [];
  if (dashed !== '') return { stem: trimName(dashed), part: readFigure(number) };
  const [, glued = '', last = ''] = /^(.*\p{Script=Han})(\d{1,2})$/u.exec(text) ?? [];
  if (glued !== '') return { stem: trimName(glued), part: Number(last) };
  return { stem: trimName(text) };
}

function readFigure(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.split('十');
  if (!text.includes('十')) return han.indexOf(text) + 1;
  return (tens === '' ? 1 : han.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : han.indexOf(ones) + 1);
}

function trimName(text: string): string {
  return text.replace(/[\s_·•—–-]+$/u, '').trim();
}

/** The words of a name: between its signs. */
export function splitWords(text: string): string[] {
  return foldName(text)
    .split(/[\s_\-—–+.,，。、;；:：·•()（）[\]【】《》<>「」"'“”‘’!！?？&＆/\\|]+/u)
    .filter((word) => word !== '');
}

/** A text without signs and blanks, to look for within another. */
export function squeeze(text: string): string {
  return splitWords(text).join('');
}
