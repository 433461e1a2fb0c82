/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each ray's loop would double its cost */
import { KIND, STRIDE } from './world.ts';

/** Distance along a ray of unit direction to a solid, from outside; -1 when it is missed. */
export function meetSolid(
  kind: number,
  d: Float64Array,
  index: number,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const at = index * STRIDE;
  const ax = ox - d[at]!;
  const ay = oy - d[at + 1]!;
  const az = oz - d[at + 2]!;
  if (kind === KIND.cone) return meetCone(d, at, ax, ay, az, dx, dy, dz, ox, oy, oz);
  if (kind === KIND.box) {
    let [near, far] = [-1e30, 1e30];
    for (let side = 0; side < 3; side += 1) {
      const row = at + 6 + side * 3;
      const o = ax * d[row]! + ay * d[row + 1]! + az * d[row + 2]!;
      const v = dx * d[row]! + dy * d[row + 1]! + dz * d[row + 2]!;
      const half = d[at + 3 + side]!;
      if (Math.abs(v) < 1e-12) {
        if (Math.abs(o) > half) return -1;
        continue;
      }
      const centre = -o / v;
      const reach = half / Math.abs(v);
      if (centre - reach > near) near = centre - reach;
      if (centre + reach < far) far = centre + reach;
      if (near > far) return -1;
    }
    return near;
  }
  if (kind === KIND.triangle) {
    const e1x = d[at + 3]! - d[at]!;
    const e1y = d[at + 4]! - d[at + 1]!;
    const e1z = d[at + 5]! - d[at + 2]!;
    const e2x = d[at + 6]! - d[at]!;
    const e2y = d[at + 7]! - d[at + 1]!;
    const e2z = d[at + 8]! - d[at + 2]!;
    const px = dy * e2z - dz * e2y;
    const py = dz * e2x - dx * e2z;
    const pz = dx * e2y - dy * e2x;
    const det = e1x * px + e1y * py + e1z * pz;
    if (Math.abs(det) < 1e-14) return -1;
    const u = (ax * px + ay * py + az * pz) / det;
    if (u < 0 || u > 1) return -1;
    const qx = ay * e1z - az * e1y;
    const qy = az * e1x - ax * e1z;
    const qz = ax * e1y - ay * e1x;
    const v = (dx * qx + dy * qy + dz * qz) / det;
    if (v < 0 || u + v > 1) return -1;
    return (e2x * qx + e2y * qy + e2z * qz) / det;
  }
  if (kind === KIND.ball) {
    const b = ax * dx + ay * dy + az * dz;
    const h = b * b - (ax * ax + ay * ay + az * az) + d[at + 3]! * d[at + 3]!;
    return h < 0 ? -1 : -b - Math.sqrt(h);
  }
  const bx = d[at + 4]! - d[at]!;
  const by = d[at + 5]! - d[at + 1]!;
  const bz = d[at + 6]! - d[at + 2]!;
  const r = d[at + 3]!;
  const baba = bx * bx + by * by + bz * bz;
  const bard = bx * dx + by * dy + bz * dz;
  const baoc = bx * ax + by * ay + bz * az;
  const k2 = baba - bard * bard;
  const k1 = baba * (ax * dx + ay * dy + az * dz) - baoc * bard;
  const k0 = baba * (ax * ax + ay * ay + az * az) - baoc * baoc - r * r * baba;
  const h = k1 * k1 - k2 * k0;
  if (h < 0) return -1;
  const root = Math.sqrt(h);
  const t = (-k1 - root) / k2;
  const y = baoc + t * bard;
  if (y > 0 && y < baba) return t;
  const cap = ((y < 0 ? 0 : baba) - baoc) / bard;
  return Math.abs(k1 + k2 * cap) < root ? cap : -1;
}

