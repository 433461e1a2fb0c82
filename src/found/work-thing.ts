import { getDigitalSource } from '../exhibition/ai.ts';
import {
  buildAudioPath,
  buildLargestPicturePath,
  buildPath,
  buildVideoPath,
} from '../exhibition/addresses.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import { listTerms } from '../exhibition/field-terms.ts';
import { workFields, type FieldType } from '../exhibition/fields.ts';
import { readLicence } from '../exhibition/licence.ts';
import type { Artist } from '../exhibition/values.ts';
import { noPrizes, type Vocabularies } from '../exhibition/vocabularies.ts';
import { getWorkField, listWords, type WorkKey } from '../exhibition/work-words.ts';
import { isShown, type Work } from '../exhibition/work.ts';
import { fill, type Thing } from './json-ld.ts';
import { buildFileUrl, buildPageUrl, nameIn, type Language, type Scope } from './scope.ts';
import { writeDuration } from './texts.ts';

/** What of the show a page of a work speaks of. */
export type ShowContext = Pick<Exhibition, 'facts' | 'halls' | 'series'>;

/**
 * Bytes of UTF-8 that a work takes with what can be left out, addresses counted from the root of the site: its page has 30 KB, and shows all of it. The whole stands in
 * the work's Linked Art record.
 */
const mostBytes = 880;
/** Artists that are told of a work of many. */
const mostArtists = 6;

/** Types of fields whose values are told as they are, under the property that the table names. */
const plainTypes: readonly FieldType[] = [
  'text',
  'list',
  'kind',
  'year',
  'integer',
  'term:script',
  'term:format',
];
/** Fields that are told in a way of their own. */
const elsewhere: readonly WorkKey[] = [
  ...(['title', 'title_en', 'alt', 'tags', 'text_author', 'credit', 'rights'] as const),
];
const keys = Object.keys(workFields) as WorkKey[];

/** A work as another page names it. */
export function nameWork(work: Work, scope: Scope): Thing {
  return fill('VisualArtwork', {
    name: nameIn(scope.language, work).name,
    url: buildPageUrl(scope, buildPath.work(work.number)),
    creator: work.artists.map(({ name }) => fill('Person', { name })),
  });
}

/**
 * A shown work as schema.org has words for it, by the table of fields; undefined for any other.
 * @see https://schema.org/VisualArtwork
 */
export function buildWorkThing(work: Work, show: ShowContext, scope: Scope): Thing | undefined {
  if (!isShown(work)) return undefined;
  const { name, other } = nameIn(scope.language, work);
  const { vocabularies } = show.facts;
  const prizes = listWords(work, 'award').filter((award) => !noPrizes.includes(award));
  const thing = fill('VisualArtwork', {
    url: buildPageUrl(scope, buildPath.work(work.number)),
    name,
    creator: work.artists.slice(0, mostArtists).map((artist) => fill('Person', { name: artist.name })),
    identifier: work.number,
    image: listPictures(work, show, scope),
    isPartOf: listWholes(work, show, scope),
    isAccessibleForFree: true,
    digitalSourceType: nameDigitalSource(work),
    ...(work.sample && { creativeWorkStatus: scope.language === 'en' ? 'Sample' : workFields.sample.label }),
  });
  return addWhileShort(thing, scope, {
    alternateName: other,
    ...tellPlainly(work, vocabularies, scope.language),
    ...(work.size && { height: measure(work.size.height), width: measure(work.size.width) }),
    award: translate('award', prizes, vocabularies, scope.language),
    creator: work.artists.slice(0, mostArtists).map(buildPerson),
    audio: work.tracks.map((track) => tellRecording('AudioObject', buildAudioPath(track.file), track, scope)),
    video: work.video && tellRecording('VideoObject', buildVideoPath(work.video.file), work.video, scope),
    text: work.text?.join('\n'),
    ...(work.text && { inLanguage: 'zh' }),
    contributor: listWords(work, 'text_author').map((author) => fill('Person', { name: author })),
    keywords: work.tags,
    description: work.alt,
  });
}

