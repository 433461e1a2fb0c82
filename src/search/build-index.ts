import type { Exhibition } from '../exhibition/exhibition.ts';
import { getHangingParts } from '../exhibition/hanging.ts';
import { chooseSize, isLong } from '../exhibition/picture.ts';
import { facetRows, listFacetWords, type FacetKey, type FacetRow } from '../exhibition/facets.ts';
import { workFields } from '../exhibition/fields.ts';
import type { Medium } from '../exhibition/values.ts';
import { getWorkField, listLines, listWords, type WorkKey } from '../exhibition/work-words.ts';
import { isShown, type Work } from '../exhibition/work.ts';
import { foldText } from './fold.ts';
import { getFoldTable, listFolds } from './fold-source.ts';
import {
  wholeIndexLimit,
  type CardColumns,
  type FacetColumn,
  type IndexFile,
  type WordColumn,
} from './index-file.ts';
import { listPigments, pigments } from './pigments.ts';
import { listReadings, listStrangeReadings, listWordReadings, readName } from './readings-source.ts';
import { writeStrokeKey } from './strokes-source.ts';
import { buildColumn, getFacetWeight, listOrder } from './word-column.ts';

/** The works that can be found, hall by hall in wall order: those that are shown. */
export function listFound({ works }: Exhibition): Work[] {
  return works.filter(isShown);
}

/** Words of a work for a facet, as they stand in addresses. */
export function listValues(work: Work, row: FacetRow, medium: Medium | undefined): string[] {
  if (row.key === 'hall') return [work.hall];
  if (row.key === 'colour') return listPigments(work.parts[0]?.picture.colours ?? []);
  return listFacetWords(work, row, medium);
}

/** Fields whose words are searched and do not narrow. */
const wordKeys = (Object.keys(workFields) as WorkKey[]).filter((key) => {
  const { weight, facet } = getWorkField(key);
  return weight !== undefined && facet === undefined;
});
/** Names of persons may be read in every way that their characters have. */
const persons = wordKeys.filter((key) => getWorkField(key).dc === 'contributor');
const others = wordKeys.filter((key) => !persons.includes(key));
const textKeys = (Object.keys(workFields) as WorkKey[]).filter((key) => getWorkField(key).search === 'text');

/** Builds the first index of a show. */
export function buildIndexFile(exhibition: Exhibition): IndexFile {
  const works = listFound(exhibition);
  const mediums = new Map(exhibition.halls.map((hall) => [hall.slug, hall.medium]));
  const labels = new Map([
    ...exhibition.halls.map((hall) => [hall.slug, hall.title] as const),
    ...exhibition.series.map((series) => [series.slug, series.title] as const),
    ...pigments.map((pigment) => [pigment.key, pigment.zh] as const),
  ]);
  const facets = Object.fromEntries(
    facetRows.map((row): [string, FacetColumn] => [
      row.key,
      {
        ...buildColumn(
          row.label,
          works.map((work) => listValues(work, row, mediums.get(work.hall))),
          listOrder(row, exhibition),
          getFacetWeight(row),
          ['hall', 'series', 'colour'].includes(row.key) ? labels : undefined,
        ),
        ...(!row.isOffered && { linked: true }),
      },
    ]),
  ) as Record<FacetKey, FacetColumn>;
  const words = Object.fromEntries(
    wordKeys.map((key): [string, WordColumn] => {
      const { label, weight } = getWorkField(key);
      return [
        key,
        buildColumn(
          label,
          works.map((work) => listWords(work, key)),
          [],
          weight,
        ),
      ];
    }),
  );
  // What no work has would still be a number for each.
  for (const [key, { values }] of Object.entries(words))
    if (values.length === 0) Reflect.deleteProperty(words, key);
  const names = works.map((work) => work.artists.map((artist) => artist.name));
  const ofFacets = Object.values(facets).flatMap((column) => column.labels ?? column.values);
  const ofWords = Object.values(words).flatMap((column) => column.values);
  const searched = [...works.map((work) => work.title), ...ofWords, ...ofFacets];
  const used = collectCharacters([...searched, ...names.flat(), ...works.flatMap((work) => work.text ?? [])]);
  const table = getFoldTable();
  const fold = (texts: readonly string[]): string[] => texts.map((text) => foldText(text, table));
  const spoken = { names: fold(names.flat()), words: fold(searched) };
  const samples = works.filter((work) => work.sample).map((work) => work.number);
  return {
    version: 1,
    numbers: works.map((work) => work.number).join('\n'),
    titles: works.map((work) => clean(work.title)).join('\n'),
    english: works.map((work) => clean(work.title_en ?? '')).join('\n'),
    artists: names.map((own) => own.map(clean).join('\t')).join('\n'),
    facets,
    mediums: facets.hall.values.map((slug) => mediums.get(slug) ?? 'other'),
    words,
    orders: {
      pinyin: rankNames(names, (name) => readName(name).key),
      strokes: rankNames(names, writeStrokeKey),
    },
    folds: listFolds(used),
    readings: listReadings(spoken),
    ...listStrangeReadings(spoken),
    wordReadings: listWordReadings({
      names: fold(persons.flatMap((key) => words[key]?.values ?? [])),
      words: fold([...ofFacets, ...others.flatMap((key) => words[key]?.values ?? [])]),
    }),
    samples: samples.length === works.length ? '*' : samples,
    cards: works.length > wholeIndexLimit ? undefined : buildCards(works),
  };
}

/** Height of a hit that shows a detail of a scroll, px. */
const detailHeight = 120;

/** Cards of a run of works. */
export function buildCards(works: readonly Work[]): CardColumns {
  const hanging = works.map((work) => getHangingParts(work).parts);
  return {
    pictures: hanging.map((parts, at) => {
      const skip = `${works[at]?.number ?? ''}-`.length;
      const own = parts.map(({ picture }) => picture.id.slice(skip));
      return own.length === 1 ? (own[0] ?? '') : own;
    }),
    sizes: hanging.flatMap((parts) =>
      parts.flatMap(({ picture }) => {
        // Of a scroll a detail is shown, so it has to be as high as one.
        const size = isLong(picture)
          ? chooseSize(picture.sizes, { height: detailHeight })
          : (picture.sizes[1] ?? picture.sizes[0]);
        const { width, height } = size ?? picture;
        return [width, height];
      }),
    ),
    frames: works.map((work, at) => (work.parts.length > (hanging[at]?.length ?? 0) ? work.parts.length : 0)),
    rtl: works.map((work) => (work.direction === 'rtl' ? 1 : 0)),
  };
}

/** 释文 and description of each work, as one text. */
export function buildTexts(works: readonly Work[]): string[] {
  return works.map((work) =>
    [...textKeys.flatMap((key) => listLines(work, key)), work.summary].join('\n').trim(),
  );
}

/** Line feeds and tabs part the columns. */
function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Place of each work by its first artist's name; the same name has the same place. */
function rankNames(names: readonly string[][], read: (name: string) => string): number[] {
  const keys = new Map([...new Set(names.map((own) => own[0] ?? ''))].map((name) => [name, read(name)]));
  const sorted = [...keys].sort((a, b) => byText(a[1], b[1]));
  const places = new Map(sorted.map(([name], place) => [name, place]));
  return names.map((own) => places.get(own[0] ?? '') ?? 0);
}

function collectCharacters(texts: readonly string[]): Set<string> {
  const table = getFoldTable();
  const used = new Set<string>();
  for (const text of texts) {
    for (const character of text) used.add(table.get(character) ?? character);
  }
  return used;
}
