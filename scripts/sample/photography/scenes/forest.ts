import { clamp, mix } from '../../core/noise.ts';
import { buildPicture, type Colour, type Picture } from '../../core/picture.ts';
import { buildRandom } from '../../core/prng.ts';
import { developFrame, lightOf } from '../camera.ts';
import { plantLayer } from './trees.ts';
import { laySnow, fallSnow } from './snow.ts';
import { layTrack } from './track.ts';
import { bringTrain, passTrain } from './forest-train.ts';
import { sendPatrol, lightSignal } from './trackside.ts';

const MIST = lightOf('#aebccb', 0.9);

/** Which moment of the forest railway a frame shows. */
export type Moment = 'headlight' | 'rails' | 'patrol' | 'passing' | 'signal' | 'stack';

/** A forest railway in snow and mist, before sunrise. */
export function shootForest(
  width: number,
  height: number,
  seed: string,
  moment: Moment = 'headlight',
): Picture {
  const random = buildRandom(seed);
  const dusk = moment === 'passing' || moment === 'signal';
  const mist: Colour = dusk ? lightOf('#54698c', 0.55) : MIST;
  const frame = buildPicture(width, height);
  const horizon = height * (moment === 'rails' ? 0.3 : 0.6);
  layAir(frame, horizon, mist, dusk);
  for (let layer = 0; layer < 6; layer += 1) plantLayer(frame, horizon, layer / 5, mist, random, moment);
  laySnow(frame, horizon, mist, seed);
  const vanish = width * (moment === 'patrol' ? 0.62 : 0.52);
  if (moment !== 'passing')
    layTrack(frame, vanish, horizon + height * 0.005, moment === 'rails' ? 0.62 : 0.3, seed);
  if (moment === 'headlight' || moment === 'stack') bringTrain(frame, vanish, horizon, seed, random);
  if (moment === 'passing') passTrain(frame, horizon, seed, random);
  if (moment === 'patrol') sendPatrol(frame, vanish, horizon, seed);
  if (moment === 'signal') lightSignal(frame, horizon, seed);
  fallSnow(frame, random, moment === 'headlight' || moment === 'passing' ? 1400 : 500);
  const print = {
    exposure: dusk ? 1.5 : 1.02,
    grain: 0.05,
    vignette: 0.42,
    mono: dusk ? 0 : 0.15,
    bloom: dusk ? 0.5 : 0.3,
    shadow: [0.03, 0.035, 0.045] as const,
  };
  return developFrame(frame, print, seed);
}

function layAir(frame: Picture, horizon: number, mist: Colour, dusk: boolean): void {
  const { width, height } = frame;
  const high: Colour = dusk
    ? [mist[0] * 0.35, mist[1] * 0.4, mist[2] * 0.62]
    : [mist[0] * 0.8, mist[1] * 0.84, mist[2] * 0.9];
  for (let y = 0; y < height; y += 1) {
    const t = clamp(y / horizon) ** 1.4;
    const row = [mix(high[0], mist[0] * 1.08, t), mix(high[1], mist[1] * 1.05, t), mix(high[2], mist[2], t)];
    for (let x = 0; x < width; x += 1) frame.rgb.set(row, (y * width + x) * 3);
  }
}
