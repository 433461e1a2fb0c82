import { join } from 'node:path';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();
const root = join(import.meta.dirname, '../..');

/** The schema of sitemaps.org, as the package `sitemap` has it, with what our maps take from two other namespaces. */
const sitemapSchema = `<?xml version="1.0"?><xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="${root}/node_modules/sitemap/schema/sitemap.xsd"/>
<xsd:import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="${root}/tests/data/sitemap-image.xsd"/>
<xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="${root}/tests/data/sitemap-link.xsd"/>
</xsd:schema>`;

let maps: XsdValidator | undefined;

const namespaces = {
  s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  i: 'http://www.google.com/schemas/sitemap-image/1.1',
  a: 'http://www.w3.org/2005/Atom',
};

/** What libxml2 has against a sitemap; throws for what is no XML. */
export function listSitemapFaults(xml: string): string[] {
  maps ??= XsdValidator.fromDoc(XmlDocument.fromString(sitemapSchema));
  const document = XmlDocument.fromString(xml);
  try {
    maps.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
  }
}

/**
 * What RFC 4287, section 4, asks of the elements that our feeds have: how often each stands in a feed and in an entry
 * (`1`, `?`, `+`, `*`), which attributes it has, and what its text looks like.
 */
const feedElements: Readonly<
  Record<string, { feed: string; entry: string; attributes?: readonly string[]; text?: RegExp }>
> = {
  id: { feed: '1', entry: '1', text: /^https?:\/\/\S+$/u },
  title: { feed: '1', entry: '1' },
  updated: { feed: '1', entry: '1', text: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u },
  published: {
    feed: '0',
    entry: '?',
    text: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u,
  },
  link: { feed: '+', entry: '+', attributes: ['rel', 'type', 'href'], text: /^$/u },
  author: { feed: '+', entry: '*' },
  category: { feed: '*', entry: '*', attributes: ['term', 'label'], text: /^$/u },
  rights: { feed: '?', entry: '?' },
  subtitle: { feed: '?', entry: '0' },
  summary: { feed: '0', entry: '?' },
  entry: { feed: '*', entry: '0' },
};

/** What is wrong with a feed. */
export function listFeedFaults(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  const faults = checkFeed(document.root, 'feed');
  for (const entry of document.find('/a:feed/a:entry', namespaces).filter(isElement))
    faults.push(...checkFeed(entry, 'entry'));
  for (const author of document.find('//a:author[count(*)!=1 or count(a:name)!=1]', namespaces))
    faults.push(`author: ${author.content}`);
  document.dispose();
  return faults;
}

const isElement = (node: unknown): node is XmlElement => node instanceof XmlElement;

function checkFeed(element: XmlElement, kind: 'feed' | 'entry'): string[] {
  const isAllowed = (sign: string, count: number): boolean =>
    (sign === '1' && count === 1) ||
    (sign === '?' && count <= 1) ||
    (sign === '+' && count >= 1) ||
    sign === '*' ||
    (count === 0 && sign === '0');
  const children = element.find('*').filter(isElement);
  const faults = Object.entries(feedElements).flatMap(([name, rule]) => {
    const count = children.filter((child) => child.name === name).length;
    return isAllowed(rule[kind], count) ? [] : [`${count} ${name} in ${kind}`];
  });
  for (const child of children) {
    const { attributes = [], text = /^/u } = feedElements[child.name] ?? {};
    if (!(child.name in feedElements) || child.namespaceUri !== namespaces.a)
      faults.push(`unknown: ${child.name}`);
    const own = child.attrs.map(({ name }) => name);
    if (own.join() !== attributes.join()) faults.push(`${child.name} with ${own.join()}`);
    const href = child.attr('href')?.value;
    if (href !== undefined && !/^https?:\/\/\S+$/u.test(href)) faults.push(`href ${href}`);
    if (!text.test(child.content)) faults.push(`${child.name}: ${child.content}`);
  }
  return faults;
}

/** The texts at a path of a document, which is asked by XPath with the prefixes s, i and a. */
export function readTexts(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  const found = document.find(path, namespaces);
  const texts = found.map((node) => node.content);
  document.dispose();
  return texts;
}
