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

/** Below this chroma a colour is grey: ink when dark, shell white when light, else no pigment. */
const leastChroma = 0.035;
const chromatic = pigments
  .slice(0, -2)
  .map((pigment) => ({ key: pigment.key, lab: readLab(pigment.colour) }));
const farthest = 0.12;

/** The pigment that a colour belongs to; undefined for middle greys, silk and other colours between. */
export function getPigment(colour: string): string | undefined {
  const lab = readLab(colour);
  const chroma = Math.hypot(lab[1], lab[2]);
  if (chroma < leastChroma) return lab[0] < 0.36 ? 'mo' : lab[0] > 0.9 ? 'hafen' : undefined;
  const ranked = chromatic
    .map(({ key, lab: middle }) => ({ key, distance: measureHue(lab, middle) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance < farthest ? best.key : undefined;
}

/** Distance in hue, weighed by chroma, with a little of lightness and chroma themselves. */
function measureHue(one: Lab, other: Lab): number {
  const chromas = [Math.hypot(one[1], one[2]), Math.hypot(other[1], other[2])] as const;
  const cosine = (one[1] * other[1] + one[2] * other[2]) / (chromas[0] * chromas[1]);
  const angle = Math.acos(Math.max(-1, Math.min(1, cosine)));
  return 0.16 * angle + 0.25 * Math.abs(one[0] - other[0]) + 0.25 * Math.abs(chromas[0] - chromas[1]);
}

/** Pigments of a work, those of the larger areas first, each once. */
export function listPigments(colours: readonly string[]): string[] {
  return [...new Set(colours.map(getPigment).filter((key) => key !== undefined))];
}
