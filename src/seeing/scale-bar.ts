/** A length that is drawn beside a work. */
export interface ScaleBar {
  cm: number;
  /** css px. */
  px: number;
}

/** The longest of 1, 2, 5, 10 … cm (or parts of one) that fits in `most` css px. */
export function chooseScaleBar(pxPerCm: number, most: number): ScaleBar | undefined {
  if (!(pxPerCm > 0) || !Number.isFinite(pxPerCm)) return undefined;
  const power = 10 ** Math.floor(Math.log10(most / pxPerCm));
  const cm = [5, 2, 1].map((step) => step * power).find((length) => length * pxPerCm <= most) ?? power;
  return { cm, px: cm * pxPerCm };
}

/** A length as people say it: 5 mm, 20 cm, 2 m. */
export function writeLength(cm: number): string {
  if (cm >= 100) return `${round(cm / 100)} m`;
  return cm >= 1 ? `${round(cm)} cm` : `${round(cm * 10)} mm`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
