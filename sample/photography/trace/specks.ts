/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import type { Colour, Picture } from '../../core/picture.ts';
import { buildNoise, clamp, smoothstep } from '../../core/noise.ts';
import type { Shot } from './render.ts';
import { buildAxes, type View } from './view.ts';
import type { Point } from './world.ts';

/** Where a place falls in a picture, px, and how far it is. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly far: number;
  /** Px a metre at that distance. */
  readonly scale: number;
  /** Radius of its blur, px. */
  readonly blur: number;
}

/** Projects a place through a view; undefined behind the camera. */
export function sightPoint(
  view: View,
  width: number,
  height: number,
  [px, py, pz]: Point,
): Sight | undefined {
  const { forward, right, up } = buildAxes(view);
  const [x, y, z] = [px - view.eye[0], py - view.eye[1], pz - view.eye[2]];
  const far = x * forward[0] + y * forward[1] + z * forward[2];
  if (far < 0.05) return undefined;
  const scale = width / (2 * view.zoom * far);
  const aside = x * right[0] + z * right[2];
  const over = x * up[0] + y * up[1] + z * up[2];
  const across = view.strip ? ((aside - view.strip.lean * far) / view.strip.length) * width : aside * scale;
  return {
    x: width / 2 + across,
    y: height / 2 - over * scale + (view.rise ?? 0) * width,
    far,
    scale,
    blur: (view.aperture ?? 0) * Math.abs(1 - far / (view.focus ?? far)) * scale,
  };
}

/** Adds a point of light as the lens sees it: a disc when it is out of focus. `size` is its radius in m. */
export function addSpeck(shot: Shot, view: View, at: Point, size: number, colour: Colour, ring = 0.25): void {
  const { width, height, rgb } = shot.frame;
  const sight = sightPoint(view, width, height, at);
  if (!sight) return;
  const own = size * sight.scale;
  const radius = Math.max(0.75, Math.hypot(own, sight.blur));
  const share = Math.min(1, (Math.max(own, 0.3) / radius) ** 2);
  visitDisc(shot, sight.x, sight.y, radius, sight.far, (at3, rim) => {
    const edge = share * clamp((1 - rim) * radius) * (1 - ring + ring * 2 * rim * rim);
    rgb[at3] = rgb[at3]! + colour[0] * edge;
    rgb[at3 + 1] = rgb[at3 + 1]! + colour[1] * edge;
    rgb[at3 + 2] = rgb[at3 + 2]! + colour[2] * edge;
  });
}

/** Lays a flake over the picture: it hides what is behind it. */
export function layFlake(
  shot: Shot,
  view: View,
  at: Point,
  size: number,
  colour: Colour,
  strength = 1,
): void {
  const { width, height, rgb } = shot.frame;
  const sight = sightPoint(view, width, height, at);
  if (!sight) return;
  const own = size * sight.scale;
  const radius = Math.max(0.8, Math.hypot(own, sight.blur));
  const share = Math.min(1, (own / radius) ** 2) * strength;
  visitDisc(shot, sight.x, sight.y, radius, sight.far, (at3, rim) => {
    const cover = share * clamp((1 - rim) * Math.max(1, radius * 0.5));
    for (let channel = 0; channel < 3; channel += 1)
      rgb[at3 + channel] = rgb[at3 + channel]! + (colour[channel]! - rgb[at3 + channel]!) * cover;
  });
}

/** Adds a glowing thread between two places, px wide, fading towards its tail. */
export function addStreak(
  shot: Shot,
  view: View,
  from: Point,
  to: Point,
  wide: number,
  colour: Colour,
): void {
  const { width, height } = shot.frame;
  const a = sightPoint(view, width, height, from);
  const b = sightPoint(view, width, height, to);
  if (!a || !b) return;
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const radius = Math.max(0.6, wide * a.scale + a.blur * 0.5);
  const steps = Math.max(1, Math.ceil(length / Math.max(0.5, radius * 0.6)));
  const thin = Math.min(1, (wide * a.scale + 0.35) / radius);
  for (let step = 0; step <= steps; step += 1) {
    const share = step / steps;
    const strength =
      thin * (1 - share * 0.85) * Math.min(1, 1.2 / Math.max(0.6, radius / Math.max(0.5, radius * 0.6)));
    const far = a.far + (b.far - a.far) * share;
    const { rgb } = shot.frame;
    visitDisc(shot, a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, radius, far, (at3, rim) => {
      const add = strength * clamp((1 - rim) * Math.max(1, radius));
      rgb[at3] = Math.max(rgb[at3]!, rgb[at3]! * 0.4 + colour[0] * add);
      rgb[at3 + 1] = Math.max(rgb[at3 + 1]!, rgb[at3 + 1]! * 0.4 + colour[1] * add);
      rgb[at3 + 2] = Math.max(rgb[at3 + 2]!, rgb[at3 + 2]! * 0.4 + colour[2] * add);
    });
  }
}

/** Lays a puff of dust, steam or smoke, `size` m across, torn by noise; nearer things hide it softly. */
export function layPuff(
  shot: Shot,
  view: View,
  at: Point,
  size: number,
  colour: Colour,
  strength: number,
  seed: string,
): void {
  const { frame, depth } = shot;
  const { width, height, rgb } = frame;
  const sight = sightPoint(view, width, height, at);
  if (!sight) return;
  const noise = buildNoise(seed);
  const radius = Math.hypot((size / 2) * sight.scale, sight.blur);
  for (let y = Math.max(0, Math.floor(sight.y - radius)); y < Math.min(height, sight.y + radius); y += 1) {
    for (let x = Math.max(0, Math.floor(sight.x - radius)); x < Math.min(width, sight.x + radius); x += 1) {
      const [u, v] = [(x - sight.x) / radius, (y - sight.y) / radius];
      const rim = u * u + v * v;
      if (rim >= 1) continue;
      const index = y * width + x;
      const front = clamp((depth.values[index]! - sight.far) / (size * 0.6) + 0.5);
      if (front === 0) continue;
      const torn = smoothstep(0.18, 0.85, noise.fbm(u * 2.2 + 5, v * 2.2 + 5, 5) + 0.42 * (1 - rim) - 0.16);
      const cover = strength * torn * (1 - rim) * (1 - rim) * front;
      const at3 = index * 3;
      for (let channel = 0; channel < 3; channel += 1)
        rgb[at3 + channel] = rgb[at3 + channel]! + (colour[channel]! - rgb[at3 + channel]!) * cover;
    }
  }
}

function visitDisc(
  shot: Shot,
  cx: number,
  cy: number,
  radius: number,
  far: number,
  visit: (at3: number, rim: number) => void,
): void {
  const { frame, depth } = shot;
  const { width, height }: Picture = frame;
  for (
    let y = Math.max(0, Math.floor(cy - radius));
    y <= Math.min(height - 1, Math.ceil(cy + radius));
    y += 1
  )
    for (
      let x = Math.max(0, Math.floor(cx - radius));
      x <= Math.min(width - 1, Math.ceil(cx + radius));
      x += 1
    ) {
      const rim = Math.hypot(x + 0.5 - cx, y + 0.5 - cy) / (radius + 0.5);
      if (rim >= 1 || depth.values[y * width + x]! < far - 0.02) continue;
      visit((y * width + x) * 3, rim);
    }
}