/** After Quilez, "Rounded cone, intersection". */
function meetCone(
  d: Float64Array,
  at: number,
  ax: number,
  ay: number,
  az: number,
  dx: number,
  dy: number,
  dz: number,
  ox: number,
  oy: number,
  oz: number,
): number {
  const bx = d[at + 4]! - d[at]!;
  const by = d[at + 5]! - d[at + 1]!;
  const bz = d[at + 6]! - d[at + 2]!;
  const ra = d[at + 3]!;
  const rb = d[at + 7]!;
  const rr = ra - rb;
  const m0 = bx * bx + by * by + bz * bz;
  const m1 = bx * ax + by * ay + bz * az;
  const m2 = bx * dx + by * dy + bz * dz;
  const m3 = dx * ax + dy * ay + dz * az;
  const m5 = ax * ax + ay * ay + az * az;
  const d2 = m0 - rr * rr;
  const k2 = d2 - m2 * m2;
  const k1 = d2 * m3 - m1 * m2 + m2 * rr * ra;
  const k0 = d2 * m5 - m1 * m1 + m1 * rr * ra * 2 - m0 * ra * ra;
  const h = k1 * k1 - k0 * k2;
  if (h < 0) return -1;
  const t = (-Math.sqrt(h) - k1) / k2;
  const y = m1 - ra * rr + t * m2;
  if (y > 0 && y < d2) return t;
  const h1 = m3 * m3 - m5 + ra * ra;
  const qx = ox - d[at + 4]!;
  const qy = oy - d[at + 5]!;
  const qz = oz - d[at + 6]!;
  const m6 = qx * dx + qy * dy + qz * dz;
  const h2 = m6 * m6 - (qx * qx + qy * qy + qz * qz) + rb * rb;
  const first = h1 > 0 ? -m3 - Math.sqrt(h1) : 1e30;
  const second = h2 > 0 ? -m6 - Math.sqrt(h2) : 1e30;
  const least = Math.min(first, second);
  return least < 1e29 ? least : -1;
}

/** Unit normal of a solid at a place on it, into `out`. */
export function readNormal(
  kind: number,
  d: Float64Array,
  index: number,
  x: number,
  y: number,
  z: number,
  out: Float64Array,
): void {
  const at = index * STRIDE;
  let [nx, ny, nz] = [x - d[at]!, y - d[at + 1]!, z - d[at + 2]!];
  if (kind === KIND.box) {
    let [best, axis, sign] = [-1, 0, 1];
    for (let side = 0; side < 3; side += 1) {
      const row = at + 6 + side * 3;
      const o = nx * d[row]! + ny * d[row + 1]! + nz * d[row + 2]!;
      const near = Math.abs(o) - d[at + 3 + side]!;
      if (side === 0 || near > best) [best, axis, sign] = [near, side, o < 0 ? -1 : 1];
    }
    const row = at + 6 + axis * 3;
    [nx, ny, nz] = [d[row]! * sign, d[row + 1]! * sign, d[row + 2]! * sign];
  } else if (kind === KIND.triangle) {
    const [ux, uy, uz] = [d[at + 3]! - d[at]!, d[at + 4]! - d[at + 1]!, d[at + 5]! - d[at + 2]!];
    const [vx, vy, vz] = [d[at + 6]! - d[at]!, d[at + 7]! - d[at + 1]!, d[at + 8]! - d[at + 2]!];
    [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  } else if (kind !== KIND.ball) {
    const [bx, by, bz] = [d[at + 4]! - d[at]!, d[at + 5]! - d[at + 1]!, d[at + 6]! - d[at + 2]!];
    const m0 = bx * bx + by * by + bz * bz;
    const along = (nx * bx + ny * by + nz * bz) / m0;
    if (kind === KIND.can) {
      if (along < 1e-5) [nx, ny, nz] = [-bx, -by, -bz];
      else if (along > 1 - 1e-5) [nx, ny, nz] = [bx, by, bz];
      else [nx, ny, nz] = [nx - bx * along, ny - by * along, nz - bz * along];
    } else {
      // The nearest point of the axis, slid back along the taper.
      const slope =
        (d[at + 3]! - d[at + 7]!) / Math.sqrt(Math.max(1e-9, m0 - (d[at + 3]! - d[at + 7]!) ** 2));
      const out2 = Math.sqrt(Math.max(0, nx * nx + ny * ny + nz * nz - along * along * m0));
      const share = Math.min(1, Math.max(0, along - (out2 * slope) / Math.sqrt(m0)));
      [nx, ny, nz] = [nx - bx * share, ny - by * share, nz - bz * share];
    }
  }
  const norm = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
  out[0] = nx * norm;
  out[1] = ny * norm;
  out[2] = nz * norm;
}
