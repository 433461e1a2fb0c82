import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What a page names, and what of it can be named. */
export interface Page {
  links: string[];
  ids: Set<string>;
}

const addressed = ['href', 'src', 'poster', 'action', 'data'];
const told = ['og:url', 'og:image'];

type Element = DefaultTreeAdapterTypes.Element;

/** Every address that a page names, and the ids of its elements. */
export function readPage(html: string): Page {
  const [links, ids]: [string[], Set<string>] = [[], new Set()];
  const walk = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of parent.childNodes) {
      if (!defaultTreeAdapter.isElementNode(node)) continue;
      readElement(node, links, ids);
      walk(node.nodeName === 'template' ? (node as DefaultTreeAdapterTypes.Template).content : node);
    }
  };
  walk(parse(html));
  return { links, ids };
}

function readElement(element: Element, links: string[], ids: Set<string>): void {
  const get = (name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
  const id = get('id');
  if (id !== undefined) ids.add(id);
  // A link without an address is given one by its script.
  for (const name of addressed) {
    const value = get(name);
    if (value !== undefined && value !== '') links.push(value);
  }
  for (const one of (get('srcset') ?? '').split(/,\s+/u)) {
    const [address = ''] = one.trim().split(/\s/u);
    if (address !== '') links.push(address);
  }
  if (element.nodeName === 'meta') {
    const content = get('content') ?? '';
    if (told.includes(get('property') ?? '')) links.push(content);
    const [, moved] = get('http-equiv') === 'refresh' ? (/url=(.*)$/iu.exec(content) ?? []) : [];
    if (moved !== undefined) links.push(moved);
  }
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  if (element.nodeName === 'style') links.push(...readStyle(text));
  if (element.nodeName !== 'script' || get('type') !== 'application/ld+json') return;
  for (const one of listTexts(JSON.parse(text)))
    // What follows a # tells things apart that are no part of a page.
    if (/^https?:\/\//u.test(one) && !isTerm(one)) links.push(one.replace(/#.*$/u, ''));
}

/** Words of vocabularies look like addresses, and lead to no page of ours. */
export function isTerm(text: string): boolean {
  return /^https?:\/\/(?:schema\.org|purl\.org|creativecommons\.org|rightsstatements\.org)/u.test(text);
}

/** Addresses in a style sheet. */
export function readStyle(css: string): string[] {
  return [...css.matchAll(/url\((['"]?)([^'")]+)\1\)/gu)].map(([, , address = '']) => address);
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listTexts);
}
