import { buildNoise, clamp } from '../../core/noise.ts';
import { parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { blendColours, type Design, layBar, layField, layShape, outlineRidge } from '../design.ts';

const tone = parseColour;

/** Tower cranes over a rising quarter, a great sun behind. */
export function drawCranes(design: Design, seed: string): void {
  const { width: w, height: h } = design;
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const sunX = w * random.between(0.35, 0.65);
  const sunY = h * random.between(0.3, 0.42);
  const radius = Math.min(w, h) * random.between(0.17, 0.24);
  layField(design, 0, h, (_x, y) => blendColours(tone('#d8a877'), tone('#f3e3c2'), y / (h * 0.6)));
  // The sky is cut in rays from the sun.
  for (let index = 0; index < design.angles.length; index += 1) {
    design.angles[index] = Math.atan2(Math.floor(index / w) - sunY, (index % w) - sunX);
  }
  layShape(design, [outlineEllipse(sunX, sunY, radius, radius, 0, 90)], tone('#d2452e'));
  for (let band = 0; band < 5; band += 1) {
    const y = h * (0.16 + band * 0.1 + random.between(0, 0.03));
    const x = w * random.between(-0.1, 0.5);
    layShape(
      design,
      [outlineEllipse(x + w * 0.3, y, w * random.between(0.2, 0.4), h * 0.012, 0.02)],
      tone('#f5ead2'),
    );
  }
  layShape(
    design,
    [outlineRidge(design, (u) => h * (0.66 - 0.09 * noise.fbm(u * 3, 2, 3)))],
    tone('#8fa3a6'),
  );
  for (let block = 0; block < 16; block += 1) {
    const x = (block / 15 - 0.04) * w;
    const wide = w * random.between(0.04, 0.075);
    const top = h * random.between(0.44, 0.66);
    const body = blendColours(tone('#5f7d88'), tone('#2f4753'), random());
    layShape(design, [outlineRect(x, top, wide, h - top)], body, 1.57);
    layShape(
      design,
      [outlineRect(x + wide * 0.62, top, wide * 0.38, h - top)],
      blendColours(body, tone('#1d2b33'), 0.55),
      1.57,
    );
    for (let floor = top + h * 0.015; floor < h * 0.9; floor += h * 0.02) {
      for (let bay = 0.08; bay < 0.56; bay += 0.17) {
        if (random() < 0.72)
          layShape(
            design,
            [outlineRect(x + wide * bay, floor, wide * 0.1, h * 0.009)],
            random() < 0.3 ? tone('#f2c56b') : tone('#bfd0cf'),
          );
      }
    }
  }
  const frames = 2 + random.whole(0, 1);
  for (let frame = 0; frame < frames; frame += 1) {
    drawFrame(
      design,
      w * (0.12 + frame * 0.4 + random.between(0, 0.1)),
      h * random.between(0.5, 0.58),
      w * 0.17,
      random,
    );
  }
  const masts = random.whole(3, 4);
  for (let mast = 0; mast < masts; mast += 1) {
    const x = w * ((mast + 0.5) / masts + random.between(-0.06, 0.06));
    drawCrane(
      design,
      x,
      h * 0.97,
      h * random.between(0.56, 0.84),
      w * random.between(0.2, 0.34),
      random() < 0.5 ? 1 : -1,
    );
  }
  layShape(
    design,
    [outlineRidge(design, (u) => h * (0.93 - 0.02 * noise.fbm(u * 9, 5, 2)))],
    tone('#26313a'),
  );
}

/** The concrete frame of a house with its scaffold. */
function drawFrame(design: Design, x: number, top: number, wide: number, random: () => number): void {
  const { height: h } = design;
  const dark = tone('#6b3a28');
  for (let floor = 0; top + floor * h * 0.052 < h * 0.95; floor += 1) {
    const y = top + floor * h * 0.052;
    layBar(design, x, y, x + wide, y, h * 0.011, dark);
    if (random() < 0.4)
      layShape(
        design,
        [outlineRect(x + wide * 0.1, y + h * 0.01, wide * clamp(random(), 0.2, 0.8), h * 0.036)],
        tone('#c7773d'),
      );
  }
  for (let bay = 0; bay <= 5; bay += 1) {
    layBar(design, x + (wide * bay) / 5, top - h * 0.03, x + (wide * bay) / 5, h * 0.96, h * 0.007, dark);
  }
}

/** A tower crane standing at x, foot, with a latticed mast and jib. */
export function drawCrane(
  design: Design,
  x: number,
  foot: number,
  tall: number,
  reach: number,
  way: 1 | -1,
): void {
  const line = Math.max(1.2, tall * 0.006);
  const half = tall * 0.016;
  const ink = tone('#1b2024');
  const top = foot - tall;
  layBar(design, x - half, foot, x - half, top, line, ink);
  layBar(design, x + half, foot, x + half, top, line, ink);
  for (let y = foot; y > top; y -= half * 2) {
    layBar(design, x - half, y, x + half, y - half * 2, line * 0.6, ink);
    layBar(design, x + half, y, x - half, y - half * 2, line * 0.6, ink);
  }
  const peak = top - tall * 0.1;
  layBar(design, x - half, top, x, peak, line, ink);
  layBar(design, x + half, top, x, peak, line, ink);
  const tip = x + reach * way;
  const back = x - reach * 0.36 * way;
  layBar(design, back, top, tip, top, line, ink);
  layBar(design, x, top - half * 1.4, tip - reach * 0.04 * way, top - half * 0.9, line * 0.7, ink);
  for (let step = 0; step < 22; step += 1) {
    const from = x + (reach * 0.96 * way * step) / 22;
    const to = x + (reach * 0.96 * way * (step + 0.5)) / 22;
    layBar(design, from, top, to, top - half * 1.2, line * 0.5, ink);
    layBar(design, to, top - half * 1.2, x + (reach * 0.96 * way * (step + 1)) / 22, top, line * 0.5, ink);
  }
  layBar(design, x, peak, x + reach * 0.7 * way, top - half, line * 0.45, ink);
  layBar(design, x, peak, back, top, line * 0.45, ink);
  layShape(
    design,
    [outlineRect(Math.min(back, back + half * 2 * way), top, half * 2.4, half * 2.6)],
    tone('#3a2f2a'),
  );
  layShape(
    design,
    [outlineRect(x - half * 1.2 + half * way, top + half * 0.2, half * 2.4, half * 2.6)],
    tone('#d9a03a'),
  );
  const hook = x + reach * way * 0.68;
  const drop = tall * 0.34;
  layBar(design, hook, top, hook, top + drop, line * 0.45, ink);
  layBar(
    design,
    hook - half * 2.6,
    top + drop + half,
    hook + half * 2.6,
    top + drop + half,
    half * 0.9,
    tone('#a63c26'),
  );
  layBar(design, hook, top + drop, hook - half * 2.4, top + drop + half, line * 0.4, ink);
  layBar(design, hook, top + drop, hook + half * 2.4, top + drop + half, line * 0.4, ink);
}
