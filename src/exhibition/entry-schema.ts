import { listItemKeys, type ItemType } from './item-keys.ts';
import type { Field, FieldTable, FieldType } from './fields.ts';
import { aiUses, directions, media, statuses } from './values.ts';
import { baseVocabularies, type VocabularyName } from './vocabularies.ts';

/** A JSON Schema, https://json-schema.org/draft/2020-12/schema. */
export type JsonSchema = Record<string, unknown>;

const plain = { type: ['string', 'number', 'boolean'] };
const many = (items: JsonSchema): JsonSchema => ({ anyOf: [plain, { type: 'array', items }] });
/** Known words are offered; an exhibition may have more. */
const words = (known: readonly string[]): JsonSchema => ({ anyOf: [{ enum: known }, plain] });
const items = (type: ItemType): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    listItemKeys(type).flatMap(([key, names]) => [key, ...names].map((name) => [name, {}])),
  ),
  additionalProperties: false,
});
const itemLists = (type: ItemType): { anyOf: JsonSchema[] } => ({
  anyOf: [items(type), { type: 'array', items: items(type) }],
});
const terms = (name: VocabularyName): string[] => baseVocabularies[name].map(({ zh }) => zh);

/** What may stand in an entry, by the type of the field: as YAML reads it, before the reader does. */
const forms: Partial<Record<FieldType, JsonSchema>> = {
  lines: many(plain),
  list: many(plain),
  numbers: many(plain),
  artists: many({ anyOf: [plain, items('artists')] }),
  integer: { type: ['integer', 'string'], pattern: '^\\s*-?[\\d０-９,，]+\\s*$' },
  kind: words([...terms('painting'), ...terms('photo')]),
  status: words(statuses),
  direction: words(directions),
  ai: words(aiUses),
  medium: words(media),
  minor: { ...plain },
  plans: { anyOf: [plain, ...itemLists('plans').anyOf] },
  parts: itemLists('parts'),
  details: itemLists('details'),
  columns: itemLists('columns'),
  cover: { anyOf: [plain, items('cover')] },
  stops: { type: 'array', items: { anyOf: [plain, items('stops')] } },
  shows: { type: 'array', items: { anyOf: [plain, items('shows')] } },
  vocabularies: { type: 'object' },
};

function describe({ type, label, rule, example }: Field): JsonSchema {
  const form = type.startsWith('term:')
    ? words(terms(type.slice('term:'.length) as VocabularyName))
    : (forms[type] ?? plain);
  return { title: label, description: `${rule}。例：${example}`, ...form };
}

/**
 * The JSON Schema of what an organiser writes, for completion and checks in an editor: every key by all its names,
 * and the keys that have to be there unless the entry is a draft or withdrawn. It is wider than `check`, which says
 * what is wrong with a value.
 */
export function buildEntrySchema(table: FieldTable, title: string): JsonSchema {
  const fields = Object.entries(table);
  const namesOf = ([key, { label, aliases = [] }]: [string, Field]): string[] => [key, label, ...aliases];
  const needs = fields
    .filter(([, { required }]) => required)
    .map((field) => ({ anyOf: namesOf(field).map((name) => ({ required: [name] })) }));
  const unpublished = ['draft', '草稿', 'withdrawn', '撤展', '撤下'];
  const statusNames = fields.filter(([key]) => key === 'status').flatMap(namesOf);
  const isUnpublished = {
    anyOf: statusNames.map((name) => ({
      properties: { [name]: { enum: unpublished } },
      required: [name],
    })),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    $defs: Object.fromEntries(fields.map(([key, field]) => [key, describe(field)])),
    properties: Object.fromEntries(
      fields.flatMap((field) => namesOf(field).map((name) => [name, { $ref: `#/$defs/${field[0]}` }])),
    ),
    additionalProperties: false,
    ...(statusNames.length > 0 ? { if: isUnpublished, else: { allOf: needs } } : { allOf: needs }),
  };
}
