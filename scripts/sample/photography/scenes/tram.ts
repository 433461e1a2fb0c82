/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, clamp, mix } from '../../core/noise.ts';
import { addLight, buildPicture, type Colour, type Picture } from '../../core/picture.ts';
import { fillShape, outlineEllipse, outlineLine, outlineRect, visitShape } from '../../core/polygon.ts';
import { buildRandom, type Random } from '../../core/prng.ts';
import { addGlow, developFrame, joinContours, lightOf } from '../camera.ts';
import { outlineFigure, POSES } from '../figure.ts';

/** The last tram in the rain; the city behind it out of focus. */
export function shootTram(width: number, height: number, seed: string): Picture {
  const random = buildRandom(seed);
  const frame = buildPicture(width, height);
  const ground = height * 0.74;
  for (let y = 0; y < height; y += 1) {
    const t = clamp(y / ground);
    for (let x = 0; x < width; x += 1)
      frame.rgb.set([0.012 + 0.03 * t, 0.016 + 0.03 * t, 0.03 + 0.05 * t], (y * width + x) * 3);
  }
  for (let tower = 0; tower < 12; tower += 1) {
    const x = width * random.between(-0.05, 1);
    fillShape(
      frame,
      [outlineRect(x, height * random.between(0.02, 0.4), width * random.between(0.06, 0.15), ground)],
      [0.02, 0.024, 0.038],
      0.5,
    );
  }
  scatterLights(frame, ground, random);
  const x = width * random.between(0.52, 0.58);
  drawTram(frame, x, height * 0.8, height * 0.5, seed);
  mirrorStreet(frame, height * 0.8, seed);
  for (const [share, foot, tall, way] of [
    [0.16, 0.88, 0.34, 1],
    [0.235, 0.87, 0.32, 1],
    [0.9, 0.92, 0.38, -1],
  ] as const) {
    const px = width * share;
    const py = height * foot;
    const size = height * tall;
    fillShape(
      frame,
      joinContours(outlineFigure(px, py, size, way, { ...POSES.stand, helmet: false })),
      [0.008, 0.008, 0.012],
      0.98,
    );
    const umbrella: number[] = [];
    for (let step = 0; step <= 24; step += 1) {
      const angle = Math.PI * (1 + step / 24);
      umbrella.push(px + Math.cos(angle) * size * 0.34, py - size * 0.92 + Math.sin(angle) * size * 0.24);
    }
    fillShape(frame, [umbrella], way > 0 ? lightOf('#6d1f1a', 0.25) : [0.012, 0.013, 0.02], 0.97);
    fillShape(
      frame,
      [
        outlineLine([
          [px, py - size * 0.95, size * 0.006],
          [px + size * 0.03, py - size * 0.5, size * 0.006],
        ]),
      ],
      [0.006, 0.006, 0.008],
    );
  }
  for (let drop = 0; drop < 1300; drop += 1) {
    const px = random() * width;
    const py = random() * height;
    const long = height * random.between(0.01, 0.045);
    visitShape(
      width,
      height,
      [
        outlineLine([
          [px, py, height * 0.0005],
          [px - long * 0.12, py + long, height * 0.0008],
        ]),
      ],
      (index, _x, _y, coverage) => {
        const at = index * 3;
        const light = 0.05 + 0.28 * Math.min(1, frame.rgb[at]! + frame.rgb[at + 1]!);
        addLight(frame, index, [light, light, light * 1.1], coverage * 0.6);
      },
    );
  }
  return developFrame(
    frame,
    { exposure: 1.35, grain: 0.055, vignette: 0.5, mono: 0, bloom: 0.45, shadow: [0.022, 0.024, 0.034] },
    seed,
  );
}

/** Lamps out of focus: discs with a brighter rim, as a lens draws them. */
function scatterLights(frame: Picture, ground: number, random: Random): void {
  const { width, height } = frame;
  const hues = ['#ffb45a', '#ffd9a0', '#ff6a4a', '#8fd0ff', '#7fe0b0', '#ffc2d0'];
  for (let lamp = 0; lamp < 120; lamp += 1) {
    const radius = height * random.between(0.012, 0.05);
    const x = random() * width;
    const y = ground * (0.15 + 0.85 * random() ** 0.6);
    const colour = lightOf(random.pick(hues), random.between(0.1, 0.5));
    const lean = (x / width - 0.5) * 0.3;
    visitShape(
      width,
      height,
      [outlineEllipse(x, y, radius * (1 - Math.abs(lean)), radius, lean, 36)],
      (index, px, py, coverage) => {
        const reach = Math.hypot(px - x, py - y) / radius;
        addLight(frame, index, colour, coverage * (0.5 + 0.5 * reach ** 5));
      },
    );
  }
}

