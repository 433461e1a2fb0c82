import { buildNoise, clamp } from '../../core/noise.ts';
import { type Colour, parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { blendColours, type Design, layBar, layField, layShape, outlineRidge } from '../design.ts';

const tone = parseColour;

/** A small station in snow, a steam locomotive coming in, birches at the side. */
export function drawStation(design: Design, seed: string): void {
  const { width: w, height: h } = design;
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const horizon = h * random.between(0.46, 0.52);
  const warm = random() < 0.5;
  layField(design, 0, horizon + 3, (x, y) => {
    const cloud = clamp((noise.fbm((x / w) * 3, (y / h) * 5, 4) - 0.42) * 3.2);
    const sky = blendColours(
      tone(warm ? '#93abc4' : '#a9b9c9'),
      tone(warm ? '#f3d9bd' : '#e9e8e4'),
      y / horizon,
    );
    return blendColours(sky, tone('#f7f3ec'), cloud * 0.7);
  });
  layShape(
    design,
    [outlineRidge(design, (u) => horizon - h * 0.16 * noise.fbm(u * 2.4 + 2, 3, 4))],
    tone('#a7b6c6'),
  );
  layShape(
    design,
    [outlineRidge(design, (u) => horizon - h * 0.09 * noise.fbm(u * 4 + 9, 3, 4))],
    tone('#7e93a8'),
  );
  for (let tree = 0; tree < 70; tree += 1) {
    const x = random() * w;
    drawFir(
      design,
      x,
      horizon + h * 0.012,
      h * random.between(0.03, 0.075),
      blendColours(tone('#4d6a70'), tone('#31484d'), random()),
    );
  }
  layField(
    design,
    horizon,
    h,
    (x, y) => {
      const drift = noise.fbm((x / w) * 4, ((y - horizon) / h) * 11, 3);
      return blendColours(tone('#fbfaf6'), tone('#bccbdb'), clamp((drift - 0.4) * 2.6) * 0.9);
    },
    0.05,
  );
  const vx = w * random.between(0.6, 0.72);
  for (let sleeper = 1; sleeper < 32; sleeper += 1) {
    const t = 1 / (sleeper * 0.42 + 0.6);
    const y = horizon + (h * 1.05 - horizon) * t;
    const x = vx + (w * 0.2 - vx) * t;
    layBar(design, x - w * 0.17 * t, y, x + w * 0.17 * t, y, h * 0.02 * t, tone('#7b6f68'));
  }
  for (const side of [-0.11, 0.11]) {
    layShape(
      design,
      [[vx, horizon, w * (0.2 + side) + w * 0.007, h * 1.05, w * (0.2 + side) - w * 0.007, h * 1.05]],
      tone('#3c4349'),
      1.2,
    );
  }
  drawHouse(design, w * 0.74, horizon + h * 0.13, h * 0.23, random);
  const size = h * 0.2;
  drawLocomotive(design, vx - w * 0.16, horizon + h * 0.13, size, noise);
  for (let birch = 0; birch < 5; birch += 1) {
    const x = w * (random() < 0.75 ? random.between(0.01, 0.14) : random.between(0.93, 0.99));
    drawBirch(design, x, h * random.between(0.86, 1.02), h * random.between(0.6, 0.86), random);
  }
}

/** A fir as three skirts. */
export function drawFir(design: Design, x: number, foot: number, tall: number, colour: Colour): void {
  for (let skirt = 0; skirt < 4; skirt += 1) {
    const top = foot - tall * (1 - skirt * 0.2);
    const base = foot - tall * (0.62 - skirt * 0.2);
    const half = tall * (0.1 + skirt * 0.06);
    layShape(
      design,
      [[x, top, x + half, base, x + half * 0.2, base - tall * 0.04, x - half, base]],
      colour,
      1.2,
    );
  }
}

/** A birch with a leaning trunk, dark eyes and fine twigs. */
export function drawBirch(design: Design, x: number, foot: number, tall: number, random: Random): void {
  const thick = tall * random.between(0.022, 0.034);
  const lean = tall * random.between(-0.07, 0.07);
  const bark = tone('#f1ede4');
  layShape(
    design,
    [
      [
        x - thick,
        foot,
        x + thick,
        foot,
        x + lean + thick * 0.3,
        foot - tall,
        x + lean - thick * 0.3,
        foot - tall,
      ],
    ],
    bark,
    1.5,
  );
  layShape(
    design,
    [
      [
        x + thick * 0.4,
        foot,
        x + thick,
        foot,
        x + lean + thick * 0.3,
        foot - tall,
        x + lean + thick * 0.1,
        foot - tall,
      ],
    ],
    tone('#b3b6bb'),
    1.5,
  );
  for (let eye = 0; eye < 15; eye += 1) {
    const t = random();
    const cx = x + lean * t + thick * random.between(-0.6, 0.6) * (1 - t * 0.6);
    layShape(
      design,
      [
        outlineEllipse(
          cx,
          foot - tall * t,
          thick * random.between(0.25, 0.7) * (1 - t * 0.5),
          thick * 0.16,
          0.1,
          12,
        ),
      ],
      tone('#3b3735'),
    );
  }
  for (let twig = 0; twig < 12; twig += 1) {
    const t = random.between(0.4, 0.97);
    const side = random() < 0.5 ? -1 : 1;
    const sx = x + lean * t;
    const sy = foot - tall * t;
    const reach = tall * random.between(0.1, 0.24) * (1.2 - t * 0.6);
    const mx = sx + side * reach * 0.6;
    const my = sy - reach * 0.7;
    layBar(design, sx, sy, mx, my, thick * 0.22, tone('#5a5350'));
    layBar(
      design,
      mx,
      my,
      mx + side * reach * 0.4,
      my + reach * random.between(-0.3, 0.3),
      thick * 0.12,
      tone('#6d6663'),
    );
  }
}

function drawHouse(design: Design, x: number, y: number, size: number, random: Random): void {
  const wide = size * 1.5;
  layShape(design, [outlineRect(x, y - size * 0.62, wide, size * 0.62)], tone('#d9a766'));
  layShape(design, [outlineRect(x, y - size * 0.16, wide, size * 0.16)], tone('#a4553a'));
  layShape(
    design,
    [
      [
        x - size * 0.12,
        y - size * 0.58,
        x + wide * 0.16,
        y - size,
        x + wide * 0.86,
        y - size,
        x + wide + size * 0.12,
        y - size * 0.58,
      ],
    ],
    tone('#b1402b'),
    0.1,
  );
  layShape(
    design,
    [
      [
        x - size * 0.13,
        y - size * 0.63,
        x + wide * 0.15,
        y - size * 1.03,
        x + wide * 0.87,
        y - size * 1.03,
        x + wide * 0.9,
        y - size * 0.9,
        x + wide * 0.4,
        y - size * 0.8,
        x + size * 0.1,
        y - size * 0.68,
      ],
    ],
    tone('#f6f5f1'),
    0.1,
  );
  for (let bay = 0; bay < 4; bay += 1) {
    const left = x + wide * (0.09 + bay * 0.23);
    layShape(
      design,
      [outlineRect(left - size * 0.02, y - size * 0.5, size * 0.21, size * 0.31)],
      tone('#f3ece0'),
    );
    layShape(
      design,
      [outlineRect(left, y - size * 0.48, size * 0.17, size * 0.27)],
      random() < 0.7 ? tone('#5a4b45') : tone('#f5c86a'),
    );
    layBar(
      design,
      left + size * 0.085,
      y - size * 0.48,
      left + size * 0.085,
      y - size * 0.21,
      size * 0.014,
      tone('#f3ece0'),
    );
  }
  layShape(design, [outlineRect(x + wide * 0.62, y - size * 1.22, size * 0.11, size * 0.3)], tone('#8e4a37'));
  layBar(design, x - size * 0.3, y, x + wide + size, y, size * 0.05, tone('#c4cfda'));
}

/** A locomotive seen three-quarters from the front, with its plume. */
function drawLocomotive(
  design: Design,
  x: number,
  y: number,
  size: number,
  noise: ReturnType<typeof buildNoise>,
): void {
  for (let puff = 22; puff >= 0; puff -= 1) {
    const t = puff / 22;
    const px = x + size * (0.1 + t * 3.1);
    const py = y - size * (1.2 + 0.9 * Math.sqrt(t)) - size * 0.2 * noise.at(puff, 2);
    const r = size * (0.13 + t * 0.42) * (0.7 + 0.6 * noise.at(puff * 3, 8));
    layShape(
      design,
      [outlineEllipse(px, py, r * 1.2, r)],
      blendColours(tone('#ffffff'), tone('#c5cfda'), noise.at(puff * 2, 5) * 0.7 + t * 0.2),
    );
  }
  const dark = tone('#23282c');
  layShape(
    design,
    [
      [
        x + size * 0.2,
        y,
        x + size * 1.9,
        y - size * 0.18,
        x + size * 1.9,
        y - size * 0.62,
        x + size * 0.2,
        y - size * 0.95,
      ],
    ],
    tone('#343b40'),
    -0.15,
  );
  layShape(
    design,
    [
      [
        x + size * 0.9,
        y - size * 0.1,
        x + size * 1.3,
        y - size * 0.14,
        x + size * 1.3,
        y - size * 0.95,
        x + size * 0.86,
        y - size * 1.05,
      ],
    ],
    tone('#2a3034'),
  );
  layShape(
    design,
    [
      [
        x + size * 1.3,
        y - size * 0.12,
        x + size * 3.3,
        y - size * 0.28,
        x + size * 3.3,
        y - size * 0.52,
        x + size * 1.3,
        y - size * 0.72,
      ],
    ],
    tone('#3f5a4a'),
    -0.1,
  );
  layShape(design, [outlineEllipse(x, y - size * 0.52, size * 0.42, size * 0.44)], dark);
  layShape(design, [outlineEllipse(x, y - size * 0.52, size * 0.33, size * 0.35)], tone('#40484d'));
  layShape(design, [outlineEllipse(x, y - size * 0.5, size * 0.06, size * 0.06)], tone('#c33a28'));
  layShape(design, [outlineRect(x - size * 0.09, y - size * 1.2, size * 0.2, size * 0.28)], dark);
  layShape(design, [outlineEllipse(x, y - size * 0.86, size * 0.09, size * 0.09)], tone('#fff0bf'));
  layShape(design, [outlineRect(x - size * 0.5, y - size * 0.14, size, size * 0.12)], tone('#b5352a'));
  layShape(
    design,
    [
      [
        x - size * 0.45,
        y - size * 0.02,
        x + size * 0.45,
        y - size * 0.02,
        x + size * 0.3,
        y + size * 0.14,
        x - size * 0.3,
        y + size * 0.14,
      ],
    ],
    dark,
  );
}
