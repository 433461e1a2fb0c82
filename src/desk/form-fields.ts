import type { Field, FieldTable, FieldType } from '../exhibition/fields.ts';
import { listItemKeys, type ItemType } from '../exhibition/item-keys.ts';
import { directions, media, statuses, type Medium } from '../exhibition/values.ts';
import { vocabularyNames, type Vocabularies, type VocabularyName } from '../exhibition/vocabularies.ts';
import type { Control, FormField, FormInput } from './form-data.ts';

type Options = { value: string; label: string }[];

const yes: Options = [{ value: 'true', label: '是' }];
const words: Readonly<Record<string, string>> = {
  ...{ draft: '草稿', shown: '展出', withdrawn: '撤展', rtl: '从右向左', ltr: '从左向右' },
  ...{ calligraphy: '书法', painting: '美术', photography: '摄影', other: '其他' },
};
const vocabularyLabels: Readonly<Record<VocabularyName, string>> = {
  ...{
    script: '书体',
    painting: '画种',
    photo: '照片类型',
    format: '装裱',
    award: '奖项',
    detail: '看点类别',
  },
};

/** Types that are not typed on one line. */
const controls: Partial<Record<FieldType, Control>> = {
  ...{ lines: 'lines', list: 'words', numbers: 'words', vocabularies: 'lists', cover: 'item' },
  ...{
    artists: 'items',
    parts: 'items',
    plans: 'items',
    details: 'items',
    columns: 'items',
    stops: 'items',
    shows: 'items',
  },
  ...{ boolean: 'choice', minor: 'choice', status: 'choice', direction: 'choice', medium: 'choice' },
};

/** Keys of items that the form leaves out: an age is told by `minor`. */
const untold = ['age'];

/**
 * The fields of a table as a form: labels, rules and examples are the table's, choices those of the exhibition's
 * vocabularies. `medium` is that of the hall.
 */
export function buildFormFields(table: FieldTable, vocabularies: Vocabularies, medium: Medium): FormField[] {
  return Object.entries(table).map(([key, field]) => buildField(key, field, vocabularies, medium));
}

function buildField(key: string, field: Field, vocabularies: Vocabularies, medium: Medium): FormField {
  const { type, label, rule, example, required = false } = field;
  const offered = listOptions(type, vocabularies, medium);
  const control = controls[type] ?? 'line';
  const inputs =
    type === 'vocabularies'
      ? vocabularyNames.map((name) => ({ key: name, label: vocabularyLabels[name] }))
      : control === 'item' || control === 'items'
        ? buildInputs(type as ItemType, vocabularies)
        : undefined;
  return {
    ...{ key, label, control, required, rule, example },
    ...(offered && { options: offered }),
    ...(inputs && { inputs }),
    ...(type === 'artists' && { short: 'name' }),
  };
}

function buildInputs(type: ItemType, vocabularies: Vocabularies): FormInput[] {
  return listItemKeys(type)
    .filter(([key]) => !untold.includes(key))
    .map(([key, [label = key]]) => {
      const options = key === 'minor' ? yes : key === 'kind' ? listTerms(vocabularies, 'detail') : undefined;
      return { key, label, ...(options && { options }) };
    });
}

function listOptions(type: FieldType, vocabularies: Vocabularies, medium: Medium): Options | undefined {
  const plain = (values: readonly string[]): Options =>
    values.map((value) => ({ value, label: words[value] ?? value }));
  if (type === 'boolean' || type === 'minor') return yes;
  if (type === 'status') return plain(statuses);
  if (type === 'direction') return plain(directions);
  if (type === 'medium') return plain(media);
  if (type.startsWith('term:')) return listTerms(vocabularies, type.slice('term:'.length) as VocabularyName);
  if (type !== 'kind') return undefined;
  return [
    ...(medium === 'photography' ? [] : listTerms(vocabularies, 'painting')),
    ...(medium === 'painting' ? [] : listTerms(vocabularies, 'photo')),
  ];
}

function listTerms(vocabularies: Vocabularies, name: VocabularyName): Options {
  return vocabularies[name].map(({ zh }) => ({ value: zh, label: zh }));
}
