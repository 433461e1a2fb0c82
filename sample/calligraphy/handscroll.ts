/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import type { Box } from '../brush/box.ts';
import { SILKS } from '../brush/mount.ts';
import { buildSheet } from '../brush/paper.ts';
import { printSeal } from '../brush/seal.ts';
import { type Silk, laySilk } from '../brush/silk.ts';
import { buildNoise } from '../core/noise.ts';
import { type Picture, buildPicture, placePicture } from '../core/picture.ts';
import { fillShape, outlineRect } from '../core/polygon.ts';
import { type Hand, type Mark, signWork, writeBlock } from './layout.ts';
import { layRoller } from './roller.ts';
import type { Drawn, SealPlan } from './sheet.ts';

/** A handscroll, opened whole. Sizes in cm. */
export interface ScrollPlan {
  readonly height: number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly hand: Hand;
  /** Distance of columns. */
  readonly gap: number;
  readonly signature: string;
  readonly seals: readonly SealPlan[];
  readonly lead: SealPlan;
  /** Widths of brocade, title sheet, silk before the heart, and tail. */
  readonly brocade: number;
  readonly titleSheet: number;
  readonly silk: number;
  readonly tail: number;
}

const BORDER = 1.1;

/** Width of the whole scroll in cm. */
export function measureScroll(plan: ScrollPlan): number {
  return plan.brocade + plan.titleSheet + plan.silk * 3 + measureHeart(plan) + plan.tail;
}

function measureHeart(plan: ScrollPlan): number {
  return plan.gap * (plan.lines.length + 2.2);
}

/** Draws a handscroll; `unit` is px per cm. It opens at the right. */
export function drawHandscroll(plan: ScrollPlan, unit: number, seed: string): Drawn {
  const width = Math.round(measureScroll(plan) * unit);
  const height = Math.round(plan.height * unit);
  const inner = Math.round((plan.height - BORDER * 2) * unit);
  const top = Math.round(BORDER * unit);
  const picture = buildPicture(width, height);
  laySilk(picture, { left: 0, right: width, top: 0, bottom: height }, SILKS.ivory, unit, `${seed}/edge`);
  let right = width;
  const section = (cm: number): Box => {
    const box = { left: right - Math.round(cm * unit), right, top, bottom: top + inner };
    right = box.left;
    return box;
  };
  const spread = (cm: number, silk: Silk, part: string): void => {
    const box = section(cm);
    laySilk(picture, { ...box, top: 0, bottom: height }, silk, unit, `${seed}/${part}`);
  };
  const marks: Mark[] = [];
  spread(plan.brocade, SILKS.navyBrocade, 'brocade');
  spread(plan.silk, SILKS.tea, 'silk1');
  writeTitle(picture, section(plan.titleSheet), plan, unit, seed, marks);
  spread(plan.silk, SILKS.mist, 'silk2');
  const heart = section(measureHeart(plan));
  const columns = writeHeart(picture, heart, plan, unit, seed, marks);
  spread(plan.silk, SILKS.mist, 'silk3');
  const tail = section(right / unit);
  placePicture(
    picture,
    buildSheet('宣纸', tail.right - Math.max(0, tail.left), inner, unit / 15, `${seed}/tail`),
    Math.max(0, tail.left),
    top,
  );
  layRoller(picture, unit);
  for (const x of [heart.left, heart.right, tail.right])
    fillShape(picture, [outlineRect(x - unit * 0.06, 0, unit * 0.12, height)], [0.35, 0.3, 0.22], 0.4);
  for (const y of [top, top + inner])
    fillShape(picture, [outlineRect(0, y - unit * 0.05, width, unit * 0.1)], [0.35, 0.3, 0.22], 0.35);
  bow(picture, unit, seed);
  return { picture, columns, marks };
}

