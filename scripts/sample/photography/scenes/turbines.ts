import { buildNoise, mix } from '../../core/noise.ts';
import { buildPicture, type Colour, type Picture } from '../../core/picture.ts';
import { type Contour, fillShape, outlineEllipse, outlineLine, outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { addGlow, developFrame, joinContours, laySoft, lightOf } from '../camera.ts';
import { outlineFigure, POSES } from '../figure.ts';
import { laySky } from './sky.ts';
import { fallSnow } from './snow.ts';

/** The hour in which turbines are seen. */
export type Hour = 'dawn' | 'storm' | 'frost' | 'night';

/** Wind turbines over a plain with their maintenance crew. */
export function shootTurbines(width: number, height: number, seed: string, hour: Hour): Picture {
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  const frame = buildPicture(width, height);
  const horizon = height * 0.8;
  const skies = {
    dawn: ['#ff9f63', 0.95, '#5a78a6', 0.62],
    storm: ['#a9b2b4', 0.4, '#3b4656', 0.6],
    frost: ['#f3d7c3', 0.7, '#9db4cd', 0.95],
    night: ['#4b6c96', 0.3, '#152340', 0.45],
  } as const;
  const [warm, glow, cold, depth] = skies[hour];
  laySky(frame, horizon, width * 0.3, lightOf(warm, glow), lightOf(cold, depth), seed);
  if (hour === 'night') {
    for (let star = 0; star < 900; star += 1)
      fillShape(
        frame,
        [
          outlineEllipse(
            random() * width,
            random() ** 1.4 * horizon,
            height * random.between(0.0005, 0.0013),
            height * random.between(0.0005, 0.0013),
            0,
            8,
          ),
        ],
        [1, 1, 1.1],
        random.between(0.2, 0.9),
      );
  }
  const white = hour === 'night' ? 0.05 : hour === 'storm' ? 0.75 : 0.16;
  for (let rank = 0; rank < 9; rank += 1) {
    const near = (rank / 8) ** 2.2;
    const x = width * (rank === 8 ? 0.64 : random.between(0.02, 0.98));
    const tall = height * mix(0.08, 0.66, near);
    const fade = mix(0.5, 0.05, near);
    raiseTurbine(
      frame,
      x,
      horizon + height * 0.02 * near,
      tall,
      random() * 2.1,
      [mix(white, 0.5, fade), mix(white, 0.5, fade), mix(white * 1.06, 0.56, fade)],
      hour === 'night' && rank > 3,
    );
  }
  const ground =
    hour === 'frost'
      ? lightOf('#e9eef4', 0.75)
      : hour === 'night'
        ? ([0.008, 0.01, 0.016] as const)
        : hour === 'storm'
          ? lightOf('#5b6350', 0.5)
          : lightOf('#a47c56', 0.5);
  for (let y = Math.floor(horizon); y < height; y += 1) {
    const deep = (y - horizon) / (height - horizon);
    const scale = height * mix(0.004, 0.05, deep);
    for (let x = 0; x < width; x += 1) {
      const light = 0.55 + 0.9 * noise.fbm(x / (scale * 2), y / scale, 4);
      frame.rgb.set([ground[0] * light, ground[1] * light, ground[2] * light], (y * width + x) * 3);
    }
  }
  const foot = height * 0.93;
  const lit: Colour = hour === 'night' ? [0.006, 0.007, 0.01] : [0.02, 0.02, 0.026];
  fillShape(
    frame,
    [
      [
        width * 0.08,
        foot,
        width * 0.08,
        foot - height * 0.075,
        width * 0.125,
        foot - height * 0.115,
        width * 0.165,
        foot - height * 0.115,
        width * 0.185,
        foot - height * 0.07,
        width * 0.2,
        foot - height * 0.06,
        width * 0.2,
        foot,
      ],
    ],
    lit,
  );
  for (const wheel of [0.1, 0.178])
    fillShape(
      frame,
      [outlineEllipse(width * wheel, foot, height * 0.022, height * 0.022)],
      [0.004, 0.004, 0.005],
    );
  fillShape(
    frame,
    [outlineRect(width * 0.128, foot - height * 0.105, width * 0.032, height * 0.036)],
    hour === 'night' ? [0.9, 0.7, 0.4] : [0.2, 0.25, 0.3],
  );
  for (const [share, pose, way] of [
    [0.25, POSES.point, 1],
    [0.285, POSES.stand, 1],
    [0.34, POSES.walk, 1],
  ] as const)
    fillShape(
      frame,
      joinContours(outlineFigure(width * share, foot + height * 0.008, height * 0.14, way, pose)),
      lit,
    );
  if (hour === 'night')
    addGlow(frame, width * 0.2, foot - height * 0.035, height * 0.014, [4, 3.4, 2.2], 0, seed);
  if (hour === 'frost' || hour === 'storm') fallSnow(frame, random, hour === 'frost' ? 900 : 200);
  const grass: Contour[] = [];
  for (let blade = 0; blade < 130; blade += 1) {
    const x = random() * width;
    const tall = height * random.between(0.03, 0.14);
    grass.push(
      outlineLine([
        [x, height * 1.02, height * 0.0018],
        [x + tall * 0.2, height * 1.02 - tall * 0.6, height * 0.0013],
        [x + tall * 0.55, height * 1.02 - tall, height * 0.0006],
      ]),
    );
  }
  laySoft(frame, grass, [lit[0] * 1.5, lit[1] * 1.3, lit[2]], height * 0.0022, 0.95);
  return developFrame(
    frame,
    {
      exposure: hour === 'night' ? 1.9 : 1.05,
      grain: 0.05,
      vignette: 0.4,
      mono: hour === 'storm' ? 0.6 : 0,
      bloom: 0.3,
      shadow: [0.025, 0.027, 0.036],
    },
    seed,
  );
}

function raiseTurbine(
  frame: Picture,
  x: number,
  foot: number,
  tall: number,
  turn: number,
  colour: Colour,
  lamp: boolean,
): void {
  const hub = foot - tall;
  fillShape(
    frame,
    [
      outlineLine([
        [x, foot, tall * 0.02],
        [x, hub, tall * 0.01],
      ]),
    ],
    colour,
  );
  fillShape(
    frame,
    [
      outlineLine([
        [x + tall * 0.004, foot, tall * 0.009],
        [x + tall * 0.003, hub, tall * 0.005],
      ]),
    ],
    [colour[0] * 0.6, colour[1] * 0.6, colour[2] * 0.65],
    0.8,
  );
  fillShape(frame, [outlineRect(x - tall * 0.03, hub - tall * 0.018, tall * 0.075, tall * 0.032)], colour);
  for (let blade = 0; blade < 3; blade += 1) {
    const angle = turn + blade * 2.0944;
    const at = (reach: number, half: number): [number, number, number] => [
      x + Math.cos(angle) * tall * reach,
      hub + Math.sin(angle) * tall * reach,
      tall * half,
    ];
    fillShape(
      frame,
      [outlineLine([at(0.01, 0.008), at(0.12, 0.019), at(0.4, 0.011), at(0.62, 0.003)])],
      colour,
    );
  }
  fillShape(frame, [outlineEllipse(x, hub, tall * 0.022, tall * 0.022)], colour);
  if (lamp)
    addGlow(frame, x + tall * 0.03, hub - tall * 0.025, tall * 0.009, lightOf('#ff4a30', 6), 0, 'lamp');
}
