import type { Exhibition } from '../exhibition/exhibition.ts';
import { getDigitalSource } from '../exhibition/ai.ts';
import { listTerms } from '../exhibition/field-terms.ts';
import { workFields, type Field, type FieldType } from '../exhibition/fields.ts';
import type { Vocabularies } from '../exhibition/vocabularies.ts';
import { getWorkField, listLines, type WorkKey } from '../exhibition/work-words.ts';
import { say, tell, type LabelledValue, type LanguageMap } from './language.ts';
import type { IiifWords } from './words.ts';
import type { Work } from '../exhibition/work.ts';

/** Types of fields that hold no words for people, or are told by a property of their own. */
const untold: readonly FieldType[] = [
  ...(['title', 'artists', 'file', 'slug', 'minor', 'boolean', 'status', 'direction'] as const),
  ...(['parts', 'details', 'columns'] as const),
];
/** Fields that manifests tell in their label and their required statement, or that are for the organisers. */
const elsewhere: readonly WorkKey[] = ['title_en', 'rights', 'order'];

const keys = Object.keys(workFields) as WorkKey[];

/** The public facts of a work by the table of fields, their names in Chinese and English. */
export function buildMetadata(
  work: Work,
  { facts, series, halls }: Pick<Exhibition, 'facts' | 'series' | 'halls'>,
  words: IiifWords,
): LabelledValue[] {
  const hall = halls.find(({ slug }) => slug === work.hall);
  const own = series.find(({ slug }) => slug === work.series);
  const source = getDigitalSource(work);
  return [
    { label: say(words.number), value: tell([work.number]) },
    { label: nameField('artist'), value: tell(work.artists.map(({ name }) => name)) },
    ...keys.flatMap((key) => tellField(work, key, facts.vocabularies, words)),
    ...(own ? [{ label: nameField('series'), value: nameInBoth(own.title, own.title_en) }] : []),
    ...(hall ? [{ label: say(words.hall), value: nameInBoth(hall.title, hall.title_en) }] : []),
    ...(source === undefined ? [] : [{ label: say(words.digitalSource), value: { none: [source] } }]),
    ...(work.sample ? [{ label: nameField('sample'), value: say(words.sample) }] : []),
  ];
}

function tellField(work: Work, key: WorkKey, vocabularies: Vocabularies, words: IiifWords): LabelledValue[] {
  const field = getWorkField(key);
  if (field.public === false || untold.includes(field.type) || elsewhere.includes(key)) return [];
  const texts = field.type === 'lines' ? listLines(work, key) : [...new Set(listLines(work, key))];
  if (texts.length === 0) return [];
  return [{ label: nameField(key), value: tellValue(work, texts, field, vocabularies, words) }];
}

function tellValue(
  work: Work,
  texts: readonly string[],
  { type }: Field,
  vocabularies: Vocabularies,
  words: IiifWords,
): LanguageMap {
  if (type === 'ai' && work.ai !== undefined && work.ai !== '否') return say(words.ai[work.ai]);
  const terms = listTerms(type, vocabularies);
  const english = texts.flatMap((text) => terms.find(({ zh }) => zh === text)?.en ?? []);
  const isWhole = english.length === texts.length && english.every((one) => !/\p{Script=Han}/u.test(one));
  return { ...tell(texts), ...(isWhole && { en: english }) };
}

/** The name of a field in both languages. */
export function nameField(key: WorkKey): LanguageMap {
  const { label, en = key.replaceAll('_', ' ') } = getWorkField(key);
  return say({ zh: label, en });
}

/** A title with its English one, where somebody has written that. */
export function nameInBoth(title: string, english: string | undefined): LanguageMap {
  return { zh: [title], ...(english !== undefined && { en: [english] }) };
}
