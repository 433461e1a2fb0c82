import { workFields } from '../exhibition/fields.ts';
import { getWorkField, listWords, type WorkKey } from '../exhibition/work-words.ts';
import { isShown, type Work } from '../exhibition/work.ts';
import { cutText } from './texts.ts';
import type { ShowContext } from './work-thing.ts';

/** A statement of the head of a page. */
export interface Meta {
  name: string;
  content: string;
}

/** Namespace of the terms, which the head names with `schema.DCTERMS`. */
export const dublinCoreTerms = 'http://purl.org/dc/terms/';

/** Fields whose words the head says already, or that are no words. */
const elsewhere: readonly WorkKey[] = ['alt', 'parts', 'series'];
const keys = Object.keys(workFields) as WorkKey[];

/** Values that are told of a field of many. */
const mostValues = 6;
/** Signs of a value that are told: a page of a work has 30 KB. */
const mostSigns = 60;
/** Bytes of UTF-8 of all values that are told, the first ones first. */
const mostBytes = 400;

/**
 * What the table of fields has a term of Dublin Core for, of a shown work; none of any other.
 * @see https://www.dublincore.org/specifications/dublin-core/dc-html/
 */
export function listDublinCore(work: Work, { series }: ShowContext): Meta[] {
  if (!isShown(work)) return [];
  const own = series.find(({ slug }) => slug === work.series);
  const told = keys.flatMap((key) => {
    const { dc, public: isPublic } = getWorkField(key);
    if (dc === undefined || isPublic === false || elsewhere.includes(key)) return [];
    return tellField(work, key).map((content) => ({ name: dc, content }));
  });
  const wholes = own ? [{ name: 'isPartOf', content: own.title }] : [];
  let left = mostBytes;
  return [{ name: 'identifier', content: work.number }, ...told, ...wholes]
    .map(({ name, content }) => ({ name: `DCTERMS.${name}`, content: cutText(content, mostSigns) }))
    .filter(({ content }) => (left -= new TextEncoder().encode(content).length) >= 0);
}

/** Of a child nothing but the name is told. */
function tellField(work: Work, key: WorkKey): string[] {
  if (key === 'artist') return work.artists.slice(0, mostValues).map(({ name }) => name);
  // One statement of all words: each would cost as much as they do together.
  if (key === 'tags') return work.tags === undefined ? [] : [work.tags.join('；')];
  if (getWorkField(key).of !== 'artists') return listWords(work, key).slice(0, mostValues);
  const grown = work.artists.filter(({ minor }) => minor !== true);
  return listWords({ ...work, artists: grown }, key).slice(0, mostValues);
}
