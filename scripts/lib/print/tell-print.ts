import { buildHome } from '../../../src/exhibition/addresses.ts';
import type { Exhibition } from '../../../src/exhibition/exhibition.ts';
import { languages, type Language } from '../../../src/exhibition/languages.ts';
import { translateExhibition } from '../../../src/exhibition/translate.ts';
import { markForeignText } from '../../../src/interface/mark-foreign-text.ts';
import { gatherEnglishNames } from '../../../src/interface/names.ts';
import { getPrintStrings, type PrintStrings } from '../../../src/interface/print-strings.ts';
import { getStrings } from '../../../src/interface/strings.ts';
import type { LabelWords } from '../../../src/print/labels/labels.ts';

/** How labels and posters are told in a language: as its pages are. */
export interface PrintTelling {
  told: Exhibition;
  words: PrintStrings['labels'] & LabelWords;
  /** Where the pages stand that codes open. */
  home: string;
  /** Marks what is left in Chinese in HTML. */
  mark: (html: string) => string;
}

/** The show as labels and posters in a language tell it; pages stand beneath `base`. */
export function tellPrint(exhibition: Exhibition, language: Language, base: string): PrintTelling {
  const words = getPrintStrings(language).labels;
  const home = buildHome(base, language);
  if (language === languages[0]) return { told: exhibition, words, home, mark: (html) => html };
  const names = gatherEnglishNames(exhibition, []);
  return {
    told: translateExhibition(exhibition, base),
    words: { ...words, say: (word) => names.get(word) ?? word, list: getStrings(language).list },
    home,
    mark: markForeignText,
  };
}
