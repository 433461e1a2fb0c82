import { buildMatrixProfile, type Curve } from './icc-profile.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** CIE 1931 x and y of white, red, green and blue. */
export interface Chromaticities {
  white: readonly [number, number];
  red: readonly [number, number];
  green: readonly [number, number];
  blue: readonly [number, number];
}

const d65 = [0.3127, 0.329] as const;

/** Those of BT.709 and sRGB; ITU-T H.273, table 2, value 1. */
export const srgbPrimaries: Chromaticities = {
  white: d65,
  red: [0.64, 0.33],
  green: [0.3, 0.6],
  blue: [0.15, 0.06],
};
/** Display P3; H.273, value 12. */
export const p3Primaries: Chromaticities = {
  white: d65,
  red: [0.68, 0.32],
  green: [0.265, 0.69],
  blue: [0.15, 0.06],
};
/** Adobe RGB (1998), 4.3.1.1. */
export const adobePrimaries: Chromaticities = {
  white: d65,
  red: [0.64, 0.33],
  green: [0.21, 0.71],
  blue: [0.15, 0.06],
};
/** Exponent of Adobe RGB (1998), 4.3.1.2. */
export const adobeGamma = 2.19921875;

/** IEC 61966-2-1: light of a coded value of sRGB. */
export function decodeSrgb(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The ICC profile of a space that is told by its primaries, its white and its curve. */
export function buildProfile(name: string, primaries: Chromaticities, curve: Curve): Buffer {
  return buildMatrixProfile(name, curve, adaptToD50(findColumns(primaries), toXyz(primaries.white)));
}

/** XYZ of the primaries at full light: their sum is the white. SMPTE RP 177. */
function findColumns({ white, red, green, blue }: Chromaticities): Matrix {
  const columns = [toXyz(red), toXyz(green), toXyz(blue)] as const;
  const shares = multiply(invert(transpose(columns)), toXyz(white));
  return columns.map((column, at) => scale(column, shares[at] ?? 0)) as unknown as Matrix;
}

/** Bradford's cone responses; ICC.1:2022, annex E. */
const bradford: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];
const d50: Triple = [0.9642, 1, 0.8249];

function adaptToD50(columns: Matrix, white: Triple): Matrix {
  const [from, to] = [multiply(bradford, white), multiply(bradford, d50)];
  const back = invert(bradford);
  return columns.map((column) => {
    const cones = multiply(bradford, column);
    return multiply(
      back,
      cones.map((cone, at) => (cone * (to[at] ?? 0)) / (from[at] ?? 1)) as unknown as Triple,
    );
  }) as unknown as Matrix;
}

function toXyz([x, y]: readonly [number, number]): Triple {
  return [x / y, 1, (1 - x - y) / y];
}

function scale([a, b, c]: Triple, by: number): Triple {
  return [a * by, b * by, c * by];
}

function multiply(matrix: Matrix, [x, y, z]: Triple): Triple {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
}

function transpose([a, b, c]: Matrix): Matrix {
  return [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ];
}

function invert([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const over = (...row: [number, number, number]): Triple => scale(row, 1 / determinant);
  return [
    over(e * i - f * h, c * h - b * i, b * f - c * e),
    over(f * g - d * i, a * i - c * g, c * d - a * f),
    over(d * h - e * g, b * g - a * h, a * e - b * d),
  ];
}
