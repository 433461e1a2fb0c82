import type { Picture } from '../../core/picture.ts';
import { fillShape, outlineEllipse, outlineRect } from '../../core/polygon.ts';
import { addGlow, lightOf } from '../camera.ts';
import { outlineFigure, POSES } from '../figure.ts';
import { laySolid } from '../solid.ts';

/** Two track walkers with a lamp. */
export function sendPatrol(frame: Picture, vanish: number, horizon: number, seed: string): void {
  const { width, height } = frame;
  const foot = horizon + height * 0.21;
  const lampX = vanish - width * 0.045;
  const lampY = foot - height * 0.13;
  const lamps = [
    { x: lampX, y: lampY, z: height * 0.03, colour: [2.6, 1.9, 1] as const, reach: height * 0.07 },
  ];
  const coat = {
    albedo: lightOf('#39414c'),
    bulge: height * 0.02,
    gloss: 0.05,
    ambient: [0.22, 0.25, 0.3] as const,
    rough: 0.8,
    grain: height * 0.02,
  };
  laySolid(
    frame,
    outlineFigure(vanish - width * 0.085, foot, height * 0.3, 1, POSES.walk),
    { ...coat, albedo: lightOf('#c56a24') },
    lamps,
    seed,
  );
  laySolid(
    frame,
    outlineFigure(vanish + width * 0.002, foot - height * 0.012, height * 0.285, -1, POSES.stand),
    coat,
    lamps,
    `${seed}/2`,
  );
  addGlow(frame, lampX, lampY, height * 0.011, [5, 3.7, 2], 0, seed);
  addGlow(frame, lampX, lampY, height * 0.07, [0.3, 0.22, 0.12], 0.3, seed);
}

/** A signal at clear over a siding at dusk. */
export function lightSignal(frame: Picture, horizon: number, seed: string): void {
  const { width, height } = frame;
  const x = width * 0.34;
  const iron = {
    albedo: lightOf('#3d434a'),
    bulge: height * 0.01,
    gloss: 0.3,
    ambient: [0.12, 0.15, 0.22] as const,
    rough: 0.1,
  };
  laySolid(
    frame,
    [outlineRect(x - height * 0.01, height * 0.12, height * 0.02, horizon + height * 0.26)],
    iron,
    [],
    seed,
  );
  laySolid(
    frame,
    [outlineRect(x - height * 0.045, height * 0.1, height * 0.09, height * 0.25)],
    iron,
    [],
    `${seed}/box`,
  );
  [
    ['#d33a24', 0.12],
    ['#e8b23a', 0.12],
    ['#39e08c', 6],
  ].forEach(([hex, strength], order) => {
    const y = height * (0.14 + order * 0.082);
    const colour = lightOf(String(hex), Number(strength));
    fillShape(frame, [outlineEllipse(x, y, height * 0.028, height * 0.028)], [0.01, 0.01, 0.012]);
    fillShape(frame, [outlineEllipse(x, y, height * 0.023, height * 0.023)], colour);
    if (order === 2) addGlow(frame, x, y, height * 0.055, lightOf('#39e08c', 0.9), 0.3, seed);
  });
  for (let cap = 0; cap < 3; cap += 1)
    fillShape(
      frame,
      [outlineEllipse(x, height * (0.112 + cap * 0.082), height * 0.034, height * 0.011, 0, 24)],
      [0.5, 0.55, 0.66],
    );
}
