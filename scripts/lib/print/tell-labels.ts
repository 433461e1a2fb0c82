import { buildHome } from '../../../src/exhibition/addresses.ts';
import type { Exhibition, Facts } from '../../../src/exhibition/exhibition.ts';
import { languages, type Language } from '../../../src/exhibition/languages.ts';
import { translateExhibition } from '../../../src/exhibition/translate.ts';
import type { Work } from '../../../src/exhibition/work.ts';
import { markForeignText } from '../../../src/interface/mark-foreign-text.ts';
import { gatherEnglishNames } from '../../../src/interface/names.ts';
import { getPrintStrings, type PrintStrings } from '../../../src/interface/print-strings.ts';
import { getStrings } from '../../../src/interface/strings.ts';
import type { LabelWords } from '../../../src/print/labels/labels.ts';

/** How labels are told in a language: as its pages of labels tell them. */
export interface LabelTelling {
  facts: Facts;
  words: PrintStrings['labels'] & LabelWords;
  tell: (work: Work) => Work;
  /** Where the pages stand that codes open. */
  home: string;
  /** Marks what is left in Chinese in HTML. */
  mark: (html: string) => string;
}

/** Labels as a language tells them; pages stand beneath `base`. */
export function tellLabels(exhibition: Exhibition, language: Language, base: string): LabelTelling {
  const words = getPrintStrings(language).labels;
  const home = buildHome(base, language);
  if (language === languages[0])
    return { facts: exhibition.facts, words, tell: (work) => work, home, mark: (html) => html };
  const { facts, works } = translateExhibition(exhibition, base);
  const told = new Map(works.map((work) => [work.number, work]));
  const names = gatherEnglishNames(exhibition, []);
  return {
    facts,
    words: { ...words, say: (word) => names.get(word) ?? word, list: getStrings(language).list },
    tell: (work) => told.get(work.number) ?? work,
    home,
    mark: markForeignText,
  };
}
