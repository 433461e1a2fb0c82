import { readAi } from './ai.ts';
import type { ReadContext } from './fault.ts';
import type { FieldType } from './fields.ts';
import { readDate, readInteger, readSize, readYear } from './read-figures.ts';
import { readArtists, readMinor } from './read-artists.ts';
import { readColumns, readCover, readDetails, readParts, readShows, readStops } from './read-items.ts';
import { foldNumber, readList, readNumbers } from './read-lists.ts';
import {
  readBoolean,
  readChoice,
  readContact,
  readKind,
  readLines,
  readSlug,
  readTerm,
  readText,
  readTitle,
  readUrl,
  readVocabularies,
} from './read-words.ts';
import { readPlace, readPlans } from './read-places.ts';
import { readSite } from './site-address.ts';
import {
  directions,
  media,
  statuses,
  type Direction,
  type Medium,
  type Raw,
  type Status,
  type ValueTypes,
} from './values.ts';
import type { Vocabularies } from './vocabularies.ts';

type Reader<T extends FieldType> = (raw: Raw, context: ReadContext) => ValueOf<T> | undefined;
export type ValueOf<T extends FieldType> = T extends keyof ValueTypes ? ValueTypes[T] : string;

/**
 * Reads one value as written. Reports every fault through `context.report`; returns undefined when the
 * value cannot be used.
 */
export function readValue(raw: Raw, context: ReadContext): unknown {
  const { type } = context.field;
  if (type.startsWith('term:')) {
    const name = type.slice('term:'.length) as keyof Vocabularies;
    return readTerm(raw, context.vocabularies[name], context);
  }
  return readers[type as keyof ValueTypes](raw, context);
}

const statusLabels = new Map<string, Status>([
  ['草稿', 'draft'],
  ['展出', 'shown'],
  ['展示', 'shown'],
  ['撤展', 'withdrawn'],
  ['撤下', 'withdrawn'],
]);
/** The status that a word means, in English or Chinese; undefined for any other word. */
export function readStatusWord(written: string): Status | undefined {
  const word = written.trim().toLowerCase();
  return statuses.find((status) => status === word) ?? statusLabels.get(word);
}

const directionLabels = new Map<string, Direction>([
  ['从右向左', 'rtl'],
  ['从左向右', 'ltr'],
]);
const mediumLabels = new Map<string, Medium>([
  ['书法', 'calligraphy'],
  ['美术', 'painting'],
  ['绘画', 'painting'],
  ['摄影', 'photography'],
  ['其他', 'other'],
]);

const readers: { [T in keyof ValueTypes]: Reader<T> } = {
  text: readText,
  title: readTitle,
  lines: readLines,
  list: readList,
  artists: readArtists,
  year: readYear,
  date: readDate,
  integer: readInteger,
  boolean: readBoolean,
  size: readSize,
  slug: readSlug,
  url: readUrl,
  site: readSite,
  file: readText,
  number: (raw, context) => {
    const text = readText(raw, context);
    return text === undefined ? undefined : foldNumber(text);
  },
  numbers: readNumbers,
  kind: readKind,
  status: (raw, context) => readChoice(raw, context, statuses, statusLabels),
  direction: (raw, context) => readChoice(raw, context, directions, directionLabels),
  ai: readAi,
  medium: (raw, context) => readChoice(raw, context, media, mediumLabels),
  minor: readMinor,
  contact: readContact,
  place: readPlace,
  plans: readPlans,
  parts: readParts,
  details: readDetails,
  columns: readColumns,
  cover: readCover,
  stops: readStops,
  shows: readShows,
  vocabularies: readVocabularies,
};
