import type { APIRoute, GetStaticPaths } from 'astro';
import { nameProgramme, splitWall } from '../../../exhibition/addresses.ts';
import { isShown, type Work } from '../../../exhibition/work.ts';
import { getShow } from '../../../show.ts';
import { buildProgramme, programmePageSize } from '../../../venue/kiosk.ts';
import { listStops } from '../../../venue/tour-steps.ts';

interface Props {
  title: string;
  works: readonly Work[];
  /** Files of title fonts by number. */
  fonts: Record<string, string>;
  pages: number;
}

export const getStaticPaths = (async () => {
  const { halls, tours, series, works, walls, getWork, fonts } = await getShow();
  const list = (kind: string, { slug, title }: { slug: string; title: string }, all: readonly Work[]) =>
    splitWall(all.filter(isShown), programmePageSize).map((own, at, { length: pages }) => ({
      params: { name: nameProgramme(kind, slug, at + 1) },
      props: {
        ...{ title, works: own, pages },
        fonts: chooseFonts(own, fonts.works),
      } satisfies Props,
    }));
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
}) satisfies GetStaticPaths;

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

/** What a screen shows of a hall, a tour or a series. */
export const GET: APIRoute<Props> = ({ props: { title, works, fonts, pages }, site }) => {
  const place = { site: site?.origin ?? '', base: import.meta.env.BASE_URL };
  return Response.json(buildProgramme(title, works, place, fonts, pages));
};
