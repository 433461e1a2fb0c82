/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPicture } from '../../core/blur.ts';
import { buildNoise, clamp } from '../../core/noise.ts';
import { addLight, buildPicture, type Colour, type Picture } from '../../core/picture.ts';
import { fillShape, outlineLine, outlineRect, visitShape } from '../../core/polygon.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { addGlow, developFrame, lightOf } from '../camera.ts';
import { outlineFigure, POSES } from '../figure.ts';
import { type Lamp, laySolid } from '../solid.ts';

/** A welder kneeling at a frame in a dark hall, sparks flying. */
export function shootWelding(width: number, height: number, seed: string): Picture {
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const frame = buildPicture(width, height, [0.004, 0.005, 0.007]);
  const h = height;
  const way = random() < 0.5 ? 1 : -1;
  const arcX = width * (way > 0 ? 0.57 : 0.43);
  const arcY = h * 0.66;
  layHall(frame, random, way);
  blurPicture(frame, width / 190);
  const arc: Colour = [0.62, 0.8, 1];
  addGlow(frame, arcX, arcY, h * 0.085, [0.16, 0.22, 0.32], 0.85, seed);
  layFloor(frame, arcX, h * 0.83, noise);
  const lamps: Lamp[] = [
    { x: arcX, y: arcY, z: h * 0.05, colour: [4.2, 5.4, 6.6], reach: h * 0.15 },
    {
      x: width * 0.5 - way * width * 0.42,
      y: -h * 0.2,
      z: h * 0.5,
      colour: [0.1, 0.075, 0.045],
      reach: h * 1.2,
    },
  ];
  const steel = {
    albedo: lightOf('#8a8f94'),
    bulge: h * 0.012,
    gloss: 0.55,
    ambient: [0.012, 0.014, 0.018] as const,
    rough: 0.12,
    grain: h * 0.05,
  };
  const at = (u: number, v: number): [number, number] => [arcX + u * h * way, arcY + v * h];
  const beam = (ax: number, ay: number, bx: number, by: number, half: number): void => {
    const [x0, y0] = at(ax, ay);
    const [x1, y1] = at(bx, by);
    laySolid(
      frame,
      [
        outlineLine([
          [x0, y0, half * h],
          [x1, y1, half * h],
        ]),
      ],
      steel,
      lamps,
      `${seed}/${ax}${by}`,
    );
  };
  beam(-0.08, 0.055, 0.75, 0.03, 0.035);
  beam(-0.06, 0.115, 0.75, 0.1, 0.012);
  for (const post of [0.03, 0.27, 0.52]) beam(post, 0.08, post + 0.012, 0.24, 0.018);
  const clothes = {
    albedo: lightOf('#46586c'),
    bulge: h * 0.06,
    gloss: 0.05,
    ambient: [0.016, 0.018, 0.024] as const,
    rough: 1.1,
    grain: h * 0.05,
  };
  const x = arcX - way * h * 0.225;
  laySolid(frame, outlineFigure(x, h * 0.86, h * 0.6, way, POSES.kneel), clothes, lamps, `${seed}/man`);
  const [hx, hy] = [x + way * h * 0.6 * 0.215, h * 0.86 - h * 0.6 * 0.625];
  const mask = {
    albedo: lightOf('#2f3133'),
    bulge: h * 0.02,
    gloss: 0.7,
    ambient: [0.006, 0.006, 0.008] as const,
  };
  laySolid(
    frame,
    [
      [
        hx - way * h * 0.03,
        hy - h * 0.042,
        hx + way * h * 0.018,
        hy - h * 0.045,
        hx + way * h * 0.036,
        hy + h * 0.012,
        hx + way * h * 0.022,
        hy + h * 0.052,
        hx - way * h * 0.014,
        hy + h * 0.046,
      ],
    ],
    mask,
    lamps,
    `${seed}/mask`,
  );
  const helmet = { ...mask, albedo: lightOf('#c9a53a'), gloss: 0.5 };
  laySolid(
    frame,
    [
      outlineLine([
        [hx - way * h * 0.045, hy - h * 0.024, h * 0.008],
        [hx - way * h * 0.02, hy - h * 0.045, h * 0.021],
        [hx + way * h * 0.012, hy - h * 0.046, h * 0.014],
        [hx + way * h * 0.03, hy - h * 0.038, h * 0.006],
      ]),
    ],
    helmet,
    lamps,
    `${seed}/hat`,
  );
  const [tx, ty] = at(-0.012, -0.004);
  laySolid(
    frame,
    [
      outlineLine([
        [x + way * h * 0.23, h * 0.86 - h * 0.2, h * 0.008],
        [tx, ty, h * 0.004],
      ]),
    ],
    steel,
    lamps,
    `${seed}/rod`,
  );
  flySparks(frame, arcX, arcY, h, random, way, h * 0.845);
  addGlow(frame, arcX, arcY, h * 0.016, [arc[0] * 26, arc[1] * 26, arc[2] * 26], 0, seed);
  addGlow(frame, arcX, arcY, h * 0.1, [arc[0] * 0.5, arc[1] * 0.5, arc[2] * 0.5], 0.8, `${seed}/2`);
  return developFrame(
    frame,
    { exposure: 1.25, grain: 0.055, vignette: 0.5, mono: 0, bloom: 0.5, shadow: [0.02, 0.022, 0.028] },
    seed,
  );
}

