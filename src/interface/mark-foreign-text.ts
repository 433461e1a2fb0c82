import { languageNames } from '../exhibition/languages.ts';

/** Comments, tags, and what stands between them. */
const piece = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gu;
/** Elements whose text nobody reads. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'template']);
const empty: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** They say nothing of themselves but the text in them. */
const plain: ReadonlySet<string> = new Set('b br dd div em i li p s span strong wbr'.split(' '));
/** Attributes that are read to people, or say their language. */
const spoken = /\s(?:lang|title|alt|aria-[a-z]+)=/u;
/** In a longer element its parts are marked each. */
const mostPieces = 300;
/** They may hold text, and no element within it. */
const textOnly: ReadonlySet<string> = new Set(['option', 'title', 'textarea']);
const mark = ` lang="${languageNames.zh.tag}"`;

const han = /\p{Script=Han}/u;
/** A word of another language beside the Chinese: such a text is no Chinese one. */
const word = /\p{Script=Latin}{3}/u;
/** Chinese within such a text, with the signs and figures that belong to it. */
const run = /[\p{Script=Han}《〈「『“（][\p{Script=Han}\p{N}\u3000-\u303f\uff00-\uffef·—…“”‘’]*/gu;

interface Piece {
  text: string;
  /** Name of the tag, in small letters; '' for a text, '!' for what is neither. */
  name: string;
  isClose: boolean;
  attributes: string;
}

/**
 * Marks the Chinese in a page of another language with `lang`: on the element that holds nothing else, on a span around
 * other text, on a picture described in it. What stands within an element that says its language is left as it is.
 * @see WCAG 2.2, 3.1.2 Language of Parts
 */
export function markForeignText(html: string): string {
  const pieces = [...html.matchAll(piece)].map(readPiece);
  /** Elements that are open, and whether what stands in them needs no mark. */
  const open: { name: string; isMarked: boolean }[] = [];
  const isMarked = (): boolean => open.at(-1)?.isMarked ?? false;
  return pieces
    .map(({ text, name, isClose, attributes }, at) => {
      if (name === '!') return text;
      if (name === '') {
        if (isMarked() || !han.test(text)) return text;
        return textOnly.has(open.at(-1)?.name ?? '') ? text : wrap(text);
      }
      if (isClose) {
        const opened = open.map((one) => one.name).lastIndexOf(name);
        if (opened >= 0) open.splice(opened);
        return text;
      }
      const own = /\slang="([^"]*)"/u.exec(attributes)?.[1];
      if (empty.has(name)) {
        return name === 'img' && own === undefined && !isMarked() && isChinese(readAlt(attributes))
          ? addMark(text, name)
          : text;
      }
      const isOwn = own === undefined && !isMarked() && !silent.has(name) && isChinese(readInner(pieces, at));
      open.push({
        name,
        // `lang="en"` within Chinese says that what follows is for us to look at again.
        isMarked: isOwn || silent.has(name) || (own === undefined ? isMarked() : own.startsWith('zh')),
      });
      return isOwn ? addMark(text, name) : text;
    })
    .join('');
}

function readPiece([text, close, tag = '', attributes = '']: RegExpExecArray): Piece {
  const isText = !text.startsWith('<');
  return { text, name: isText ? '' : tag.toLowerCase() || '!', isClose: close === '/', attributes };
}

/** The text of the element that begins at a place, where nothing but text stands in it, in plain elements; else ''. */
function readInner(pieces: readonly Piece[], start: number): string {
  const open = [pieces[start]?.name];
  let inner = '';
  for (const { text, name, isClose, attributes } of pieces.slice(start + 1, start + mostPieces)) {
    if (name === '') inner += text;
    else if (isClose && open.pop() !== name) return '';
    else if (isClose && open.length === 0) return inner;
    else if (!isClose && (!plain.has(name) || spoken.test(attributes))) return '';
    else if (!isClose && !empty.has(name)) open.push(name);
  }
  return '';
}

function readAlt(attributes: string): string {
  return /\salt="([^"]*)"/u.exec(attributes)?.[1] ?? '';
}

function isChinese(text: string): boolean {
  return han.test(text) && !word.test(text);
}

function wrap(text: string): string {
  if (word.test(text))
    return text.replace(run, (own) => (han.test(own) ? `<span${mark}>${own}</span>` : own));
  const [, before = '', own = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  return `${before}<span${mark}>${own}</span>${after}`;
}

function addMark(tag: string, name: string): string {
  return `<${tag.slice(1, name.length + 1)}${mark}${tag.slice(name.length + 1)}`;
}
