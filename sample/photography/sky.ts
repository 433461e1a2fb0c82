import { buildNoise, mix, smoothstep } from '../core/noise.ts';
import type { Colour } from '../core/picture.ts';
import type { Point, Sky } from './trace/world.ts';

/** A sky from its horizon up. Colours are linear light. */
export interface Weather {
  readonly low: Colour;
  readonly high: Colour;
  /** Height at which `low` has given way, as a sine; small is a narrow band. */
  readonly band?: number;
  /** Light around the sun, and its direction. */
  readonly sun?: {
    readonly toward: Point;
    readonly glow: Colour;
    readonly disc?: Colour;
    readonly size?: number;
  };
  /** Clouds: how much of the sky they take, their lit and shaded colour. */
  readonly clouds?: {
    readonly cover: number;
    readonly lit: Colour;
    readonly shade: Colour;
    readonly scale?: number;
    readonly stretch?: number;
  };
}

/** Turns a direction into a unit vector. */
export function aim(x: number, y: number, z: number): Point {
  const norm = 1 / Math.hypot(x, y, z);
  return [x * norm, y * norm, z * norm];
}

/** Builds the sky of a weather. */
export function buildSky(weather: Weather, seed: string): Sky {
  const noise = buildNoise(`${seed}/sky`);
  const { low, high, sun, clouds } = weather;
  const band = weather.band ?? 0.35;
  const scale = clouds?.scale ?? 1;
  return (dx, dy, dz, out, plain) => {
    const up = Math.max(0, dy);
    const rise = 1 - (1 - Math.min(1, up / band)) ** 2.2;
    for (let channel = 0; channel < 3; channel += 1)
      out[channel] = mix(low[channel] ?? 0, high[channel] ?? 0, rise);
    let near = 0;
    if (sun) {
      near = Math.max(0, dx * sun.toward[0] + dy * sun.toward[1] + dz * sun.toward[2]);
      const halo = near ** 8 * 0.35 + near ** 64 * 0.8 + near ** 700 * 1.6;
      for (let channel = 0; channel < 3; channel += 1)
        out[channel] = (out[channel] ?? 0) + (sun.glow[channel] ?? 0) * halo;
    }
    if (clouds && !plain && dy > 0.004) {
      const far = 1 / (dy + 0.06);
      const x = dx * far * scale * 1.2 + 40;
      const z = dz * far * scale * (clouds.stretch ?? 1) * 1.2;
      const body = noise.fbm(x, z, 6);
      const edge = 0.62 - clouds.cover * 0.36;
      const cover = smoothstep(edge, edge + 0.2, body) * smoothstep(0.004, 0.09, dy);
      const lit = smoothstep(edge + 0.02, edge + 0.3, body);
      const warm = near ** 6;
      for (let channel = 0; channel < 3; channel += 1) {
        const tone =
          mix(clouds.lit[channel] ?? 0, clouds.shade[channel] ?? 0, lit) +
          (sun?.glow[channel] ?? 0) * warm * 0.35 * (1 - lit * 0.6);
        out[channel] = mix(out[channel] ?? 0, tone, cover * 0.92);
      }
    }
    if (sun?.disc && !plain) {
      const edge = Math.cos(sun.size ?? 0.012);
      const share = smoothstep(
        edge - 0.00001,
        edge + 0.00001,
        dx * sun.toward[0] + dy * sun.toward[1] + dz * sun.toward[2],
      );
      for (let channel = 0; channel < 3; channel += 1)
        out[channel] = (out[channel] ?? 0) + (sun.disc[channel] ?? 0) * share;
    }
  };
}
