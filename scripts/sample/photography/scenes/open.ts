/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPicture } from '../../core/blur.ts';
import { buildNoise, clamp, mix, smoothstep } from '../../core/noise.ts';
import { buildPicture, type Colour, type Picture } from '../../core/picture.ts';
import { type Contour, fillShape, outlineEllipse, outlineLine } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { addGlow, developFrame, joinContours, lightOf } from '../camera.ts';
import { outlineFigure, POSES } from '../figure.ts';
import { laySky } from './sky.ts';
import { fallSnow } from './snow.ts';

/** Men hauling a net on a frozen lake at sunrise. */
export function shootIce(width: number, height: number, seed: string): Picture {
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const frame = buildPicture(width, height);
  const horizon = height * 0.42;
  const sunX = width * 0.68;
  laySky(frame, horizon, sunX, lightOf('#ffb469', 1.15), lightOf('#5f7ea8', 0.75), seed);
  fillShape(
    frame,
    [outlineEllipse(sunX, horizon - height * 0.05, height * 0.03, height * 0.03, 0, 60)],
    [7, 4.6, 2.2],
  );
  addGlow(frame, sunX, horizon - height * 0.05, height * 0.1, [0.6, 0.36, 0.16], 0.2, seed);
  const shore: number[] = [];
  for (let x = 0; x <= width; x += 5)
    shore.push(x, horizon - height * 0.02 * noise.fbm((x / width) * 16, 2, 4));
  fillShape(frame, [[...shore, width, horizon + 4, 0, horizon + 4]], lightOf('#59627a', 0.7));
  for (let y = Math.floor(horizon); y < height; y += 1) {
    const deep = (y - horizon) / (height - horizon);
    const scale = height * mix(0.006, 0.13, deep);
    for (let x = 0; x < width; x += 1) {
      const snow = smoothstep(0.4, 0.62, noise.fbm(x / (scale * 5), y / scale, 4));
      const crack = smoothstep(0.955, 0.99, noise.ridge(x / (scale * 3.4) + 7, y / (scale * 1.1), 2)) * deep;
      const facing = Math.exp(-(((x - sunX) / (width * (0.06 + deep * 0.16))) ** 2));
      const wave = noise.fbm(x / (scale * 0.9), y / (scale * 0.16), 3);
      const ice: Colour = [0.07 + 0.05 * deep, 0.11 + 0.06 * deep, 0.17 + 0.07 * deep];
      const glare = facing * (0.5 + wave) * (1 - snow * 0.5);
      const at = (y * width + x) * 3;
      const shade = 0.62 + 0.55 * wave;
      frame.rgb[at] = mix(ice[0], 0.42 * shade, snow) + glare * 1.25 + crack * 0.22;
      frame.rgb[at + 1] = mix(ice[1], 0.47 * shade, snow) + glare * 0.72 + crack * 0.24;
      frame.rgb[at + 2] = mix(ice[2], 0.58 * shade, snow) + glare * 0.34 + crack * 0.27;
    }
  }
  const rope = height * 0.68;
  const holeX = width * 0.8;
  fillShape(
    frame,
    [outlineEllipse(holeX, rope + height * 0.13, height * 0.13, height * 0.03)],
    [0.012, 0.018, 0.026],
  );
  fillShape(
    frame,
    [outlineEllipse(holeX, rope + height * 0.137, height * 0.12, height * 0.022)],
    [0.16, 0.13, 0.11],
    0.6,
  );
  const dark: Colour = [0.02, 0.019, 0.026];
  const men = 7;
  for (let man = 0; man < men; man += 1) {
    const x = width * (0.12 + man * 0.083) + random.normal() * width * 0.006;
    const tall = height * random.between(0.24, 0.27) * (1 + man * 0.018);
    const foot = rope + height * (0.075 + man * 0.008);
    const figure = joinContours(outlineFigure(x, foot, tall, 1, man % 3 === 2 ? POSES.lean : POSES.pull));
    for (let step = 0; step < 14; step += 1)
      fillShape(
        frame,
        [
          outlineLine([
            [x - tall * 0.1 * step * 0.4, foot + step * tall * 0.016, tall * 0.05],
            [x - tall * 0.1 * (step + 1) * 0.4, foot + (step + 1) * tall * 0.016, tall * 0.045],
          ]),
        ],
        [0.04, 0.05, 0.08],
        0.1,
      );
    fillShape(frame, figure, dark, 0.97);
    const hat = (man % 3 === 2 ? POSES.lean : POSES.pull).head;
    fillShape(
      frame,
      [outlineEllipse(x + hat[0] * tall, foot - tall * (hat[1] + 0.03), tall * 0.062, tall * 0.05)],
      [0.05, 0.03, 0.025],
    );
    addGlow(
      frame,
      x + tall * 0.12,
      foot - tall * 0.84,
      tall * 0.07,
      [0.2, 0.16, 0.13],
      0.9,
      `${seed}/${man}`,
    );
  }
  fillShape(
    frame,
    [
      outlineLine([
        [width * 0.02, rope - height * 0.01, height * 0.0022],
        [width * 0.4, rope + height * 0.004, height * 0.0026],
        [holeX - height * 0.05, rope + height * 0.12, height * 0.003],
      ]),
    ],
    [0.03, 0.025, 0.02],
  );
  const mesh: Contour[] = [];
  for (let strand = 0; strand < 16; strand += 1)
    mesh.push(
      outlineLine([
        [width * 0.62 + strand * width * 0.006, rope + height * 0.035, height * 0.0011],
        [holeX - height * 0.08 + strand * height * 0.01, rope + height * 0.132, height * 0.0011],
      ]),
    );
  for (const contour of mesh) fillShape(frame, [contour], [0.05, 0.04, 0.03], 0.8);
  fallSnow(frame, random, 260);
  return developFrame(
    frame,
    { exposure: 1.1, grain: 0.045, vignette: 0.36, mono: 0, bloom: 0.35, shadow: [0.03, 0.03, 0.042] },
    seed,
  );
}

