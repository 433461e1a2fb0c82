import { buildNoise, clamp, smoothstep } from '../core/noise.ts';
import type { Colour, Picture } from '../core/picture.ts';
import type { Box } from './box.ts';

/** A figured silk: its colour and how its damask pattern is set. */
export interface Silk {
  readonly colour: Colour;
  readonly pattern: 'cloud' | 'lattice' | 'plain' | 'brocade';
  /** How much the pattern stands out, 0…1. */
  readonly relief: number;
}

/** Covers a box with silk. `unit` is px per cm. */
export function laySilk(picture: Picture, box: Box, silk: Silk, unit: number, seed: string): void {
  const noise = buildNoise(`${seed}/silk`);
  const { colour } = silk;
  const pitch = unit * (silk.pattern === 'lattice' ? 2.6 : 6.2);
  const thread = (Math.PI * 2) / Math.max(2.7, unit * 0.14);
  const right = Math.min(picture.width, Math.round(box.right));
  const bottom = Math.min(picture.height, Math.round(box.bottom));
  for (let y = Math.max(0, Math.round(box.top)); y < bottom; y += 1) {
    for (let x = Math.max(0, Math.round(box.left)); x < right; x += 1) {
      const slub =
        noise.at(x / (unit * 1.4), y * 0.5) * 0.5 + noise.at(x * 0.5, y / (unit * 1.4)) * 0.5 - 0.5;
      const weave = Math.sin(x * thread) * Math.sin(y * thread * 0.9) * 0.014 + slub * 0.03;
      const figure =
        silk.pattern === 'plain' ? 0 : silk.relief * traceFigure(silk.pattern, x / pitch, y / pitch);
      const slow = (noise.fbm(x / (unit * 22), y / (unit * 22), 3) - 0.5) * 0.05;
      const tone = 1 + weave + slow + figure * 0.075;
      const at = (y * picture.width + x) * 3;
      const gold = silk.pattern === 'brocade' ? clamp(figure) * 0.5 : 0;
      picture.rgb[at] = (colour[0] + (0.8 - colour[0]) * gold) * tone;
      picture.rgb[at + 1] = (colour[1] + (0.66 - colour[1]) * gold) * tone;
      picture.rgb[at + 2] = (colour[2] + (0.38 - colour[2]) * gold) * tone;
    }
  }
}

/** −1…1 relief of a repeating figure at x, y in repeats. */
function traceFigure(pattern: 'cloud' | 'lattice' | 'brocade', x: number, y: number): number {
  if (pattern === 'lattice') {
    const u = Math.abs(((x + y) % 1) - 0.5);
    const v = Math.abs(((x - y + 1000) % 1) - 0.5);
    const bar = Math.max(smoothstep(0.44, 0.47, u), smoothstep(0.44, 0.47, v));
    return Math.max(bar, smoothstep(0.12, 0.09, Math.hypot(u, v))) * 2 - 0.4;
  }
  const row = Math.floor(y * 1.15);
  const sx = x + (row % 2 ? 0.5 : 0);
  const cx = sx - Math.floor(sx) - 0.5;
  const cy = (y * 1.15 - row - 0.5) / 1.15;
  const radius = Math.hypot(cx, cy);
  const angle = Math.atan2(cy, cx);
  if (pattern === 'brocade') {
    const petal = 0.28 + 0.09 * Math.cos(angle * 8);
    const ring =
      smoothstep(0.02, 0.008, Math.abs(radius - petal)) + smoothstep(0.018, 0.006, Math.abs(radius - 0.15));
    const core = smoothstep(0.08 + 0.03 * Math.cos(angle * 5), 0.06, radius);
    const corner = smoothstep(0.05, 0.03, Math.abs(Math.abs(cx) + Math.abs(cy) - 0.62));
    return Math.min(1, ring + core + corner * 0.7);
  }
  // A scrolling cloud: a spiral arm within a lobed edge, tails on either side.
  const lobes = 0.24 + 0.05 * Math.cos(angle * 5 + 0.6);
  const spiral = Math.cos(angle * 2 - radius * 46) * smoothstep(lobes, lobes - 0.04, radius);
  const tail =
    smoothstep(0.03, 0.012, Math.abs(cy - 0.07 * Math.sin(cx * 11))) *
    smoothstep(lobes - 0.02, lobes + 0.06, radius) *
    smoothstep(0.5, 0.38, Math.abs(cx));
  return clamp(spiral * 0.8 + tail, -1, 1);
}
