import { workFields, type Facet } from './fields.ts';
import type { Medium } from './values.ts';
import { getWorkField, listWords, type WorkKey } from './work-words.ts';
import type { Work } from './work.ts';
import type { VocabularyName } from './vocabularies.ts';

type Table = typeof workFields;
type KeyOf<K extends WorkKey> = Table[K] extends { facet: true }
  ? K
  : Table[K] extends { facet: readonly (infer F)[] }
    ? F extends { key: infer N extends string }
      ? N
      : K
    : never;
type FieldFacetKey = { [K in WorkKey]: KeyOf<K> }[WorkKey];

/** What narrows a search: the hall, the colours of the picture, and fields of the table. */
export type FacetKey = 'hall' | 'colour' | FieldFacetKey;

export interface FacetRow {
  key: FacetKey;
  label: string;
  en: string;
  /** The field behind it; halls and colours have none. */
  field?: WorkKey;
  medium?: Medium;
  /** False where it comes with a link or a chosen value only. */
  isOffered: boolean;
}

const ofFields = (Object.keys(workFields) as WorkKey[]).flatMap((field) => {
  const { facet, label, en = field } = getWorkField(field);
  const ways: readonly Facet[] = facet === true ? [{}] : (facet ?? []);
  return ways.map(
    ({
      key = field,
      label: own = label,
      en: english = en,
      medium,
      linked = false,
    }): FacetRow & {
      field: WorkKey;
    } => ({
      key: key as FacetKey,
      label: own,
      en: english,
      field,
      ...(medium && { medium }),
      isOffered: !linked,
    }),
  );
});
const listRows = (isOffered: boolean, of: 'artists' | undefined): FacetRow[] =>
  ofFields.filter((row) => row.isOffered === isOffered && getWorkField(row.field).of === of);

/** Every facet, in the order of showing: what the work is before whose it is, what is offered before the rest. */
export const facetRows: readonly FacetRow[] = [
  { key: 'hall', label: '展厅', en: 'Hall', isOffered: true },
  ...listRows(true, undefined),
  ...listRows(true, 'artists'),
  { key: 'colour', label: '颜色', en: 'Colour', isOffered: true },
  ...listRows(false, undefined),
  ...listRows(false, 'artists'),
];

/** Words of a work, in a hall of this medium, for a facet of a field. */
export function listFacetWords(work: Work, { field, medium }: FacetRow, own: Medium | undefined): string[] {
  return field === undefined || (medium && medium !== own) ? [] : listWords(work, field);
}

/** The vocabulary that a facet's words come from; undefined where they are free. */
export function getFacetVocabulary({ key, field, medium }: FacetRow): VocabularyName | undefined {
  if (field === undefined) return undefined;
  const { type } = getWorkField(field);
  if (type.startsWith('term:')) return type.slice('term:'.length) as VocabularyName;
  return type === 'kind' && medium !== 'other' ? (key as 'painting' | 'photo') : undefined;
}
