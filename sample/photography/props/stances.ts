/** Joints of a body that faces forward: [forward, up] in heights of the body; arms also [aside]. */
export interface Stance {
  readonly hip: readonly [number, number];
  readonly neck: readonly [number, number];
  /** Knee and foot, near and far leg. */
  readonly legs: readonly [
    readonly [number, number, number, number],
    readonly [number, number, number, number],
  ];
  /** Elbow and hand: forward, up, aside. */
  readonly arms: readonly [readonly number[], readonly number[]];
  /** How far the head bows, forward. */
  readonly bow?: number;
}

const HANG = [-0.01, 0.62, 0.13, 0.03, 0.47, 0.13];

/** What bodies do. */
export const STANCES = {
  stand: {
    hip: [0, 0.53],
    neck: [0, 0.82],
    legs: [
      [0.01, 0.28, 0, 0.03],
      [0, 0.28, -0.02, 0.03],
    ],
    arms: [HANG, HANG],
  },
  walk: {
    hip: [0.02, 0.52],
    neck: [0.05, 0.81],
    legs: [
      [0.14, 0.3, 0.17, 0.03],
      [-0.03, 0.27, -0.2, 0.06],
    ],
    arms: [
      [-0.07, 0.63, 0.12, -0.06, 0.48, 0.12],
      [0.12, 0.62, 0.12, 0.2, 0.5, 0.1],
    ],
  },
  pull: {
    hip: [-0.06, 0.48],
    neck: [-0.22, 0.75],
    legs: [
      [0.11, 0.3, 0.22, 0.03],
      [-0.12, 0.24, -0.24, 0.03],
    ],
    arms: [
      [0.0, 0.6, 0.12, 0.16, 0.62, 0.02],
      [-0.04, 0.58, 0.12, 0.06, 0.59, 0.02],
    ],
    bow: -0.02,
  },
  kneel: {
    hip: [0, 0.3],
    neck: [0.16, 0.56],
    legs: [
      [0.25, 0.3, 0.22, 0.03],
      [0.06, 0.04, -0.2, 0.05],
    ],
    arms: [
      [0.2, 0.36, 0.1, 0.38, 0.34, 0.0],
      [0.22, 0.38, 0.1, 0.36, 0.38, 0.02],
    ],
    bow: 0.06,
  },
  point: {
    hip: [0, 0.53],
    neck: [0.01, 0.82],
    legs: [
      [0.05, 0.28, 0.06, 0.03],
      [-0.02, 0.28, -0.06, 0.03],
    ],
    arms: [[0.15, 0.8, 0.12, 0.3, 0.9, 0.1], HANG],
    bow: -0.01,
  },
  lean: {
    hip: [-0.03, 0.51],
    neck: [0.15, 0.76],
    legs: [
      [0.1, 0.28, 0.1, 0.03],
      [-0.05, 0.27, -0.12, 0.03],
    ],
    arms: [
      [0.2, 0.58, 0.1, 0.36, 0.56, 0.04],
      [0.17, 0.56, 0.1, 0.33, 0.53, 0.04],
    ],
    bow: 0.04,
  },
} as const satisfies Record<string, Stance>;
