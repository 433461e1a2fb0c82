import { type Material, type Point, type World, putBox, putFace, putLimb } from '../trace/world.ts';

/** Puts a turbine; blades are twisted and tapered faces. Returns the place of its beacon. */
export function putTurbine(
  world: World,
  foot: Point,
  tall: number,
  turn: number,
  yaw: number,
  paint: Material,
): Point {
  const hub: Point = [foot[0] - Math.sin(yaw) * 2.4, foot[1] + tall, foot[2] - Math.cos(yaw) * 2.4];
  putLimb(world, foot, [foot[0], foot[1] + tall, foot[2]], 1.75, paint, 0.95);
  putBox(world, [foot[0], foot[1] + tall + 0.4, foot[2] + 0.8], [2.6, 2.6, 6.4], paint, yaw);
  putLimb(world, hub, [hub[0] - Math.sin(yaw) * 0.8, hub[1], hub[2] - Math.cos(yaw) * 0.8], 1.25, paint, 0.7);
  const long = tall * 0.6;
  for (let blade = 0; blade < 3; blade += 1) {
    const angle = turn + blade * 2.0944;
    const [ax, ay] = [Math.sin(angle), Math.cos(angle)];
    const section = (share: number): [Point, Point, Point] => {
      const chord = (share < 0.16 ? 1.1 + share * 9 : 2.55 * (1 - share) ** 0.75 + 0.28) * (tall / 60);
      const twist = 0.9 * (1 - share) ** 1.6;
      const along = (place: number, off: number): Point => {
        const [bx, by] = [ay * Math.cos(twist), -ax * Math.cos(twist)];
        const r = share * long + 0.6;
        const side = place * chord;
        const out = place * chord * Math.sin(twist) + off - share * share * 1.6;
        return [
          hub[0] + (ax * r + bx * side) * Math.cos(yaw) + out * Math.sin(yaw),
          hub[1] + ay * r + by * side,
          hub[2] - (ax * r + bx * side) * Math.sin(yaw) + out * Math.cos(yaw),
        ];
      };
      return [along(-0.3, 0), along(0.05, -0.28 * (1 - share * 0.8)), along(0.7, 0)];
    };
    let last = section(0);
    for (let step = 1; step <= 12; step += 1) {
      const next = section(step / 12);
      for (const edge of [0, 1] as const)
        putFace(world, last[edge], last[edge + 1] ?? last[2], next[edge + 1] ?? next[2], next[edge], paint);
      putFace(world, last[0], last[2], next[2], next[0], paint);
      last = next;
    }
  }
  return [foot[0], foot[1] + tall + 2.2, foot[2]];
}
