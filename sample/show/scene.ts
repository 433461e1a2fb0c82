import type { Picture } from '../core/picture.ts';

/** Renders a scene at a size in px. */
export type Shoot = (width: number, height: number, seed: string) => Picture;

/** A scene of a show of any size; what is said of it holds for every render. */
export interface Scene {
  readonly key: string;
  readonly shoot: Shoot;
  readonly titles: readonly string[];
  /** What is to be seen. */
  readonly seen: readonly string[];
  /** Light and weather. */
  readonly light: readonly string[];
  readonly tag: string;
  /** How often it comes up. */
  readonly weight: number;
  readonly upright?: boolean;
}