/**
 * A thing with as many of these properties, the first ones first, as leave it short; wherever the site stands, they are
 * the same ones.
 */
function addWhileShort(thing: Thing, { site, base }: Scope, properties: Record<string, unknown>): Thing {
  const weigh = (one: Thing): number =>
    new TextEncoder().encode(JSON.stringify(one).replaceAll(`"${site}${base}`, '"')).length;
  let told = thing;
  for (const [key, value] of Object.entries(properties)) {
    const longer = { ...told, ...fill(thing['@type'], { [key]: value }) };
    if (weigh(longer) <= mostBytes) told = longer;
  }
  return told;
}

function tellRecording(
  type: 'AudioObject' | 'VideoObject',
  path: string,
  { seconds, lang }: { seconds: number; lang?: string },
  scope: Scope,
): Thing {
  return fill(type, {
    contentUrl: buildFileUrl(scope, path),
    duration: writeDuration(seconds),
    inLanguage: lang,
  });
}

/** A person as the page names one: of a child the name alone. */
function buildPerson({ name, unit, city, minor }: Artist): Thing {
  return fill('Person', {
    name,
    ...(minor !== true && {
      [workFields.unit.schema]: unit && fill('Organization', { name: unit }),
      [workFields.city.schema]: city && fill('Place', { name: city }),
    }),
  });
}

function tellPlainly(
  work: Work,
  vocabularies: Partial<Vocabularies>,
  language: Language,
): Record<string, string[]> {
  const told: Record<string, string[]> = {};
  for (const key of keys) {
    const { schema, type, of, public: isPublic } = getWorkField(key);
    if (schema === undefined || of !== undefined || isPublic === false) continue;
    if (!plainTypes.includes(type) || elsewhere.includes(key)) continue;
    const texts = translate(key, listWords(work, key), vocabularies, language);
    if (texts.length > 0) told[schema] = [...(told[schema] ?? []), ...texts];
  }
  return told;
}

/** Words of a vocabulary in the language of the page, as far as it has them. */
function translate(
  key: WorkKey,
  words: readonly string[],
  vocabularies: Partial<Vocabularies>,
  language: Language,
): string[] {
  if (language !== 'en') return [...words];
  const terms = listTerms(getWorkField(key).type, vocabularies);
  return words.map((word) => terms.find(({ zh }) => zh === word)?.en ?? word);
}

/** A length in cm, by the code of UN/CEFACT Recommendation 20. */
function measure(value: number): Thing {
  return fill('QuantitativeValue', { value, unitCode: 'CMT' });
}

/** The first picture; of the others the sitemap and the manifest tell. */
function listPictures(work: Work, { facts }: ShowContext, scope: Scope): Thing[] {
  if (scope.site === '') return [];
  const rights = work.rights ?? facts.rights;
  const [first] = work.parts
    .slice(0, 1)
    .flatMap(({ picture }) => buildFileUrl(scope, buildLargestPicturePath(picture.id)) ?? []);
  if (first === undefined) return [];
  const { uri } = readLicence(rights);
  const picture = fill('ImageObject', {
    contentUrl: first,
    [workFields.credit.schema]: work.credit,
    [workFields.rights.schema]: rights,
    license: uri,
    ...(rights !== undefined && { acquireLicensePage: buildPageUrl(scope, buildPath.about()) }),
  });
  return [picture];
}

/** Addresses of the hall and the series. */
function listWholes(work: Work, { series }: ShowContext, scope: Scope): (string | undefined)[] {
  const own = series.find(({ slug }) => slug === work.series);
  return [buildPath.hall(work.hall), ...(own ? [buildPath.series(own.slug)] : [])]
    .map((path) => buildPageUrl(scope, path))
    .filter((url) => url !== undefined);
}

/** The member of schema.org's enumeration that stands for the term of IPTC. */
function nameDigitalSource(work: Work): { '@id': string } | undefined {
  const term = getDigitalSource(work)?.split('/').at(-1);
  if (term === undefined) return undefined;
  return { '@id': `https://schema.org/${term.slice(0, 1).toUpperCase()}${term.slice(1)}DigitalSource` };
}
