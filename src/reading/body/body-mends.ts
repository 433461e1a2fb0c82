import type { Fault } from '../../exhibition/fault.ts';

type Report = (fault: Fault & { line: number }) => void;

const pictureName = String.raw`[^\n]*\.(?:jpe?g|jfif|png|webp|avif|tiff?|gif|bmp|heic)`;
const targetLike = new RegExp(
  String.raw`^\s*(?:[\d０-９]{4,}|${pictureName}|[^\n]*\.md|(?:https?|mailto)[:：].*|www\..*|/.*|w/\d+/?)\s*$`,
  'iu',
);
/** A link or a picture, its brackets of any width; the target may hold one pair of brackets of its own. */
const linkPattern =
  /([!！]?)([[［])([^[\]［］\n]{0,300})([\]］]) ?([(（])((?:[^()（）\n]|\([^()\n]{0,80}\)|（[^（）\n]{0,80}）){1,400})([)）])/gu;

/**
 * Mends what hands that are used to Chinese input do to Markdown: `＃ 标题`, `#标题`, `[甲]（1001）`, blanks in the
 * names of pictures. Lines keep their number; what was mended is told. Blocks of code are left alone.
 */
export function mendBody(body: string, report: Report): string {
  let isCode = false;
  return body
    .split('\n')
    .map((written, at) => {
      const line = mendFence(written);
      if (/^ {0,3}(?:```|~~~)/u.test(line)) isCode = !isCode;
      else if (!isCode) return mendLine(line, (fault) => report({ ...fault, line: at + 1 }));
      return line;
    })
    .join('\n');
}

/** Fences of full-width marks open a block as they are meant to. */
function mendFence(line: string): string {
  return line.replace(/^[ \u3000]{0,3}[｀·]{3}(?=[\p{L}\s]|$)/u, '```');
}

function mendLine(line: string, report: (fault: Fault) => void): string {
  const mended = mendHeading(mendTable(mendSigns(line)), report);
  if (!/[[［]/u.test(mended)) return mended;
  return mendNotes(mended)
    .replace(wikiLink, (whole, mark: string, target: string, text: string | undefined) => {
      report(describeLink(whole));
      return `${mark === '' ? '' : '!'}[${text ?? target}](${wrapTarget(target, true)})`;
    })
    .replace(linkPattern, (whole, ...groups: string[]) => mendLink(whole, groups, report));
}

/** `[[1001]]` and `![[局部.jpg]]`, as note-taking programs write them. */
const wikiLink = /([!！]?)\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{0,200}))?\]\]/gu;

/** Signs of full width that Markdown has in half width: of quotations, emphasis and rules. */
function mendSigns(line: string): string {
  if (/^\s*(?:[—－–―]{3,}|[＿＝=～]{3,}|[＊]{3,})\s*$/u.test(line)) return '---';
  return line.replace(/^(\s*)＞\s*/u, '$1> ').replace(/＊＊([^＊\n]{1,200})＊＊/gu, '**$1**');
}

function mendNotes(line: string): string {
  return line
    .replace(/[[［]\^([^\]］\s]{1,20})[\]］]/gu, '[^$1]')
    .replace(/^(\[\^[^\]]+\])\s*：\s*/u, '$1: ');
}

function mendTable(line: string): string {
  return /^\s*｜.*｜\s*$/u.test(line) ? line.replaceAll('｜', '|') : line;
}

function mendHeading(line: string, report: (fault: Fault) => void): string {
  const [, signs = '', blanks = '', rest = ''] =
    /^\s{0,3}([#＃]{1,6})([ \u3000\u00A0]*)([^#＃].*)$/u.exec(line) ?? [];
  const isTags = /\s[#＃]\S/u.test(rest) || (blanks === '' && /^[\d\s]/u.test(rest));
  if (rest === '' || isTags) return line;
  const mended = `${'#'.repeat(signs.length)} ${rest.trimStart()}`;
  if (signs.includes('＃') || !/^ /u.test(blanks)) {
    report({
      ...{ code: 'slip-heading', severity: 'warning', found: line.trim().slice(0, 40) },
      expected: '标题以半角 # 开头，后面空一格',
      fix: `已按标题读取；请改成“${mended.slice(0, 40)}”。若不是标题，请把 # 换成别的符号。`,
    });
  }
  return mended;
}

function mendLink(whole: string, groups: string[], report: (fault: Fault) => void): string {
  const [mark = '', open = '', text = '', close = '', start = '', target = '', end = ''] = groups;
  const isWide = `${open}${close}${start}${end}` !== '[]()';
  const isPicture = new RegExp(`^${pictureName}$`, 'iu').test(target.trim());
  const isMark = mark === '！' && isPicture;
  if (!isWide && !isMark) return `${mark}[${text}](${wrapTarget(target, isPicture)})`;
  if (!targetLike.test(target)) return whole;
  report(describeLink(whole));
  const sign = isMark ? '!' : mark;
  return `${sign}[${text}](${wrapTarget(target.normalize('NFKC').replace(/^https?：/u, 'https:'), isPicture)})`;
}

function describeLink(whole: string): Fault {
  return {
    ...{ code: 'slip-link', severity: 'warning', found: whole.slice(0, 60) },
    expected: '链接写成 [题名](1001)，图片写成 ![图注](局部.jpg)，括号和感叹号都用半角',
    fix: '已照意思读取；请照这个样子改写。',
  };
}

/** Names of files may hold blanks and backslashes; a title behind an address is left as it is. */
function wrapTarget(target: string, isPicture: boolean): string {
  const bare = target.trim();
  const isWrapped = bare.startsWith('<');
  const isPlain = !/[\s()\\]/u.test(bare);
  if (!isPicture || isWrapped || isPlain) return target;
  return `<${bare.replaceAll('\\', '/')}>`;
}
