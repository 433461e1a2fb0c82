import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();
const root = join(import.meta.dirname, '../..');

/** The schema of sitemaps.org, as the package `sitemap` has it, with what our maps take from two other namespaces. */
const sitemapSchema = `<?xml version="1.0"?><xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="${root}/node_modules/sitemap/schema/sitemap.xsd"/>
<xsd:import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="${root}/tests/data/sitemap-image.xsd"/>
<xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="${root}/tests/data/sitemap-link.xsd"/>
</xsd:schema>`;

interface Validator {
  validate: (document: XmlDocument) => void;
}

function listFaults(xml: string, open: () => Validator): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    open().validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
  }
}

let [maps, feeds]: [Validator?, Validator?] = [];

/** What libxml2 has against a sitemap; throws for what is no XML. */
export function listSitemapFaults(xml: string): string[] {
  return listFaults(xml, () => (maps ??= XsdValidator.fromDoc(XmlDocument.fromString(sitemapSchema))));
}

/** What libxml2 has against a feed. */
export function listFeedFaults(xml: string): string[] {
  const schema = readFileSync(join(root, 'tests/data/atom.rng'), 'utf8');
  return listFaults(xml, () => (feeds ??= RelaxNGValidator.fromDoc(XmlDocument.fromString(schema))));
}

/** The texts at a path of a document, which is asked by XPath with the prefixes s, i and a. */
export function readTexts(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  const found = document.find(path, {
    s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    i: 'http://www.google.com/schemas/sitemap-image/1.1',
    a: 'http://www.w3.org/2005/Atom',
  });
  const texts = found.map((node) => node.content);
  document.dispose();
  return texts;
}
