import * as harfbuzz from 'harfbuzzjs';

/** Reads which characters a font has; throws for what has none, as what is no font. */
export function readCoverage(font: Uint8Array): (character: string) => boolean {
  const face = new harfbuzz.Face(new harfbuzz.Blob(font));
  const codes = new Set(face.collectUnicodes());
  if (codes.size === 0) throw new Error('The font has no characters.');
  return (character) => codes.has(character.codePointAt(0) ?? 0);
}
