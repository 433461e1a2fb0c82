import type { APIRoute, GetStaticPaths } from 'astro';
import { listProgrammes, tellProgramme, type ProgrammePage } from '../../../programmes.ts';

export const getStaticPaths = (async () =>
  (await listProgrammes()).map(([name, props]) => ({
    params: { name },
    props: { ...props },
  }))) satisfies GetStaticPaths;

/** What a screen shows of a hall, a tour or a series. */
export const GET: APIRoute<ProgrammePage> = async ({ props, site }) =>
  Response.json(await tellProgramme(props, site, undefined));
