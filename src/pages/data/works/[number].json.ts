import type { APIRoute, GetStaticPaths } from 'astro';
import { isShown, type Work } from '../../../exhibition/work.ts';
import { getShow, tellViewerWork } from '../../../show.ts';

export const getStaticPaths = (async () => {
  const { works } = await getShow();
  return works.filter(isShown).map((work) => ({ params: { number: work.number }, props: { work } }));
}) satisfies GetStaticPaths;

/** What the viewer is told of a work. */
export const GET: APIRoute = async ({ props }) =>
  Response.json(await tellViewerWork(props['work'] as Work, undefined));
