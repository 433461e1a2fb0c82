import { z } from 'zod';
import { buildPicturePath } from './addresses.ts';
import { getCoverWork } from './cover.ts';
import type { Exhibition } from './exhibition.ts';
import { listFormats, pictureFormats, type PictureFormat } from './picture.ts';
import { isShown } from './work.ts';

/**
 * The number of the form in which `data/show.json` is written. It goes up when a program that knows the one before could
 * misread a file; what is only added leaves it. Sealed copies keep theirs, so that a program reads all numbers up to its
 * own; docs/house.md lists them.
 */
export const cardFormat = 1;
/** The same for the search index that a card names. */
export const indexFormat = 1;

const text = z.string();
const count = z.int().nonnegative();
/** A path within the site: no scheme, no host, nothing above. */
const path = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[\w.,/-]+$/u);
const day = z.iso.date();

const cardSchema = z.object({
  format: z.literal(cardFormat),
  title: text.min(1),
  title_en: text.exactOptional(),
  full_title: text.exactOptional(),
  full_title_en: text.exactOptional(),
  hosts: z.array(text),
  hosts_en: z.array(text).exactOptional(),
  venue: text.exactOptional(),
  venue_en: text.exactOptional(),
  start: day.exactOptional(),
  end: day.exactOptional(),
  /** Works that are shown. */
  works: count,
  halls: z.array(z.object({ slug: text, title: text, title_en: text.exactOptional(), works: count })),
  cover: z
    .object({
      number: text,
      title: text,
      title_en: text.exactOptional(),
      artists: z.array(text),
      alt: text,
      alt_en: text.exactOptional(),
      width: count,
      height: count,
      /** Every published size, px, in every form; paths relative to the site. */
      files: z.array(z.object({ path, type: text, width: count, height: count })).min(1),
    })
    .exactOptional(),
  search: z.object({
    format: count,
    /** Where the parts of the index lie, relative to the site; as `format` has it. */
    plan: z.object({
      count,
      index: path,
      texts: z.array(path),
      cards: z.array(path),
      readings: path,
      textBytes: count,
    }),
    /** English for words of the index that are Chinese. */
    words_en: z.record(text, text),
  }),
});

/** What a site tells of its show to the house in which it stands. */
export type ShowCard = z.infer<typeof cardSchema>;

/** Reads a card; else says why it cannot be used: `newer` than this program, or `broken`. Never throws. */
export function readShowCard(written: string): ShowCard | 'newer' | 'broken' {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return 'broken';
  }
  const { format } = (typeof value === 'object' && value !== null ? value : {}) as { format?: unknown };
  if (typeof format === 'number' && format > cardFormat) return 'newer';
  return cardSchema.safeParse(value).data ?? 'broken';
}

const types: Readonly<Record<PictureFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/** The card of a show; `plan` says where its index lies, `words` the English of what stands there in Chinese. */
export function buildShowCard(
  { facts, halls, works }: Exhibition,
  plan: ShowCard['search']['plan'],
  words: ReadonlyMap<string, string>,
): ShowCard {
  const shown = works.filter(isShown);
  const cover = getCoverWork(facts.cover, works);
  const picture = cover?.parts[0]?.picture;
  return {
    format: cardFormat,
    title: facts.title,
    ...(facts.title_en !== undefined && { title_en: facts.title_en }),
    ...(facts.full_title !== undefined && { full_title: facts.full_title }),
    ...(facts.full_title_en !== undefined && { full_title_en: facts.full_title_en }),
    hosts: facts.hosts,
    ...(facts.hosts_en !== undefined && { hosts_en: facts.hosts_en }),
    ...(facts.venue !== undefined && { venue: facts.venue }),
    ...(facts.venue_en !== undefined && { venue_en: facts.venue_en }),
    ...(facts.start !== undefined && { start: facts.start }),
    ...(facts.end !== undefined && { end: facts.end }),
    works: shown.length,
    halls: halls.map(({ slug, title, title_en }) => ({
      ...{ slug, title, works: shown.filter((work) => work.hall === slug).length },
      ...(title_en !== undefined && { title_en }),
    })),
    ...(cover &&
      picture && {
        cover: {
          ...{ number: cover.number, title: cover.title, alt: cover.alt },
          ...(cover.title_en !== undefined && { title_en: cover.title_en }),
          ...(cover.alt_en !== undefined && { alt_en: cover.alt_en }),
          artists: cover.artists.map(({ name }) => name),
          ...{ width: picture.width, height: picture.height },
          files: pictureFormats.flatMap((format) =>
            picture.sizes
              .filter((size) => listFormats(size).includes(format))
              .map((size) => ({
                path: buildPicturePath(picture.id, size, format),
                ...{ type: types[format], width: size.width, height: size.height },
              })),
          ),
        },
      }),
    search: { format: indexFormat, plan, words_en: Object.fromEntries(words) },
  };
}
