import { type Colour, parseColour } from '../../core/picture.ts';
import { outlineEllipse } from '../../core/polygon.ts';
import type { Random } from '../../core/prng.ts';
import { type Design, layBar, layShape } from '../design.ts';

const tone = parseColour;

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
