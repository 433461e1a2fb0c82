import type { APIRoute } from 'astro';
import { getPlace } from '../../exhibition/addresses.ts';
import { buildShowCollection } from '../../iiif/collection.ts';
import { iiifWords } from '../../interface/iiif-words.ts';
import { getShow } from '../../show.ts';

/** The IIIF collection of the show. */
export const GET: APIRoute = async ({ site }) =>
  Response.json(
    buildShowCollection(await getShow(), getPlace(site, import.meta.env.BASE_URL), iiifWords),
    // The development server alone sends it; of a built site its server does.
    { headers: { 'Access-Control-Allow-Origin': '*' } },
  );
