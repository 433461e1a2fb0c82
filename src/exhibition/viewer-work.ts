import { buildHref, buildPath } from './addresses.ts';
import type { Series } from './exhibition.ts';
import { listPageFacts, type FactWords } from './facts.ts';
import { workFields } from './fields.ts';
import { describePart, type PartWords } from './part-words.ts';
import { buildPictureSources, type PictureSources } from './picture-sources.ts';
import { listTextParts, type TextPart } from './text-parts.ts';
import { isEssay, type Work } from './work.ts';
import { buildZoomWork, type Spot, type ZoomWork } from './zoom-work.ts';

/** One picture of a work, as the viewer shows it. */
export interface ViewerFrame extends PictureSources {
  /** The picture's identifier in its addresses. */
  id: string;
  alt: string;
  caption?: string | undefined;
}

/** A line of the label; `href` where its text leads on. */
export interface ViewerRow {
  key: string;
  label: string;
  text: string;
  href?: string;
}

/** All that the viewer tells of a work: what its page tells, from the work itself. */
export interface ViewerWork {
  number: string;
  title: string;
  title_en?: string | undefined;
  /** The title in Chinese, where this is told in English. */
  title_zh?: string | undefined;
  artists: string[];
  isSample: boolean;
  /** True for photo essays, whose pictures are counted as frames. */
  isEssay: boolean;
  rows: ViewerRow[];
  frames: ViewerFrame[];
  /** The 释文 by the parts on which it stands. */
  text: TextPart[];
  text_author?: string | undefined;
  /** Sanitised HTML; '' where there is none. */
  description: string;
  details: ViewerDetail[];
  /** The artist's own words, by paragraphs. */
  words?: string[] | undefined;
  /** The 释文 in traditional characters, where it differs. */
  text_hant?: string[] | undefined;
  /** Where lines of the 释文 stand; `line` is 0-based. */
  columns: (Spot & { line: number })[];
  /** What it takes to look from near. */
  zoom: ZoomWork;
}

/** A spot worth a closer look. */
export interface ViewerDetail extends Spot {
  title: string;
  kind?: string;
  note?: string | undefined;
}

/** Builds what the viewer tells of a shown work; pictures lie beneath `base`, pages beneath `home`. */
export function buildViewerWork(
  work: Work,
  series: Series | undefined,
  { base, home }: { base: string; home: string },
  words: PartWords & FactWords & { number: string },
): ViewerWork {
  const { say = (word: string) => word } = words;
  return {
    number: work.number,
    title: work.title,
    title_en: work.title_en,
    title_zh: work.title_zh,
    artists: work.artists.map(({ name }) => name),
    isSample: work.sample,
    isEssay: isEssay(work),
    rows: [
      ...listPageFacts(work, words).map(({ key, label, text }) => ({ key, label, text })),
      ...(series === undefined ? [] : [buildSeriesRow(series, home, say)]),
    ],
    frames: work.parts.map(({ picture, caption }, index) => ({
      id: picture.id,
      ...buildPictureSources(picture, base),
      alt: describePart(work, index, words),
      caption,
    })),
    text: listTextParts(work),
    text_author: work.text_author,
    description: work.description,
    details: work.details.map(({ kind, title, note, part, region }) => ({
      // 款识“某某书” says what it is.
      ...(title === undefined || title.startsWith(kind)
        ? { title: title ?? say(kind), note }
        : { title, kind: say(kind), note }),
      part,
      region,
    })),
    ...(work.words && { words: work.words }),
    ...(work.text_hant && { text_hant: work.text_hant }),
    columns: work.columns.map(({ part, region, line }) => ({ part, region, line })),
    zoom: buildZoomWork(work),
  };
}

function buildSeriesRow({ slug, title }: Series, home: string, say: (word: string) => string): ViewerRow {
  return {
    key: 'series',
    label: say(workFields.series.label),
    text: title,
    href: buildHref(home, buildPath.series(slug)),
  };
}
