import type { Range } from '../search/explain.ts';

/** A text with what was found in it marked. */
export function Marked({ text, ranges = [] }: { text: string; ranges?: readonly Range[] | undefined }) {
  let at = 0;
  const pieces = ranges.flatMap(([from, to]) => {
    const piece = [text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>];
    at = to;
    return piece;
  });
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
