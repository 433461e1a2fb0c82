import type { Place } from '../exhibition/addresses.ts';
import { getHangingParts } from '../exhibition/hanging.ts';
import type { Picture } from '../exhibition/picture.ts';
import { listFacts } from '../exhibition/facts.ts';
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
  artists: string;
  /** Unit; script, mounting, size and year. */
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

export const kioskKinds = ['hall', 'tour', 'series'] as const;
export const usualPace = 12;
/** Quicker is for tests. */
const quickest = 0.02;
const slowest = 600;

/** What the screen shows of these works, in their order; `fonts` are the files of title fonts by number. */
export function buildProgramme(
  title: string,
  works: readonly Work[],
  place: Place,
  fonts: Readonly<Record<string, string>> = {},
  pages = 1,
): Programme {
  return {
    ...{ title, pages },
    works: works.filter(isShown).map((work) => buildWork(work, place, fonts[work.number])),
  };
}

function buildWork(work: Work, place: Place, font: string | undefined): KioskWork {
  const { parts, isScroll } = getHangingParts(work);
  const isWhole = parts.length === work.parts.length;
  const isRtl = work.direction === 'rtl';
  const groups = isWhole ? [isRtl ? [...parts].reverse() : parts] : work.parts.map((part) => [part]);
  const url = buildShortUrl(place, work.number);
  const code = buildCode(url);
  const what = listFacts(work, 'screen').map(({ text }) => text.replace(/ (?=cm$)/u, '\u00a0'));
  return {
    number: work.number,
    title: work.title,
    artists: buildArtistNames(work),
    lines: [buildUnits(work).join('、'), what.join('　')].filter(Boolean),
    ...(work.award !== undefined && { award: work.award }),
    isSample: work.sample,
    ...(font !== undefined && { font }),
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
