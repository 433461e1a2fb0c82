import type { Picture } from '../core/picture.ts';
import { SCENES } from './photograph-scenes.ts';
import type { Scene } from './scene.ts';

/** Renders of each scene that a show shares. */
export const NEGATIVES = 4;
/** Long side of a negative, px: shows are made small, and a path costs the same whoever prints it. */
const NEGATIVE_SIDE = 480;

/** A negative by its names, as it is ordered from a worker. */
export interface NegativeOrder {
  /** Key of a scene. */
  readonly scene: string;
  /** 0 … NEGATIVES - 1. */
  readonly which: number;
}

const drawer = new Map<string, Picture>();

/** Every negative that a show may print from. */
export function listNegatives(): NegativeOrder[] {
  return SCENES.flatMap(({ key }) =>
    Array.from({ length: NEGATIVES }, (_, which): NegativeOrder => ({ scene: key, which })),
  );
}

/**
 * A negative of a scene, rendered once and then kept. Honestly: the photographs of a generated show are prints from
 * four renders of each scene, which differ in camera, sun and weather; each print has its own crop, side and grade.
 * The shipped works of content/ are rendered one by one. `seed` is the show's, `px` the long side of the prints.
 */
export function findNegative(scene: Scene, which: number, seed: string, px: number): Picture {
  const long = Math.min(NEGATIVE_SIDE, px);
  const key = nameNegative({ scene: scene.key, which }, long);
  const held = drawer.get(key);
  if (held) return held;
  const short = Math.round(long * 0.667);
  const [width, height] = scene.upright ? [short, long] : [long, short];
  const negative = scene.shoot(width, height, `${seed}/${scene.key}/${String(which)}`);
  drawer.set(key, negative);
  return negative;
}

/** Renders a negative into memory that workers can share. */
export function renderNegative({ scene: key, which }: NegativeOrder, seed: string, px: number): Picture {
  const scene = SCENES.find((one) => one.key === key);
  if (!scene) throw new Error(`There is no scene ${key}.`);
  const { width, height, rgb } = findNegative(scene, which, seed, px);
  const shared = new Float32Array(new SharedArrayBuffer(rgb.byteLength));
  shared.set(rgb);
  return { width, height, rgb: shared };
}

/** Takes a negative that another worker has rendered. */
export function holdNegative(order: NegativeOrder, px: number, negative: Picture): void {
  drawer.set(nameNegative(order, Math.min(NEGATIVE_SIDE, px)), negative);
}

function nameNegative({ scene, which }: NegativeOrder, long: number): string {
  return `${scene}/${String(which)}/${String(long)}`;
}
