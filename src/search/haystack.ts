/** Many short texts as one, so that one pass finds a term in all of them. */
export interface Haystack {
  /** The texts, each followed by a line feed. */
  text: string;
  /** Where each text begins, and at the end where the next would. */
  starts: Uint32Array;
  /** To whom each text belongs: the place of a work. */
  owners: Uint32Array;
}

/** Joins texts; `owners` says whose each is, by default the work at the same place. */
export function buildHaystack(texts: readonly string[], owners?: readonly number[]): Haystack {
  const starts = new Uint32Array(texts.length + 1);
  let length = 0;
  texts.forEach((text, at) => {
    starts[at] = length;
    length += text.length + 1;
  });
  starts[texts.length] = length;
  const text = texts.length === 0 ? '' : `${texts.join('\n')}\n`;
  return { text, starts, owners: Uint32Array.from(owners ?? texts.keys()) };
}

/** Length of the text at a place. */
export function getLength({ starts }: Haystack, at: number): number {
  return (starts[at + 1] ?? 0) - (starts[at] ?? 0) - 1;
}

/** The text at a place. */
export function getText({ text, starts }: Haystack, at: number): string {
  return text.slice(starts[at], (starts[at + 1] ?? 1) - 1);
}

/** Calls back for each text that holds the term, with the offset of the first place in it. */
export function findAll(haystack: Haystack, term: string, found: (at: number, offset: number) => void): void {
  const { text, starts } = haystack;
  let entry = 0;
  for (let place = text.indexOf(term); place >= 0; place = text.indexOf(term, starts[entry] ?? place)) {
    while ((starts[entry + 1] ?? Infinity) <= place) entry++;
    found(entry, place - (starts[entry] ?? 0));
    entry++;
    if (entry >= starts.length - 1) return;
  }
}
