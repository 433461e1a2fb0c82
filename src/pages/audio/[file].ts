import type { APIRoute, GetStaticPaths } from 'astro';
import { readBareWhole } from '../../reading/recordings/read-bare.ts';
import { getRecordings } from '../../reading/sources.ts';
import { getShow } from '../../show.ts';
import { isShown } from '../../exhibition/work.ts';

export const getStaticPaths = (async () => {
  const { works } = await getShow();
  return works
    .filter(isShown)
    .flatMap(({ tracks, ownTracks = [] }) =>
      [...tracks, ...ownTracks].map(({ file, type }) => ({ params: { file }, props: { type } })),
    );
}) satisfies GetStaticPaths;

/** A recording of the guide's talk or of the artist, as the organiser gave it, without its tags. */
export const GET: APIRoute = async ({ params, props }) => {
  const path = getRecordings().get(params['file'] ?? '');
  if (path === undefined) return new Response(null, { status: 404 });
  const bytes = new Uint8Array(await readBareWhole(path));
  return new Response(bytes, { headers: { 'content-type': String(props['type']) } });
};
