import { z } from 'zod';
import type { Facts, Hall, Series, Story, Tour } from './exhibition.ts';
import { exhibitionFields, hallFields, seriesFields, storyFields, tourFields, workFields } from './fields.ts';
import type { Picture } from './picture.ts';
import { buildTableSchema, getValueSchema, regionSchema, valueSchemas } from './value-schemas.ts';
import { vocabularyNames } from './vocabularies.ts';
import type { Track, Video, Work } from './work.ts';

/** An entry of a collection: its id, and its place in the order of showing. */
export type Entry<T> = T & { id: string; position: number };

const text = z.string();
const texts = z.array(text);
const pixels = z.int().positive();
const pixelSize = z.strictObject({ width: pixels, height: pixels });
const place = z.int().nonnegative();
const entry = { id: text, position: place };
const cover = z.strictObject({ work: text, region: regionSchema.exactOptional() }).exactOptional();
const body = { slug: text, html: text, summary: text };
const required = { title: text };

const picture: z.ZodType<Picture> = pixelSize.extend({
  id: z.string().regex(/^[A-Za-z\d-]+$/u),
  sizes: z.array(pixelSize).min(1),
  tiles: z.strictObject({ size: pixels, scaleFactors: z.array(pixels) }).exactOptional(),
  colours: z.array(z.string().regex(/^#[\da-f]{6}$/u)).exactOptional(),
  placeholder: z
    .string()
    .regex(/^data:image\//u)
    .exactOptional(),
});
const plan = z.array(z.strictObject({ picture, alt: text, caption: text.exactOptional() })).exactOptional();
const track: z.ZodType<Track> = z.strictObject({
  ...{ file: text, type: z.enum(['audio/mpeg', 'audio/mp4']), lang: text, seconds: z.number().positive() },
});

const video: z.ZodType<Video> = z.strictObject({
  ...{ file: text, type: z.enum(['video/mp4', 'video/webm']), seconds: z.number().positive() },
  ...{ width: pixels, height: pixels, captions: z.array(z.strictObject({ file: text, lang: text })) },
});

/** What is read otherwise than its row says is left out of the rows, and stands beside them. */
const work = z.strictObject({
  ...omit(buildTableSchema(workFields), [
    ...['artist', 'unit', 'city', 'minor', 'text_source'],
    ...['audio', 'words_audio', 'video', 'captions'],
  ]),
  ...{ ...entry, ...required, number: z.string().regex(/^\d{4,}$/u), hall: text, alt: text },
  artists: valueSchemas.artists,
  parts: z.array(z.strictObject({ picture, caption: text.exactOptional() })),
  details: z.array(
    z.strictObject({
      ...{ region: regionSchema, part: place, kind: text },
      ...{ title: text.exactOptional(), note: text.exactOptional() },
    }),
  ),
  columns: z.array(z.strictObject({ region: regionSchema, part: place, line: place })),
  tracks: z.array(track),
  ownTracks: z.array(track).exactOptional(),
  video: video.exactOptional(),
  status: getValueSchema('status'),
  direction: getValueSchema('direction'),
  sample: z.boolean(),
  description: text,
  summary: text,
});

const term = z.strictObject({
  ...{ zh: text, en: text, aliases: z.array(text).readonly().exactOptional(), aat: z.int().exactOptional() },
});
/** What exhibition.yaml says, and the fonts that carry the titles: one for all pages, one for most, one a work. */
const facts = z.strictObject({
  ...buildTableSchema(exhibitionFields),
  ...{ ...entry, ...required, hosts: texts, cover, plan },
  vocabularies: z.record(z.enum(vocabularyNames), z.array(term)),
  preview: z.literal(true).optional(),
  fonts: z.strictObject({ site: text, page: text, hall: text, latin: text, works: z.record(text, text) }),
});
const hall = z.strictObject({
  ...buildTableSchema(hallFields),
  ...{
    ...entry,
    ...required,
    ...body,
    cover,
    digit: z.int().min(1).max(9),
    medium: getValueSchema('medium'),
  },
});
const series = z.strictObject({
  ...buildTableSchema(seriesFields),
  ...{ ...entry, ...required, ...body, cover },
});
const story = z.strictObject({
  ...buildTableSchema(storyFields),
  ...{ ...entry, ...required, ...body, cover, works: texts },
});
const tour = z.strictObject({
  ...buildTableSchema(tourFields),
  ...{ ...entry, ...required, ...body },
  stops: z.array(z.strictObject({ work: text, text: text.exactOptional() })),
});

/** The schemas of the content collections, made from the tables of fields. */
export const collectionSchemas = {
  exhibition: facts as unknown as z.ZodType<
    Entry<
      Facts & {
        fonts: Record<'site' | 'page' | 'hall' | 'latin', string> & { works: Record<string, string> };
      }
    >
  >,
  halls: hall as unknown as z.ZodType<Entry<Hall>>,
  works: work as unknown as z.ZodType<Entry<Work>>,
  series: series as unknown as z.ZodType<Entry<Series>>,
  stories: story as unknown as z.ZodType<Entry<Story>>,
  tours: tour as unknown as z.ZodType<Entry<Tour>>,
};

function omit(shape: Record<string, z.ZodType>, keys: readonly string[]): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(shape).filter(([key]) => !keys.includes(key)));
}
