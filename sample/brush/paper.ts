/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, mix, smoothstep } from '../core/noise.ts';
import { buildPicture, type Colour, parseColour, type Picture } from '../core/picture.ts';
import { fillShape, outlineLine, visitShape } from '../core/polygon.ts';
import { buildRandom } from '../core/prng.ts';

/** The grounds a work may stand on. */
export type Ground = '宣纸' | '仿古宣' | '洒金红宣' | '洒金宣' | '绢' | '水彩纸' | '皮纸';

interface Recipe {
  readonly base: Colour;
  readonly shade: Colour;
  /** How cloudy the tone is, 0…1. */
  readonly cloud: number;
  /** Long fibres for each megapixel at 1,000 px. */
  readonly fibres: number;
  readonly weave: number;
  readonly gold: number;
}

const RECIPES: Record<Ground, Recipe> = {
  宣纸: {
    base: parseColour('#f3eee1'),
    shade: parseColour('#e6dcc6'),
    cloud: 0.55,
    fibres: 260,
    weave: 0,
    gold: 0,
  },
  仿古宣: {
    base: parseColour('#e3d0a6'),
    shade: parseColour('#cdb482'),
    cloud: 0.8,
    fibres: 420,
    weave: 0,
    gold: 0,
  },
  洒金红宣: {
    base: parseColour('#b3291f'),
    shade: parseColour('#98201a'),
    cloud: 0.7,
    fibres: 200,
    weave: 0,
    gold: 900,
  },
  洒金宣: {
    base: parseColour('#efe3c4'),
    shade: parseColour('#dfcc9f'),
    cloud: 0.6,
    fibres: 240,
    weave: 0,
    gold: 520,
  },
  绢: {
    base: parseColour('#d8bf8e'),
    shade: parseColour('#bf9f69'),
    cloud: 0.85,
    fibres: 0,
    weave: 1,
    gold: 0,
  },
  水彩纸: {
    base: parseColour('#f7f4ec'),
    shade: parseColour('#ece6d8'),
    cloud: 0.4,
    fibres: 0,
    weave: 0,
    gold: 0,
  },
  皮纸: {
    base: parseColour('#eadfc9'),
    shade: parseColour('#d9c8a6'),
    cloud: 0.7,
    fibres: 1100,
    weave: 0,
    gold: 0,
  },
};

/**
 * A sheet of the ground. `unit` is the number of px that the whole work's hand-span of detail takes
 * (one thousandth of the long side of a reference work is 1 at unit 1), so that fibres keep their size.
 */
export function buildSheet(
  ground: Ground,
  width: number,
  height: number,
  unit: number,
  seed: string,
): Picture {
  const recipe = RECIPES[ground];
  const noise = buildNoise(`${seed}/sheet`);
  const sheet = buildPicture(width, height, recipe.base);
  const { rgb } = sheet;
  const slow = 1 / (unit * 420);
  const tooth = 1 / (unit * 2.6);
  const thread = (Math.PI * 2) / Math.max(2.6, unit * 3.1);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const cloud = recipe.cloud * smoothstep(0.28, 0.78, noise.fbm(x * slow, y * slow, 4));
      let tone =
        1 + (noise.at(x * tooth, y * tooth) - 0.5) * 0.026 + (noise.at(x * 0.13, y * 0.11) - 0.5) * 0.016;
      if (recipe.weave > 0) {
        const slub = noise.at(x * 0.012, y / (unit * 3)) + noise.at(x / (unit * 3), y * 0.012);
        tone += (Math.sin(x * thread) * 0.018 + Math.sin(y * thread * 0.93) * 0.024) * (0.5 + slub * 0.6);
      }
      const at = (y * width + x) * 3;
      rgb[at] = mix(recipe.base[0], recipe.shade[0], cloud) * tone;
      rgb[at + 1] = mix(recipe.base[1], recipe.shade[1], cloud) * tone;
      rgb[at + 2] = mix(recipe.base[2], recipe.shade[2], cloud) * tone;
    }
  }
  scatterFibres(sheet, recipe, unit, seed);
  scatterGold(sheet, recipe, unit, seed);
  return sheet;
}

function scatterFibres(sheet: Picture, recipe: Recipe, unit: number, seed: string): void {
  const random = buildRandom(`${seed}/fibres`);
  const count = Math.round((recipe.fibres * sheet.width * sheet.height) / (1e6 * unit * unit));
  for (let fibre = 0; fibre < count; fibre += 1) {
    let x = random() * sheet.width;
    let y = random() * sheet.height;
    let angle = random() * Math.PI * 2;
    const bend = random.normal() * 0.22;
    const stride = unit * random.between(1.2, 4.5);
    const half = Math.max(0.28, unit * random.between(0.14, 0.4));
    const points: [number, number, number][] = [];
    for (let step = 0; step < 9; step += 1) {
      points.push([x, y, half]);
      angle += bend + random.normal() * 0.08;
      x += Math.cos(angle) * stride;
      y += Math.sin(angle) * stride;
    }
    const light = random() < 0.55;
    const colour: Colour = light
      ? [1, 0.99, 0.95]
      : [recipe.shade[0] * 0.8, recipe.shade[1] * 0.76, recipe.shade[2] * 0.68];
    fillShape(sheet, [outlineLine(points)], colour, random.between(0.08, light ? 0.26 : 0.3));
  }
}

function scatterGold(sheet: Picture, recipe: Recipe, unit: number, seed: string): void {
  const random = buildRandom(`${seed}/gold`);
  const noise = buildNoise(`${seed}/gold`);
  const count = Math.round((recipe.gold * sheet.width * sheet.height) / (1e6 * unit * unit));
  for (let flake = 0; flake < count; flake += 1) {
    const x = random() * sheet.width;
    const y = random() * sheet.height;
    const big = random() < 0.1;
    const radius = unit * (big ? random.between(2.2, 5.5) : random.between(0.35, 1.5));
    const corners = random.whole(3, 7);
    const turn = random() * 6.3;
    const contour: number[] = [];
    for (let corner = 0; corner < corners; corner += 1) {
      const angle = turn + (corner / corners) * Math.PI * 2;
      const reach = radius * random.between(0.45, 1.25);
      contour.push(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.8);
    }
    const shine = random.between(0.62, 1.12);
    visitShape(sheet.width, sheet.height, [contour], (index, px, py, coverage) => {
      const glint = shine * (0.82 + 0.36 * noise.at(px / (unit * 0.9), py / (unit * 0.9)));
      const at = index * 3;
      const share = coverage * 0.9;
      sheet.rgb[at] = mix(sheet.rgb[at]!, Math.min(1, 0.86 * glint), share);
      sheet.rgb[at + 1] = mix(sheet.rgb[at + 1]!, Math.min(1, 0.68 * glint), share);
      sheet.rgb[at + 2] = mix(sheet.rgb[at + 2]!, Math.min(1, 0.32 * glint), share);
    });
  }
}
