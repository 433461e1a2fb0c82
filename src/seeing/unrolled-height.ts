import type { PixelSize } from '../exhibition/picture.ts';

/** How much of a scroll lies open between two hands, cm. */
const openWidth = 60;
/** It is never shown lower than this, in parts of the room there is. */
const lowest = 0.6;

/**
 * Height in css px at which an unrolled scroll is shown in a room: all of an upright screen; on one that lies so
 * that some 60 cm are open, where its height in cm is known.
 */
export function chooseUnrolledHeight(
  room: PixelSize,
  height: number | undefined,
  isUpright: boolean,
): number {
  const full = Math.max(1, room.height);
  if (height === undefined || isUpright) return full;
  const open = (room.width * height) / openWidth;
  return Math.round(Math.min(full, Math.max(open, full * lowest)));
}
