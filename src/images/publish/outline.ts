/** A contour's steps with their points, x then y, y upwards: M and L one point, Q two, C three, Z none. */
export interface OutlineStep {
  type: string;
  values: readonly number[];
}

/** Where an outline lies: its origin in px, y downwards, and px for one of its units. */
export interface OutlinePlace {
  x: number;
  y: number;
  scale: number;
}

/** How much of each px an outline covers, 0 to 255, row by row, with the px of its left upper corner. */
export interface Coverage {
  x: number;
  y: number;
  width: number;
  height: number;
  data: Uint8Array;
}

/** A curve may leave its chords by no more than this, px. */
const tolerance = 0.08;

/**
 * Fills an outline by the exact area that it covers of each px, contours that overlap counted once (non-zero). The
 * signed areas right of every edge are added up along the rows, as R. Levien's font-rs does it. Undefined for an
 * outline without extent.
 */
export function coverOutline(steps: readonly OutlineStep[], place: OutlinePlace): Coverage | undefined {
  const lines = flatten(steps, place);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < lines.length; at += 2) {
    const [x = 0, y = 0] = [lines[at], lines[at + 1]];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  if (!(right > left && bottom > top)) return undefined;
  const [x, y] = [Math.floor(left), Math.floor(top)];
  // Areas spill over into the px behind an edge.
  const width = Math.ceil(right) - x + 2;
  const height = Math.ceil(bottom) - y + 1;
  const areas = new Float32Array(width * height);
  for (let at = 0; at < lines.length; at += 4) {
    addEdge(
      areas,
      width,
      (lines[at] ?? 0) - x,
      (lines[at + 1] ?? 0) - y,
      (lines[at + 2] ?? 0) - x,
      (lines[at + 3] ?? 0) - y,
    );
  }
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at++) {
      sum += areas[at] ?? 0;
      data[at] = Math.round(255 * Math.min(1, Math.abs(sum)));
    }
  }
  return { x, y, width, height, data };
}

/** Edges of the contours as x0, y0, x1, y1, px. */
function flatten(steps: readonly OutlineStep[], { x, y, scale }: OutlinePlace): number[] {
  const lines: number[] = [];
  let [startX, startY, atX, atY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number): void => {
    lines.push(atX, atY, toX, toY);
    [atX, atY] = [toX, toY];
  };
  for (const { type, values } of steps) {
    const points = values.map((value, at) => (at % 2 === 0 ? x + value * scale : y - value * scale));
    const [ax = atX, ay = atY, bx = ax, by = ay, cx = bx, cy = by] = points;
    if (type === 'M') [startX, startY, atX, atY] = [ax, ay, ax, ay];
    else if (type === 'L') lineTo(ax, ay);
    else if (type === 'Z') lineTo(startX, startY);
    else {
      const [fromX, fromY] = [atX, atY];
      const isCubic = type === 'C';
      const bend = isCubic
        ? Math.max(
            Math.hypot(fromX - 2 * ax + bx, fromY - 2 * ay + by),
            Math.hypot(ax - 2 * bx + cx, ay - 2 * by + cy),
          ) * 3
        : Math.hypot(fromX - 2 * ax + bx, fromY - 2 * ay + by);
      const count = Math.max(1, Math.ceil(Math.sqrt(bend / (4 * tolerance))));
      for (let step = 1; step <= count; step++) {
        const t = step / count;
        const s = 1 - t;
        if (isCubic) {
          const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
          lineTo(p * fromX + q * ax + r * bx + u * cx, p * fromY + q * ay + r * by + u * cy);
        } else
          lineTo(s * s * fromX + 2 * s * t * ax + t * t * bx, s * s * fromY + 2 * s * t * ay + t * t * by);
      }
    }
  }
  return lines;
}

/** Adds what an edge covers, signed by its direction: of each row that it crosses, the area right of it. */
function addEdge(areas: Float32Array, width: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  const sign = y0 < y1 ? 1 : -1;
  const [fromX, fromY, toY] = sign > 0 ? [x0, y0, y1] : [x1, y1, y0];
  const slope = (x1 - x0) / (y1 - y0);
  let x = fromX;
  for (let row = Math.floor(fromY); row < toY; row++) {
    const high = Math.min(row + 1, toY) - Math.max(row, fromY);
    const next = x + slope * high;
    const area = sign * high;
    const [low, up] = x < next ? [x, next] : [next, x];
    const first = Math.floor(low);
    const last = Math.ceil(up);
    const at = row * width + first;
    if (last <= first + 1) {
      const middle = (x + next) / 2 - first;
      areas[at] = (areas[at] ?? 0) + area * (1 - middle);
      areas[at + 1] = (areas[at + 1] ?? 0) + area * middle;
    } else {
      const perPx = 1 / (up - low);
      const lead = 1 - (low - first);
      const head = 0.5 * perPx * lead * lead;
      const tail = up - last + 1;
      const foot = 0.5 * perPx * tail * tail;
      areas[at] = (areas[at] ?? 0) + area * head;
      if (last === first + 2) {
        areas[at + 1] = (areas[at + 1] ?? 0) + area * (1 - head - foot);
      } else {
        const second = perPx * (1.5 - (low - first));
        areas[at + 1] = (areas[at + 1] ?? 0) + area * (second - head);
        for (let px = first + 2; px < last - 1; px++) {
          const to = row * width + px;
          areas[to] = (areas[to] ?? 0) + area * perPx;
        }
        const whole = second + (last - first - 3) * perPx;
        const to = row * width + last - 1;
        areas[to] = (areas[to] ?? 0) + area * (1 - whole - foot);
      }
      const end = row * width + last;
      areas[end] = (areas[end] ?? 0) + area * foot;
    }
    x = next;
  }
}
