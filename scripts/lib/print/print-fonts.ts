import { pathToFileURL } from 'node:url';
import { fallbackFonts, titleFont, type TitleFont } from '../../../src/exhibition/title-font.ts';
import { findFontFile } from '../../../src/fonts/title-fonts.ts';
import { Typeface } from '../../../src/fonts/typeface.ts';

/**
 * The fonts of prints as CSS, those of titles and their fallbacks, whole: Chromium embeds the characters that are
 * used. Fallbacks stand first, for what the title font lacks alone: else a letter with a mark would be made of two
 * characters of the title font, which do not meet.
 */
export function buildPrintFonts(): string {
  const taken = new Set(new Typeface(findFontFile(400)).listCharacters());
  const fallbacks = fallbackFonts.map((font, at) => {
    const own = new Typeface(findFontFile(400, font))
      .listCharacters()
      .filter((code) => !taken.has(code) && !isMark.test(String.fromCodePoint(code)));
    for (const code of own) taken.add(code);
    return buildFamily(font, `Chifu Print ${at + 1}`, `unicode-range:${writeRanges(own)};`);
  });
  const families = [...fallbacks, buildFamily(titleFont, 'Chifu Print', '')];
  const stack = `${families.map(({ name }) => `'${name}'`).join()},serif`;
  return `${families.map(({ faces }) => faces).join('')}:root{--title:${stack};--label-body:${stack}}`;
}

const isMark = /\p{M}/u;

function buildFamily(font: TitleFont, name: string, range: string): { name: string; faces: string } {
  const faces = ([400, 600] as const).map((weight) => {
    const url = pathToFileURL(findFontFile(weight, font)).href;
    return `@font-face{font-family:'${name}';font-weight:${weight};${range}src:url('${url}')}`;
  });
  return { name, faces: faces.join('') };
}

/** Code points in order as CSS writes them, `U+41-5A,U+61`. */
function writeRanges(codes: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return ranges.map(([from, to]) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join();
}
