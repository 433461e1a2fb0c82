import { buildPath, type Place } from '../exhibition/addresses.ts';
import { getCoverWork } from '../exhibition/cover.ts';
import type { Exhibition, Hall } from '../exhibition/exhibition.ts';
import { getHangingParts } from '../exhibition/hanging.ts';
import type { Picture } from '../exhibition/picture.ts';
import { formatDay } from '../exhibition/show-state.ts';
import { listFacts } from '../exhibition/facts.ts';
import { buildArtistNames, buildUnits, isShown, type Work } from '../exhibition/work.ts';
import type { Strings } from '../interface/strings.ts';
import { buildPageUrl } from '../venue/code.ts';

/** Everything a card and a poster say and show; two equal subjects are drawn equally. */
export interface Subject {
  /** Name under which they are published: a number or a hall's slug. */
  name: string;
  title: string;
  /** Lines under the title, the first the greatest: artists, units, what it is. */
  lines: string[];
  award?: string;
  /** 示例 on what a program has made up. */
  mark?: string;
  /** What stands beside the code: the number, with its word. */
  number: string;
  /** Absolute address that the code opens; empty while the site has none. */
  url: string;
  show: string;
  /** Where and when. */
  facts: string;
  detail: string;
  /** Pictures shown large, in hanging order. */
  main: Picture[];
  /** True when the first of them hangs on the right. */
  isRtl: boolean;
  /** Further frames and leaves, smaller. */
  rest: Picture[];
  /** True for a scroll, shown whole as a strip and in a piece besides. */
  isScroll: boolean;
  /** Middle of that piece, in percent of the scroll's width. */
  middle: number;
}

/** The subjects of all shown works and all halls. */
export function listSubjects(exhibition: Exhibition, place: Place, t: Strings): Subject[] {
  const works = exhibition.works.filter((work) => isShown(work) && work.parts.length > 0);
  return [
    ...works.map((work) => buildWorkSubject(work, exhibition, place, t)),
    ...exhibition.halls.flatMap((hall) => buildHallSubject(hall, exhibition, place, t) ?? []),
  ];
}

function buildWorkSubject(work: Work, exhibition: Exhibition, place: Place, t: Strings): Subject {
  const what = listFacts(work, 'screen').map(({ text }) => text);
  return {
    ...buildShow(exhibition, t),
    ...buildPictures(work),
    name: work.number,
    title: work.title,
    lines: [buildArtistNames(work), buildUnits(work).join('、'), what.join('　')].filter((one) => one !== ''),
    ...(work.award !== undefined && { award: work.award }),
    ...(work.sample && { mark: t.work.sample }),
    number: `${t.work.number} ${work.number}`,
    url: buildPageUrl(place, buildPath.work(work.number)),
  };
}

function buildHallSubject(hall: Hall, exhibition: Exhibition, place: Place, t: Strings): Subject | undefined {
  const wall = exhibition.works.filter((work) => work.hall === hall.slug && isShown(work));
  const cover = getCoverWork(hall.cover, wall);
  if (!cover) return undefined;
  return {
    ...buildShow(exhibition, t),
    ...buildPictures(cover),
    name: hall.slug,
    title: hall.theme ?? hall.title,
    lines: [
      hall.theme === undefined ? '' : hall.title,
      t.hall.works(wall.length),
      `${t.share.pictured}　${buildArtistNames(cover)}《${cover.title}》`,
    ].filter((one) => one !== ''),
    ...(cover.sample && { mark: t.work.sample }),
    number: hall.title,
    url: buildPageUrl(place, buildPath.hall(hall.slug)),
  };
}

function buildShow({ facts }: Exhibition, t: Strings): Pick<Subject, 'show' | 'facts' | 'detail'> {
  const when = [facts.start && formatDay(facts.start), facts.end && formatDay(facts.end)].filter(Boolean);
  return {
    show: facts.title,
    facts: [facts.venue, when.join('—')].filter(Boolean).join('　'),
    detail: t.share.detail,
  };
}

function buildPictures(work: Work): Pick<Subject, 'main' | 'rest' | 'isRtl' | 'isScroll' | 'middle'> {
  const { parts, isScroll } = getHangingParts(work);
  const isRtl = work.direction === 'rtl';
  const region = work.details.find((detail) => detail.part === 0)?.region;
  return {
    main: parts.map(({ picture }) => picture),
    rest: work.parts.slice(parts.length).map(({ picture }) => picture),
    isRtl,
    isScroll,
    middle: region ? region.x + region.width / 2 : isRtl ? 72 : 28,
  };
}
