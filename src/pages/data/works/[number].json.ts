import type { APIRoute, GetStaticPaths } from 'astro';
import { buildViewerWork } from '../../../exhibition/viewer-work.ts';
import { isShown, type Work } from '../../../exhibition/work.ts';
import { getStrings } from '../../../interface/strings.ts';
import { getShow } from '../../../show.ts';

export const getStaticPaths = (async () => {
  const { works } = await getShow();
  return works.filter(isShown).map((work) => ({ params: { number: work.number }, props: { work } }));
}) satisfies GetStaticPaths;

/** What the viewer is told of a work. */
export const GET: APIRoute = async ({ props, currentLocale }) => {
  const { series } = await getShow();
  const work = props['work'] as Work;
  const own = series.find((one) => one.slug === work.series);
  return Response.json(buildViewerWork(work, own, import.meta.env.BASE_URL, getStrings(currentLocale).work));
};
