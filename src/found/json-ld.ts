/** A node of JSON-LD with words of schema.org. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

const context = 'https://schema.org';

/**
 * Things as a data block of HTML holds them: nothing in it can end the block, and no sign in it that JavaScript would
 * take for the end of a line.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function writeJsonLd(things: readonly Thing[]): string {
  const [only, ...more] = things;
  const document =
    more.length === 0 ? { '@context': context, ...only } : { '@context': context, '@graph': things };
  return JSON.stringify(document)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** A thing without the properties that have no value, and with single values instead of lists of one. */
export function fill(type: string, properties: Record<string, unknown>): Thing {
  const told = Object.entries(properties).flatMap(([key, value]): [string, unknown][] => {
    if (Array.isArray(value)) {
      if (value.length === 0) return [];
      return [[key, value.length === 1 ? value[0] : value]];
    }
    return value === undefined || value === '' ? [] : [[key, value]];
  });
  return { '@type': type, ...Object.fromEntries(told) };
}
