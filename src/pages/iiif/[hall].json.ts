import type { APIRoute, GetStaticPaths } from 'astro';
import { getPlace } from '../../exhibition/addresses.ts';
import type { Hall } from '../../exhibition/exhibition.ts';
import { buildHallCollection } from '../../iiif/collection.ts';
import { iiifWords } from '../../interface/iiif-words.ts';
import { getShow } from '../../show.ts';

export const getStaticPaths = (async () => {
  const { halls } = await getShow();
  return halls.map((hall) => ({ params: { hall: hall.slug }, props: { hall } }));
}) satisfies GetStaticPaths;

/** The IIIF collection of a hall. */
export const GET: APIRoute = async ({ props, site }) => {
  const show = await getShow();
  const place = getPlace(site, import.meta.env.BASE_URL);
  return Response.json(buildHallCollection(props['hall'] as Hall, show.works, show, place, iiifWords), {
    headers: { 'Access-Control-Allow-Origin': '*' },
  });
};
