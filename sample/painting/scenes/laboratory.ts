/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise } from '../../core/noise.ts';
import { parseColour } from '../../core/picture.ts';
import { outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { type Design, blendColours, layBar, layField, layShape } from '../design.ts';
import { drawFlask, drawStand, drawTubes } from '../props/glassware.ts';
import { drawMolecule } from '../props/molecule.ts';

const tone = parseColour;

/** Glassware on a bench before a winter window, a model of a molecule among it. */
export function drawLaboratory(design: Design, seed: string): void {
  const { width: w, height: h } = design;
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const bench = h * 0.7;
  layField(design, 0, bench, (x, y) =>
    blendColours(tone('#d7d3c4'), tone('#b9bfb6'), noise.fbm((x / w) * 3, (y / h) * 3, 3)),
  );
  const left = w * 0.16;
  const right = w * 0.84;
  layShape(design, [outlineRect(left, h * 0.05, right - left, h * 0.55)], (x, y) =>
    blendColours(
      tone('#c9dcea'),
      tone('#f6efe0'),
      y / (h * 0.6) + 0.3 * (noise.fbm((x / w) * 6, (y / h) * 6, 3) - 0.5),
    ),
  );
  const roofs: number[] = [left, h * 0.6];
  for (let x = left; x <= right; x += w * 0.03) roofs.push(x, h * (0.5 - 0.09 * noise.at(x * 0.02, 3)));
  roofs.push(right, h * 0.6);
  layShape(design, [roofs], tone('#9fb2c2'));
  for (let tree = 0; tree < 7; tree += 1) {
    const x = left + (right - left) * random();
    layBar(design, x, h * 0.6, x + w * 0.01, h * random.between(0.2, 0.42), w * 0.006, tone('#7d8894'));
  }
  for (let bar = 0; bar <= 4; bar += 1)
    layBar(
      design,
      left + ((right - left) * bar) / 4,
      h * 0.04,
      left + ((right - left) * bar) / 4,
      h * 0.61,
      w * 0.014,
      tone('#f2ede1'),
    );
  for (const y of [0.05, 0.3, 0.6])
    layBar(design, left - w * 0.01, h * y, right + w * 0.01, h * y, h * 0.018, tone('#efe9da'));
  layField(
    design,
    bench,
    h,
    (x, y) =>
      blendColours(
        tone('#7a5a3d'),
        tone('#4b3526'),
        (y - bench) / (h - bench) + 0.4 * (noise.fbm((x / w) * 14, (y / h) * 3, 3) - 0.5),
      ),
    0.03,
  );
  layBar(design, 0, bench, w, bench, h * 0.012, tone('#a98459'));
  const liquids = [tone('#3f7fa8'), tone('#c7822c'), tone('#6d9a52'), tone('#a33f4b'), tone('#5a5aa0')];
  drawStand(design, w * 0.24, bench + h * 0.02, h * 0.52, liquids[0]!);
  drawFlask(design, w * 0.42, bench + h * 0.05, h * 0.26, liquids[1]!, random.between(0.3, 0.5));
  drawFlask(design, w * 0.53, bench + h * 0.1, h * 0.18, liquids[2]!, random.between(0.3, 0.6));
  drawTubes(design, w * 0.62, bench + h * 0.06, w * 0.17, h * 0.19, liquids);
  drawMolecule(design, w * 0.87, bench - h * 0.13, h * 0.1);
  drawFlask(design, w * 0.08, bench + h * 0.13, h * 0.2, liquids[3]!, 0.45);
  layShape(
    design,
    [[w * 0.3, h * 0.9, w * 0.52, h * 0.88, w * 0.55, h * 0.97, w * 0.31, h * 0.985]],
    tone('#f5efdf'),
    0.02,
  );
  for (let line = 0; line < 5; line += 1)
    layBar(
      design,
      w * 0.33,
      h * (0.905 + line * 0.015),
      w * (0.5 + line * 0.006),
      h * (0.892 + line * 0.016),
      h * 0.0026,
      tone('#6f7d8c'),
    );
}
