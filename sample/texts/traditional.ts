/** Cuts the traditional form at the same places as the drawn columns. */
export function cutAlike(hant: string, lines: readonly string[]): string[] {
  const characters = [...hant];
  let from = 0;
  return lines.map((line) => {
    const length = [...line].length;
    from += length;
    return characters.slice(from - length, from).join('');
  });
}
