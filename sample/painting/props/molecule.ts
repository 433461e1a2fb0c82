/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { parseColour } from '../../core/picture.ts';
import { outlineEllipse } from '../../core/polygon.ts';
import { type Design, layBar, layShape } from '../design.ts';

const tone = parseColour;

/** Balls and sticks: a ring of six with its side chains. */
export function drawMolecule(design: Design, x: number, y: number, size: number): void {
  const atoms = Array.from({ length: 6 }, (_, order): [number, number] => [
    x + Math.cos(order * 1.047 + 0.3) * size,
    y + Math.sin(order * 1.047 + 0.3) * size * 0.82,
  ]);
  layBar(design, x, y + size * 0.6, x, y + size * 1.75, size * 0.08, tone('#33302c'));
  layShape(design, [outlineEllipse(x, y + size * 1.8, size * 0.6, size * 0.14)], tone('#2c2926'));
  atoms.forEach(([ax, ay], order) => {
    const [bx, by] = atoms[(order + 1) % 6]!;
    layBar(design, ax, ay, bx, by, size * 0.12, tone('#c8c2b3'));
    const [ox, oy] = [x + (ax - x) * 1.7, y + (ay - y) * 1.7];
    layBar(design, ax, ay, ox, oy, size * 0.1, tone('#c8c2b3'));
    layShape(
      design,
      [outlineEllipse(ox, oy, size * 0.2, size * 0.2)],
      order % 3 === 0 ? tone('#c2402f') : tone('#e8e3d6'),
    );
  });
  for (const [ax, ay] of atoms) {
    layShape(design, [outlineEllipse(ax, ay, size * 0.29, size * 0.29)], tone('#3a4147'));
    layShape(
      design,
      [outlineEllipse(ax - size * 0.09, ay - size * 0.1, size * 0.09, size * 0.08)],
      tone('#b6c0c4'),
    );
  }
}
