import { expect } from '@playwright/test';
import { startRandom } from '../random.ts';
import { deeds, look, readWall, ViewerModel, type Walker } from './viewer-model.ts';

/** Pages with pictures that open the viewer: a hall, a work, one of several parts, one within a tour, a search. */
export const startPages = [
  '/painting/',
  '/w/2002/',
  '/w/1003/',
  '/w/1008/',
  '/w/1002/?tour=half-hour',
  '/photography/?from=singlemessage',
] as const;
const steps = 14;

/** Walks at random from a page, and holds what is seen to the model after each step. */
export async function walkViewer(walker: Walker, site: string, start: string): Promise<void> {
  const random = startRandom(`viewer from ${start}`);
  await walker.goto(site + start);
  const model = new ViewerModel(start, await readWall(walker));
  const done = [start];
  for (let step = 0; step < steps; step++) {
    const possible = deeds.filter(({ isPossible }) => isPossible(model));
    const deed = random.pick(possible);
    done.push(deed.name);
    const hasLoaded = await deed.act(walker, model, random);
    await expect.poll(() => look(walker), { message: done.join(' → ') }).toMatchObject(model.expect());
    if (hasLoaded) model.hang(await readWall(walker));
  }
}
