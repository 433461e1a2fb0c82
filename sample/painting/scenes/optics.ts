import { buildNoise } from '../../core/noise.ts';
import { type Colour, parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { type Design, blendColours, layBar, layField, layShape } from '../design.ts';
import { drawLens, drawSource } from '../props/optical-bench.ts';

const tone = parseColour;

/** An optical bench in a darkened room: lenses on posts, a beam, a prism, rings on a screen. */
export function drawOptics(design: Design, seed: string): void {
  const { width: w, height: h } = design;
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const edge = h * 0.6;
  layField(
    design,
    0,
    edge,
    (x, y) => {
      const glow = Math.exp(-(((x - w * 0.5) / (w * 0.42)) ** 2) - ((y - h * 0.3) / (h * 0.34)) ** 2);
      return blendColours(
        tone('#1f3140'),
        tone('#4f7584'),
        glow * 0.9 + 0.2 * (noise.fbm((x / w) * 5, (y / h) * 5, 3) - 0.5),
      );
    },
    0.6,
  );
  for (let shelf = 0; shelf < 2; shelf += 1) {
    const y = h * (0.13 + shelf * 0.17);
    for (let box = 0; box < 9; box += 1) {
      const x = w * (0.62 + box * 0.04);
      const tall = h * random.between(0.05, 0.11);
      layShape(
        design,
        [outlineRect(x, y - tall, w * random.between(0.02, 0.036), tall)],
        blendColours(tone('#6b5a44'), tone('#2e4c58'), random()),
        1.5,
      );
    }
    layBar(design, w * 0.6, y, w, y, h * 0.012, tone('#8d6f49'));
  }
  layField(
    design,
    edge,
    h,
    (_x, y) => blendColours(tone('#7f8f93'), tone('#39474d'), (y - edge) / (h - edge)),
    0.05,
  );
  for (let row = 0; row < 9; row += 1) {
    const t = (row / 9) ** 1.5;
    const y = edge + (h - edge) * (0.06 + t * 0.94);
    for (let hole = -20; hole <= 20; hole += 1) {
      layShape(
        design,
        [
          outlineEllipse(
            w * 0.5 + hole * w * 0.04 * (0.7 + t * 0.9),
            y,
            w * 0.0036 * (0.7 + t),
            h * 0.0032 * (0.7 + t),
            0,
            12,
          ),
        ],
        tone('#1e282c'),
      );
    }
  }
  layBar(design, 0, edge + h * 0.1, w, edge + h * 0.1, h * 0.035, tone('#2c3438'));
  layBar(design, 0, edge + h * 0.09, w, edge + h * 0.09, h * 0.008, tone('#a9b6b8'));
  const axis = h * 0.37;
  drawSource(design, w * 0.03, axis, h * 0.09);
  const places = [0.26, 0.4, 0.56];
  layBar(design, w * 0.17, axis, w * 0.56, axis, h * 0.007, tone('#f2573d'));
  layBar(design, w * 0.17, axis, w * 0.56, axis, h * 0.0026, tone('#ffe3c9'));
  places.forEach((share, order) => {
    drawLens(design, w * share, axis, h * (order % 2 ? 0.12 : 0.15), edge + h * 0.1, order === 2);
  });
  const fan: readonly Colour[] = ['#e2452f', '#f0903a', '#f4d24b', '#6fb46a', '#4a93c2', '#6a5fae'].map(tone);
  fan.forEach((colour, order) => {
    const spread = (order - 2.5) * h * 0.022;
    layShape(
      design,
      [
        [
          w * 0.585,
          axis - h * 0.004,
          w * 0.93,
          axis + spread - h * 0.012,
          w * 0.93,
          axis + spread + h * 0.012,
          w * 0.585,
          axis + h * 0.004,
        ],
      ],
      colour,
      0.05,
      0.85,
    );
  });
  layShape(
    design,
    [[w * 0.56, axis - h * 0.085, w * 0.605, axis + h * 0.055, w * 0.515, axis + h * 0.055]],
    tone('#bcd6d8'),
    1,
    0.82,
  );
  layShape(
    design,
    [[w * 0.56, axis - h * 0.085, w * 0.575, axis + h * 0.055, w * 0.515, axis + h * 0.055]],
    tone('#e9f4f2'),
    1,
    0.6,
  );
  layShape(
    design,
    [[w * 0.93, h * 0.16, w * 0.965, h * 0.13, w * 0.965, h * 0.63, w * 0.93, h * 0.6]],
    tone('#efe7d2'),
    1.5,
  );
  layBar(design, w * 0.947, h * 0.6, w * 0.947, edge + h * 0.1, w * 0.012, tone('#23292c'));
  layShape(
    design,
    [[w * 0.06, h * 0.86, w * 0.3, h * 0.82, w * 0.36, h * 0.95, w * 0.1, h * 0.99]],
    tone('#efe9d8'),
    0.1,
  );
  for (let line = 0; line < 7; line += 1)
    layBar(
      design,
      w * (0.09 + line * 0.006),
      h * (0.868 + line * 0.015),
      w * (0.29 + line * 0.007),
      h * (0.835 + line * 0.015),
      h * 0.003,
      tone('#7c868a'),
    );
  layBar(design, w * 0.25, h * 0.93, w * 0.4, h * 0.88, h * 0.009, tone('#b3402d'));
}
