/** A show of a house, as the search across all of them is told of it. */
export interface SearchedShow {
  slug: string;
  /** Where its site stands, and its pages of the language. */
  base: string;
  home: string;
  year: string;
  title: string;
  /** False where its index is in a form that the program does not know. */
  isKnown: boolean;
}
