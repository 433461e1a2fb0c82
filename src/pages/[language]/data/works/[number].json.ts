import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../../../exhibition/languages.ts';
import { isShown, type Work } from '../../../../exhibition/work.ts';
import { getShow, tellViewerWork } from '../../../../show.ts';

/** Pages in other languages come of Astro's fallback; data come of this. */
export const getStaticPaths = (async () => {
  const { works } = await getShow();
  return works
    .filter(isShown)
    .flatMap((work) =>
      languages.slice(1).map((language) => ({ params: { language, number: work.number }, props: { work } })),
    );
}) satisfies GetStaticPaths;

/** What the viewer is told of a work, in the language of the address. */
export const GET: APIRoute = async ({ params, props }) =>
  Response.json(await tellViewerWork(props['work'] as Work, params['language']));
