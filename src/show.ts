import { getCollection, getEntry } from 'astro:content';
import type { Exhibition } from './exhibition/exhibition.ts';
import { languages, readLanguage, type Language } from './exhibition/languages.ts';
import { buildHome } from './exhibition/addresses.ts';
import { translateExhibition } from './exhibition/translate.ts';
import { buildViewerWork, type ViewerWork } from './exhibition/viewer-work.ts';
import { listWallPlaces, type WallPlace } from './exhibition/ordering.ts';
import type { Work } from './exhibition/work.ts';
import { listTwins } from './found/twins.ts';
import type { TitleFonts } from './fonts/title-fonts.ts';
import { gatherEnglishNames, type Named } from './interface/names.ts';
import { getStrings } from './interface/strings.ts';
import { getShown, type Shown } from './reading/sources.ts';
import { pigments } from './search/pigments.ts';
import { isNotingUses, noteUse, offerUses, TracedMap, traceList, traceRecord } from './reading/uses.ts';

/** The exhibition as pages see it, with the ways through it that they share. */
export interface Show extends Exhibition {
  fonts: TitleFonts;
  /** Works of each hall in wall order, by the hall's slug. */
  walls: ReadonlyMap<string, Work[]>;
  getWork: (number: string) => Work | undefined;
  /** Where a work hangs on its wall. */
  getPlace: (number: string) => WallPlace | undefined;
  /** True where another work's page would have the same title or description. */
  isTwin: (number: string) => boolean;
  /** The work as this language tells it. */
  tell: (work: Work) => Work;
  /** What stands in the data in Chinese, such as a word of a vocabulary, as this language says it. */
  say: (word: string) => string;
  /** Where `say` has another word for it than the Chinese one. */
  names: ReadonlyMap<string, string>;
}

const shows = new Map<Language, Promise<Show>>();
const traced = new Map<Language, Promise<Show>>();

/**
 * The one door through which pages get the exhibition, as the pages of a language tell it; without one as it is
 * written. A build notes what each page makes use of.
 */
export function getShow(locale?: string): Promise<Show> {
  const language = readLanguage(locale);
  if (import.meta.env.DEV) return takeShown().then((shown) => buildShow(shown, language));
  const whole = getWholeShow(language);
  if (!isNotingUses()) return whole;
  return keep(traced, language, () => whole.then((own) => traceShow(own, language)));
}

/** The exhibition for what all pages share, of which each notes what it uses. */
export function getWholeShow(language: Language = languages[0]): Promise<Show> {
  return keep(shows, language, async () => {
    const own = buildShow(await keep(taken, languages[0], takeShown), language);
    offerUses(nameSource(language), (name) => resolve(own, name));
    // What pages in other languages used can be told before the first of them is rendered.
    if (language === languages[0]) await Promise.all(languages.slice(1).map(getWholeShow));
    return own;
  });
}

const taken = new Map<Language, Promise<Shown>>();

function keep<T>(kept: Map<Language, T>, language: Language, make: () => T): T {
  const known = kept.get(language);
  if (known !== undefined) return known;
  const made = make();
  kept.set(language, made);
  return made;
}

/** Under this name the uses of a show are noted. */
function nameSource(language: Language): string {
  return language === languages[0] ? 'show' : `show-${language}`;
}

/** What a build has read; in development what was read last: Astro's own store follows half a second later. */
async function takeShown(): Promise<Shown> {
  return getShown() ?? (await collectShow());
}

async function collectShow(): Promise<Shown> {
  const facts = await getEntry('exhibition', 'facts');
  if (!facts) throw new Error('exhibition.yaml 没有读到；请先运行 npm run check。');
  const halls = sortByPosition(await getCollection('halls'));
  const works = sortByPosition(await getCollection('works'));
  const series = sortByPosition(await getCollection('series'));
  const stories = sortByPosition(await getCollection('stories'));
  const tours = sortByPosition(await getCollection('tours'));
  return { facts: facts.data, fonts: facts.data.fonts, halls, works, series, stories, tours };
}

