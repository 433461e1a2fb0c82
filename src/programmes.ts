import { buildHome, nameProgramme, splitWall } from './exhibition/addresses.ts';
import { readLanguage } from './exhibition/languages.ts';
import { isShown, type Work } from './exhibition/work.ts';
import { getStrings } from './interface/strings.ts';
import { getShow } from './show.ts';
import { buildProgramme, programmePageSize, type Programme } from './venue/kiosk.ts';
import { listStops } from './venue/tour-steps.ts';

/** A page of what a screen shows of a hall, a tour or a series. */
export interface ProgrammePage {
  title: string;
  /** As the language of the programme tells them. */
  works: readonly Work[];
  /** Files of title fonts by number. */
  fonts: Record<string, string>;
  pages: number;
}

/** The pages of all programmes in a language, by their names. */
export async function listProgrammes(locale?: string): Promise<[name: string, page: ProgrammePage][]> {
  const { halls, tours, series, works, walls, getWork, fonts } = await getShow(locale);
  const list = (kind: string, { slug, title }: { slug: string; title: string }, all: readonly Work[]) =>
    splitWall(all.filter(isShown), programmePageSize).map(
      (own, at, { length: pages }): [string, ProgrammePage] => [
        nameProgramme(kind, slug, at + 1),
        { title, works: own, fonts: chooseFonts(own, fonts.works), pages },
      ],
    );
  return [
    ...halls.flatMap((hall) => list('hall', hall, walls.get(hall.slug) ?? [])),
    ...tours.flatMap((tour) =>
      list(
        'tour',
        tour,
        listStops(tour, getWork).map((stop) => stop.work),
      ),
    ),
    ...series.flatMap((one) =>
      list(
        'series',
        one,
        works.filter((work) => work.series === one.slug),
      ),
    ),
  ];
}

function chooseFonts(
  works: readonly Work[],
  fonts: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    works.flatMap(({ number }) => {
      const font = fonts[number];
      return font === undefined ? [] : [[number, font]];
    }),
  );
}

/** What a screen shows of a page, in a language; its codes lead to the pages in that language. */
export async function tellProgramme(
  { title, works, fonts, pages }: ProgrammePage,
  site: URL | undefined,
  locale: string | undefined,
): Promise<Programme> {
  const { say } = await getShow(locale);
  const { list, beside } = getStrings(locale);
  const place = { site: site?.origin ?? '', base: buildHome(import.meta.env.BASE_URL, locale) };
  const words = { language: readLanguage(locale), say, list, beside };
  return buildProgramme(title, works, place, fonts, pages, words);
}
