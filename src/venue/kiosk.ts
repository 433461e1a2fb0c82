import type { Place } from '../exhibition/addresses.ts';
import { getHangingParts } from '../exhibition/hanging.ts';
import type { Picture } from '../exhibition/picture.ts';
import { listFacts, plainWords, type FactWords } from '../exhibition/facts.ts';
import { languages, markLanguage, type Language } from '../exhibition/languages.ts';
import { buildArtistNames, buildUnits, isShown, type Work } from '../exhibition/work.ts';
import { readHours, type Hours, type HoursFault } from './hours.ts';
import { buildCode, buildCodePath, buildShortUrl, printUrl } from './code.ts';

/** What a screen shows one after the other; written as JSON for the browser. */
export interface Programme {
  title: string;
  works: KioskWork[];
  /** Pages of the whole programme, of which this is one. */
  pages: number;
}

/** Works on one page of a programme: some 350 KB. */
export const programmePageSize = 100;

export interface KioskWork {
  number: string;
  title: string;
  /** The title in Chinese, where this is told in English. */
  title_zh?: string;
  artists: string;
  /** Unit; script, mounting, size and year; in another language than Chinese, what it has no words for by itself. */
  lines: string[];
  award?: string;
  isSample: boolean;
  /** File of the title font that carries the title, under `fonts/`. */
  font?: string;
  alt: string;
  isRtl: boolean;
  /** True for a scroll, which is unrolled. */
  isScroll: boolean;
  /** The address as a person types it, and its code as an SVG path of `width` modules; absent where none fits or the site has none. */
  url: string;
  code?: { path: string; width: number };
  /** Pictures shown at once, frame by frame; those of one frame from left to right. */
  frames: { pictures: Pick<Picture, 'id' | 'width' | 'height' | 'sizes'>[]; caption?: string }[];
}

export interface KioskSettings {
  /** `hall-calligraphy`, `tour-half-hour`, `series-…`; undefined where nothing was chosen. */
  programme?: string;
  /** Seconds for each work. */
  pace: number;
  hours?: Hours;
  /** Hours that were written and cannot be: nothing is shown until they are mended. */
  fault?: HoursFault;
}

/** How a language says what a screen shows; Chinese, where nothing is given. */
export interface ProgrammeWords extends FactWords {
  language?: Language;
  /** Facts side by side. */
  beside?: (facts: readonly string[]) => string;
}

export const kioskKinds = ['hall', 'tour', 'series'] as const;
export const usualPace = 12;
/** Quicker is for tests. */
const quickest = 0.02;
const slowest = 600;

/**
 * What the screen shows of these works, in their order, as its language tells them; `fonts` are the files of title fonts
 * by number, and `place` is where the pages of that language stand.
 */
export function buildProgramme(
  title: string,
  works: readonly Work[],
  place: Place,
  fonts: Readonly<Record<string, string>> = {},
  pages = 1,
  words: ProgrammeWords = {},
): Programme {
  return {
    ...{ title, pages },
    works: works.filter(isShown).map((work) => buildWork(work, place, fonts[work.number], words)),
  };
}

function buildWork(work: Work, place: Place, font: string | undefined, words: ProgrammeWords): KioskWork {
  const { say, list, language, beside } = { ...plain, ...words };
  const { parts, isScroll } = getHangingParts(work);
  const isWhole = parts.length === work.parts.length;
  const isRtl = work.direction === 'rtl';
  const groups = isWhole ? [isRtl ? [...parts].reverse() : parts] : work.parts.map((part) => [part]);
  const url = buildShortUrl(place, work.number);
  const code = buildCode(url);
  const what = listFacts(work, 'screen', words).map(({ text }) => text.replace(/ (?=cm$)/u, '\u00a0'));
  const isForeign = (text: string): boolean => markLanguage(text, language) !== undefined;
  return {
    number: work.number,
    title: work.title,
    ...(work.title_zh !== undefined && { title_zh: work.title_zh }),
    artists: buildArtistNames(work, list),
    lines: [
      list(buildUnits(work)),
      beside(what.filter((text) => !isForeign(text))),
      beside(what.filter(isForeign)),
    ].filter(Boolean),
    ...(work.award !== undefined && { award: say(work.award) }),
    isSample: work.sample,
    // It has the signs of the title in Chinese.
    ...(font !== undefined && work.title_zh === undefined && { font }),
    alt: work.alt,
    isRtl,
    isScroll,
    url: printUrl(url),
    ...(code && { code: { path: buildCodePath(code), width: code.width } }),
    frames: groups.map((group) => ({
      pictures: group.map(({ picture: { id, width, height, sizes } }) => ({ id, width, height, sizes })),
      ...(!isWhole && group[0]?.caption !== undefined && { caption: group[0].caption }),
    })),
  };
}

const plain = {
  ...plainWords,
  language: languages[0] as Language,
  beside: (facts) => facts.join('　'),
} satisfies ProgrammeWords;

/** Reads an address: `?hall=calligraphy&pace=12&hours=09:00-17:00`, or `?show=hall:calligraphy` from the form. */
export function readKioskSettings(search: string): KioskSettings {
  const query = new URLSearchParams(search);
  const named = kioskKinds.flatMap((kind) => {
    const slug = query.get(kind);
    return slug ? [`${kind}-${slug}`] : [];
  });
  const programme = named[0] ?? query.get('show')?.replace(':', '-');
  const pace = Number(query.get('pace') ?? usualPace);
  const written = query.get('hours') ?? '';
  const hours = written.trim() === '' ? undefined : readHours(written);
  return {
    ...(programme !== undefined && /^(?:hall|tour|series)-[\w-]+$/u.test(programme) && { programme }),
    pace: Number.isFinite(pace) && pace > 0 ? Math.min(slowest, Math.max(quickest, pace)) : usualPace,
    ...(hours && ('kind' in hours ? { fault: hours } : { hours })),
  };
}
