import type { Picture } from '../../core/picture.ts';
import { type Contour, fillShape, outlineLine } from '../../core/polygon.ts';
import { buildRandom } from '../../core/prng.ts';
import { lightOf } from '../camera.ts';

/** Rails and sleepers half sunk in snow; `gauge` is their width at the foot of the frame. */
export function layTrack(frame: Picture, vanish: number, horizon: number, gauge: number, seed: string): void {
  const { width, height } = frame;
  const foot = width * 0.5;
  const place = (t: number, side: number): [number, number] => [
    vanish + (foot - vanish) * t + side * width * gauge * 0.5 * t,
    horizon + (height * 1.02 - horizon) * t,
  ];
  const random = buildRandom(`${seed}/track`);
  for (let sleeper = 70; sleeper >= 1; sleeper -= 1) {
    const t = 1.06 / (1 + (sleeper - 1) * 0.17);
    const [ax, y] = place(t, -1.55);
    const [bx] = place(t, 1.55);
    const thick = height * 0.026 * t;
    const bare = random.between(0.3, 0.85);
    fillShape(
      frame,
      [[ax, y, bx, y, bx + thick * 0.3, y + thick, ax - thick * 0.3, y + thick]],
      lightOf('#33302f', 0.8),
      bare,
    );
    fillShape(
      frame,
      [
        outlineLine([
          [ax + (bx - ax) * random() * 0.3, y + thick * 0.2, thick * 0.3],
          [bx - (bx - ax) * random() * 0.3, y + thick * 0.15, thick * 0.24],
        ]),
      ],
      [0.55, 0.6, 0.68],
      0.6,
    );
  }
  for (const side of [-1, 1]) {
    const ribbon = (from: number, to: number): Contour => {
      const a: [number, number] = place(0.004, side);
      const b: [number, number] = place(1.06, side);
      const w = width * gauge * 0.034;
      return [a[0], a[1], b[0] + w * from, b[1], b[0] + w * to, b[1]];
    };
    fillShape(frame, [ribbon(-0.75, 0.9)], lightOf('#1d1d20'), 0.95);
    fillShape(frame, [ribbon(-0.42, 0.42)], lightOf('#9aa7b6', 0.95), 0.95);
    fillShape(frame, [ribbon(-0.2, 0.12)], lightOf('#e4edf5', 1), 0.85);
  }
}
