import { getCollection, getEntry } from 'astro:content';
import type { Exhibition } from './exhibition/exhibition.ts';
import { languages, readLanguage, type Language } from './exhibition/languages.ts';
import { buildHome } from './exhibition/addresses.ts';
import { translateExhibition } from './exhibition/translate.ts';
import { buildViewerWork, type ViewerWork } from './exhibition/viewer-work.ts';
import type { Work } from './exhibition/work.ts';
import type { TitleFonts } from './fonts/title-fonts.ts';
import { gatherEnglishNames, type Named } from './interface/names.ts';
import { getStrings } from './interface/strings.ts';
import { getShown, type Shown } from './reading/sources.ts';
import { pigments } from './search/pigments.ts';

/** The exhibition as pages see it, with the ways through it that they share. */
export interface Show extends Exhibition {
  fonts: TitleFonts;
  /** Works of each hall in wall order, by the hall's slug. */
  walls: ReadonlyMap<string, Work[]>;
  getWork: (number: string) => Work | undefined;
  /** The work as this language tells it. */
  tell: (work: Work) => Work;
  /** What stands in the data in Chinese, such as a word of a vocabulary, as this language says it. */
  say: (word: string) => string;
  /** Where `say` has another word for it than the Chinese one. */
  names: ReadonlyMap<string, string>;
}

const shows = new Map<Language, Promise<Show>>();

/**
 * The one door through which pages get the exhibition from the content collections, as the pages of a language tell
 * it; without one as it is written.
 */
export function getShow(locale?: string): Promise<Show> {
  const language = readLanguage(locale);
  if (import.meta.env.DEV) return takeShown().then((shown) => buildShow(shown, language));
  const known = shows.get(language);
  if (known) return known;
  const show =
    language === languages[0]
      ? collectShow().then((shown) => buildShow(shown, language))
      : getShow().then((shown) => buildShow(shown, language));
  shows.set(language, show);
  return show;
}

/** In development, what was read last: Astro's own store follows half a second later. */
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
  const byHall = new Map(told.halls.map(({ slug }): [string, Work[]] => [slug, []]));
  for (const work of told.works) byHall.get(work.hall)?.push(work);
  return {
    ...told,
    walls: byHall,
    getWork: (number) => byNumber.get(number),
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
