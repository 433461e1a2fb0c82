import { buildNoise, clamp } from '../../core/noise.ts';
import { parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { blendColours, type Design, layBar, layField, layShape, outlineRidge } from '../design.ts';
import { drawBirch, drawFir } from '../props/trees.ts';

const tone = parseColour;

/** A village of corn cribs in snow: golden ears behind bars, birches, smoke. */
export function drawCribs(design: Design, seed: string): void {
  const { width: w, height: h } = design;
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const horizon = h * random.between(0.4, 0.46);
  layField(
    design,
    0,
    horizon + 2,
    (x, y) =>
      blendColours(
        blendColours(tone('#7fa0bf'), tone('#f0d9b8'), y / horizon),
        tone('#f7efe2'),
        clamp((noise.fbm((x / w) * 3, (y / h) * 7, 4) - 0.48) * 4) * 0.8,
      ),
    0.1,
  );
  layShape(
    design,
    [outlineRidge(design, (u) => horizon - h * 0.13 * noise.fbm(u * 2.6, 4, 4))],
    tone('#8ea4bb'),
    0.2,
  );
  for (let tree = 0; tree < 60; tree += 1)
    drawFir(
      design,
      random() * w,
      horizon + h * 0.01,
      h * random.between(0.03, 0.08),
      blendColours(tone('#4a626a'), tone('#2c4047'), random()),
    );
  layField(
    design,
    horizon,
    h,
    (x, y) =>
      blendColours(
        tone('#fbf8f1'),
        tone('#b3c5dc'),
        clamp((noise.fbm((x / w) * 4, ((y - horizon) / h) * 9, 3) - 0.4) * 2.4),
      ),
    0.08,
  );
  const cribs = random.whole(3, 4);
  for (let crib = 0; crib < cribs; crib += 1) {
    const near = crib / Math.max(1, cribs - 1);
    drawCrib(
      design,
      w * (0.1 + crib * 0.24 + random.between(-0.02, 0.03)),
      horizon + h * (0.12 + near * 0.24),
      h * (0.2 + near * 0.13),
      random,
    );
  }
  for (let birch = 0; birch < 3; birch += 1)
    drawBirch(
      design,
      w * random.between(0.88, 0.98),
      h * random.between(0.9, 1),
      h * random.between(0.66, 0.85),
      random,
    );
  for (let track = 0; track < 26; track += 1) {
    const t = track / 26;
    layShape(
      design,
      [
        outlineEllipse(
          w * (0.52 + 0.1 * Math.sin(t * 4)) + (track % 2 ? 1 : -1) * w * 0.008 * (0.4 + t),
          horizon + (h - horizon) * (0.25 + t * 0.75),
          w * 0.005 * (0.4 + t),
          h * 0.004 * (0.4 + t),
          0,
          14,
        ),
      ],
      tone('#93a9c6'),
    );
  }
}

function drawCrib(design: Design, x: number, foot: number, size: number, random: () => number): void {
  const wide = size * 1.05;
  const wood = tone('#6a4527');
  layShape(
    design,
    [
      [
        x - wide * 0.05,
        foot + size * 0.02,
        x + wide * 1.25,
        foot + size * 0.02,
        x + wide * 1.5,
        foot + size * 0.1,
        x + wide * 0.1,
        foot + size * 0.1,
      ],
    ],
    tone('#a9bdd8'),
    0,
  );
  for (const leg of [0.04, 0.5, 0.96])
    layBar(design, x + wide * leg, foot, x + wide * leg, foot - size * 0.3, size * 0.04, wood);
  layShape(design, [outlineRect(x, foot - size * 0.78, wide, size * 0.56)], tone('#8a5a22'));
  for (let ear = 0; ear < 300; ear += 1) {
    const ex = x + wide * (0.03 + 0.94 * random());
    const ey = foot - size * (0.26 + 0.5 * random());
    layShape(
      design,
      [outlineEllipse(ex, ey, size * 0.034, size * 0.014, random() * 3, 12)],
      blendColours(tone('#f6c33a'), tone('#d58a1e'), random()),
      0.4,
    );
  }
  for (let bar = 0; bar <= 9; bar += 1)
    layBar(
      design,
      x + (wide * bar) / 9,
      foot - size * 0.8,
      x + (wide * bar) / 9,
      foot - size * 0.2,
      size * 0.018,
      wood,
    );
  for (const y of [0.21, 0.5, 0.79])
    layBar(design, x - wide * 0.02, foot - size * y, x + wide * 1.02, foot - size * y, size * 0.028, wood);
  layShape(
    design,
    [
      [
        x - wide * 0.1,
        foot - size * 0.78,
        x + wide * 0.5,
        foot - size * 1.12,
        x + wide * 1.1,
        foot - size * 0.78,
        x + wide * 1.04,
        foot - size * 0.76,
        x + wide * 0.5,
        foot - size * 1.02,
        x - wide * 0.04,
        foot - size * 0.76,
      ],
    ],
    tone('#5a3a22'),
    0.3,
  );
  layShape(
    design,
    [
      [
        x - wide * 0.12,
        foot - size * 0.8,
        x + wide * 0.5,
        foot - size * 1.17,
        x + wide * 1.12,
        foot - size * 0.8,
        x + wide * 1.02,
        foot - size * 0.82,
        x + wide * 0.5,
        foot - size * 1.08,
        x - wide * 0.02,
        foot - size * 0.82,
      ],
    ],
    tone('#fbfaf5'),
    0.3,
  );
  layBar(
    design,
    x + wide * 0.5,
    foot - size * 0.98,
    x + wide * 0.5,
    foot - size * 0.86,
    size * 0.01,
    tone('#7a1d16'),
  );
  layShape(
    design,
    [outlineEllipse(x + wide * 0.5, foot - size * 0.82, size * 0.05, size * 0.055)],
    tone('#cf3324'),
  );
}
