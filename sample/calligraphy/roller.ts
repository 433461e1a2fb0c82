/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import type { Picture } from '../core/picture.ts';

/** The wooden roller at the far left end. */
export function layRoller(picture: Picture, unit: number): void {
  const wide = unit * 2.2;
  for (let x = 0; x < wide * 1.5; x += 1) {
    const across = x / wide;
    const light = 0.4 + 0.9 * Math.exp(-((across - 0.35) ** 2) / 0.05);
    for (let y = 0; y < picture.height; y += 1) {
      const at = (y * picture.width + x) * 3;
      if (across < 1) picture.rgb.set([0.29 * light + 0.02, 0.17 * light + 0.015, 0.1 * light + 0.01], at);
      else {
        const shade = 0.68 + 0.64 * (across - 1);
        for (let channel = 0; channel < 3; channel += 1)
          picture.rgb[at + channel] = picture.rgb[at + channel]! * shade;
      }
    }
  }
}
