/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPlane } from '../../core/blur.ts';
import { buildNoise, clamp, mix, smoothstep } from '../../core/noise.ts';
import { buildPicture, buildPlane, type Colour, type Picture } from '../../core/picture.ts';
import { type Contour, fillShape, outlineEllipse, outlineLine, outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { buildDesign, type Design } from '../../painting/design.ts';
import { drawCrane } from '../../painting/scenes/cranes.ts';
import { drawCombine } from '../../painting/scenes/harvest.ts';
import { addGlow, developFrame, lightOf, laySoft } from '../camera.ts';
import { outlineFigure, POSES } from '../figure.ts';

/** A sky after sunset: a warm band at the horizon, thin clouds lit from below. */
export function laySky(
  frame: Picture,
  horizon: number,
  sunX: number,
  warm: Colour,
  cold: Colour,
  seed: string,
): void {
  const { width, height } = frame;
  const noise = buildNoise(`${seed}/sky`);
  for (let y = 0; y < height; y += 1) {
    const v = clamp(y / horizon);
    for (let x = 0; x < width; x += 1) {
      const near = Math.exp(-(((x - sunX) / (width * 0.42)) ** 2));
      const band =
        Math.exp(-((1 - v) / 0.24)) * (0.45 + 0.75 * near) + 0.5 * Math.exp(-((1 - v) / 0.55)) * near;
      const stretch = 1 / (0.1 + (1 - v) * 0.9);
      const cloud =
        smoothstep(
          0.5,
          0.74,
          noise.fbm((x / width) * 2.4 * Math.sqrt(stretch) + 3, v * 5 * stretch * 0.55, 5),
        ) *
        (0.25 + 0.75 * v);
      const lit = cloud * (0.3 + 1.1 * band);
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const base = cold[channel]! * (0.35 + 0.75 * v) + warm[channel]! * band;
        frame.rgb[at + channel] = mix(
          base,
          (warm[channel]! * 0.95 + 0.02) * lit + cold[channel]! * 0.32,
          cloud * 0.7,
        );
      }
    }
  }
}

/** Lays whatever a design draws as a silhouette; `soft` is its blur in px. */
function laySilhouette(frame: Picture, draw: (design: Design) => void, colour: Colour, soft: number): void {
  const design = buildDesign(frame.width, frame.height);
  draw(design);
  const mask = buildPlane(frame.width, frame.height);
  for (let index = 0; index < mask.values.length; index += 1) {
    mask.values[index] =
      1 - Math.min(design.rgb[index * 3]!, design.rgb[index * 3 + 2]!) < 0.02
        ? 0
        : design.ids[index]! > 0
          ? 1
          : 0.5;
  }
  blurPlane(mask, soft);
  for (let index = 0; index < mask.values.length; index += 1) {
    const share = mask.values[index]!;
    if (share < 0.01) continue;
    for (let channel = 0; channel < 3; channel += 1) {
      const at = index * 3 + channel;
      frame.rgb[at] = frame.rgb[at]! + (colour[channel]! - frame.rgb[at]!) * share;
    }
  }
}

