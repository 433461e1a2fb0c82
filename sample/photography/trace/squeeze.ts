/**
 * Light squeezed to 0…1 about as a print shows it (Reinhard et al. 2002), so that what is averaged or enlarged
 * there keeps smooth edges between a lamp and the dark.
 */
export const squeeze = (light: number): number => light / (1 + light);

/** The way back; what a kernel has thrown beyond the range is held in it. */
export const stretch = (squeezed: number): number => {
  const held = squeezed <= 0 ? 0 : squeezed > MOST ? MOST : squeezed;
  return held / (1 - held);
};

/** Sixty times white, more than any surface here gives. */
const MOST = 60 / 61;
