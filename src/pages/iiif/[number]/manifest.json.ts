import type { APIRoute, GetStaticPaths } from 'astro';
import { getPlace } from '../../../exhibition/addresses.ts';
import { isShown, type Work } from '../../../exhibition/work.ts';
import { buildManifest } from '../../../iiif/manifest.ts';
import { iiifWords } from '../../../interface/iiif-words.ts';
import { getShow } from '../../../show.ts';

export const getStaticPaths = (async () => {
  const { works } = await getShow();
  return works.filter(isShown).map((work) => ({ params: { number: work.number }, props: { work } }));
}) satisfies GetStaticPaths;

/** The IIIF manifest of a shown work. */
export const GET: APIRoute = async ({ props, site }) => {
  const place = getPlace(site, import.meta.env.BASE_URL);
  return Response.json(buildManifest(props['work'] as Work, await getShow(), place, iiifWords), {
    headers: { 'Access-Control-Allow-Origin': '*' },
  });
};
