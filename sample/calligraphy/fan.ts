/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import type { Box } from '../brush/box.ts';
import { writeStroke } from '../brush/ink.ts';
import { SILKS } from '../brush/mount.ts';
import { buildSheet } from '../brush/paper.ts';
import { printSeal } from '../brush/seal.ts';
import { laySilk, type Silk } from '../brush/silk.ts';
import { smoothstep } from '../core/noise.ts';
import { buildPicture, type Picture } from '../core/picture.ts';
import { buildRandom } from '../core/prng.ts';
import type { Hand, Mark } from './layout.ts';
import type { Drawn, SealPlan } from './sheet.ts';

/** A folding fan's leaf, opened flat and mounted on silk. Sizes in cm. */
export interface FanPlan {
  readonly lines: readonly string[];
  readonly hand: Hand;
  readonly signature: readonly string[];
  readonly seal: SealPlan;
  readonly ground?: Silk;
}

/** Height and width of the mounted leaf. */
export const FAN_SIZE = [44, 74] as const;
const OUTER = 31;
const INNER = 13.2;
const HALF_ANGLE = 1.33;
const FOLDS = 18;
const CENTRE: readonly [number, number] = [FAN_SIZE[1] / 2, 38.6];

/** Draws a fan; `unit` is px per cm. Columns stand on the folds, right to left. */
export function drawFan(plan: FanPlan, unit: number, seed: string): Drawn {
  const width = Math.round(FAN_SIZE[1] * unit);
  const height = Math.round(FAN_SIZE[0] * unit);
  const picture = buildPicture(width, height);
  laySilk(picture, { left: 0, right: width, top: 0, bottom: height }, plan.ground ?? SILKS.mist, unit, seed);
  layLeaf(picture, unit, seed);
  const random = buildRandom(`${seed}/fan`);
  const columns: Box[] = [];
  const total = plan.lines.length + plan.signature.length * 0.62 + 0.5;
  const angleAt = (slot: number): number => HALF_ANGLE * 0.95 - (slot / total) * HALF_ANGLE * 1.9;
  const longest = Math.max(...plan.lines.map((line) => [...line].length));
  const em =
    Math.min((OUTER - INNER - 3) / longest / plan.hand.pitch, (OUTER * 0.72 * HALF_ANGLE * 1.9) / total) *
    unit;
  let load = 1;
  const write = (line: string, angle: number, size: number, start: number, key: string): Box => {
    let box: Box = { left: width, top: height, right: 0, bottom: 0 };
    [...line].forEach((character, order) => {
      const radius = OUTER * unit - start - size * plan.hand.pitch * (order + 0.5);
      const turn = angle + random.normal() * 0.012;
      const covered = writeStroke(picture, {
        character,
        face: plan.hand.face,
        x: CENTRE[0] * unit + Math.sin(turn) * radius,
        y: CENTRE[1] * unit - Math.cos(turn) * radius,
        size: size * (1 + random.normal() * 0.07 * plan.hand.freedom),
        turn: turn + random.normal() * 0.03 * plan.hand.freedom,
        wet: load,
        black: 0.97,
        seed: `${seed}/${key}/${order}`,
      });
      box = {
        left: Math.min(box.left, covered.left),
        top: Math.min(box.top, covered.top),
        right: Math.max(box.right, covered.right),
        bottom: Math.max(box.bottom, covered.bottom),
      };
      load -= random.between(0.04, 0.14);
      if (load < plan.hand.dryness) load = 1;
    });
    return box;
  };
  plan.lines.forEach((line, order) =>
    columns.push(write(line, angleAt(order + 0.5), em, 1.5 * unit, `l${order}`)),
  );
  const marks: Mark[] = [];
  plan.signature.forEach((line, order) => {
    const angle = angleAt(plan.lines.length + 0.35 + order * 0.62);
    marks.push({
      box: write(line, angle, em * 0.42, 2.2 * unit, `s${order}`),
      kind: '款识',
      title: `款识“${line}”`,
    });
  });
  const angle = angleAt(plan.lines.length + 0.35 + (plan.signature.length - 1) * 0.62);
  const last = [...(plan.signature.at(-1) ?? '')].length;
  const radius = OUTER * unit - 2.2 * unit - em * 0.42 * plan.hand.pitch * (last + 1.6);
  const size = plan.seal.cm * unit;
  const seal = { ...plan.seal, size };
  const box = printSeal(
    picture,
    seal,
    Math.round(CENTRE[0] * unit + Math.sin(angle) * radius - size / 2),
    Math.round(CENTRE[1] * unit - Math.cos(angle) * radius - size / 2),
    seed,
  );
  marks.push({ box, kind: '印章', title: '名章', note: `${seal.style}“${seal.characters}”` });
  return { picture, columns, marks };
}

/** The paper of the leaf with its folds, a thin shadow around it. */
function layLeaf(picture: Picture, unit: number, seed: string): void {
  const sheet = buildSheet('洒金宣', picture.width, picture.height, unit / 15, `${seed}/leaf`);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const dx = x / unit - CENTRE[0];
      const dy = CENTRE[1] - y / unit;
      const radius = Math.hypot(dx, dy);
      const angle = Math.atan2(dx, dy);
      const side = (HALF_ANGLE - Math.abs(angle)) * radius;
      const inside = Math.min(OUTER - radius, radius - INNER, side);
      const at = (y * picture.width + x) * 3;
      if (inside < -1.2) continue;
      const shadow = 1 - 0.28 * smoothstep(-0.8, 0.1, inside);
      const cover = smoothstep(-0.03, 0.03, inside);
      const fold = ((angle + HALF_ANGLE) / (HALF_ANGLE * 2)) * FOLDS;
      const way = Math.floor(fold) % 2 ? 1 : -1;
      const within = fold - Math.floor(fold);
      const crease = Math.min(within, 1 - within) * radius * ((HALF_ANGLE * 2) / FOLDS);
      const light = 1 + way * 0.02 - 0.075 * Math.exp(-((crease / 0.07) ** 2)) + 0.012 * way * (within - 0.5);
      const trim = smoothstep(0.34, 0.3, inside) * smoothstep(0.06, 0.1, inside) * 0.6;
      for (let channel = 0; channel < 3; channel += 1) {
        const paper = sheet.rgb[at + channel]! * light * (1 - trim * [0.25, 0.42, 0.7][channel]!);
        picture.rgb[at + channel] = picture.rgb[at + channel]! * shadow * (1 - cover) + paper * cover;
      }
    }
  }
}
