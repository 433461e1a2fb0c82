/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildPicture, type Picture, type Plane } from '../../core/picture.ts';

/** What a trace knows of each pixel besides its light. */
export interface Features {
  readonly light: Picture;
  readonly albedo: Picture;
  readonly normal: Picture;
  readonly depth: Plane;
  /** Variance of the mean brightness. */
  readonly spread: Plane;
}

const TAPS = [1, 2 / 3, 1 / 6] as const;

/**
 * Calms the noise of a trace along surfaces, never across their edges: an edge-avoiding à-trous wavelet
 * (Dammertz et al. 2010) over light freed of its albedo, tolerant in proportion to the noise measured (Schied et al. 2017).
 */
export function filterNoise({ light, albedo, normal, depth, spread }: Features, samples: number): Picture {
  const { width, height } = light;
  const count = width * height;
  let from = buildPicture(width, height);
  let to = buildPicture(width, height);
  for (let at = 0; at < count * 3; at += 1) from.rgb[at] = light.rgb[at]! / (albedo.rgb[at]! + 0.02);
  const allow = new Float32Array(count);
  for (let index = 0; index < count; index += 1) {
    const x = index % width;
    let [sum, held] = [0, 0];
    for (let dy = -2; dy <= 2; dy += 1)
      for (let dx = -2; dx <= 2; dx += 1) {
        const near = index + dy * width + dx;
        if (x + dx < 0 || x + dx >= width || near < 0 || near >= count) continue;
        sum += spread.values[near]!;
        held += 1;
      }
    const at = index * 3;
    const own = albedo.rgb[at]! * 0.3 + albedo.rgb[at + 1]! * 0.55 + albedo.rgb[at + 2]! * 0.15 + 0.02;
    allow[index] = (Math.sqrt(sum / held) * 6.5) / own + 0.008;
  }
  const rounds = samples >= 24 ? 3 : 4;
  for (let round = 0; round < rounds; round += 1) {
    const step = 1 << round;
    const tight = 1 / 1.35 ** round;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const index = y * width + x;
        const at = index * 3;
        const far = depth.values[index]!;
        const bright = from.rgb[at]! * 0.3 + from.rgb[at + 1]! * 0.55 + from.rgb[at + 2]! * 0.15;
        const limit = allow[index]! * tight;
        let [r, g, b, total] = [0, 0, 0, 0];
        for (let dy = -2; dy <= 2; dy += 1) {
          const py = y + dy * step;
          if (py < 0 || py >= height) continue;
          for (let dx = -2; dx <= 2; dx += 1) {
            const px = x + dx * step;
            if (px < 0 || px >= width) continue;
            const near = py * width + px;
            const other = depth.values[near]!;
            if (far === Infinity ? other !== Infinity : other === Infinity) continue;
            const p = near * 3;
            const turn =
              (normal.rgb[p]! - normal.rgb[at]!) ** 2 +
              (normal.rgb[p + 1]! - normal.rgb[at + 1]!) ** 2 +
              (normal.rgb[p + 2]! - normal.rgb[at + 2]!) ** 2;
            const dye =
              (albedo.rgb[p]! - albedo.rgb[at]!) ** 2 +
              (albedo.rgb[p + 1]! - albedo.rgb[at + 1]!) ** 2 +
              (albedo.rgb[p + 2]! - albedo.rgb[at + 2]!) ** 2;
            const apart = far === Infinity ? 0 : (other - far) / (far * 0.04 * step);
            const light2 =
              (from.rgb[p]! * 0.3 + from.rgb[p + 1]! * 0.55 + from.rgb[p + 2]! * 0.15 - bright) / limit;
            const unlike = turn * 14 + dye * 30 + apart * apart + light2 * light2;
            const weight = (TAPS[Math.abs(dx)]! * TAPS[Math.abs(dy)]!) / (1 + unlike * unlike);
            r += from.rgb[p]! * weight;
            g += from.rgb[p + 1]! * weight;
            b += from.rgb[p + 2]! * weight;
            total += weight;
          }
        }
        to.rgb[at] = r / total;
        to.rgb[at + 1] = g / total;
        to.rgb[at + 2] = b / total;
      }
    }
    [from, to] = [to, from];
  }
  for (let at = 0; at < count * 3; at += 1) from.rgb[at] = from.rgb[at]! * (albedo.rgb[at]! + 0.02);
  return from;
}
