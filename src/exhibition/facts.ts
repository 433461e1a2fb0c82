import { factGroups, workFields, type FactGroup, type FactPlace } from './fields.ts';
import { getWorkField, listWords, type WorkKey } from './work-words.ts';
import type { Work } from './work.ts';

/** A line of a label. */
export interface Fact {
  key: WorkKey;
  /** The field's Chinese name. */
  label: string;
  text: string;
  group: FactGroup;
}

/** How a place writes what the others write plainly. */
export interface FactWords {
  year?: (year: number) => string;
}

const keys = Object.keys(workFields) as WorkKey[];

/** The facts of a work that are told at a place and that it has, in the order of a label. */
export function listFacts(work: Work, place: FactPlace, words: FactWords = {}): Fact[] {
  return factGroups.flatMap((group) =>
    keys.flatMap((key) => {
      const { label, fact } = getWorkField(key);
      if (fact?.group !== group || !fact.on.includes(place)) return [];
      const isYear = key === 'year' && work.year !== undefined && words.year !== undefined;
      const text = isYear ? words.year?.(work.year ?? 0) : listWords(work, key).join('、');
      return text ? [{ key, label, text, group }] : [];
    }),
  );
}
