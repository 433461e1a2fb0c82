/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, clamp, mix } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { type Contour, fillShape, outlineEllipse, outlineLine, outlineRect } from '../../core/polygon.ts';
import type { Random } from '../../core/prng.ts';
import { addGlow, lightOf } from '../camera.ts';

/** A locomotive coming out of the mist behind its lamp. */
export function bringTrain(
  frame: Picture,
  vanish: number,
  horizon: number,
  seed: string,
  random: Random,
): void {
  const { height } = frame;
  const size = height * random.between(0.14, 0.19);
  const y = horizon + height * 0.05;
  const dark = lightOf('#232b33', 0.85);
  const body: Contour[] = [
    [
      vanish - size * 0.46,
      y,
      vanish - size * 0.47,
      y - size * 0.95,
      vanish - size * 0.3,
      y - size * 1.16,
      vanish + size * 0.3,
      y - size * 1.16,
      vanish + size * 0.47,
      y - size * 0.95,
      vanish + size * 0.46,
      y,
    ],
  ];
  addGlow(frame, vanish, y - size * 0.9, size * 0.9, [0.5, 0.42, 0.3], 0.75, `${seed}/plume`);
  fillShape(frame, body, dark, 0.86);
  fillShape(
    frame,
    [outlineRect(vanish - size * 0.36, y - size * 0.96, size * 0.3, size * 0.24)],
    lightOf('#5a6672'),
    0.8,
  );
  fillShape(
    frame,
    [outlineRect(vanish + size * 0.06, y - size * 0.96, size * 0.3, size * 0.24)],
    lightOf('#5a6672'),
    0.8,
  );
  fillShape(
    frame,
    [outlineRect(vanish - size * 0.46, y - size * 0.3, size * 0.92, size * 0.07)],
    lightOf('#b3341f', 0.7),
    0.85,
  );
  const plough: Contour = [
    vanish - size * 0.5,
    y + size * 0.05,
    vanish - size * 0.42,
    y - size * 0.14,
    vanish + size * 0.42,
    y - size * 0.14,
    vanish + size * 0.5,
    y + size * 0.05,
  ];
  fillShape(frame, [plough], lightOf('#15181b'), 0.9);
  blurSpray(frame, vanish, y, size, seed);
  const lamp: Colour = [7, 5.6, 3.6];
  for (const [dx, dy, strength] of [
    [0, -1.07, 1],
    [-0.3, -0.42, 0.55],
    [0.3, -0.42, 0.55],
  ] as const) {
    addGlow(
      frame,
      vanish + dx * size,
      y + dy * size,
      size * 0.045,
      [lamp[0] * strength, lamp[1] * strength, lamp[2] * strength],
      0,
      seed,
    );
    addGlow(
      frame,
      vanish + dx * size,
      y + dy * size,
      size * 0.3,
      [0.55 * strength, 0.45 * strength, 0.3 * strength],
      0.35,
      `${seed}/halo`,
    );
  }
  for (let step = 0; step < 44; step += 1) {
    const t = step / 44;
    const cy = y + (height - y) * t;
    fillShape(
      frame,
      [
        outlineEllipse(
          vanish + (frame.width * 0.5 - vanish) * t,
          cy,
          size * (0.3 + t * 1.5),
          height * 0.02,
          0,
          24,
        ),
      ],
      [0.95, 0.82, 0.62],
      0.028 * (1 - t),
    );
  }
}

/** Snow thrown aside by the plough. */
function blurSpray(frame: Picture, x: number, y: number, size: number, seed: string): void {
  const noise = buildNoise(`${seed}/spray`);
  const reach = size * 1.5;
  for (let py = Math.floor(y - size * 0.7); py < y + size * 0.2; py += 1) {
    for (let px = Math.floor(x - reach); px < x + reach; px += 1) {
      if (px < 0 || px >= frame.width || py < 0 || py >= frame.height) continue;
      const dx = Math.abs(px - x) / reach;
      const dy = (y + size * 0.1 - py) / (size * 0.75);
      const plume = clamp(1 - dy / (0.25 + dx * 0.9)) * clamp(dx * 4) * clamp(1.1 - dx);
      const share = clamp(plume * (0.25 + 1.3 * noise.fbm(px / (size * 0.14), py / (size * 0.11), 4))) * 0.85;
      if (share < 0.01) continue;
      const at = (py * frame.width + px) * 3;
      frame.rgb[at] = mix(frame.rgb[at]!, 0.78, share);
      frame.rgb[at + 1] = mix(frame.rgb[at + 1]!, 0.8, share);
      frame.rgb[at + 2] = mix(frame.rgb[at + 2]!, 0.83, share);
    }
  }
}

/** A lit passenger train smeared by its speed. */
export function passTrain(frame: Picture, horizon: number, seed: string, random: Random): void {
  const { width, height } = frame;
  const top = horizon - height * 0.2;
  const deep = height * 0.24;
  const noise = buildNoise(`${seed}/train`);
  for (let y = Math.floor(top); y < top + deep; y += 1) {
    const v = (y - top) / deep;
    for (let x = 0; x < width; x += 1) {
      const car = ((x / width) * 2.6 + 0.37) % 1;
      const pane = ((x / width) * 26 + 0.2) % 1;
      const blur = Math.min(1, Math.min(pane, 1 - pane) * 5) * Math.min(1, Math.min(car, 1 - car) * 30 - 0.6);
      const lit = v > 0.24 && v < 0.52 ? clamp(blur + 0.25) * (0.6 + 0.8 * noise.at((x / width) * 9, 3)) : 0;
      const stripe = v > 0.62 && v < 0.68 ? 0.28 : 0;
      const shade = 0.03 + 0.05 * (1 - v) + 0.02 * noise.at(x / 200, y / 3);
      const wheel = v > 0.86 ? 0.35 : 1;
      const at = (y * width + x) * 3;
      const edge = clamp(Math.min(v * 30, 30 - v * 30));
      frame.rgb[at] = mix(frame.rgb[at]!, (shade * 0.8 + lit * 1.9 + stripe * 0.8) * wheel, edge);
      frame.rgb[at + 1] = mix(frame.rgb[at + 1]!, (shade + lit * 1.3 + stripe * 0.75) * wheel, edge);
      frame.rgb[at + 2] = mix(frame.rgb[at + 2]!, (shade * 1.15 + lit * 0.62 + stripe * 0.6) * wheel, edge);
    }
  }
  for (let gust = 0; gust < 320; gust += 1) {
    const y = top + deep * random.between(0.72, 1.12);
    const x = random() * width;
    fillShape(
      frame,
      [
        outlineLine([
          [x, y, 0.5],
          [x + width * random.between(0.02, 0.12), y + random.normal() * height * 0.006, height * 0.0016],
          [x + width * 0.15, y, 0.4],
        ]),
      ],
      [0.4, 0.45, 0.55],
      0.14,
    );
  }
  for (let step = 0; step < 40; step += 1)
    fillShape(
      frame,
      [outlineRect(0, top + deep + (height * 0.14 * step) / 40, width, height * 0.0036)],
      [0.75, 0.52, 0.28],
      0.06 * (1 - step / 40),
    );
}