/** Combines working against the last light, dust in the air, ears out of focus before the lens. */
export function shootHarvest(width: number, height: number, seed: string): Picture {
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const frame = buildPicture(width, height);
  const horizon = height * random.between(0.58, 0.66);
  const sunX = width * random.between(0.3, 0.7);
  laySky(frame, horizon, sunX, lightOf('#ff9a3d', 1.15), lightOf('#3d567f', 0.6), seed);
  fillShape(
    frame,
    [outlineEllipse(sunX, horizon - height * 0.035, height * 0.034, height * 0.034, 0, 60)],
    [7, 3.6, 1.1],
  );
  addGlow(frame, sunX, horizon - height * 0.035, height * 0.11, [0.7, 0.32, 0.09], 0.25, seed);
  const ridge: number[] = [];
  for (let x = 0; x <= width; x += 6)
    ridge.push(x, horizon - height * 0.022 * noise.fbm((x / width) * 22, 3, 5));
  fillShape(frame, [[...ridge, width, height, 0, height]], lightOf('#2c2320', 0.8));
  for (let y = Math.floor(horizon); y < height; y += 1) {
    const deep = (y - horizon) / (height - horizon);
    const scale = mix(0.004, 0.05, deep) * height;
    for (let x = 0; x < width; x += 1) {
      const straw = noise.fbm(x / (scale * 0.5), y / scale, 4);
      const facing = Math.exp(-(((x - sunX) / (width * (0.2 + deep * 0.3))) ** 2));
      const light = (0.1 + 1.5 * facing * (1 - deep * 0.6)) * smoothstep(0.38, 0.82, straw) + 0.035;
      const at = (y * width + x) * 3;
      frame.rgb[at] = 0.52 * light;
      frame.rgb[at + 1] = 0.27 * light;
      frame.rgb[at + 2] = 0.085 * light + 0.008;
    }
  }
  const machines = 3;
  for (let machine = 0; machine < machines; machine += 1) {
    const near = machine / (machines - 1);
    const size = height * mix(0.04, 0.17, near ** 1.6);
    const x = width * (0.74 - machine * 0.2 + random.between(-0.05, 0.05));
    const y = horizon + height * mix(0.004, 0.07, near);
    raiseDust(frame, x - size * 1.8, y, size, sunX, `${seed}/${machine}`);
    const shade = mix(0.05, 0.008, near);
    laySilhouette(
      frame,
      (design) => {
        drawCombine(design, x, y, size, 1);
      },
      [shade * 1.5, shade, shade * 0.9],
      Math.max(1, height / 1800),
    );
    raiseDust(frame, x - size * 2.6, y + size * 0.1, size * 0.8, sunX, `${seed}/${machine}/2`);
    addGlow(frame, x + size * 0.86, y - size * 0.86, size * 0.05, [3.2, 2.6, 1.6], 0, seed);
  }
  const stalks: Contour[] = [];
  for (let stalk = 0; stalk < 60; stalk += 1)
    stalks.push(
      ...growEar(
        random() * width,
        height * random.between(0.98, 1.1),
        height * random.between(0.14, 0.36),
        random(),
      ),
    );
  laySoft(frame, stalks, [0.05, 0.024, 0.008], height * 0.0055, 0.97);
  return developFrame(
    frame,
    { exposure: 1.05, grain: 0.045, vignette: 0.4, mono: 0, bloom: 0.3, shadow: [0.03, 0.022, 0.03] },
    seed,
  );
}

function raiseDust(frame: Picture, x: number, y: number, size: number, sunX: number, seed: string): void {
  const noise = buildNoise(`${seed}/dust`);
  const reach = size * 3.2;
  for (
    let py = Math.max(0, Math.floor(y - reach * 0.75));
    py < Math.min(frame.height, y + size * 0.3);
    py += 1
  ) {
    for (let px = Math.max(0, Math.floor(x - reach)); px < Math.min(frame.width, x + reach); px += 1) {
      const dx = (px - x) / reach;
      const dy = (y - py) / (reach * 0.75);
      const shape = Math.exp(-dx * dx * 3.5 - Math.max(0, dy) ** 2 * 5);
      const share = clamp(shape * (1.9 * noise.fbm(px / (size * 0.7), py / (size * 0.55), 5) - 0.42)) * 0.75;
      if (share < 0.005) continue;
      const facing = Math.exp(-(((px - sunX) / (frame.width * 0.3)) ** 2));
      const at = (py * frame.width + px) * 3;
      frame.rgb[at] = mix(frame.rgb[at]!, 0.3 + 0.75 * facing, share);
      frame.rgb[at + 1] = mix(frame.rgb[at + 1]!, 0.15 + 0.36 * facing, share);
      frame.rgb[at + 2] = mix(frame.rgb[at + 2]!, 0.075 + 0.09 * facing, share);
    }
  }
}

