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
  /** What stands in the data in Chinese, and names of fields, in the language of the place. */
  say?: (word: string) => string;
  /** Words side by side. */
  list?: (words: readonly string[]) => string;
}

/** What a place says by where nothing else is given: what stands in the data, as it stands. */
export const plainWords = {
  say: (word) => word,
  list: (words) => words.join('、'),
} satisfies FactWords;

const keys = Object.keys(workFields) as WorkKey[];

/** The facts of a work that are told at a place and that it has, in the order of a label. */
export function listFacts(work: Work, place: FactPlace, words: FactWords = {}): Fact[] {
  const { say, list } = { ...plainWords, ...words };
  return factGroups.flatMap((group) =>
    keys.flatMap((key) => {
      const { label, fact } = getWorkField(key);
      if (fact?.group !== group || !fact.on.includes(place)) return [];
      const isYear = key === 'year' && work.year !== undefined && words.year !== undefined;
      const text = isYear ? words.year?.(work.year ?? 0) : list(listWords(work, key).map(say));
      return text ? [{ key, label: say(label), text, group }] : [];
    }),
  );
}

/** A line of the label on a page; `key` is that of the field, or `number`. */
export type PageFact = Pick<Fact, 'label' | 'text'> & { key: WorkKey | 'number' };

/** The facts of a work's page and of the viewer: the number stands between what the work is and how it is kept. */
export function listPageFacts(work: Work, words: FactWords & { number: string }): PageFact[] {
  const facts = listFacts(work, 'page', words);
  return [
    ...facts.filter(({ group }) => group !== 'record'),
    { key: 'number', label: words.number, text: work.number },
    ...facts.filter(({ group }) => group === 'record'),
  ];
}
