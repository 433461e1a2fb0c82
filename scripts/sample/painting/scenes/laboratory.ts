/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise } from '../../core/noise.ts';
import { type Colour, parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { blendColours, type Design, layBar, layField, layShape } from '../design.ts';

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

/** A conical flask standing at x, foot. */
function drawFlask(
  design: Design,
  x: number,
  foot: number,
  tall: number,
  liquid: Colour,
  fill: number,
): void {
  const half = tall * 0.36;
  const neck = tall * 0.09;
  const outline = [
    x - half,
    foot - tall * 0.05,
    x - half * 0.9,
    foot,
    x + half * 0.9,
    foot,
    x + half,
    foot - tall * 0.05,
    x + neck,
    foot - tall * 0.68,
    x + neck,
    foot - tall,
    x - neck,
    foot - tall,
    x - neck,
    foot - tall * 0.68,
  ];
  layShape(design, [outline], tone('#e6f0f0'), 1.3, 0.62);
  const level = foot - tall * fill;
  const wide = half + (neck - half) * ((fill * tall - tall * 0.05) / (tall * 0.63));
  layShape(
    design,
    [
      [
        x - half,
        foot - tall * 0.05,
        x - half * 0.9,
        foot,
        x + half * 0.9,
        foot,
        x + half,
        foot - tall * 0.05,
        x + wide,
        level,
        x - wide,
        level,
      ],
    ],
    liquid,
    1.3,
    0.86,
  );
  layShape(design, [outlineEllipse(x, level, wide, tall * 0.03)], blendColours(liquid, [1, 1, 1], 0.45), 0);
  layShape(
    design,
    [
      [
        x - half * 0.75,
        foot - tall * 0.08,
        x - half * 0.6,
        foot - tall * 0.08,
        x - neck * 0.6,
        foot - tall * 0.62,
        x - neck * 0.9,
        foot - tall * 0.62,
      ],
    ],
    [1, 1, 1],
    1.3,
    0.75,
  );
  layBar(design, x - neck * 1.3, foot - tall, x + neck * 1.3, foot - tall, tall * 0.025, tone('#9fb6ba'));
}

/** A round flask on an iron stand, a condenser above it. */
function drawStand(design: Design, x: number, foot: number, tall: number, liquid: Colour): void {
  const iron = tone('#2f3336');
  layBar(design, x - tall * 0.2, foot, x + tall * 0.22, foot, tall * 0.035, iron);
  layBar(design, x + tall * 0.17, foot, x + tall * 0.17, foot - tall * 1.12, tall * 0.022, iron);
  layBar(design, x, foot - tall * 0.5, x + tall * 0.19, foot - tall * 0.5, tall * 0.018, iron);
  layBar(design, x - tall * 0.1, foot - tall * 0.17, x + tall * 0.18, foot - tall * 0.17, tall * 0.016, iron);
  layShape(
    design,
    [
      [
        x - tall * 0.035,
        foot - tall * 0.02,
        x + tall * 0.035,
        foot - tall * 0.02,
        x + tall * 0.02,
        foot - tall * 0.12,
        x - tall * 0.02,
        foot - tall * 0.12,
      ],
    ],
    tone('#8b949a'),
  );
  layShape(
    design,
    [[x - tall * 0.022, foot - tall * 0.115, x + tall * 0.022, foot - tall * 0.115, x, foot - tall * 0.18]],
    tone('#f08b3a'),
  );
  layShape(
    design,
    [outlineEllipse(x, foot - tall * 0.31, tall * 0.135, tall * 0.135)],
    tone('#e3eff0'),
    1,
    0.65,
  );
  layShape(design, [outlineEllipse(x, foot - tall * 0.275, tall * 0.12, tall * 0.095)], liquid, 0, 0.85);
  layShape(
    design,
    [outlineRect(x - tall * 0.028, foot - tall * 0.56, tall * 0.056, tall * 0.14)],
    tone('#dbe9ea'),
    1.5,
    0.75,
  );
  layShape(
    design,
    [outlineEllipse(x - tall * 0.05, foot - tall * 0.35, tall * 0.025, tall * 0.05, 0.4)],
    [1, 1, 1],
    0,
    0.85,
  );
  layShape(
    design,
    [outlineRect(x - tall * 0.045, foot - tall * 1.08, tall * 0.09, tall * 0.54)],
    tone('#cfe2e6'),
    1.5,
    0.72,
  );
  for (let coil = 0; coil < 8; coil += 1)
    layBar(
      design,
      x - tall * 0.032,
      foot - tall * (0.6 + coil * 0.058),
      x + tall * 0.032,
      foot - tall * (0.63 + coil * 0.058),
      tall * 0.012,
      tone('#6f9fb4'),
    );
}

function drawTubes(
  design: Design,
  x: number,
  foot: number,
  wide: number,
  tall: number,
  liquids: readonly Colour[],
): void {
  layBar(design, x, foot, x + wide, foot, tall * 0.12, tone('#a9794a'));
  liquids.forEach((liquid, order) => {
    const cx = x + wide * (0.1 + order * 0.2);
    const half = wide * 0.045;
    layShape(design, [outlineRect(cx - half, foot - tall, half * 2, tall * 0.95)], tone('#e9f3f2'), 1.5, 0.7);
    layShape(
      design,
      [
        outlineRect(
          cx - half,
          foot - tall * (0.35 + ((order * 37) % 40) / 100),
          half * 2,
          tall * (0.3 + ((order * 37) % 40) / 100),
        ),
      ],
      liquid,
      1.5,
      0.9,
    );
    layShape(
      design,
      [outlineRect(cx - half * 0.7, foot - tall * 0.92, half * 0.4, tall * 0.8)],
      [1, 1, 1],
      1.5,
      0.7,
    );
  });
  layBar(design, x, foot - tall * 0.62, x + wide, foot - tall * 0.62, tall * 0.1, tone('#b98957'));
}

/** Balls and sticks: a ring of six with its side chains. */
function drawMolecule(design: Design, x: number, y: number, size: number): void {
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
