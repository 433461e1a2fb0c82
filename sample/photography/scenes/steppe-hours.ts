import type { Colour } from '../../core/picture.ts';
import { type Weather, aim } from '../sky.ts';
import type { Fog, World } from '../trace/world.ts';

/** Hours of the steppe. */
export type Hour = 'dawn' | 'storm' | 'frost' | 'night';

interface Look {
  readonly weather: Weather;
  readonly sun?: NonNullable<World['sun']>;
  readonly fog: Fog;
  readonly grass: Colour;
  readonly exposure: number;
}

const dawn = aim(-0.42, 0.07, 1);

const shaft = aim(-0.75, 0.34, -0.55);

const pale = aim(0.7, 0.3, 0.6);

/** Sky, sun, mist, grass and exposure of each hour. */
export const LOOKS: Readonly<Record<Hour, Look>> = {
  dawn: {
    weather: {
      low: [0.95, 0.5, 0.36],
      high: [0.17, 0.24, 0.44],
      band: 0.42,
      sun: { toward: dawn, glow: [1.4, 0.72, 0.36], disc: [8, 5, 3], size: 0.014 },
      clouds: { cover: 0.55, lit: [0.85, 0.46, 0.42], shade: [0.32, 0.26, 0.38], scale: 0.5, stretch: 2.6 },
    },
    sun: { toward: dawn, power: [3, 1.7, 0.9], spread: 0.012 },
    fog: { density: 0.0026, fall: 7, own: [0.5, 0.31, 0.27], forward: 0.5, range: 80 },
    grass: [0.2, 0.15, 0.06],
    exposure: 0.6,
  },
  storm: {
    weather: {
      low: [0.3, 0.33, 0.36],
      high: [0.035, 0.045, 0.06],
      band: 0.28,
      clouds: { cover: 0.95, lit: [0.17, 0.19, 0.23], shade: [0.03, 0.037, 0.05], scale: 0.6, stretch: 1.5 },
    },
    sun: { toward: shaft, power: [2.5, 2.1, 1.5], spread: 0.01 },
    fog: { density: 0.0016, fall: 30, own: [0.12, 0.14, 0.17], forward: 0.3 },
    grass: [0.17, 0.15, 0.06],
    exposure: 0.95,
  },
  frost: {
    weather: {
      low: [0.72, 0.74, 0.8],
      high: [0.36, 0.45, 0.6],
      band: 0.4,
      sun: { toward: pale, glow: [0.5, 0.45, 0.4] },
      clouds: { cover: 0.6, lit: [0.8, 0.8, 0.84], shade: [0.52, 0.56, 0.64], scale: 0.5, stretch: 2 },
    },
    sun: { toward: pale, power: [0.75, 0.66, 0.56], spread: 0.03 },
    fog: { density: 0.0032, fall: 26, own: [0.62, 0.65, 0.7], forward: 0.3 },
    grass: [0.78, 0.8, 0.85],
    exposure: 0.8,
  },
  night: {
    weather: {
      low: [0.05, 0.075, 0.13],
      high: [0.01, 0.018, 0.05],
      band: 0.4,
      clouds: { cover: 0.15, lit: [0.03, 0.04, 0.07], shade: [0.02, 0.025, 0.045], scale: 0.5, stretch: 3 },
    },
    fog: { density: 0.004, fall: 12, own: [0.02, 0.03, 0.05] },
    grass: [0.1, 0.09, 0.06],
    exposure: 1.7,
  },
};
