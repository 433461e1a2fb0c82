import type { LimitFunction } from 'p-limit';
import type { PixelSize } from '../../exhibition/picture.ts';
import type { Bitmap } from '../probe/bitmap.ts';
import { decodePicture } from '../probe/decode.ts';
import { isAsProbed } from '../probe/diagnose.ts';
import { announcePhase } from './phases.ts';
import type { SourcePicture } from '../probe/source-picture.ts';
import { buildLevelSize } from './tiling.ts';

/**
 * One decoded picture and what is scaled from it, each made when first asked for and once. A level is
 * the full picture halved some times; a rung is scaled from the smallest level at least twice its
 * size, which is as sharp as from the full picture and reads far less of a giant.
 */
export class Pyramid {
  readonly #source: SourcePicture;
  readonly #mount: string;
  readonly #scratch: string;
  readonly #slots: LimitFunction;
  readonly #levels = new Map<number, Promise<Bitmap>>();
  readonly #rungs = new Map<string, Promise<Bitmap>>();

  /** `scratch` is a path that scratch files of giant pictures begin with. */
  constructor(source: SourcePicture, options: { mount: string; scratch: string; slots: LimitFunction }) {
    this.#source = source;
    this.#mount = options.mount;
    this.#scratch = options.scratch;
    this.#slots = options.slots;
  }

  /** The full picture reduced by a power of two. */
  getLevel(scaleFactor: number): Promise<Bitmap> {
    return remember(this.#levels, scaleFactor, () => this.#makeLevel(scaleFactor));
  }

  /** The whole picture at one size of its ladder. */
  getRung(size: PixelSize): Promise<Bitmap> {
    return remember(this.#rungs, `${size.width}x${size.height}`, () => this.#makeRung(size));
  }

  /** Frees scratch files. */
  async dispose(): Promise<void> {
    const made = await Promise.allSettled([...this.#levels.values(), ...this.#rungs.values()]);
    for (const bitmap of made) if (bitmap.status === 'fulfilled') bitmap.value.dispose();
  }

  async #makeLevel(scaleFactor: number): Promise<Bitmap> {
    const scratch = `${this.#scratch}-${scaleFactor}.v`;
    if (scaleFactor === 1) return await this.#decode(scratch);
    announcePhase('scale', `1/${scaleFactor} of ${this.#source.relative}`);
    const finer = await this.getLevel(scaleFactor / 2);
    return await this.#slots(() => finer.resize(buildLevelSize(this.#source, scaleFactor), scratch));
  }

  /** A picture replaced since its probe must not be kept under the old one's hash. */
  async #decode(scratch: string): Promise<Bitmap> {
    announcePhase('decode', this.#source.relative);
    const bitmap = await this.#slots(() => decodePicture(this.#source, this.#mount, scratch));
    if (await isAsProbed(this.#source)) return bitmap;
    bitmap.dispose();
    throw new Error('the source changed after it was probed');
  }

  async #makeRung(size: PixelSize): Promise<Bitmap> {
    if (size.width === this.#source.width && size.height === this.#source.height)
      return await this.getLevel(1);
    let scaleFactor = 1;
    while (this.#source.width >= size.width * scaleFactor * 4) scaleFactor *= 2;
    const level = await this.getLevel(scaleFactor);
    const scratch = `${this.#scratch}-${size.width}x${size.height}.v`;
    return await this.#slots(() => level.resize(size, scratch));
  }
}

function remember<K, V>(map: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
