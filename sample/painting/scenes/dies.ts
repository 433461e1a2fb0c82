import { buildNoise } from '../../core/noise.ts';
import { parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { type Design, blendColours, layBar, layField, layShape } from '../design.ts';
import { drawCaliper } from '../props/caliper.ts';
import { layBlock } from '../props/die-block.ts';

const tone = parseColour;

/** A die-maker's bench under a lamp: two halves of a die, files, a caliper, a drawing. */
export function drawDies(design: Design, seed: string): void {
  const { width: w, height: h } = design;
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const bench = h * 0.46;
  layField(
    design,
    0,
    bench,
    (x, y) => {
      const glow = Math.exp(-(((x - w * 0.62) / (w * 0.3)) ** 2) - ((y - h * 0.28) / (h * 0.26)) ** 2);
      return blendColours(
        tone('#2d3a3a'),
        tone('#c9a765'),
        glow * 0.8 + 0.1 * noise.fbm((x / w) * 5, (y / h) * 5, 3),
      );
    },
    0.5,
  );
  for (let tool = 0; tool < 12; tool += 1) {
    const x = w * (0.04 + tool * 0.042);
    const long = h * random.between(0.14, 0.24);
    layBar(design, x, h * 0.08, x, h * 0.08 + long, w * 0.008, tone('#98a3a1'));
    layBar(
      design,
      x,
      h * 0.08 + long,
      x,
      h * 0.08 + long + h * 0.07,
      w * 0.014,
      blendColours(tone('#a5622c'), tone('#6b3a1e'), random()),
    );
  }
  layBar(design, w * 0.02, h * 0.085, w * 0.54, h * 0.085, h * 0.014, tone('#57432e'));
  layField(
    design,
    bench,
    h,
    (x, y) => {
      const grain = noise.fbm((x / w) * 3 + (y / h) * 0.6, (y / h) * 40, 3);
      return blendColours(
        tone('#8b6238'),
        tone('#4a301c'),
        ((y - bench) / (h - bench)) * 0.6 + (grain - 0.4) * 0.8,
      );
    },
    0.04,
  );
  layShape(
    design,
    [
      [
        w * 0.58,
        bench + h * 0.02,
        w * 0.97,
        bench + h * 0.08,
        w * 0.9,
        bench + h * 0.27,
        w * 0.5,
        bench + h * 0.18,
      ],
    ],
    tone('#dfe3d4'),
    0.15,
  );
  for (let line = 0; line < 7; line += 1)
    layBar(
      design,
      w * (0.56 + line * 0.012),
      bench + h * (0.05 + line * 0.022),
      w * (0.87 + line * 0.004),
      bench + h * (0.1 + line * 0.022),
      h * 0.003,
      tone('#46708f'),
    );
  layShape(
    design,
    [outlineEllipse(w * 0.72, bench + h * 0.14, w * 0.07, h * 0.05, 0.15)],
    tone('#46708f'),
    0.2,
    0.35,
  );
  layBlock(design, w * 0.12, h * 0.78, w * 0.34, h * 0.2, h * 0.17, tone('#9aa6a8'), true);
  layBlock(design, w * 0.55, h * 0.9, w * 0.3, h * 0.17, h * 0.15, tone('#7f8d92'), false);
  for (const [u, v] of [
    [0.15, 0.6],
    [0.42, 0.6],
    [0.25, 0.52],
  ] as const) {
    layShape(
      design,
      [outlineRect(w * u - w * 0.013, h * (v - 0.19), w * 0.026, h * 0.2)],
      tone('#b9c3c2'),
      1.5,
    );
    layShape(
      design,
      [outlineRect(w * u - w * 0.013, h * (v - 0.19), w * 0.009, h * 0.2)],
      tone('#e9eeea'),
      1.5,
    );
    layShape(design, [outlineEllipse(w * u, h * (v - 0.19), w * 0.013, h * 0.01)], tone('#d5dcd8'));
  }
  drawCaliper(design, w * 0.09, h * 0.93, w * 0.36);
  for (let file = 0; file < 3; file += 1) {
    const y = h * (0.9 + file * 0.03);
    layBar(design, w * 0.88, y - h * 0.2, w * 0.97, y, h * 0.014, tone('#6f7a7c'));
    layBar(design, w * 0.97, y, w * 1.01, y + h * 0.08, h * 0.026, tone('#b06a2d'));
  }
  layBar(design, w * 0.63, h * -0.02, w * 0.63, h * 0.12, w * 0.006, tone('#1c2222'));
  layShape(
    design,
    [[w * 0.575, h * 0.2, w * 0.61, h * 0.11, w * 0.65, h * 0.11, w * 0.685, h * 0.2]],
    tone('#2f5a4a'),
    0.2,
  );
  layShape(design, [outlineEllipse(w * 0.63, h * 0.2, w * 0.055, h * 0.013)], tone('#fff1bd'));
  for (let curl = 0; curl < 26; curl += 1) {
    const x = w * random.between(0.1, 0.9);
    const y = h * random.between(0.8, 0.99);
    layShape(design, [outlineEllipse(x, y, w * 0.006, h * 0.003, random() * 3, 12)], tone('#d9dcd3'));
  }
}
