import path from 'node:path';
import type { Problem } from '../../exhibition/problem.ts';
import { diagnoseFailure } from '../probe/diagnose.ts';
import type { SourcePicture } from '../probe/source-picture.ts';
import { makeOutput, openPyramid, type Studio } from './derive.ts';
import type { Output } from './outputs.ts';
import type { Pyramid } from './pyramid.ts';

/** Folder of what is derived of a picture, in the folder of a store. */
export function buildPictureFolder(storeFolder: string, { hash }: SourcePicture): string {
  return path.join(storeFolder, 'pictures', hash);
}

/** Makes outputs into the folder of a store: calls at the same time share a picture's decode, and each output. */
export class OutputMaker {
  readonly #storeFolder: string;
  readonly #studio: Studio;
  readonly #openPyramids = new Map<string, { pyramid: Pyramid; users: number }>();
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(storeFolder: string, studio: Studio) {
    this.#storeFolder = storeFolder;
    this.#studio = studio;
  }

  /** Makes some outputs of a picture from one decode; what stood against it, when they are not made. */
  async make(source: SourcePicture, outputs: readonly Output[]): Promise<Problem | undefined> {
    const known = this.#openPyramids.get(source.hash);
    const open = known ?? { pyramid: openPyramid(source, this.#studio), users: 0 };
    this.#openPyramids.set(source.hash, open);
    open.users++;
    try {
      const made = await Promise.allSettled(
        outputs.map((output) => this.#makeOnce(output, source, open.pyramid)),
      );
      for (const outcome of made) if (outcome.status === 'rejected') throw outcome.reason;
      return undefined;
    } catch (error) {
      return await diagnoseFailure(error, source, this.#storeFolder);
    } finally {
      open.users--;
      if (open.users === 0) {
        this.#openPyramids.delete(source.hash);
        await open.pyramid.dispose();
      }
    }
  }

  async #makeOnce(output: Output, source: SourcePicture, pyramid: Pyramid): Promise<void> {
    const folder = buildPictureFolder(this.#storeFolder, source);
    const key = path.join(folder, output.entry);
    const making = this.#underWay.get(key) ?? makeOutput(output, source, pyramid, folder, this.#studio);
    this.#underWay.set(key, making);
    try {
      await making;
    } finally {
      this.#underWay.delete(key);
    }
  }
}
