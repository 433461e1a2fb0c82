import { SILKS, type MountPlan } from '../brush/mount.ts';

/** Mounts by format; cm. */
export const MOUNTS = {
  hanging: {
    top: 46,
    bottom: 28,
    side: 8,
    strip: 8,
    body: SILKS.ivory,
    accent: SILKS.lake,
    rods: true,
    ribbons: true,
  },
  hall: {
    top: 50,
    bottom: 30,
    side: 10,
    strip: 10,
    body: SILKS.tea,
    accent: SILKS.ivory,
    rods: true,
    ribbons: true,
  },
  slip: { top: 34, bottom: 22, side: 6, strip: 6, body: SILKS.mist, accent: SILKS.ivory, rods: true },
  couplet: { top: 26, bottom: 20, side: 5, strip: 0, body: SILKS.ivory, accent: SILKS.ochre, rods: true },
  panel: { top: 30, bottom: 20, side: 4.5, strip: 5, body: SILKS.mist, accent: SILKS.indigo, rods: true },
  square: { top: 11, bottom: 11, side: 11, strip: 0, body: SILKS.ivory, accent: SILKS.ochre, rods: false },
  broad: { top: 9, bottom: 9, side: 22, strip: 0, body: SILKS.lake, accent: SILKS.ivory, rods: false },
  leaf: { top: 2.4, bottom: 2.4, side: 2.4, strip: 0, body: SILKS.paper, accent: SILKS.tea, rods: false },
  framed: { top: 6, bottom: 6, side: 6, strip: 0, body: SILKS.paper, accent: SILKS.paper, rods: false },
} as const satisfies Record<string, MountPlan>;