function buildShow(shown: Shown, language: Language): Show {
  const isTold = language === languages[0];
  const told = isTold ? shown : { ...shown, ...translateExhibition(shown, import.meta.env.BASE_URL) };
  const names = isTold
    ? new Map<string, string>()
    : gatherEnglishNames(
        shown,
        pigments.map(({ zh, en }): Named => [zh, en]),
      );
  const byNumber = new Map(told.works.map((work) => [work.number, work]));
  const walls = new Map(told.halls.map(({ slug }): [string, Work[]] => [slug, []]));
  for (const work of told.works) walls.get(work.hall)?.push(work);
  const twins = listTwins(told.works);
  const places = new Map([...walls.values()].flatMap(listWallPlaces));
  return {
    ...told,
    walls,
    getWork: (number) => byNumber.get(number),
    getPlace: (number) => places.get(number),
    isTwin: (number) => twins.has(number),
    tell: (work) => byNumber.get(work.number) ?? work,
    say: (word) => names.get(word) ?? word,
    names,
  };
}

/** Collections come in no order: each entry carries its position. */
function sortByPosition<T>(entries: readonly { data: T & { position: number } }[]): T[] {
  return entries.map((entry) => entry.data).sort((a, b) => a.position - b.position);
}

/** What the viewer is told of a shown work, in a language. */
export async function tellViewerWork(work: Work, locale: string | undefined): Promise<ViewerWork> {
  const { series, tell, say } = await getShow(locale);
  const base = import.meta.env.BASE_URL;
  const { work: words, list } = getStrings(locale);
  const own = series.find(({ slug }) => slug === work.series);
  return buildViewerWork(tell(work), own, { base, home: buildHome(base, locale) }, { ...words, say, list });
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
    hall: () => own.fonts.hall,
    latin: () => own.fonts.latin,
    fonts: () => own.fonts.works,
    font: () => own.fonts.works[key],
    walls: () => [...own.walls],
    wall: () => own.walls.get(key),
    work: () => own.getWork(key),
    place: () => own.getPlace(key),
    twin: () => own.isTwin(key),
    names: () => [...own.names],
  };
  return parts[kind]?.();
}

/** A show whose parts are noted as they are used. Its properties are its own, so that `{ ...show }` notes them too. */
function traceShow(own: Show, language: Language): Show {
  const source = nameSource(language);
  const note = (kind: string, key?: string) => () => {
    noteUse(source, key === undefined ? kind : `${kind} ${key}`);
  };
  const noteKey = (kind: string) => (key: string) => {
    noteUse(source, `${kind} ${key}`);
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
      noteUse(source, 'site');
      return own.fonts.site;
    },
    get page() {
      noteUse(source, 'page');
      return own.fonts.page;
    },
    get hall() {
      noteUse(source, 'hall');
      return own.fonts.hall;
    },
    get latin() {
      noteUse(source, 'latin');
      return own.fonts.latin;
    },
    works: traceRecord(own.fonts.works, noteKey('font'), note('fonts')),
  };
  return {
    get facts() {
      noteUse(source, 'facts');
      return own.facts;
    },
    ...{ fonts, halls, works, series, stories, tours },
    walls: new TracedMap(own.walls, noteKey('wall'), note('walls')),
    getWork: (number) => {
      noteUse(source, `work ${number}`);
      return own.getWork(number);
    },
    getPlace: (number) => {
      noteUse(source, `place ${number}`);
      return own.getPlace(number);
    },
    isTwin: (number) => {
      noteUse(source, `twin ${number}`);
      return own.isTwin(number);
    },
    tell: (work) => {
      noteUse(source, `work ${work.number}`);
      return own.tell(work);
    },
    say: (word) => {
      noteUse(source, 'names');
      return own.say(word);
    },
    get names() {
      noteUse(source, 'names');
      return own.names;
    },
  };
}
