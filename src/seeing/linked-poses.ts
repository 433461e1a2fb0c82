/** Where a view stands: the point in its middle, and css px to a unit. */
export interface Pose {
  x: number;
  y: number;
  zoom: number;
}

/**
 * The stand of one view after the other has moved: what they were when they were linked goes along, so that two works
 * set against each other by hand stay so.
 */
export function followPose(own: Pose, other: { linked: Pose; moved: Pose }): Pose {
  const { linked, moved } = other;
  const growth = moved.zoom / linked.zoom;
  // The same way on the screen, whatever the scales of the two.
  const px = own.zoom * growth;
  return {
    x: own.x + ((moved.x - linked.x) * moved.zoom) / px,
    y: own.y + ((moved.y - linked.y) * moved.zoom) / px,
    zoom: px,
  };
}

/** A stand as an address holds it: `x,y,zoom`. */
export function writePose({ x, y, zoom }: Pose): string {
  return [x, y, zoom].map((value) => Number(value.toFixed(4))).join(',');
}

/** Reads what `writePose` writes; undefined for anything else. */
export function readPose(text: string | null): Pose | undefined {
  const [x = Number.NaN, y = Number.NaN, zoom = Number.NaN, ...rest] = (text ?? '').split(',').map(Number);
  const isSaid = [x, y, zoom].every(Number.isFinite) && rest.length === 0;
  return isSaid && zoom > 1 && zoom < 1e6 && Math.abs(x) < 1e4 && Math.abs(y) < 1e4
    ? { x, y, zoom }
    : undefined;
}