function growEar(x: number, foot: number, tall: number, lean: number): Contour[] {
  const bend = (lean - 0.5) * tall * 0.9;
  const contours: Contour[] = [
    outlineLine([
      [x, foot, tall * 0.012],
      [x + bend * 0.3, foot - tall * 0.6, tall * 0.008],
      [x + bend, foot - tall, tall * 0.006],
    ]),
  ];
  for (let grain = 0; grain < 9; grain += 1) {
    const t = 0.78 + grain * 0.027;
    contours.push(
      outlineEllipse(
        x + bend * t * t + (grain % 2 ? 1 : -1) * tall * 0.014,
        foot - tall * t,
        tall * 0.014,
        tall * 0.028,
        (lean - 0.5) * 1.2,
        14,
      ),
    );
  }
  return contours;
}

/** Cranes and a lit frame against the blue hour. */
export function shootCranes(width: number, height: number, seed: string): Picture {
  const random = buildRandom(seed);
  const frame = buildPicture(width, height);
  const horizon = height * 0.84;
  laySky(
    frame,
    horizon,
    width * random.between(0.2, 0.8),
    lightOf('#e8884a', 0.5),
    lightOf('#35528f', 0.5),
    seed,
  );
  const lit = { near: lightOf('#ffcf8a', 2.1), cold: lightOf('#bfe0ff', 1.6) };
  for (let block = 0; block < 26; block += 1) {
    const x = random() * width * 1.05 - width * 0.05;
    const wide = width * random.between(0.02, 0.055);
    const top = horizon - height * random.between(0.05, 0.2);
    fillShape(frame, [outlineRect(x, top, wide, horizon - top)], [0.03, 0.034, 0.052], 0.9);
    for (let light = 0; light < 14; light += 1) {
      if (random() < 0.5)
        fillShape(
          frame,
          [
            outlineRect(
              x + wide * random(),
              top + (horizon - top) * random(),
              width * 0.0013,
              height * 0.0026,
            ),
          ],
          random() < 0.7 ? lit.near : lit.cold,
          0.7,
        );
    }
  }
  raiseFrame(
    frame,
    width * random.between(0.28, 0.4),
    horizon,
    width * 0.36,
    height * random.between(0.36, 0.46),
    seed,
  );
  const masts = [
    [0.3, 0.72, 0.28, 1],
    [0.66, 0.8, 0.34, -1],
    [0.86, 0.55, 0.2, 1],
    [0.12, 0.5, 0.17, -1],
  ] as const;
  for (const [share, tall, reach, way] of masts) {
    const x = width * (share + random.between(-0.03, 0.03));
    laySilhouette(
      frame,
      (design) => {
        drawCrane(design, x, horizon + height * 0.02, height * tall, width * reach, way);
      },
      [0.008, 0.009, 0.013],
      Math.max(0.8, height / 2600),
    );
    const top = horizon + height * 0.02 - height * tall;
    for (const [dx, dy, colour] of [
      [0, -0.1 * tall, lightOf('#ff3b24', 5)],
      [reach * way, 0, lightOf('#ff3b24', 4)],
      [0.016, 0.015, lightOf('#ffe2ae', 7)],
      [reach * way * 0.5, 0.005, lightOf('#fff0d0', 4)],
    ] as const) {
      const px = x + dx * width;
      const py = top + dy * height;
      addGlow(frame, px, py, height * 0.0026, colour, 0, seed);
      addGlow(frame, px, py, height * 0.012, [colour[0] * 0.09, colour[1] * 0.09, colour[2] * 0.09], 0, seed);
    }
  }
  fillShape(frame, [outlineRect(0, horizon, width, height - horizon)], [0.012, 0.013, 0.018]);
  mirrorGround(frame, horizon + height * 0.02, seed);
  for (const [share, way, pose] of [
    [0.16, 1, POSES.point],
    [0.2, -1, POSES.stand],
    [0.79, -1, POSES.walk],
  ] as const) {
    for (const contour of outlineFigure(width * share, horizon + height * 0.085, height * 0.125, way, pose))
      fillShape(frame, [contour], [0.006, 0.007, 0.01]);
  }
  return developFrame(
    frame,
    { exposure: 1.5, grain: 0.05, vignette: 0.38, mono: 0, bloom: 0.45, shadow: [0.022, 0.026, 0.04] },
    seed,
  );
}