function drawTram(frame: Picture, x: number, foot: number, tall: number, seed: string): void {
  const half = tall * 0.43;
  const noise = buildNoise(seed);
  const body = lightOf('#2f6a58', 0.34);
  const cream = lightOf('#efe2bd', 0.42);
  const shell = [
    x - half,
    foot - tall * 0.06,
    x - half * 0.98,
    foot - tall * 0.86,
    x - half * 0.7,
    foot - tall * 0.98,
    x + half * 0.7,
    foot - tall * 0.98,
    x + half * 0.98,
    foot - tall * 0.86,
    x + half,
    foot - tall * 0.06,
  ];
  fillShape(
    frame,
    [
      [
        x + half * 0.96,
        foot - tall * 0.9,
        x + tall * 1.5,
        foot - tall * 0.78,
        x + tall * 1.5,
        foot - tall * 0.14,
        x + half * 0.96,
        foot - tall * 0.07,
      ],
    ],
    [body[0] * 0.5, body[1] * 0.5, body[2] * 0.5],
  );
  for (let pane = 0; pane < 7; pane += 1) {
    const a = half * 1.06 + pane * tall * 0.155;
    const b = a + tall * 0.125;
    const rise = (reach: number): number => foot - tall * (0.8 - ((reach - half) / tall) * 0.07);
    const sill = (reach: number): number => foot - tall * (0.46 - ((reach - half) / tall) * 0.02);
    fillShape(
      frame,
      [[x + a, rise(a), x + b, rise(b), x + b, sill(b), x + a, sill(a)]],
      lightOf('#ffdca0', 1.5 + 0.5 * noise.cell(pane, 1)),
    );
    if (pane % 2 === 0)
      fillShape(
        frame,
        [
          outlineEllipse(x + a + tall * 0.06, sill(a) - tall * 0.08, tall * 0.03, tall * 0.04),
          outlineRect(x + a + tall * 0.02, sill(a) - tall * 0.05, tall * 0.08, tall * 0.05),
        ],
        [0.05, 0.035, 0.02],
        0.9,
      );
  }
  fillShape(frame, [shell], body);
  fillShape(
    frame,
    [
      [
        x - half,
        foot - tall * 0.44,
        x + half,
        foot - tall * 0.44,
        x + half * 0.98,
        foot - tall * 0.86,
        x + half * 0.7,
        foot - tall * 0.98,
        x - half * 0.7,
        foot - tall * 0.98,
        x - half * 0.98,
        foot - tall * 0.86,
      ],
    ],
    cream,
  );
  for (const [from, to] of [
    [-0.86, -0.32],
    [-0.28, 0.28],
    [0.32, 0.86],
  ] as const) {
    fillShape(
      frame,
      [outlineRect(x + half * from, foot - tall * 0.8, half * (to - from), tall * 0.32)],
      lightOf('#ffe2ad', 1.25),
    );
    fillShape(
      frame,
      [outlineRect(x + half * from, foot - tall * 0.8, half * (to - from), tall * 0.06)],
      lightOf('#fff2d8', 1.8),
    );
  }
  fillShape(
    frame,
    joinContours(
      outlineFigure(x - half * 0.1, foot - tall * 0.18, tall * 0.62, 1, { ...POSES.stand, helmet: true }),
    ).map((contour) =>
      contour.map((value, index) => (index % 2 ? Math.min(value, foot - tall * 0.485) : value)),
    ),
    [0.05, 0.045, 0.05],
    0.95,
  );
  fillShape(
    frame,
    [outlineRect(x - half * 0.4, foot - tall * 0.945, half * 0.8, tall * 0.09)],
    [0.01, 0.01, 0.012],
  );
  for (let dot = 0; dot < 14; dot += 1)
    fillShape(
      frame,
      [
        outlineRect(
          x - half * 0.33 + dot * half * 0.048,
          foot - tall * (0.93 - (dot % 3) * 0.012),
          half * 0.028,
          tall * 0.03,
        ),
      ],
      lightOf('#ff9a3d', 2.2),
    );
  for (const side of [-0.68, 0.68]) {
    addGlow(frame, x + half * side, foot - tall * 0.24, tall * 0.028, [7, 6, 4.2], 0, seed);
    addGlow(
      frame,
      x + half * side,
      foot - tall * 0.24,
      tall * 0.15,
      [0.32, 0.26, 0.16],
      0.4,
      `${seed}/${side}`,
    );
  }
  fillShape(
    frame,
    [outlineRect(x - half * 1.02, foot - tall * 0.13, half * 2.04, tall * 0.07)],
    [0.02, 0.02, 0.024],
  );
  fillShape(
    frame,
    [
      outlineLine([
        [x, foot - tall, tall * 0.008],
        [x + half * 0.5, foot - tall * 1.2, tall * 0.006],
        [x + half * 0.05, foot - tall * 1.36, tall * 0.006],
      ]),
      outlineRect(x - half * 0.4, foot - tall * 1.365, half * 0.9, tall * 0.012),
    ],
    [0.012, 0.012, 0.016],
  );
  fillShape(
    frame,
    [
      outlineLine([
        [0, foot - tall * 1.5, tall * 0.004],
        [x, foot - tall * 1.37, tall * 0.003],
        [frame.width, foot - tall * 1.2, tall * 0.003],
      ]),
    ],
    [0.012, 0.012, 0.016],
  );
}

/** Wet paving: what stands above, drawn down and broken by ripples; rails catch the lamps. */
function mirrorStreet(frame: Picture, line: number, seed: string): void {
  const { width, height, rgb } = frame;
  const noise = buildNoise(`${seed}/wet`);
  const source: Float32Array = rgb.slice();
  const pick = (x: number, y: number, channel: number): number =>
    Math.min(2.4, source[(y * width + x) * 3 + channel]!);
  for (let y = Math.floor(line); y < height; y += 1) {
    const deep = (y - line) / (height - line);
    for (let x = 0; x < width; x += 1) {
      const ripple =
        (noise.fbm(x / (height * 0.05), y / (height * 0.007), 3) - 0.5) * height * mix(0.02, 0.09, deep);
      const px = Math.round(clamp(x + ripple, 0, width - 1));
      const stone = 0.75 + 0.5 * noise.fbm(x / (height * 0.02), y / (height * 0.008), 2);
      const at = (y * width + x) * 3;
      const base: Colour = [0.016, 0.018, 0.026];
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let tap = 0; tap < 5; tap += 1)
          sum += pick(
            px,
            Math.max(0, Math.round(line - (y - line) * (1.1 + tap * 0.35) - tap * height * 0.02)),
            channel,
          );
        rgb[at + channel] = base[channel]! * stone + (sum / 5) * mix(0.52, 0.3, deep) * stone;
      }
    }
  }
}
