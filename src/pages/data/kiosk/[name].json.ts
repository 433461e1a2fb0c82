import type { APIRoute, GetStaticPaths } from 'astro';
import type { Work } from '../../../exhibition/work.ts';
import { getShow } from '../../../show.ts';
import { buildProgramme } from '../../../venue/kiosk.ts';
import { listStops } from '../../../venue/tour-steps.ts';

export const getStaticPaths = (async () => {
  const { halls, tours, series, works, walls, getWork, fonts } = await getShow();
  const entry = (kind: string, { slug, title }: { slug: string; title: string }, own: readonly Work[]) => ({
    params: { name: `${kind}-${slug}` },
    props: { title, works: own, fonts: fonts.works },
  });
  return [
    ...halls.map((hall) => entry('hall', hall, walls.get(hall.slug) ?? [])),
    ...tours.map((tour) =>
      entry(
        'tour',
        tour,
        listStops(tour, getWork).map((stop) => stop.work),
      ),
    ),
    ...series.map((one) =>
      entry(
        'series',
        one,
        works.filter((work) => work.series === one.slug),
      ),
    ),
  ];
}) satisfies GetStaticPaths;

/** What a screen shows of a hall, a tour or a series. */
export const GET: APIRoute = ({ props, site }) => {
  const place = { site: site?.origin ?? '', base: import.meta.env.BASE_URL };
  return Response.json(
    buildProgramme(
      String(props['title']),
      props['works'] as Work[],
      place,
      props['fonts'] as Record<string, string>,
    ),
  );
};
