import { z } from 'zod';
import type { Field, FieldTable, FieldType } from './fields.ts';
import { aiUses, directions, media, statuses, type ValueTypes } from './values.ts';

const region = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const writtenRegion = region.extend({ unit: z.enum(['percent', 'px']) });
const text = z.string();
const texts = z.array(text);
const item = z.int().nonnegative();
const ordinal = z.int().positive();

/** Regions in percent of their picture. */
export const regionSchema = region;

/** The schema of a value that was read, by the type of its field. */
export const valueSchemas: { readonly [T in keyof ValueTypes]: z.ZodType<ValueTypes[T]> } = {
  text,
  title: text,
  lines: texts,
  list: texts,
  artists: z.array(
    z.strictObject({
      name: text,
      unit: text.exactOptional(),
      city: text.exactOptional(),
      minor: z.boolean().exactOptional(),
    }),
  ),
  year: z.int(),
  date: z.iso.date(),
  integer: z.int(),
  boolean: z.boolean(),
  size: z.strictObject({ height: z.number().positive(), width: z.number().positive() }),
  slug: text,
  url: z.url(),
  site: z.url(),
  file: text,
  number: z.string().regex(/^\d+$/u),
  numbers: z.array(z.string().regex(/^\d+$/u)),
  kind: text,
  status: z.enum(statuses),
  direction: z.enum(directions),
  ai: z.enum(aiUses),
  medium: z.enum(media),
  minor: z.boolean(),
  contact: z.strictObject({ text, href: text }),
  place: text,
  plans: z.array(z.strictObject({ item, file: text, alt: text, caption: text.exactOptional() })),
  parts: z.array(z.strictObject({ file: text, caption: text.exactOptional() })),
  details: z.array(
    z.strictObject({
      ...{ item, region: writtenRegion, part: ordinal, kind: text },
      ...{ title: text.exactOptional(), note: text.exactOptional() },
    }),
  ),
  columns: z.array(z.strictObject({ item, region: writtenRegion, part: ordinal, line: ordinal })),
  cover: z.strictObject({ work: text, region: writtenRegion.exactOptional() }),
  stops: z.array(z.strictObject({ item, work: text, text: text.exactOptional() })),
  shows: z.array(
    z.strictObject({ title: text, year: z.int().exactOptional(), url: z.url().exactOptional() }),
  ),
  vocabularies: z.record(text, texts),
};

/** The schema of a field's value. */
export function getValueSchema(type: FieldType): z.ZodType {
  return type.startsWith('term:') ? text : valueSchemas[type as keyof ValueTypes];
}

/** The values of a table, none of which need be there. */
export function buildTableSchema(table: FieldTable): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(table).map(([key, { type }]: [string, Field]) => [
      key,
      z.exactOptional(getValueSchema(type)),
    ]),
  );
}
