/**
 * Edit distance between two strings in code points, with a swap of neighbours as one edit
 * (optimal string alignment; Damerau 1964).
 */
export function countEdits(a: string, b: string): number {
  const x = [...a];
  const y = [...b];
  let beforePrevious: number[] = [];
  let previous = y.map((_, j) => j).concat(y.length);
  for (let i = 1; i <= x.length; i++) {
    const current = [i];
    for (let j = 1; j <= y.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1);
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) {
        best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[y.length] ?? 0;
}

/**
 * The candidate nearest to `word` when it is near enough to be meant and no other is as near: a guess between equals
 * helps nobody, and a wrong one does harm. One slip in three letters is near, in two Han characters only their swap.
 * Candidates that `meaningOf` maps to one value are no rivals.
 */
export function getNearest(
  word: string,
  candidates: Iterable<string>,
  meaningOf: (candidate: string) => string | undefined = (candidate) => candidate,
): string | undefined {
  let nearest = new Map<string | undefined, string>();
  let fewest = Infinity;
  for (const candidate of candidates) {
    const edits = countEdits(word.toLowerCase(), candidate.toLowerCase());
    if (edits > countAllowed(word, candidate) || edits > fewest) continue;
    if (edits < fewest) nearest = new Map();
    nearest.set(meaningOf(candidate), candidate);
    fewest = edits;
  }
  const [only] = nearest.values();
  return nearest.size === 1 ? only : undefined;
}

function countAllowed(word: string, candidate: string): number {
  const length = Math.min([...word].length, [...candidate].length);
  if (!/\p{Script=Han}/u.test(word)) return Math.floor(length / 3);
  if (length >= 3) return Math.floor(length / 3);
  return [...word].sort().join('') === [...candidate].sort().join('') ? 1 : 0;
}
