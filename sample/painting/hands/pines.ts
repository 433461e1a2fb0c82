/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { INK, layInk } from '../../brush/ink.ts';
import { buildNoise } from '../../core/noise.ts';
import { blendPixel, type Colour, type Picture } from '../../core/picture.ts';
import { outlineLine, visitShape, type Contour } from '../../core/polygon.ts';
import type { Random } from '../../core/prng.ts';

/** Lays one shape in ink with the breaks of a brush; `black` 0…1. */
export function inkShape(
  picture: Picture,
  contours: readonly Contour[],
  black: number,
  colour: Colour = INK,
): void {
  visitShape(picture.width, picture.height, contours, (index, _x, _y, coverage) => {
    layInk(picture, index, colour, coverage * black);
  });
}

/** A pine of the Changbai kind: straight reddish trunk, level boughs, needles in fans. */
export function paintPine(
  picture: Picture,
  x: number,
  foot: number,
  tall: number,
  black: number,
  random: Random,
  tint?: Colour,
): void {
  const thick = tall * 0.019;
  const lean = random.normal() * tall * 0.04;
  const trunk: [number, number, number][] = [];
  for (let step = 0; step <= 8; step += 1) {
    const t = step / 8;
    trunk.push([x + lean * t * t + random.normal() * thick * 0.3, foot - tall * t, thick * (1.05 - t * 0.8)]);
  }
  inkShape(picture, [outlineLine(trunk)], black * 0.62);
  const side = trunk.map(([px, py, half]): [number, number, number] => [px + half * 0.75, py, half * 0.28]);
  inkShape(picture, [outlineLine(side)], black * 0.8);
  const boughs = Math.round(7 + tall / 90);
  for (let bough = 0; bough < Math.min(26, boughs); bough += 1) {
    const t = 0.34 + 0.66 * (bough / Math.min(26, boughs)) + random.normal() * 0.015;
    const way = bough % 2 ? 1 : -1;
    const sx = x + lean * t * t;
    const sy = foot - tall * t;
    const reach = tall * 0.2 * (1.12 - t * 0.85) * random.between(0.6, 1.25);
    const ex = sx + way * reach;
    const ey = sy + reach * random.between(-0.16, 0.2);
    inkShape(
      picture,
      [
        outlineLine([
          [sx, sy, thick * 0.3],
          [(sx + ex) / 2, (sy + ey) / 2 - reach * 0.06, thick * 0.22],
          [ex, ey, thick * 0.1],
        ]),
      ],
      black * 0.85,
    );
    const tufts = Math.max(3, Math.round(reach / (tall * 0.022)));
    for (let tuft = 0; tuft < tufts; tuft += 1) {
      const share = 0.15 + (0.85 * tuft) / tufts;
      paintTuft(
        picture,
        sx + (ex - sx) * share,
        sy + (ey - sy) * share - reach * 0.05,
        tall * 0.034 * random.between(0.7, 1.2),
        black,
        random,
        tint,
      );
    }
  }
  paintTuft(picture, x + lean, foot - tall * 1.01, tall * 0.03, black, random, tint);
}

/** A fan of needles, with a breath of colour behind when tinted. */
function paintTuft(
  picture: Picture,
  x: number,
  y: number,
  reach: number,
  black: number,
  random: Random,
  tint?: Colour,
): void {
  if (tint) {
    visitShape(picture.width, picture.height, [fan(x, y, reach)], (index, _x, _y, coverage) => {
      blendPixel(picture, index, tint, coverage * 0.45);
    });
  } else inkShape(picture, [fan(x, y, reach)], black * 0.2);
  const needles = reach > 7 ? 11 : 6;
  for (let needle = 0; needle < needles; needle += 1) {
    const angle = -Math.PI * (0.04 + (0.92 * (needle + random() * 0.6)) / needles);
    const long = reach * random.between(0.7, 1.15);
    const half = Math.max(0.42, reach * 0.03);
    inkShape(
      picture,
      [
        outlineLine([
          [x, y, half],
          [x + Math.cos(angle) * long, y + Math.sin(angle) * long * 0.72, half * 0.35],
        ]),
      ],
      black * random.between(0.6, 1),
    );
  }
}

function fan(x: number, y: number, reach: number): number[] {
  const contour = [x - reach * 0.2, y + reach * 0.12, x + reach * 0.2, y + reach * 0.12];
  for (let step = 0; step <= 8; step += 1) {
    const angle = -Math.PI * (step / 8);
    contour.push(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.62);
  }
  return contour;
}

/** Dots of moss and far trees along a crest. */
export function dotCrest(
  picture: Picture,
  crest: Float32Array,
  count: number,
  size: number,
  black: number,
  seed: string,
  random: Random,
): void {
  const noise = buildNoise(`${seed}/dots`);
  for (let dot = 0; dot < count; dot += 1) {
    const x = random() * picture.width;
    if (noise.at(x / (picture.width * 0.07), 2) < 0.42) continue;
    const y =
      crest[Math.min(crest.length - 1, Math.floor(x))]! + Math.abs(random.normal()) * size * 5 - size * 0.5;
    const half = size * random.between(0.35, 0.9);
    inkShape(
      picture,
      [
        outlineLine([
          [x - half, y + half * 0.3, half * 0.2],
          [x, y, half * 0.62],
          [x + half, y - half * 0.15, half * 0.15],
        ]),
      ],
      black * random.between(0.4, 1),
    );
  }
}

/** Firs so far away that each is one upright touch. */
export function lineFirs(
  picture: Picture,
  crest: Float32Array,
  count: number,
  tall: number,
  black: number,
  seed: string,
  random: Random,
): void {
  const noise = buildNoise(`${seed}/firs`);
  for (let tree = 0; tree < count; tree += 1) {
    const x = random() * picture.width;
    if (noise.at(x / (picture.width * 0.1), 7) < 0.45) continue;
    const foot = crest[Math.min(crest.length - 1, Math.floor(x))]! + tall * random.between(-0.1, 1.8);
    const high = tall * random.between(0.5, 1.2);
    const shade = black * random.between(0.35, 1);
    inkShape(
      picture,
      [
        outlineLine([
          [x, foot, high * 0.03],
          [x, foot - high, high * 0.012],
        ]),
      ],
      shade,
    );
    for (let whorl = 0; whorl < 6; whorl += 1) {
      const y = foot - high * (0.22 + whorl * 0.13);
      const half = high * 0.2 * (1 - whorl * 0.14);
      inkShape(
        picture,
        [
          outlineLine([
            [x - half, y + half * 0.35, high * 0.006],
            [x, y, high * 0.03],
            [x + half, y + half * 0.3, high * 0.006],
          ]),
        ],
        shade * 0.9,
      );
    }
  }
}