/** The depth of the hall: columns, a crane bridge, high windows with evening in them. */
function layHall(frame: Picture, random: Random, way: number): void {
  const { width, height } = frame;
  const vanish = width * (0.5 + way * 0.16);
  const eye = height * 0.47;
  for (let bay = 9; bay >= 1; bay -= 1) {
    const t = 1 / bay;
    for (const side of [-1, 1]) {
      const x = vanish + side * width * 0.62 * t;
      const wide = width * 0.11 * t;
      const top = eye - height * 0.62 * t;
      const glass = random.between(0.25, 0.6);
      for (let pane = 0; pane < 3; pane += 1) {
        fillShape(
          frame,
          [outlineRect(x + (side > 0 ? 0 : -wide) + (wide * pane) / 3, top, wide * 0.28, height * 0.3 * t)],
          [0.1 * glass, 0.15 * glass, 0.22 * glass],
          1,
        );
      }
      fillShape(
        frame,
        [outlineRect(x - wide * 0.14, top - height * t, wide * 0.3, height * 2.1 * t)],
        [0.004, 0.005, 0.006],
        1,
      );
    }
    if (bay % 2 === 0) {
      const y = eye - height * 0.68 * t;
      fillShape(
        frame,
        [outlineRect(vanish - width * 0.62 * t, y, width * 1.24 * t, height * 0.02 * t)],
        [0.006, 0.006, 0.007],
        1,
      );
      fillShape(
        frame,
        [outlineRect(vanish - width * 0.05 * t, y + height * 0.03 * t, width * 0.1 * t, height * 0.016 * t)],
        [1.9, 1.35, 0.7],
        1,
      );
    }
  }
}

function layFloor(frame: Picture, arcX: number, from: number, noise: ReturnType<typeof buildNoise>): void {
  const { width, height } = frame;
  visitShape(width, height, [outlineRect(0, from, width, height - from)], (index, x, y, coverage) => {
    const deep = (y - from) / (height - from);
    const near = 1 / (1 + ((x - arcX) / (height * 0.24)) ** 2 + (deep / 0.5) ** 2);
    const wet = noise.fbm(x / (height * 0.11), y / (height * 0.012), 4);
    const light = near * (0.4 + 1.2 * clamp(wet - 0.4)) * 0.16;
    const at = index * 3;
    frame.rgb[at] = frame.rgb[at]! * (1 - coverage) + (0.006 + light * 0.75) * coverage;
    frame.rgb[at + 1] = frame.rgb[at + 1]! * (1 - coverage) + (0.006 + light * 0.85) * coverage;
    frame.rgb[at + 2] = frame.rgb[at + 2]! * (1 - coverage) + (0.007 + light) * coverage;
  });
}

/** Sparks on their parabolas, cooling from white through orange; some bounce from the floor. */
export function flySparks(
  frame: Picture,
  x: number,
  y: number,
  unit: number,
  random: Random,
  way: number,
  floor: number,
  count = 520,
): void {
  for (let spark = 0; spark < count; spark += 1) {
    const angle = -Math.PI / 2 + way * random.between(-0.5, 1.9) + random.normal() * 0.35;
    const speed = unit * random.between(0.12, 0.75) * (random() < 0.25 ? 1.5 : 1);
    let vx = Math.cos(angle) * speed;
    let vy = Math.sin(angle) * speed;
    const born = random.between(0, 0.75);
    const life = random.between(0.045, 0.13);
    const half = unit * random.between(0.0004, 0.00105);
    const heat = random.between(0.5, 1);
    let px = x;
    let py = y;
    let points: [number, number, number][] = [];
    const step = 0.012;
    for (let time = 0; time < born + life; time += step) {
      if (time >= born) points.push([px, py, half]);
      px += vx * step;
      py += vy * step;
      vy += unit * 1.5 * step;
      if (py > floor && vy > 0) {
        vy *= -random.between(0.2, 0.45);
        vx *= 0.7;
        if (points.length > 1) drawSpark(frame, points, heat * (1 - born * 0.55));
        points = [];
      }
    }
    if (points.length > 1) drawSpark(frame, points, heat * (1 - born * 0.55));
  }
}

function drawSpark(frame: Picture, points: readonly [number, number, number][], heat: number): void {
  const colour: Colour = [3.4 * heat, 1.75 * heat * heat, 0.62 * heat ** 4];
  visitShape(frame.width, frame.height, [outlineLine(points)], (index, _x, _y, coverage) => {
    addLight(frame, index, colour, coverage * 1.7);
  });
}
