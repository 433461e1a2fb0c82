import { buildSheet, type Ground } from '../brush/paper.ts';
import type { Box } from '../brush/box.ts';
import { INK } from '../brush/ink.ts';
import { mountHeart, type MountPlan } from '../brush/mount.ts';
import { printSeal, type Seal } from '../brush/seal.ts';
import type { Colour, Picture } from '../core/picture.ts';
import { buildRandom } from '../core/prng.ts';
import { type Hand, type Mark, signWork, writeBlock } from './layout.ts';

/** A seal measured in cm. */
export interface SealPlan extends Omit<Seal, 'size'> {
  readonly cm: number;
}

/** One sheet of writing, before and after mounting. Sizes in cm. */
export interface SheetPlan {
  readonly lines: readonly string[];
  readonly ground: Ground;
  readonly height: number;
  readonly width: number;
  /** Free paper above and below, and at either side. */
  readonly margin: readonly [number, number];
  readonly mount: MountPlan;
  readonly hand: Hand;
  readonly signature: string;
  readonly seals: readonly SealPlan[];
  /** A seal at the head of the first column. */
  readonly lead?: SealPlan;
  /** Columns that the signature takes; 0.75 unless given, 0 when there is none. */
  readonly signatureShare?: number;
  /** Em of the signature against that of the text. */
  readonly signatureScale?: number;
  readonly ink?: Colour;
  readonly fill?: boolean;
}

/** A finished picture with what is known of it; boxes in px. */
export interface Drawn {
  readonly picture: Picture;
  readonly columns: Box[];
  readonly marks: Mark[];
}

/** Height and width of the mounted sheet in cm. */
export function measureMounted(plan: SheetPlan): { height: number; width: number } {
  return {
    height: plan.height + plan.mount.top + plan.mount.bottom,
    width: plan.width + plan.mount.side * 2,
  };
}

/** Moves what is known of a heart to where the mount puts it. */
export function shiftBox(box: Box, dx: number, dy: number): Box {
  return { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
}

/** Writes, signs, seals and mounts one sheet; `unit` is px per cm. */
export function drawSheet(plan: SheetPlan, unit: number, seed: string): Drawn {
  const heart = buildSheet(
    plan.ground,
    Math.round(plan.width * unit),
    Math.round(plan.height * unit),
    unit / 15,
    seed,
  );
  const random = buildRandom(`${seed}/place`);
  const [top, side] = [plan.margin[0] * unit, plan.margin[1] * unit];
  const share = plan.signature ? (plan.signatureShare ?? 0.75) : 0;
  const columns = plan.lines.length;
  const longest = Math.max(...plan.lines.map((line) => [...line].length));
  const gap = (heart.width - side * 2) / (columns + share);
  const room = (heart.height - top * 2) / longest / plan.hand.pitch;
  const size = Math.min(gap * (columns === 1 ? 1 : 0.88), room);
  // A short column leaves the pitch loose rather than the foot of the sheet empty.
  const pitch = Math.min(plan.hand.pitch * 1.22, (heart.height - top * 2) / longest / size);
  const box = { left: side, right: heart.width - side, top, bottom: heart.height - top };
  const written = writeBlock(
    heart,
    { lines: plan.lines, box, size, gap, fill: plan.fill ?? false },
    { ...plan.hand, pitch },
    seed,
    plan.ink ?? INK,
  );
  const marks: Mark[] = [];
  if (plan.lead) {
    const seal = { ...plan.lead, size: plan.lead.cm * unit };
    const tall = seal.shape === 'tall' || [...seal.characters].length === 2;
    const placed = printSeal(
      heart,
      seal,
      box.right + (tall ? 0.05 : -0.25) * seal.size,
      top + size * 0.15,
      `${seed}/lead`,
    );
    marks.push({ box: placed, kind: '印章', title: '引首章', note: `${seal.style}“${seal.characters}”` });
  }
  if (plan.signature || plan.seals.length > 0) {
    const count = [...plan.signature].length;
    const sealRoom = plan.seals.reduce((sum, seal) => sum + seal.cm * unit * 1.3, 0);
    const em = Math.min(
      size * (plan.signatureScale ?? 0.34),
      (heart.height - top * 1.5 - sealRoom) / (count * 1.06 + 0.7),
    );
    const sealsHeight = sealRoom + em * 0.7;
    const height = count * em * 1.04 + sealsHeight;
    const x = share > 0 ? box.left + gap * share * 0.42 : box.left - em * 0.75;
    const from = Math.max(
      top * 0.75,
      Math.min(heart.height * random.between(0.3, 0.42), heart.height - top * 0.75 - height),
    );
    const seals = plan.seals.map((seal) => ({ ...seal, size: seal.cm * unit }));
    marks.push(
      ...signWork(
        heart,
        plan.signature,
        seals,
        { x, y: from, size: em, room: heart.height - from - top * 0.4 },
        seed,
        '行书',
        plan.ink,
      ),
    );
  }
  const mounted = mountHeart(heart, plan.mount, unit, seed);
  return {
    picture: mounted.picture,
    columns: written.map((column) => shiftBox(column, mounted.x, mounted.y)),
    marks: marks.map((mark) => ({ ...mark, box: shiftBox(mark.box, mounted.x, mounted.y) })),
  };
}
