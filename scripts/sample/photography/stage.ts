import type { Colour } from '../core/picture.ts';

/** What a traced surface is made of. */
export interface Surface {
  readonly colour: Colour;
  /** 0 matt … 1 mirror. */
  readonly mirror: number;
  /** Blur of the mirror, 0…0.5. */
  readonly rough: number;
  /** Multiplies the colour at a point, for threads, grain and print. */
  readonly pattern?: (x: number, y: number, z: number) => number;
  readonly glow?: number;
}

/** A ball, or a cylinder standing on y0 (its radius may differ from a ball's only in name). */
export interface Solid {
  readonly kind: 'ball' | 'can';
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
  /** Height of a can. */
  readonly height: number;
  readonly surface: Surface;
}

/** A scene on a floor at y = 0, lit by one window (a rectangle facing the origin) and the room. */
export interface Stage {
  readonly solids: readonly Solid[];
  readonly floor: Surface;
  readonly window: {
    readonly centre: Colour;
    readonly across: Colour;
    readonly up: Colour;
    readonly light: Colour;
  };
  readonly room: (dy: number) => Colour;
  readonly eye: Colour;
  readonly target: Colour;
  /** Tangent of half the horizontal angle of view. */
  readonly zoom: number;
  readonly aperture: number;
  readonly focus: number;
}
