/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise } from '../../core/noise.ts';
import { type Colour, parseColour } from '../../core/picture.ts';
import { outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { blendColours, type Design, layBar, layField, layShape } from '../design.ts';

const tone = parseColour;

/** A draw loom from the front: warp from the beam above, the figured cloth growing below. */
export function drawLoom(design: Design, seed: string): void {
  const { width: w, height: h } = design;
  const random = buildRandom(seed);
  const noise = buildNoise(seed);
  layField(design, 0, h, tone('#dcc79c'));
  const wood = tone('#9a6b3c');
  const dark = tone('#6d4525');
  const left = w * 0.17;
  const right = w * 0.83;
  const warp: readonly Colour[] = random.pick([
    ['#b5452f', '#d98a4a', '#efe2c2', '#3f6f7a'].map(tone),
    ['#33607a', '#7fa6a8', '#efe6cf', '#b5573a'].map(tone),
    ['#6a3f5c', '#b9738a', '#f0e2cf', '#54795c'].map(tone),
  ]);
  const reed = h * 0.5;
  const threads = 96;
  for (let thread = 0; thread < threads; thread += 1) {
    const t = thread / (threads - 1);
    const band = Math.floor(t * 12);
    const colour = warp[(band * 5 + 1) % 4]!;
    const x = left + w * 0.035 + (right - left - w * 0.07) * t;
    layBar(
      design,
      w * 0.5 + (x - w * 0.5) * 0.86,
      h * 0.11,
      x,
      reed,
      w * 0.0028,
      blendColours(colour, tone('#dcc79c'), 0.15),
    );
  }
  for (let shaft = 0; shaft < 4; shaft += 1) {
    const y = h * (0.27 + shaft * 0.045);
    layBar(design, left, y, right, y, h * 0.008, dark);
    layBar(design, left, y + h * 0.032, right, y + h * 0.032, h * 0.006, dark);
    for (let wire = 0; wire < 60; wire += 1) {
      const x = left + w * 0.035 + ((right - left - w * 0.07) * (wire + (shaft % 2) * 0.5)) / 60;
      layBar(design, x, y, x, y + h * 0.032, w * 0.0012, tone('#7f7a6d'));
    }
  }
  const rows = 104;
  for (let row = 0; row < rows; row += 1) {
    const y = reed + ((h * 0.86 - reed) * row) / rows;
    for (let cell = 0; cell < 128; cell += 1) {
      const u = ((cell + 0.5) / 128 - 0.5) * 6;
      const v = (row / rows) * 4.4;
      const flower = Math.cos(u * Math.PI) * Math.cos(v * Math.PI);
      const petal = Math.abs(Math.sin(Math.atan2((v % 1) - 0.5, (((u % 1) + 1) % 1) - 0.5) * 3));
      const colour =
        flower > 0.45
          ? warp[0]!
          : flower > 0.2 && petal > 0.4
            ? warp[1]!
            : flower < -0.55
              ? warp[3]!
              : warp[2]!;
      const x = left + w * 0.035 + ((right - left - w * 0.07) * cell) / 128;
      layShape(
        design,
        [outlineRect(x, y, (right - left - w * 0.07) / 128 + 0.6, (h * 0.86 - reed) / rows + 0.6)],
        blendColours(colour, tone('#4d3a2a'), noise.cell(cell, row) * 0.16),
        0,
      );
    }
  }
  layBar(design, left - w * 0.02, reed, right + w * 0.02, reed, h * 0.022, wood);
  layBar(design, left - w * 0.02, reed - h * 0.035, right + w * 0.02, reed - h * 0.035, h * 0.014, wood);
  for (let dent = 0; dent < 120; dent += 1) {
    const x = left + ((right - left) * dent) / 120;
    layBar(design, x, reed - h * 0.03, x, reed - h * 0.008, w * 0.001, dark);
  }
  for (const side of [left - w * 0.03, right + w * 0.03]) {
    layBar(design, side, h * 0.05, side, h * 0.97, w * 0.034, wood);
    layBar(design, side - w * 0.01, h * 0.05, side - w * 0.01, h * 0.97, w * 0.006, tone('#c49663'));
  }
  for (const [y, thick] of [
    [0.06, 0.03],
    [0.11, 0.045],
    [0.87, 0.05],
    [0.94, 0.022],
  ] as const) {
    layBar(design, left - w * 0.07, h * y, right + w * 0.07, h * y, h * thick, wood);
    layBar(
      design,
      left - w * 0.07,
      h * (y - thick * 0.25),
      right + w * 0.07,
      h * (y - thick * 0.25),
      h * thick * 0.16,
      tone('#c99d6b'),
    );
  }
  drawShuttle(design, w * 0.53, reed + h * 0.03, w * 0.16, warp[0]!);
  for (let bobbin = 0; bobbin < 6; bobbin += 1) {
    const x = bobbin < 3 ? w * (0.03 + bobbin * 0.032) : w * (0.9 + (bobbin - 3) * 0.032);
    const y = h * (0.9 + (bobbin % 2) * 0.03);
    layBar(design, x, y - h * 0.06, x, y + h * 0.02, w * 0.006, dark);
    layShape(design, [outlineEllipse(x, y - h * 0.02, w * 0.014, h * 0.027)], warp[bobbin % 4]!, 0);
  }
}

function drawShuttle(design: Design, x: number, y: number, long: number, thread: Colour): void {
  layShape(
    design,
    [
      [
        x - long * 0.5,
        y,
        x - long * 0.32,
        y - long * 0.07,
        x + long * 0.32,
        y - long * 0.07,
        x + long * 0.5,
        y,
        x + long * 0.32,
        y + long * 0.07,
        x - long * 0.32,
        y + long * 0.07,
      ],
    ],
    tone('#7a4a27'),
    0,
  );
  layShape(
    design,
    [outlineRect(x - long * 0.24, y - long * 0.04, long * 0.48, long * 0.08)],
    tone('#3b2414'),
  );
  layShape(design, [outlineEllipse(x, y, long * 0.19, long * 0.035)], thread, 0);
  layBar(design, x - long * 0.5, y, x - long * 1.3, y - long * 0.05, long * 0.012, thread);
}
