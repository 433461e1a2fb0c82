import { type Material, type Point, putBox, putCan, putLimb, type World } from '../trace/world.ts';

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/** Puts a four-legged lattice from a wide foot to a narrow head; sizes are whole sides in m. */
export function putLattice(
  world: World,
  foot: Point,
  head: Point,
  [wide, narrow]: readonly [number, number],
  panels: number,
  bar: number,
  material: Material,
  yaw = 0,
): void {
  const corner = (share: number, index: number): Point => {
    const half = (wide + (narrow - wide) * share) / 2;
    const axis = between(foot, head, share);
    const [x, z] = [index % 3 === 0 ? -half : half, index < 2 ? -half : half];
    return [
      axis[0] + x * Math.cos(yaw) + z * Math.sin(yaw),
      axis[1],
      axis[2] - x * Math.sin(yaw) + z * Math.cos(yaw),
    ];
  };
  for (let panel = 0; panel < panels; panel += 1) {
    const [low, high] = [1 - (1 - panel / panels) ** 1.15, 1 - (1 - (panel + 1) / panels) ** 1.15];
    for (let index = 0; index < 4; index += 1) {
      const next = (index + 1) % 4;
      putLimb(world, corner(low, index), corner(high, index), bar, material);
      putLimb(world, corner(low, index), corner(high, next), bar * 0.6, material);
      putLimb(world, corner(low, next), corner(high, index), bar * 0.6, material);
      putLimb(world, corner(high, index), corner(high, next), bar * 0.6, material);
    }
  }
}

/** Puts a lattice beam between two places: three chords and their webs. */
export function putBeam(
  world: World,
  from: Point,
  to: Point,
  deep: number,
  panels: number,
  bar: number,
  material: Material,
): void {
  const [dx, dz] = [to[0] - from[0], to[2] - from[2]];
  const flat = 1 / Math.max(1e-6, Math.hypot(dx, dz));
  const [sx, sz] = [-dz * flat * deep * 0.4, dx * flat * deep * 0.4];
  const chord = (share: number, which: number): Point => {
    const [x, y, z] = between(from, to, share);
    return which === 0 ? [x, y + deep, z] : which === 1 ? [x + sx, y, z + sz] : [x - sx, y, z - sz];
  };
  for (let panel = 0; panel < panels; panel += 1) {
    const [a, m, b] = [panel / panels, (panel + 0.5) / panels, (panel + 1) / panels];
    for (const which of [1, 2]) {
      putLimb(world, chord(a, which), chord(b, which), bar, material);
      putLimb(world, chord(a, which), chord(m, 0), bar * 0.55, material);
      putLimb(world, chord(m, 0), chord(b, which), bar * 0.55, material);
    }
    putLimb(world, chord(a, 0), chord(b, 0), bar, material);
    putLimb(world, chord(a, 1), chord(a, 2), bar * 0.5, material);
  }
}

/** Places of a pylon where wires hang, for joining it to the next. */
export function putPylon(
  world: World,
  foot: Point,
  tall: number,
  yaw: number,
  material: Material,
  glass: Material,
): Point[] {
  const at = (aside: number, up: number): Point => [
    foot[0] + aside * Math.cos(yaw),
    foot[1] + up,
    foot[2] - aside * Math.sin(yaw),
  ];
  const bar = tall * 0.0032;
  putLattice(world, foot, at(0, tall * 0.62), [tall * 0.2, tall * 0.05], 9, bar * 1.25, material, yaw);
  putLattice(world, at(0, tall * 0.62), at(0, tall), [tall * 0.05, tall * 0.016], 8, bar, material, yaw);
  const hooks: Point[] = [];
  for (const [up, reach] of [
    [0.62, 0.2],
    [0.76, 0.17],
    [0.9, 0.14],
  ] as const)
    for (const side of [-1, 1]) {
      const tip = at(side * tall * reach, tall * up);
      putBeam(world, at(side * tall * 0.02, tall * up), tip, tall * 0.028, 6, bar * 0.8, material);
      const hang = tall * 0.055;
      for (let disc = 0; disc < 9; disc += 1)
        putCan(
          world,
          [tip[0], tip[1] - hang * (0.15 + disc * 0.09), tip[2]],
          [tip[0], tip[1] - hang * (0.19 + disc * 0.09), tip[2]],
          tall * 0.0042,
          glass,
        );
      hooks.push([tip[0], tip[1] - hang, tip[2]]);
    }
  hooks.push(at(0, tall));
  return hooks;
}

/** Hangs a wire between two places. */
export function hangWire(
  world: World,
  from: Point,
  to: Point,
  sag: number,
  radius: number,
  material: Material,
): void {
  const parts = 14;
  for (let part = 0; part < parts; part += 1) {
    const at = (step: number): Point => {
      const share = step / parts;
      const [x, y, z] = between(from, to, share);
      return [x, y - sag * 4 * share * (1 - share), z];
    };
    putLimb(world, at(part), at(part + 1), radius, material);
  }
}

/** Puts a tower crane: mast, slewing cab, jib and counterjib, hook. Returns the places of its red lamps. */
export function putCrane(
  world: World,
  foot: Point,
  tall: number,
  reach: number,
  yaw: number,
  paint: Material,
  hook: number,
): Point[] {
  const at = (along: number, up: number): Point => [
    foot[0] + along * Math.cos(yaw),
    foot[1] + up,
    foot[2] - along * Math.sin(yaw),
  ];
  putLattice(world, foot, at(0, tall), [1.7, 1.7], Math.round(tall / 1.9), 0.085, paint, yaw);
  putLattice(world, at(0, tall), at(0, tall + 7), [1.4, 0.3], 4, 0.08, paint, yaw);
  putBeam(world, at(0.8, tall + 0.6), at(reach, tall + 0.6), 1.3, Math.round(reach / 1.7), 0.08, paint);
  putBeam(world, at(-0.8, tall + 0.6), at(-reach * 0.34, tall + 0.6), 1.1, 6, 0.08, paint);
  putBox(world, at(-reach * 0.3, tall - 0.5), [reach * 0.09, 2.4, 1.6], { colour: [0.09, 0.09, 0.1] }, yaw);
  putBox(
    world,
    at(1.5, tall - 0.7),
    [1.7, 2, 1.5],
    { colour: [0.16, 0.18, 0.2], spec: 0.1, rough: 0.2 },
    yaw,
  );
  for (const share of [0.4, 0.86])
    putLimb(world, at(0, tall + 7), at(reach * share, tall + 1.9), 0.045, paint);
  putLimb(world, at(0, tall + 7), at(-reach * 0.3, tall + 1.6), 0.045, paint);
  const trolley = reach * 0.62;
  for (const aside of [-0.25, 0.25])
    putLimb(world, at(trolley + aside, tall + 0.5), at(trolley + aside * 0.4, hook), 0.025, paint);
  putBox(world, at(trolley, hook - 0.3), [0.6, 0.7, 0.4], paint, yaw);
  return [at(0, tall + 7.2), at(reach, tall + 2.2), at(-reach * 0.34, tall + 2)];
}