/** Linemen on a pylon in a cloud. */
export function shootPylons(width: number, height: number, seed: string): Picture {
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const frame = buildPicture(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const cloud = noise.fbm((x / width) * 3, (y / height) * 4, 5);
      const light = 0.62 + 0.3 * cloud + 0.22 * (1 - y / height);
      frame.rgb.set([light * 0.95, light * 0.98, light * 1.02], (y * width + x) * 3);
    }
  }
  const ranks = [
    [0.76, 0.34, 0.5],
    [0.6, 0.55, 0.3],
    [0.36, 1.06, 0.07],
  ] as const;
  for (const [share, tall, fog] of ranks) {
    const tone = mix(0.03, 0.62, fog);
    const lines = buildPylon(width * share, height * 1.04, height * tall);
    for (const contour of lines) fillShape(frame, [contour], [tone, tone, tone * 1.03], 0.96);
    if (fog > 0.1) veil(frame, height * (1.02 - tall * 0.3), height * 0.3, fog, `${seed}/${share}`);
  }
  const top = height * 1.04 - height * 1.06;
  const arms = [0.16, 0.29, 0.42];
  for (const arm of arms) {
    for (const way of [-1, 1]) {
      const ax = width * 0.36 + way * height * (0.3 - arm * 0.1);
      const ay = top + height * 1.06 * arm;
      const bx = width * 0.6 + way * height * 0.13;
      const by = height * 0.49 + height * 0.55 * arm;
      fillShape(
        frame,
        [
          outlineLine([
            [ax, ay, height * 0.0016],
            [(ax + bx) / 2, (ay + by) / 2 + height * 0.05, height * 0.0012],
            [bx, by, height * 0.0008],
          ]),
        ],
        [0.12, 0.12, 0.13],
        0.85,
      );
      fillShape(
        frame,
        [
          outlineLine([
            [ax, ay, height * 0.0022],
            [ax - width * 0.3, ay + height * 0.06, height * 0.0026],
            [ax - width * 0.7, ay - height * 0.05, height * 0.003],
          ]),
        ],
        [0.04, 0.04, 0.045],
        0.92,
      );
      for (let disc = 0; disc < 7; disc += 1)
        fillShape(
          frame,
          [outlineEllipse(ax, ay - height * (0.005 + disc * 0.006), height * 0.008, height * 0.0022, 0, 14)],
          [0.03, 0.03, 0.035],
        );
    }
  }
  const men = [
    [0.36 + 0.055, 0.273, POSES.lean, 1, '#c2551f'],
    [0.36 - 0.04, 0.402, POSES.point, -1, '#b9862a'],
    [0.365, 0.15, POSES.stand, 1, '#2c4a6c'],
  ] as const;
  for (const [share, level, pose, way, coat] of men) {
    const foot = top + height * 1.06 * level;
    fillShape(
      frame,
      joinContours(outlineFigure(width * share, foot, height * 0.105, way, pose)),
      lightOf(coat, 0.55),
      0.97,
    );
    fillShape(
      frame,
      [
        outlineEllipse(
          width * share + pose.head[0] * height * 0.105 * way,
          foot - height * 0.105 * (pose.head[1] + 0.035),
          height * 0.0075,
          height * 0.006,
        ),
      ],
      lightOf('#e6e2d6', 0.8),
    );
    fillShape(
      frame,
      [
        outlineLine([
          [width * share, foot - height * 0.06, height * 0.0012],
          [width * 0.36, foot - height * 0.08, height * 0.0012],
        ]),
      ],
      [0.05, 0.05, 0.06],
    );
  }
  veil(frame, height * 0.98, height * 0.24, 0.55, `${seed}/low`);
  blurPicture(frame, width / 4200);
  fallSnow(frame, random, 160);
  return developFrame(
    frame,
    { exposure: 0.92, grain: 0.055, vignette: 0.3, mono: 0.55, bloom: 0.12, shadow: [0.04, 0.042, 0.05] },
    seed,
  );
}

