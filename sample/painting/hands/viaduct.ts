import { INK } from '../../brush/ink.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { outlineEllipse, outlineLine, outlineRect } from '../../core/polygon.ts';
import { inkShape } from './pines.ts';

/** A railway viaduct drawn with a ruled brush, a train upon it; `span` is the distance of piers in px. */
export function paintViaduct(
  picture: Picture,
  left: number,
  right: number,
  y: number,
  span: number,
  drop: number,
  black: number,
): void {
  const deck = span * 0.1;
  inkShape(picture, [outlineRect(left, y, right - left, deck)], black * 0.72);
  inkShape(picture, [outlineRect(left, y - deck * 0.25, right - left, deck * 0.22)], black);
  for (let x = left + span * 0.3; x < right; x += span) {
    const foot = y + drop;
    const steps = 14;
    // Piers dissolve into the mist of the valley.
    for (let step = 0; step < steps; step += 1) {
      const from = y + deck + (drop * step) / steps;
      const half = span * (0.055 + 0.02 * (step / steps));
      inkShape(
        picture,
        [outlineRect(x - half, from, half * 2, drop / steps + 0.5)],
        black * 0.62 * (1 - step / steps) ** 1.3,
      );
      inkShape(
        picture,
        [outlineRect(x + half * 0.45, from, half * 0.55, drop / steps + 0.5)],
        black * 0.4 * (1 - step / steps) ** 1.3,
      );
    }
    const arch = outlineLine(
      Array.from({ length: 13 }, (_, step): [number, number, number] => {
        const angle = Math.PI * (1 + step / 12);
        return [
          x + span * 0.5 + Math.cos(angle) * span * 0.44,
          y + deck + span * 0.42 + Math.sin(angle) * span * 0.4,
          deck * 0.2,
        ];
      }),
    );
    if (x + span < right && foot > y) inkShape(picture, [arch], black * 0.8);
  }
}

/** A train on a deck at y, its head at `head`, cars trailing to the other side. */
export function paintTrain(
  picture: Picture,
  head: number,
  y: number,
  size: number,
  cars: number,
  way: 1 | -1,
  colour: Colour = INK,
): void {
  for (let car = 0; car < cars; car += 1) {
    const near = head - way * car * size * 3.1;
    const left = Math.min(near, near - way * size * 3);
    if (car === 0) {
      const nose = near;
      const tail = near - way * size * 3;
      inkShape(
        picture,
        [
          [
            tail,
            y,
            tail,
            y - size,
            nose - way * size * 1.1,
            y - size,
            nose - way * size * 0.3,
            y - size * 0.62,
            nose,
            y - size * 0.12,
            nose,
            y,
          ],
        ],
        0.9,
        colour,
      );
    } else inkShape(picture, [outlineRect(left, y - size, size * 3, size)], 0.86, colour);
    for (let bay = 0; bay < 5; bay += 1) {
      const x = left + size * (0.4 + bay * 0.5);
      if (car > 0 || bay > 0)
        inkShape(picture, [outlineRect(x, y - size * 0.78, size * 0.3, size * 0.3)], 0.9, [0.95, 0.9, 0.76]);
    }
    for (const wheel of [0.5, 1.1, 1.9, 2.5])
      inkShape(picture, [outlineEllipse(left + size * wheel, y, size * 0.13, size * 0.13, 0, 12)], 0.9);
  }
}
