/**
 * Reads which characters a TrueType or OpenType font has, from the groups of its `cmap` subtable of format 12
 * (all fonts of CJK have one); throws for a font without it.
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap#format-12-segmented-coverage
 */
export function readCoverage(font: Buffer): (character: string) => boolean {
  const cmap = findTable(font, 'cmap');
  const subtables = font.readUInt16BE(cmap + 2);
  for (let at = 0; at < subtables; at++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4);
    if (font.readUInt16BE(subtable) === 12) return readGroups(font, subtable);
  }
  throw new Error('The font has no cmap of format 12.');
}

function findTable(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let at = 0; at < tables; at++) {
    const record = 12 + at * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** Groups are sorted, so a character is looked up by halving. */
function readGroups(font: Buffer, subtable: number): (character: string) => boolean {
  const count = font.readUInt32BE(subtable + 12);
  const startOf = (group: number): number => font.readUInt32BE(subtable + 16 + group * 12);
  const endOf = (group: number): number => font.readUInt32BE(subtable + 16 + group * 12 + 4);
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (code < startOf(middle)) high = middle - 1;
      else if (code > endOf(middle)) low = middle + 1;
      else return true;
    }
    return false;
  };
}
