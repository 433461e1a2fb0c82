import type { APIRoute, GetStaticPaths } from 'astro';
import { isShown } from '../../exhibition/work.ts';
import { readText } from '../../reading/decode-text.ts';
import { readBareWhole } from '../../reading/recordings/read-bare.ts';
import { getRecordings } from '../../reading/sources.ts';
import { getShow } from '../../show.ts';

export const getStaticPaths = (async () => {
  const { works } = await getShow();
  return works.filter(isShown).flatMap(({ video }) =>
    video === undefined
      ? []
      : [
          { params: { file: video.file }, props: { type: video.type } },
          ...video.captions.map(({ file }) => ({
            params: { file },
            props: { type: 'text/vtt; charset=utf-8' },
          })),
        ],
  );
}) satisfies GetStaticPaths;

/** A video as the organiser gave it, without its tags, or its captions as UTF-8, in whatever encoding they were written. */
export const GET: APIRoute = async ({ params, props }) => {
  const { file = '' } = params;
  const path = getRecordings().get(file);
  if (path === undefined) return new Response(null, { status: 404 });
  const body = file.endsWith('.vtt')
    ? (await readText(path, file)).text
    : new Uint8Array(await readBareWhole(path));
  return new Response(body, { headers: { 'content-type': String(props['type']) } });
};
