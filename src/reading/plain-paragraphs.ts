const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  colon: ':',
  plus: '+',
};

/**
 * The paragraphs of Markdown as they are read: lines that run on put together, marks, tags and the targets of links
 * left out, signs that are written by number or name read. Good enough to look for something in; `at` is the 0-based
 * line on which each begins.
 */
export function readPlainParagraphs(body: string): { text: string; at: number }[] {
  const paragraphs: { text: string; at: number }[] = [];
  let isOpen = false;
  for (const [at, line] of body.split('\n').entries()) {
    const last = paragraphs.at(-1);
    const isOwn = /^\s*(?:[-*+>#|]|\d{1,3}[.)])\s?/u.test(line);
    if (line.trim() === '') isOpen = false;
    else if (isOpen && last && !isOwn) last.text += `\n${line}`;
    else {
      paragraphs.push({ text: line, at });
      isOpen = true;
    }
  }
  return paragraphs.map(({ text, at }) => ({ text: readPlain(text), at }));
}

function readPlain(markdown: string): string {
  return markdown
    .replace(/<!--[^]{0,2000}?-->/gu, '')
    .replace(/<\/?[a-z][^<>]{0,500}>/giu, '')
    .replace(/\]\([^()\s]{0,2000}\)/gu, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,12}));/giu, (_, decimal, hexadecimal, name) =>
      readEntity(decimal as string | undefined, hexadecimal as string | undefined, String(name)),
    )
    .replace(/[*_`~[\]\\]/gu, '');
}

function readEntity(decimal: string | undefined, hexadecimal: string | undefined, name: string): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (Number.isNaN(code)) return named[name.toLowerCase()] ?? ' ';
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
}
