import type { APIRoute } from 'astro';
import { languages } from '../../exhibition/languages.ts';
import { buildShowCard } from '../../exhibition/show-card.ts';
import { getFinding } from '../../finding.ts';
import { getShow } from '../../show.ts';

/** What the house in which the show stands, or will once stand, tells of it. */
export const GET: APIRoute = async () => {
  const show = await getShow();
  const { names } = await getShow(languages[1]);
  const { plan } = await getFinding();
  return Response.json(buildShowCard(show, plan, names));
};