function veil(frame: Picture, y: number, deep: number, strength: number, seed: string): void {
  const noise = buildNoise(`${seed}/veil`);
  const { width, height } = frame;
  for (let py = Math.max(0, Math.floor(y - deep * 2.4)); py < height; py += 1) {
    const band = Math.exp(-(((py - y) / deep) ** 2)) * 0.9;
    for (let x = 0; x < width; x += 1) {
      const share = clamp(
        strength * band * (0.5 + noise.fbm(x / (deep * 1.6), py / (deep * 0.6), 4)),
        0,
        0.92,
      );
      const at = (py * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        frame.rgb[at + channel] = mix(frame.rgb[at + channel]!, 0.82, share);
    }
  }
}

function buildPylon(x: number, foot: number, tall: number): Contour[] {
  const contours: Contour[] = [];
  const bar = (ax: number, ay: number, bx: number, by: number, half: number): void => {
    contours.push(
      outlineLine([
        [ax, ay, half],
        [bx, by, half],
      ]),
    );
  };
  const thick = tall * 0.0042;
  const half = (t: number): number => tall * (0.115 * (1 - t) ** 1.5 + 0.022);
  const levels = 17;
  for (let level = 0; level < levels; level += 1) {
    const [a, b] = [level / levels, (level + 1) / levels];
    const [ya, yb] = [foot - tall * a, foot - tall * b];
    for (const way of [-1, 1]) {
      bar(x + way * half(a), ya, x + way * half(b), yb, thick);
      bar(x + way * half(a), ya, x - way * half(b), yb, thick * 0.5);
    }
    bar(x - half(b), yb, x + half(b), yb, thick * 0.5);
  }
  for (const arm of [0.58, 0.71, 0.84]) {
    const y = foot - tall * arm;
    const reach = tall * (0.3 - (1 - arm) * 0.1);
    for (const way of [-1, 1]) {
      bar(x, y, x + way * reach, y - tall * 0.004, thick * 0.8);
      bar(x + way * half(arm), y - tall * 0.05, x + way * reach, y - tall * 0.004, thick * 0.7);
      for (let web = 1; web < 6; web += 1)
        bar(
          x + way * reach * (web / 6),
          y,
          x + way * reach * ((web - 0.5) / 6),
          y - tall * 0.05 * (1 - web / 6),
          thick * 0.4,
        );
    }
  }
  return contours;
}
