import type { Drawn } from '../calligraphy/sheet.ts';
import type { EntryPlan } from './entry.ts';

/** A work that can be drawn at any size. */
export interface Recipe {
  readonly entry: EntryPlan;
  /** Height and width of the whole work in cm. */
  readonly size: readonly [number, number];
  /** Long side in px at which the work is shipped in content/. */
  readonly px: number;
  /** JPEG quality. */
  readonly quality: number;
  /** The parts in hanging order; each is drawn when it is called, with px for its own long side. */
  readonly parts: readonly ((px: number) => Drawn)[];
}
