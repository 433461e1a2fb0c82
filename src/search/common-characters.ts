/** The 6,763 characters of GB 2312, which are those in use in mainland China, in the order of their codes. */
export function listCommonCharacters(): Set<string> {
  const decoder = new TextDecoder('gb18030');
  const common: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) common.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  // Five cells at the end of the first level are empty.
  return new Set(
    common.filter((character) => /^\p{Script=Han}$/u.test(character) && isOfUnicode1(character)),
  );
}

function isOfUnicode1(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x4e00 && code <= 0x9fa5;
}
