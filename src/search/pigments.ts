/** A mineral or plant colour of Chinese painting, standing for a range of colours. */
export interface Pigment {
  key: string;
  zh: string;
  en: string;
  /** `#rrggbb` of the swatch, and the middle of the range. */
  colour: string;
}

/** The row of pigments, warm to cool, then ink and shell white. */
export const pigments: readonly Pigment[] = [
  { key: 'zhusha', zh: '朱砂', en: 'Cinnabar', colour: '#b53a26' },
  { key: 'yanzhi', zh: '胭脂', en: 'Rouge', colour: '#8e2b48' },
  { key: 'zheshi', zh: '赭石', en: 'Ochre', colour: '#8f5a36' },
  { key: 'tenghuang', zh: '藤黄', en: 'Gamboge', colour: '#d9a531' },
  { key: 'shilv', zh: '石绿', en: 'Malachite', colour: '#4c8a6b' },
  { key: 'huaqing', zh: '花青', en: 'Indigo', colour: '#2d4858' },
  { key: 'shiqing', zh: '石青', en: 'Azurite', colour: '#2f6ca3' },
  { key: 'mo', zh: '墨', en: 'Ink', colour: '#262422' },
  { key: 'hafen', zh: '蛤粉', en: 'Shell white', colour: '#efe9dd' },
];

/** The colours of swatches as a sheet of styles, a class for each pigment. */
export const pigmentStyle = pigments.map(({ key, colour }) => `.swatch.${key}{--pigment:${colour}}`).join('');

/** A colour in OKLab: lightness 0–1, a and b about ±0.4. @see https://bottosson.github.io/posts/oklab/ */
export type Lab = readonly [number, number, number];

/** Converts `#rrggbb` (sRGB) to OKLab. */
export function readLab(colour: string): Lab {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Distance of two colours in OKLab, lightness counting half: shade differs more within a pigment than hue. */
export function measureDistance(one: Lab, other: Lab): number {
  return Math.hypot((one[0] - other[0]) / 2, one[1] - other[1], one[2] - other[2]);
}

interface Range {
  key: string;
  /** Hues in degrees of OKLCH, from and to clockwise. */
  hue: readonly [number, number];
  /** Least chroma: paper and silk are warm, so warm pigments must be stronger than cool ones. */
  chroma: number;
  /** Lightness, from and to. */
  light: readonly [number, number];
}

/** Which colours count as a pigment; the first range that holds a colour takes it. */
const ranges: readonly Range[] = [
  { key: 'zhusha', hue: [15, 43], chroma: 0.1, light: [0.25, 0.75] },
  { key: 'yanzhi', hue: [335, 15], chroma: 0.055, light: [0.2, 0.75] },
  { key: 'zheshi', hue: [25, 68], chroma: 0.05, light: [0.25, 0.72] },
  { key: 'tenghuang', hue: [65, 108], chroma: 0.088, light: [0.55, 0.95] },
  { key: 'shilv', hue: [115, 200], chroma: 0.024, light: [0.3, 0.85] },
  { key: 'huaqing', hue: [200, 300], chroma: 0.022, light: [0.2, 0.47] },
  { key: 'shiqing', hue: [200, 285], chroma: 0.022, light: [0.47, 0.85] },
];
/** Ink and shell white are nearly grey. */
const mostGrey = 0.032;
const darkest = 0.34;
const lightest = 0.9;

/** The pigment that a colour belongs to; undefined for middle greys, paper, silk and colours between. */
export function getPigment(colour: string): string | undefined {
  const [light, a, b] = readLab(colour);
  const chroma = Math.hypot(a, b);
  const hue = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  const range = ranges.find(
    (one) =>
      chroma >= one.chroma && light >= one.light[0] && light < one.light[1] && isBetween(hue, ...one.hue),
  );
  if (range) return range.key;
  if (chroma > mostGrey) return undefined;
  return light < darkest ? 'mo' : light > lightest ? 'hafen' : undefined;
}

function isBetween(hue: number, from: number, to: number): boolean {
  return from <= to ? hue >= from && hue < to : hue >= from || hue < to;
}

/** Pigments of a work, those of the larger areas first, each once. */
export function listPigments(colours: readonly string[]): string[] {
  return [...new Set(colours.map(getPigment).filter((key) => key !== undefined))];
}
