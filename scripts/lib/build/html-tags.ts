/** A tag of a page, where it stands in its text. */
export interface Tag {
  /** In small letters. */
  name: string;
  isClose: boolean;
  /** All between the name and the end of the tag. */
  attributes: string;
  start: number;
  end: number;
  /** Of a style or a script: what is in it, up to its end tag, which is no tag of its own here. */
  text?: string;
  /** Where that end tag is over. */
  textEnd?: number;
}

const piece = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gu;

/**
 * The tags of a page as a browser takes them: what looks like one in a comment, in an attribute or in a script is none.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */
export function listTags(html: string): Tag[] {
  const tags: Tag[] = [];
  const tokens = new RegExp(piece);
  for (let found = tokens.exec(html); found; found = tokens.exec(html)) {
    const [whole, close, written, attributes = ''] = found;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const tag: Tag = {
      name,
      isClose: close === '/',
      attributes,
      start: found.index,
      end: found.index + whole.length,
    };
    tags.push(tag);
    if (tag.isClose || (name !== 'style' && name !== 'script')) continue;
    const over = new RegExp(`</${name}[\\s/>]`, 'giu');
    over.lastIndex = tag.end;
    const at = over.exec(html)?.index ?? html.length;
    tag.text = html.slice(tag.end, at);
    const end = html.indexOf('>', at);
    tag.textEnd = end < 0 ? html.length : end + 1;
    tokens.lastIndex = tag.textEnd;
  }
  return tags;
}

/** An attribute of a tag as it is written, '' where it has none of that name. */
export function readAttribute({ attributes }: Tag, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
}

/** A page with pieces of it replaced; they do not overlap, and come in any order. */
export function replacePieces(
  html: string,
  pieces: readonly { start: number; end: number; text: string }[],
): string {
  let at = 0;
  const kept = [...pieces]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, text }) => {
      const before = html.slice(at, start);
      at = end;
      return before + text;
    });
  return kept.join('') + html.slice(at);
}

/** The same text in memory of its own: one cut from a page keeps the whole page. */
export function cutLoose(text: string): string {
  return Buffer.from(text).toString();
}
