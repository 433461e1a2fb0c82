import { type Weather, aim } from '../sky.ts';
import type { World } from '../trace/world.ts';

/** Hours of the line through the forest. */
export type Moment = 'headlight' | 'rails' | 'patrol' | 'signal' | 'passing';

interface Light {
  readonly weather: Weather;
  readonly sun?: World['sun'];
  readonly fog: NonNullable<World['fog']>;
  readonly exposure: number;
  readonly flakes: number;
}

const morning = aim(-0.5, 0.17, 0.8);

/** Sky, sun, mist, exposure and snowfall of each hour. */
export const LIGHTS: Readonly<Record<Moment, Light>> = {
  headlight: {
    weather: { low: [0.3, 0.36, 0.46], high: [0.16, 0.22, 0.34], band: 0.5 },
    fog: { density: 0.021, own: [0.24, 0.3, 0.4] },
    exposure: 1.15,
    flakes: 320,
  },
  rails: {
    weather: {
      low: [0.9, 0.68, 0.5],
      high: [0.2, 0.36, 0.62],
      band: 0.4,
      sun: { toward: morning, glow: [1, 0.7, 0.4] },
    },
    sun: { toward: morning, power: [3.2, 2.2, 1.3], spread: 0.01 },
    fog: { density: 0.006, own: [0.5, 0.5, 0.54], forward: 0.6, range: 70 },
    exposure: 0.85,
    flakes: 60,
  },
  patrol: {
    weather: { low: [0.16, 0.22, 0.34], high: [0.055, 0.085, 0.17], band: 0.4 },
    fog: { density: 0.014, own: [0.1, 0.14, 0.22] },
    exposure: 1.5,
    flakes: 240,
  },
  signal: {
    weather: { low: [0.42, 0.26, 0.28], high: [0.06, 0.09, 0.2], band: 0.3 },
    fog: { density: 0.011, own: [0.16, 0.15, 0.22] },
    exposure: 1.25,
    flakes: 280,
  },
  passing: {
    weather: { low: [0.03, 0.045, 0.09], high: [0.012, 0.02, 0.05], band: 0.4 },
    fog: { density: 0.01, own: [0.022, 0.032, 0.065] },
    exposure: 1.5,
    flakes: 420,
  },
};
