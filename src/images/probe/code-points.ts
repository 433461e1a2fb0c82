import { buildProfile, decodeSrgb, p3Primaries, srgbPrimaries } from './primaries.ts';
import type { Curve } from './icc-profile.ts';

/** Colours as AVIF and PNG name them by numbers of ITU-T H.273. */
export interface CodePoints {
  primaries: number;
  transfer: number;
}

/** Curves PQ and HLG, and the logarithmic ones: their light goes beyond white. */
const hdrTransfers = [9, 10, 16, 18];
/** Unspecified, and the curves of television, which are shown as sRGB everywhere. */
const usualTransfers = [0, 1, 2, 3, 6, 7, 11, 12, 13, 14, 15];
const curves: Readonly<Record<number, Curve>> = { 4: 2.2, 5: 2.8, 8: 1 };
/** BT.709 and sRGB, unspecified, and the nearly equal ones of BT.601. */
const usualPrimaries = [0, 1, 2, 3, 5, 6, 7];

/**
 * What to make of code points where no profile stands beside them: `usual` for sRGB, a profile to honour for
 * Display P3 and for linear light or a plain exponent, `wide` and `hdr` for what cannot be converted faithfully.
 */
export function judgeCodePoints({ primaries, transfer }: CodePoints): 'usual' | 'wide' | 'hdr' | Buffer {
  if (hdrTransfers.includes(transfer)) return 'hdr';
  const curve = curves[transfer];
  const isUsual = usualTransfers.includes(transfer);
  if (!isUsual && curve === undefined) return 'wide';
  if (usualPrimaries.includes(primaries))
    return curve === undefined ? 'usual' : buildProfile('coded', srgbPrimaries, curve);
  if (primaries === 12) return buildProfile('Display P3', p3Primaries, curve ?? decodeSrgb);
  return 'wide';
}
