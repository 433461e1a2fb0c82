/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, clamp, mix } from '../../core/noise.ts';
import { addLight, buildPicture, type Colour, type Picture } from '../../core/picture.ts';
import {
  type Contour,
  fillShape,
  outlineEllipse,
  outlineLine,
  outlineRect,
  visitShape,
} from '../../core/polygon.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { addGlow, developFrame, lightOf, laySoft } from '../camera.ts';
import { outlineFigure, POSES } from '../figure.ts';
import { laySolid } from '../solid.ts';

const MIST = lightOf('#aebccb', 0.9);

/** Which moment of the forest railway a frame shows. */
export type Moment = 'headlight' | 'rails' | 'patrol' | 'passing' | 'signal' | 'stack';

/** A forest railway in snow and mist, before sunrise. */
export function shootForest(
  width: number,
  height: number,
  seed: string,
  moment: Moment = 'headlight',
): Picture {
  const random = buildRandom(seed);
  const dusk = moment === 'passing' || moment === 'signal';
  const mist: Colour = dusk ? lightOf('#54698c', 0.55) : MIST;
  const frame = buildPicture(width, height);
  const horizon = height * (moment === 'rails' ? 0.3 : 0.6);
  layAir(frame, horizon, mist, dusk);
  for (let layer = 0; layer < 6; layer += 1) plantLayer(frame, horizon, layer / 5, mist, random, moment);
  laySnow(frame, horizon, mist, seed);
  const vanish = width * (moment === 'patrol' ? 0.62 : 0.52);
  if (moment !== 'passing')
    layTrack(frame, vanish, horizon + height * 0.005, moment === 'rails' ? 0.62 : 0.3, seed);
  if (moment === 'headlight' || moment === 'stack') bringTrain(frame, vanish, horizon, seed, random);
  if (moment === 'passing') passTrain(frame, horizon, seed, random);
  if (moment === 'patrol') sendPatrol(frame, vanish, horizon, seed);
  if (moment === 'signal') lightSignal(frame, horizon, seed);
  fallSnow(frame, random, moment === 'headlight' || moment === 'passing' ? 1400 : 500);
  const print = {
    exposure: dusk ? 1.5 : 1.02,
    grain: 0.05,
    vignette: 0.42,
    mono: dusk ? 0 : 0.15,
    bloom: dusk ? 0.5 : 0.3,
    shadow: [0.03, 0.035, 0.045] as const,
  };
  return developFrame(frame, print, seed);
}

function layAir(frame: Picture, horizon: number, mist: Colour, dusk: boolean): void {
  const { width, height } = frame;
  const high: Colour = dusk
    ? [mist[0] * 0.35, mist[1] * 0.4, mist[2] * 0.62]
    : [mist[0] * 0.8, mist[1] * 0.84, mist[2] * 0.9];
  for (let y = 0; y < height; y += 1) {
    const t = clamp(y / horizon) ** 1.4;
    for (let x = 0; x < width; x += 1)
      frame.rgb.set(
        [mix(high[0], mist[0] * 1.08, t), mix(high[1], mist[1] * 1.05, t), mix(high[2], mist[2], t)],
        (y * width + x) * 3,
      );
  }
}

