/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPlane } from '../../core/blur.ts';
import { buildPlane, type Colour, type Picture } from '../../core/picture.ts';
import { buildDesign, type Design } from '../../painting/design.ts';

/** Lays whatever a design draws as a silhouette; `soft` is its blur in px. */
export function laySilhouette(
  frame: Picture,
  draw: (design: Design) => void,
  colour: Colour,
  soft: number,
): void {
  const design = buildDesign(frame.width, frame.height);
  draw(design);
  const mask = buildPlane(frame.width, frame.height);
  for (let index = 0; index < mask.values.length; index += 1) {
    mask.values[index] =
      1 - Math.min(design.rgb[index * 3]!, design.rgb[index * 3 + 2]!) < 0.02
        ? 0
        : design.ids[index]! > 0
          ? 1
          : 0.5;
  }
  blurPlane(mask, soft);
  for (let index = 0; index < mask.values.length; index += 1) {
    const share = mask.values[index]!;
    if (share < 0.01) continue;
    for (let channel = 0; channel < 3; channel += 1) {
      const at = index * 3 + channel;
      frame.rgb[at] = frame.rgb[at]! + (colour[channel]! - frame.rgb[at]!) * share;
    }
  }
}
