import { foldText, type FoldTable } from './fold.ts';
import type { IndexPlan, TextFile } from './index-file.ts';
import type { ReadPart } from './read-part.ts';
import { readReadings, type Readings } from './readings.ts';

/** 释文 and descriptions by work, as shown and as searched. */
export interface Texts {
  plain: string[];
  folded: string[];
}

/** What only forgiving ways need, fetched when they first need it. */
export class ForgivingSources {
  readonly #plan: IndexPlan;
  readonly #read: ReadPart;
  #texts: Promise<Texts> | undefined;
  #readings: Promise<Readings> | undefined;

  constructor(plan: IndexPlan, read: ReadPart) {
    this.#plan = plan;
    this.#read = read;
  }

  /** Undefined where the network fails; the next question tries again. */
  async load(
    folds: FoldTable,
    wantsTexts: boolean,
  ): Promise<{ readings: Readings; texts?: Texts } | undefined> {
    this.#readings ??= this.#read(this.#plan.readings).then((text) => readReadings(text as string));
    if (wantsTexts) this.#texts ??= this.#readTexts(folds);
    try {
      const [readings, texts] = await Promise.all([this.#readings, wantsTexts ? this.#texts : undefined]);
      return { readings, ...(texts && { texts }) };
    } catch {
      this.#readings = undefined;
      this.#texts = undefined;
      return undefined;
    }
  }

  async #readTexts(folds: FoldTable): Promise<Texts> {
    const files = await Promise.all(this.#plan.texts.map((path) => this.#read(path)));
    const plain = files.flatMap((file) => (file as TextFile).texts);
    return { plain, folded: plain.map((text) => foldText(text, folds)) };
  }
}
