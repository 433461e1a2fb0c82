import type { APIRoute } from 'astro';
import { getShow } from '../../show.ts';
import type { NumbersFile } from '../../venue/number-pad.ts';
import { isShown } from '../../exhibition/work.ts';

/** Numbers, titles, halls and places of the shown works in the order of their numbers, for the number pad. */
export const GET: APIRoute = async () => {
  const { works } = await getShow();
  const rows: NumbersFile = works
    .filter(isShown)
    .sort((a, b) => Number(a.number) - Number(b.number))
    .map(({ number, title, hall, place }) =>
      place === undefined ? [number, title, hall] : [number, title, hall, place],
    );
  return Response.json(rows);
};
