import type { Picture } from '../core/picture.ts';
import { buildRandom } from '../core/prng.ts';
import { developFrame, type Film } from './camera.ts';
import { type Care, renderWorld, type Shot } from './trace/render.ts';
import { shiftView, type View } from './trace/view.ts';
import type { World } from './trace/world.ts';

/** Care for a print of a long side in px: what is seen small needs fewer paths; a whole `factor` spreads them evenly. */
export function chooseCare(long: number, factor = 1): Care {
  const fine = long >= 600;
  return {
    samples: Math.max(3, Math.round((fine ? 4 : 3) * factor)),
    edges: (fine ? 9 : 4) * Math.max(1, factor) ** 2,
    bounces: 1,
    side: 1440,
  };
}

/** The view of a shipped work as it was composed; any other seed steps aside a little. */
export function frameView(view: View, seed: string): View {
  return /^3\d{3}(?:\/|$)/u.test(seed) ? view : shiftView(view, buildRandom(`${seed}/view`));
}

/** Renders a world, lets `after` lay sparks, snow or steam over it in linear light, and develops the film. */
export function printWorld(
  world: World,
  view: View,
  [width, height]: readonly [number, number],
  film: Film,
  seed: string,
  after?: (shot: Shot) => void,
  factor = 1,
): Picture {
  const shot = renderWorld(world, view, width, height, chooseCare(Math.max(width, height), factor), seed);
  after?.(shot);
  return developFrame(shot.frame, film, seed);
}
