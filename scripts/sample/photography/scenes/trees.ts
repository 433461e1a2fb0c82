/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { mix } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { type Contour, fillShape, outlineLine } from '../../core/polygon.ts';
import type { Random } from '../../core/prng.ts';
import { lightOf, laySoft } from '../camera.ts';
import type { Moment } from './forest.ts';

/** One rank of trees at a depth: far ones take the colour of the mist, the nearest stand at the sides. */
export function plantLayer(
  frame: Picture,
  horizon: number,
  near: number,
  mist: Colour,
  random: Random,
  moment: Moment,
): void {
  const { width, height } = frame;
  const bark = lightOf('#1c1a1a', 0.9);
  const share = 0.1 + 0.9 * near ** 1.5;
  const colour: Colour = [
    mix(mist[0], bark[0], share),
    mix(mist[1], bark[1], share),
    mix(mist[2], bark[2], share),
  ];
  const count = Math.round(mix(70, 9, near));
  const foot = horizon + height * 0.14 * near ** 2.2;
  const opening = width * mix(0.02, 0.3, near ** 1.2);
  const contours: Contour[] = [];
  for (let tree = 0; tree < count; tree += 1) {
    let x = random() * width * 1.1 - width * 0.05;
    if (Math.abs(x - width * 0.53) < opening) x += x < width * 0.53 ? -opening : opening;
    const tall = height * mix(0.24, 1.25, near) * random.between(0.7, 1.15);
    if (random() < 0.55 - near * 0.2)
      contours.push(...growFir(x, foot + random.normal() * height * 0.006, tall * 0.72, random));
    else
      contours.push(
        ...growTrunk(
          x,
          foot + random.normal() * height * 0.006,
          tall,
          height * mix(0.0016, 0.016, near) * random.between(0.6, 1.3),
          random,
        ),
      );
  }
  if (near > 0.95 || moment === 'rails')
    laySoft(frame, contours, colour, height * (moment === 'rails' ? 0.006 : 0.0022), 0.97);
  else for (const contour of contours) fillShape(frame, [contour], colour, 0.94);
  const veil = 0.2 * (1 - near);
  for (let y = 0; y < height; y += 1) {
    const band = veil * Math.exp(-(((y - horizon) / (height * 0.14)) ** 2)) * 1.6;
    const share = Math.min(0.8, band + veil * 0.25);
    for (let at = y * width * 3; at < (y + 1) * width * 3; at += 1) {
      frame.rgb[at] = frame.rgb[at]! + (mist[at % 3]! * 1.05 - frame.rgb[at]!) * share;
    }
  }
}

function growTrunk(x: number, foot: number, tall: number, half: number, random: Random): Contour[] {
  const lean = random.normal() * tall * 0.02;
  const contours: Contour[] = [
    outlineLine([
      [x, foot, half * 1.25],
      [x + lean * 0.2, foot - tall * 0.1, half],
      [x + lean, foot - tall, half * 0.35],
    ]),
  ];
  const limbs = random.whole(7, 16);
  for (let limb = 0; limb < limbs; limb += 1) {
    const t = random.between(0.25, 1);
    const way = random() < 0.5 ? -1 : 1;
    const sx = x + lean * t;
    const sy = foot - tall * t;
    const reach = tall * random.between(0.03, 0.13) * (1.25 - t * 0.6);
    const ex = sx + way * reach;
    const ey = sy - reach * random.between(0.1, 0.9);
    contours.push(
      outlineLine([
        [sx, sy, half * 0.3],
        [ex, ey, half * 0.12],
      ]),
    );
    contours.push(
      outlineLine([
        [sx + way * reach * 0.5, (sy + ey) / 2, half * 0.16],
        [ex - way * reach * 0.1, ey - reach * 0.5, half * 0.06],
      ]),
    );
    contours.push(
      outlineLine([
        [sx + way * reach * 0.6, sy + (ey - sy) * 0.6, half * 0.13],
        [ex + way * reach * 0.3, ey + reach * 0.2, half * 0.05],
      ]),
    );
  }
  return contours;
}

function growFir(x: number, foot: number, tall: number, random: Random): Contour[] {
  const contours: Contour[] = [
    outlineLine([
      [x, foot, tall * 0.014],
      [x, foot - tall, tall * 0.002],
    ]),
  ];
  const whorls = 24;
  for (let whorl = 0; whorl < whorls; whorl += 1) {
    const t = 0.1 + (0.88 * whorl) / whorls;
    const y = foot - tall * t;
    for (const way of [-1, 1]) {
      const reach = tall * 0.17 * (1 - t) ** 0.8 * random.between(0.6, 1.25) + tall * 0.006;
      contours.push([
        x,
        y - tall * 0.022,
        x + way * reach * 0.6,
        y + reach * 0.16,
        x + way * reach,
        y + reach * 0.44,
        x + way * reach * 0.5,
        y + reach * 0.3,
        x,
        y + tall * 0.016,
      ]);
    }
  }
  return contours;
}
