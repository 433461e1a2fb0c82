import type { Random } from '../../core/prng.ts';
import type { Point, World } from '../trace/world.ts';
import { furnishGrain } from './shops/grain.ts';
import { furnishHoisting } from './shops/hoisting.ts';
import { furnishMelting } from './shops/melting.ts';
import { furnishMending } from './shops/mending.ts';
import { furnishParts } from './shops/parts.ts';
import { furnishSpinning } from './shops/spinning.ts';
import { furnishTurning } from './shops/turning.ts';
import { furnishWelding } from './shops/welding.ts';
import { openShop, type Shop } from './shops/shop.ts';

/** What is done behind the windows of a street of workshops. */
export const TRADES = ['weld', 'spin', 'hoist', 'turn', 'mend', 'grain', 'melt', 'parts'] as const;
export type Trade = (typeof TRADES)[number];

const FURNISH: Readonly<Record<Trade, (shop: Shop) => Point | undefined>> = {
  weld: furnishWelding,
  spin: furnishSpinning,
  hoist: furnishHoisting,
  turn: furnishTurning,
  mend: furnishMending,
  grain: furnishGrain,
  melt: furnishMelting,
  parts: furnishParts,
};

/** Furnishes a shop `wide` m across from `left`, about the depth `z`. Returns where an arc burns, if one does. */
export function furnishShop(
  world: World,
  trade: Trade,
  left: number,
  wide: number,
  z: number,
  random: Random,
): Point | undefined {
  return FURNISH[trade](openShop(world, left, wide, z, random));
}
