import type { APIRoute } from 'astro';
import { getShow } from '../../show.ts';
import type { NumbersFile } from '../../venue/number-pad.ts';
import { isShown, listRenumbered } from '../../exhibition/work.ts';

/**
 * Numbers, titles, halls and places of the shown works in the order of their numbers, for the number pad; then their
 * old numbers, each with that of today.
 */
export const GET: APIRoute = async () => {
  const { works } = await getShow();
  const shown = works.filter(isShown);
  const rows: NumbersFile = shown
    .sort((a, b) => Number(a.number) - Number(b.number))
    .map(({ number, title, hall, place }) =>
      place === undefined ? [number, title, hall] : [number, title, hall, place],
    );
  const old: NumbersFile = listRenumbered(shown).map(({ was, work: { number, title, hall, place } }) => [
    ...([was, title, hall, place ?? '', number] as const),
  ]);
  return Response.json([...rows, ...old]);
};
