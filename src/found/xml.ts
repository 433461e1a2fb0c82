/** The first line of every XML file. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What no XML 1.0 document may hold, even escaped. @see https://www.w3.org/TR/xml/#charsets */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as content, or as an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}

/** An element with a text, or with elements that are written already; none where there is nothing to say. */
export function writeElement(
  name: string,
  content: string | readonly string[] | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  if (content === undefined) return told.length === 0 ? '' : `<${name}${told.join('')}/>`;
  const inside = typeof content === 'string' ? escapeXml(content) : content.join('');
  return `<${name}${told.join('')}>${inside}</${name}>`;
}
