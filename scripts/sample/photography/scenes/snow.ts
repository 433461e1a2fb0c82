/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, mix } from '../../core/noise.ts';
import { addLight, type Colour, type Picture } from '../../core/picture.ts';
import { outlineEllipse, visitShape } from '../../core/polygon.ts';
import type { Random } from '../../core/prng.ts';

export function laySnow(frame: Picture, horizon: number, mist: Colour, seed: string): void {
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
