/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, clamp, mix, smoothstep } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';

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