function writeTitle(
  picture: Picture,
  box: Box,
  plan: ScrollPlan,
  unit: number,
  seed: string,
  marks: Mark[],
): void {
  const sheet = buildSheet('洒金宣', box.right - box.left, box.bottom - box.top, unit / 15, `${seed}/title`);
  const count = [...plan.title].length;
  const em = Math.min(sheet.height * 0.66, (sheet.width * 0.8) / count);
  const area = {
    left: sheet.width * 0.14,
    right: sheet.width * 0.92,
    top: sheet.height / 2 - em * 0.56,
    bottom: sheet.height / 2 + em * 0.56,
  };
  const block = { lines: [...plan.title], box: area, size: em, gap: (area.right - area.left) / count };
  const written = writeBlock(
    sheet,
    block,
    { face: '行书', freedom: 0.35, pitch: 1, dryness: 0.5, weight: 0.5 },
    `${seed}/title`,
  );
  const seal = printSeal(
    sheet,
    { characters: plan.seals[0]?.characters ?? '墨缘', style: '朱文', size: unit * 2.2 },
    sheet.width * 0.045,
    sheet.height * 0.66,
    `${seed}/t`,
  );
  placePicture(picture, sheet, box.left, box.top);
  const whole = written.reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  }));
  marks.push({
    box: moveBox(whole, box),
    kind: '细节',
    title: `引首“${plan.title}”`,
    note: '大字题于洒金笺上，与正文相呼应。',
  });
  marks.push({ box: moveBox(seal, box), kind: '印章', title: '引首钤印' });
}

function writeHeart(
  picture: Picture,
  box: Box,
  plan: ScrollPlan,
  unit: number,
  seed: string,
  marks: Mark[],
): Box[] {
  const sheet = buildSheet('仿古宣', box.right - box.left, box.bottom - box.top, unit / 15, `${seed}/heart`);
  const margin = sheet.height * 0.1;
  const gap = plan.gap * unit;
  const longest = Math.max(...plan.lines.map((line) => [...line].length));
  const size = Math.min(gap * 0.86, (sheet.height - margin * 2) / longest / plan.hand.pitch);
  const area = { left: 0, right: sheet.width - gap * 0.45, top: margin, bottom: sheet.height - margin };
  const pitch = Math.min(plan.hand.pitch * 1.2, (sheet.height - margin * 2) / longest / size);
  const written = writeBlock(
    sheet,
    { lines: plan.lines, box: area, size, gap },
    { ...plan.hand, pitch },
    seed,
  );
  const lead = printSeal(
    sheet,
    { ...plan.lead, size: plan.lead.cm * unit },
    sheet.width - gap * 0.42,
    margin,
    `${seed}/lead`,
  );
  marks.push({
    box: moveBox(lead, box),
    kind: '印章',
    title: '引首章',
    note: `${plan.lead.style}“${plan.lead.characters}”`,
  });
  const seals = plan.seals.map((seal) => ({ ...seal, size: seal.cm * unit }));
  const place = {
    x: sheet.width - gap * (plan.lines.length + 1.2),
    y: margin * 1.4,
    size: size * 0.42,
    room: sheet.height - margin * 2.2,
  };
  for (const mark of signWork(sheet, plan.signature, seals, place, seed))
    marks.push({ ...mark, box: moveBox(mark.box, box) });
  placePicture(picture, sheet, box.left, box.top);
  return written.map((column) => moveBox(column, box));
}

function moveBox(box: Box, by: Box): Box {
  return {
    left: box.left + by.left,
    right: box.right + by.left,
    top: box.top + by.top,
    bottom: box.bottom + by.top,
  };
}

/** Soft waves of a long sheet laid on a table. */
function bow(picture: Picture, unit: number, seed: string): void {
  const noise = buildNoise(`${seed}/bow`);
  for (let x = 0; x < picture.width; x += 1) {
    const light = 0.985 + 0.035 * (noise.fbm(x / (unit * 14), 2, 2) - 0.5) + 0.012;
    for (let y = 0; y < picture.height; y += 1) {
      const at = (y * picture.width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        picture.rgb[at + channel] = picture.rgb[at + channel]! * light;
    }
  }
}
