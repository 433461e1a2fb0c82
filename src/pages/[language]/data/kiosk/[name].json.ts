import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../../../exhibition/languages.ts';
import { listProgrammes, tellProgramme, type ProgrammePage } from '../../../../programmes.ts';

/** Pages in other languages come of Astro's fallback; data come of this. */
export const getStaticPaths = (async () => {
  const paths = languages.slice(1).map(async (language) =>
    (await listProgrammes(language)).map(([name, props]) => ({
      params: { language, name },
      props: { ...props },
    })),
  );
  return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

/** What a screen shows of a hall, a tour or a series, in the language of the address. */
export const GET: APIRoute<ProgrammePage> = async ({ params, props, site }) =>
  Response.json(await tellProgramme(props, site, params['language']));
