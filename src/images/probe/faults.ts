import type { FileKind } from './sniff.ts';

/**
 * What can be wrong with the bytes of a picture, whatever the file is called: plain values, kept in the probe
 * cache. `describeFault` makes the Problem of a file of it.
 */
export type Fault =
  | { kind: SimpleFault }
  /** Colours by code points that cannot be converted. */
  | { kind: 'hdr' | 'wide-gamut'; of: 'AVIF' | 'PNG' }
  /** A file of another kind; `is` as `sniffKind` names it. */
  | { kind: 'not-picture'; is: FileKind }
  /** Samples of a camera's sensor; `is` names the format where it is known. */
  | { kind: 'raw'; is: string }
  /** A sound picture of a kind that is not decoded here; `is` says what about it, `fix` what helps. */
  | { kind: 'unsupported'; is: string; fix: UnsupportedFix };

export type SimpleFault = 'heic' | 'svg' | 'truncated' | 'damaged' | 'undecodable';
export type UnsupportedFix = 'eight-bits' | 'rgb' | 'plain' | 'channels' | 'still';
