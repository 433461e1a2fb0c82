import type { APIRoute, GetStaticPaths } from 'astro';
import { getFinding } from '../../../finding.ts';

export const getStaticPaths = (async () => {
  const { parts } = await getFinding();
  return [...parts.keys()].map((name) => ({ params: { name } }));
}) satisfies GetStaticPaths;

/** One part of the search index. */
export const GET: APIRoute = async ({ params }) => {
  const { parts } = await getFinding();
  return new Response(parts.get(params['name'] ?? ''), { headers: { 'content-type': 'application/json' } });
};
