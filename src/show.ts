import { getCollection, getEntry } from 'astro:content';
import type { Exhibition } from './exhibition/exhibition.ts';
import { listWallPlaces, type WallPlace } from './exhibition/ordering.ts';
import type { Work } from './exhibition/work.ts';
import type { TitleFonts } from './fonts/title-fonts.ts';
import { getShown, type Shown } from './reading/sources.ts';
import { isNotingUses, noteUse, offerUses, TracedMap, traceList, traceRecord } from './reading/uses.ts';

/** The exhibition as pages see it, with the ways through it that they share. */
export interface Show extends Exhibition {
  fonts: TitleFonts;
  /** Works of each hall in wall order, by the hall's slug. */
  walls: ReadonlyMap<string, Work[]>;
  getWork: (number: string) => Work | undefined;
  /** Where a work hangs on its wall. */
  getPlace: (number: string) => WallPlace | undefined;
}

let show: Promise<Show> | undefined;
let traced: Promise<Show> | undefined;

/** The one door through which pages get the exhibition; a build notes what each makes use of. */
export function getShow(): Promise<Show> {
  if (import.meta.env.DEV) return takeShown();
  const whole = getWholeShow();
  return isNotingUses() ? (traced ??= whole.then(traceShow)) : whole;
}

/** The exhibition for what all pages share, of which each notes what it uses. */
export function getWholeShow(): Promise<Show> {
  return (show ??= takeShown().then((own) => {
    offerUses('show', (name) => resolve(own, name));
    return own;
  }));
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
  const walls = new Map(halls.map((hall): [string, Work[]] => [hall.slug, []]));
  for (const work of works) walls.get(work.hall)?.push(work);
  const places = new Map([...walls.values()].flatMap(listWallPlaces));
  return { ...shown, walls, getWork: (n) => byNumber.get(n), getPlace: (n) => places.get(n) };
}

/** Collections come in no order: each entry carries its position. */
function sortByPosition<T>(entries: readonly { data: T & { position: number } }[]): T[] {
  return entries.map((entry) => entry.data).sort((a, b) => a.position - b.position);
}

const lists = ['halls', 'works', 'series', 'stories', 'tours'] as const;

/** A part of a show by the name under which its use is noted. */
function resolve(own: Show, name: string): unknown {
  const [kind = '', key = ''] = name.split(/ (.*)/su);
  const list = lists.find((one) => one === kind);
  if (list) return key === 'length' ? own[list].length : own[list];
  const parts: Record<string, () => unknown> = {
    facts: () => own.facts,
    site: () => own.fonts.site,
    page: () => own.fonts.page,
    fonts: () => own.fonts.works,
    font: () => own.fonts.works[key],
    walls: () => [...own.walls],
    wall: () => own.walls.get(key),
    work: () => own.getWork(key),
    place: () => own.getPlace(key),
  };
  return parts[kind]?.();
}

/** A show whose parts are noted as they are used. Its properties are its own, so that `{ ...show }` notes them too. */
function traceShow(own: Show): Show {
  const note = (kind: string, key?: string) => () => {
    noteUse('show', key === undefined ? kind : `${kind} ${key}`);
  };
  const noteKey = (kind: string) => (key: string) => {
    noteUse('show', `${kind} ${key}`);
  };
  const [halls, works, series, stories, tours] = [
    traceList(own.halls, note('halls', 'length'), note('halls')),
    traceList(own.works, note('works', 'length'), note('works')),
    traceList(own.series, note('series', 'length'), note('series')),
    traceList(own.stories, note('stories', 'length'), note('stories')),
    traceList(own.tours, note('tours', 'length'), note('tours')),
  ];
  const fonts = {
    get site() {
      noteUse('show', 'site');
      return own.fonts.site;
    },
    get page() {
      noteUse('show', 'page');
      return own.fonts.page;
    },
    works: traceRecord(own.fonts.works, noteKey('font'), note('fonts')),
  };
  return {
    get facts() {
      noteUse('show', 'facts');
      return own.facts;
    },
    ...{ fonts, halls, works, series, stories, tours },
    walls: new TracedMap(own.walls, noteKey('wall'), note('walls')),
    getWork: (number) => {
      noteUse('show', `work ${number}`);
      return own.getWork(number);
    },
    getPlace: (number) => {
      noteUse('show', `place ${number}`);
      return own.getPlace(number);
    },
  };
}
