import { getAiLabel } from '../exhibition/ai.ts';
import { workFields, type Field, type FieldType } from '../exhibition/fields.ts';
import type { Artist } from '../exhibition/values.ts';
import { getWorkField, listLines, type WorkKey } from '../exhibition/work-words.ts';
import type { Work } from '../exhibition/work.ts';
import { hideChild, type Cell, type Column } from './column.ts';
import { firstColumns, lastColumns } from './fixed-columns.ts';

/** Between the values of a cell that holds several. */
export const valueSign = '；';

/** Types of fields that hold files or places on pictures, or serve the organisers: the JSON tells some of them. */
const untold: readonly FieldType[] = ['file', 'details', 'columns', 'direction', 'status', 'minor'];
/** Fields that serve the organisers alone. */
export const unpublished: readonly WorkKey[] = ['order'];
const keys = Object.keys(workFields) as WorkKey[];

/** The columns of the table of works: its number and hall, the public fields in the order of their table, addresses. */
export const workColumns: readonly Column[] = [...firstColumns, ...keys.flatMap(tellField), ...lastColumns];

function tellField(key: WorkKey): Column[] {
  const field = getWorkField(key);
  if (field.public === false || untold.includes(field.type) || unpublished.includes(key)) return [];
  const head = nameColumn(key, field);
  switch (field.type) {
    case 'size':
      return [
        {
          ...{
            ...head,
            key: 'size.height',
            label: `${field.label}（纵，cm）`,
            en: 'Height (cm)',
            type: 'number',
          },
          ...{ schema: 'height', read: ({ size }) => size?.height },
        },
        {
          ...{
            ...head,
            key: 'size.width',
            label: `${field.label}（横，cm）`,
            en: 'Width (cm)',
            type: 'number',
          },
          ...{ schema: 'width', read: ({ size }) => size?.width },
        },
      ];
    case 'artists':
      return [
        {
          ...{ ...head, key: 'artist.name', isRequired: true, rule: '作者姓名' },
          read: ({ artists }) => joinPlaces(artists, 'name'),
        },
      ];
    case 'parts':
      return [
        {
          ...head,
          label: '件数',
          type: 'integer',
          rule: '图像有几幅，组照、册页、对联等多于一幅',
          read: ({ parts }) => parts.length,
        },
      ];
    case 'year':
    case 'integer':
      return [{ ...head, type: 'integer', read: (work) => readNumber(work[key as keyof Work]) }];
    case 'boolean':
      return [
        {
          ...head,
          type: 'boolean',
          rule: `是不是${head.label}作品`,
          read: (work) => work[key as keyof Work] === true,
        },
      ];
    case 'slug':
      return [
        {
          ...head,
          rule: '所属系列的名称',
          read: (work, { series }) => series.find(({ slug }) => slug === work.series)?.title,
        },
      ];
    case 'ai':
      return [{ ...head, rule: '作品由人工智能生成或有它参与时，依法写明的标识', read: getAiLabel }];
    case 'lines':
      return [{ ...head, read: (work) => join(listLines(work, key), '\n') }];
    default:
      return field.of === 'artists'
        ? [
            {
              ...{ ...head, key: `artist.${key}` },
              read: ({ artists }) => joinPlaces(artists.map(hideChild), key as keyof Artist),
            },
          ]
        : [{ ...head, read: (work) => join(listLines(work, key), valueSign) }];
  }
}

function nameColumn(key: WorkKey, { label, en, rule, dc, schema }: Field): Omit<Column, 'read'> {
  // What follows tells how it is written.
  const [told = ''] = rule.split('；');
  return {
    ...{ key, label, en: en ?? key.replaceAll('_', ' '), type: 'string', dc, schema },
    rule: told.replace(/（.*?）/gu, ''),
  };
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function join(texts: readonly string[], sign: string): Cell {
  return texts.length === 0 ? undefined : texts.join(sign);
}

/** A value of every artist, in their order, so that the columns of artists agree; empty where none has it. */
function joinPlaces(artists: readonly Artist[], key: keyof Artist): Cell {
  const texts = artists.map((artist) => String(artist[key] ?? ''));
  return texts.every((text) => text === '') ? undefined : texts.join(valueSign);
}