/** One rank of trees at a depth: far ones take the colour of the mist, the nearest stand at the sides. */
function plantLayer(
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
  visitShape(width, height, [outlineRect(0, 0, width, height)], (index, _x, y) => {
    const band = veil * Math.exp(-(((y - horizon) / (height * 0.14)) ** 2)) * 1.6;
    for (let channel = 0; channel < 3; channel += 1) {
      const at = index * 3 + channel;
      frame.rgb[at] =
        frame.rgb[at]! + (mist[channel]! * 1.05 - frame.rgb[at]!) * Math.min(0.8, band + veil * 0.25);
    }
  });
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

function laySnow(frame: Picture, horizon: number, mist: Colour, seed: string): void {
  const { width, height } = frame;
  const noise = buildNoise(`${seed}/snow`);
  for (let y = Math.floor(horizon); y < height; y += 1) {
    const deep = (y - horizon) / (height - horizon);
    const scale = height * mix(0.012, 0.16, deep);
    for (let x = 0; x < width; x += 1) {
      const drift = noise.fbm(x / (scale * 4) + 9, y / scale, 4);
      const slope = drift - noise.fbm(x / (scale * 4) + 9.05, (y - scale * 0.12) / scale, 4);
      const glint = noise.cell(x, y) > 0.9985 ? 0.35 * deep : 0;
      const light = 0.72 + 0.3 * drift + slope * 3.2 + glint;
      const share = Math.min(1, deep * 12);
      const at = (y * width + x) * 3;
      frame.rgb[at] = mix(frame.rgb[at]!, mist[0] * light * 1.12, share);
      frame.rgb[at + 1] = mix(frame.rgb[at + 1]!, mist[1] * light * 1.14, share);
      frame.rgb[at + 2] = mix(frame.rgb[at + 2]!, mist[2] * light * 1.2, share);
    }
  }
}

/** Rails and sleepers half sunk in snow; `gauge` is their width at the foot of the frame. */
function layTrack(frame: Picture, vanish: number, horizon: number, gauge: number, seed: string): void {
  const { width, height } = frame;
  const foot = width * 0.5;
  const place = (t: number, side: number): [number, number] => [
    vanish + (foot - vanish) * t + side * width * gauge * 0.5 * t,
    horizon + (height * 1.02 - horizon) * t,
  ];
  const random = buildRandom(`${seed}/track`);
  for (let sleeper = 70; sleeper >= 1; sleeper -= 1) {
    const t = 1.06 / (1 + (sleeper - 1) * 0.17);
    const [ax, y] = place(t, -1.55);
    const [bx] = place(t, 1.55);
    const thick = height * 0.026 * t;
    const bare = random.between(0.3, 0.85);
    fillShape(
      frame,
      [[ax, y, bx, y, bx + thick * 0.3, y + thick, ax - thick * 0.3, y + thick]],
      lightOf('#33302f', 0.8),
      bare,
    );
    fillShape(
      frame,
      [
        outlineLine([
          [ax + (bx - ax) * random() * 0.3, y + thick * 0.2, thick * 0.3],
          [bx - (bx - ax) * random() * 0.3, y + thick * 0.15, thick * 0.24],
        ]),
      ],
      [0.55, 0.6, 0.68],
      0.6,
    );
  }
  for (const side of [-1, 1]) {
    const ribbon = (from: number, to: number): Contour => {
      const a: [number, number] = place(0.004, side);
      const b: [number, number] = place(1.06, side);
      const w = width * gauge * 0.034;
      return [a[0], a[1], b[0] + w * from, b[1], b[0] + w * to, b[1]];
    };
    fillShape(frame, [ribbon(-0.75, 0.9)], lightOf('#1d1d20'), 0.95);
    fillShape(frame, [ribbon(-0.42, 0.42)], lightOf('#9aa7b6', 0.95), 0.95);
    fillShape(frame, [ribbon(-0.2, 0.12)], lightOf('#e4edf5', 1), 0.85);
  }
}

/** A locomotive coming out of the mist behind its lamp. */
function bringTrain(frame: Picture, vanish: number, horizon: number, seed: string, random: Random): void {
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
function passTrain(frame: Picture, horizon: number, seed: string, random: Random): void {
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

/** Two track walkers with a lamp. */
function sendPatrol(frame: Picture, vanish: number, horizon: number, seed: string): void {
  const { width, height } = frame;
  const foot = horizon + height * 0.21;
  const lampX = vanish - width * 0.045;
  const lampY = foot - height * 0.13;
  const lamps = [
    { x: lampX, y: lampY, z: height * 0.03, colour: [2.6, 1.9, 1] as const, reach: height * 0.07 },
  ];
  const coat = {
    albedo: lightOf('#39414c'),
    bulge: height * 0.02,
    gloss: 0.05,
    ambient: [0.22, 0.25, 0.3] as const,
    rough: 0.8,
    grain: height * 0.02,
  };
  laySolid(
    frame,
    outlineFigure(vanish - width * 0.085, foot, height * 0.3, 1, POSES.walk),
    { ...coat, albedo: lightOf('#c56a24') },
    lamps,
    seed,
  );
  laySolid(
    frame,
    outlineFigure(vanish + width * 0.002, foot - height * 0.012, height * 0.285, -1, POSES.stand),
    coat,
    lamps,
    `${seed}/2`,
  );
  addGlow(frame, lampX, lampY, height * 0.011, [5, 3.7, 2], 0, seed);
  addGlow(frame, lampX, lampY, height * 0.07, [0.3, 0.22, 0.12], 0.3, seed);
}

/** A signal at clear over a siding at dusk. */
function lightSignal(frame: Picture, horizon: number, seed: string): void {
  const { width, height } = frame;
  const x = width * 0.34;
  const iron = {
    albedo: lightOf('#3d434a'),
    bulge: height * 0.01,
    gloss: 0.3,
    ambient: [0.12, 0.15, 0.22] as const,
    rough: 0.1,
  };
  laySolid(
    frame,
    [outlineRect(x - height * 0.01, height * 0.12, height * 0.02, horizon + height * 0.26)],
    iron,
    [],
    seed,
  );
  laySolid(
    frame,
    [outlineRect(x - height * 0.045, height * 0.1, height * 0.09, height * 0.25)],
    iron,
    [],
    `${seed}/box`,
  );
  [
    ['#d33a24', 0.12],
    ['#e8b23a', 0.12],
    ['#39e08c', 6],
  ].forEach(([hex, strength], order) => {
    const y = height * (0.14 + order * 0.082);
    const colour = lightOf(String(hex), Number(strength));
    fillShape(frame, [outlineEllipse(x, y, height * 0.028, height * 0.028)], [0.01, 0.01, 0.012]);
    fillShape(frame, [outlineEllipse(x, y, height * 0.023, height * 0.023)], colour);
    if (order === 2) addGlow(frame, x, y, height * 0.055, lightOf('#39e08c', 0.9), 0.3, seed);
  });
  for (let cap = 0; cap < 3; cap += 1)
    fillShape(
      frame,
      [outlineEllipse(x, height * (0.112 + cap * 0.082), height * 0.034, height * 0.011, 0, 24)],
      [0.5, 0.55, 0.66],
    );
}

/** Flakes at all distances: near ones large, faint and out of focus. */
export function fallSnow(frame: Picture, random: Random, count: number): void {
  const { width, height } = frame;
  for (let flake = 0; flake < count; flake += 1) {
    const near = random() ** 4;
    const radius = height * mix(0.0007, 0.009, near);
    const x = random() * width;
    const y = random() * height;
    const strength = mix(0.4, 0.06, Math.sqrt(near));
    visitShape(
      width,
      height,
      [outlineEllipse(x, y, radius, radius * 1.15, 0.4, 18)],
      (index, _x, _y, coverage) => {
        addLight(frame, index, [0.9, 0.93, 1], coverage * strength);
      },
    );
  }
}
