import { getCollection, getEntry } from 'astro:content';
import type { Exhibition } from './exhibition/exhibition.ts';
import type { Work } from './exhibition/work.ts';
import type { TitleFonts } from './fonts/title-fonts.ts';
import { getShown, type Shown } from './reading/sources.ts';

/** The exhibition as pages see it, with the ways through it that they share. */
export interface Show extends Exhibition {
  fonts: TitleFonts;
  /** Works of each hall in wall order, by the hall's slug. */
  walls: ReadonlyMap<string, Work[]>;
  getWork: (number: string) => Work | undefined;
}

let show: Promise<Show> | undefined;

/** The one door through which pages get the exhibition from the content collections. */
export function getShow(): Promise<Show> {
  if (import.meta.env.DEV) return takeShown();
  return (show ??= takeShown());
}

/** What a build has read; in development what was read last: Astro's own store follows half a second later. */
async function takeShown(): Promise<Show> {
  const shown = getShown();
  return shown ? buildShow(shown) : collectShow();
}

async function collectShow(): Promise<Show> {
  const facts = await getEntry('exhibition', 'facts');
  if (!facts) throw new Error('exhibition.yaml 没有读到；请先运行 npm run check。');
  const halls = sortByPosition(await getCollection('halls'));
  const works = sortByPosition(await getCollection('works'));
  const series = sortByPosition(await getCollection('series'));
  const stories = sortByPosition(await getCollection('stories'));
  const tours = sortByPosition(await getCollection('tours'));
  return buildShow({ facts: facts.data, fonts: facts.data.fonts, halls, works, series, stories, tours });
}

function buildShow(shown: Shown): Show {
  const { halls, works } = shown;
  const byNumber = new Map(works.map((work) => [work.number, work]));
  const walls = new Map(halls.map((hall) => [hall.slug, works.filter((work) => work.hall === hall.slug)]));
  return { ...shown, walls, getWork: (n) => byNumber.get(n) };
}

/** Collections come in no order: each entry carries its position. */
function sortByPosition<T>(entries: readonly { data: T & { position: number } }[]): T[] {
  return entries.map((entry) => entry.data).sort((a, b) => a.position - b.position);
}