/** A frame of floors with work lights in its bays. */
function raiseFrame(frame: Picture, x: number, foot: number, wide: number, tall: number, seed: string): void {
  const random = buildRandom(`${seed}/frame`);
  const floors = 9;
  const bays = 7;
  const rise = tall / floors;
  for (let floor = 0; floor < floors; floor += 1) {
    for (let bay = 0; bay < bays; bay += 1) {
      const cellX = x + (wide * bay) / bays;
      const cellY = foot - rise * (floor + 1);
      const on = random() < 0.36;
      const glow = on ? random.between(0.25, 0.9) : 0.02;
      fillShape(
        frame,
        [outlineRect(cellX, cellY, wide / bays, rise)],
        [0.36 * glow + 0.008, 0.25 * glow + 0.009, 0.12 * glow + 0.013],
        1,
      );
      if (on)
        addGlow(
          frame,
          cellX + (wide / bays) * random.between(0.3, 0.7),
          cellY + rise * 0.3,
          rise * 0.09,
          lightOf('#ffd596', 3.4),
          0,
          seed,
        );
      if (random() < 0.14)
        for (const contour of outlineFigure(
          cellX + (wide / bays) * 0.5,
          cellY + rise * 0.98,
          rise * 0.62,
          1,
          POSES.lean,
        ))
          fillShape(frame, [contour], [0.004, 0.004, 0.005]);
    }
  }
  for (let floor = 0; floor <= floors; floor += 1)
    fillShape(
      frame,
      [outlineRect(x - wide * 0.02, foot - rise * floor - rise * 0.07, wide * 1.04, rise * 0.13)],
      [0.01, 0.011, 0.015],
    );
  for (let bay = 0; bay <= bays; bay += 1)
    fillShape(
      frame,
      [
        outlineRect(
          x + (wide * bay) / bays - wide * 0.006,
          foot - tall - rise * 0.5,
          wide * 0.012,
          tall + rise * 0.5,
        ),
      ],
      [0.01, 0.011, 0.015],
    );
  for (let rod = 0; rod < 46; rod += 1)
    fillShape(
      frame,
      [
        outlineRect(
          x + wide * random(),
          foot - tall - rise * random.between(0.2, 0.5),
          Math.max(1, wide * 0.0014),
          rise * 0.5,
        ),
      ],
      [0.01, 0.011, 0.015],
    );
}

/** Wet ground that returns the lights above it, drawn out downwards. */
function mirrorGround(frame: Picture, line: number, seed: string): void {
  const { width, height, rgb } = frame;
  const noise = buildNoise(`${seed}/wet`);
  const source = rgb.slice();
  for (let y = Math.floor(line); y < height; y += 1) {
    const deep = (y - line) / (height - line);
    for (let x = 0; x < width; x += 1) {
      const ripple =
        (noise.fbm(x / (height * 0.03), y / (height * 0.006), 3) - 0.5) * height * 0.02 * (0.3 + deep);
      const px = Math.round(clamp(x + ripple, 0, width - 1));
      const puddle = smoothstep(0.42, 0.6, noise.fbm(x / (width * 0.11), y / (height * 0.035), 4));
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let tap = 0; tap < 6; tap += 1) {
          const py = Math.max(0, Math.round(line - (y - line) * (1.6 + tap * 0.5) - tap * height * 0.012));
          sum += Math.min(2, source[(py * width + px) * 3 + channel]!);
        }
        rgb[at + channel] = rgb[at + channel]! * 0.8 + (sum / 6) * (0.12 + 0.55 * puddle) * (1 - deep * 0.4);
      }
    }
  }
}
