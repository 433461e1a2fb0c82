/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { buildNoise, clamp, smoothstep } from '../../core/noise.ts';
import type { Colour, Picture } from '../../core/picture.ts';
import { buildSheet } from '../../brush/paper.ts';
import type { Design } from '../design.ts';

/** One printed block: its ink, the tones it takes, and how far it slipped (share of the width). */
export interface Block {
  readonly ink: Colour;
  readonly slip: readonly [number, number];
}

/** Light of a colour as the eye weighs it. */
export function weighLight(rgb: Float32Array, index: number): number {
  return rgb[index * 3]! * 0.3 + rgb[index * 3 + 1]! * 0.59 + rgb[index * 3 + 2]! * 0.11;
}

/** Cuts and prints a design in one black block: tones become lines along the run of each shape. */
export function printWoodcut(design: Design, scale: number, ink: Colour, seed: string): Picture {
  const width = Math.round(design.width * scale);
  const height = Math.round(design.height * scale);
  const margin = Math.round(Math.min(width, height) * 0.055);
  const picture = buildSheet('皮纸', width, height, Math.max(width, height) / 2600, seed);
  const noise = buildNoise(`${seed}/cut`);
  const pitch = Math.min(width, height) / 190;
  for (let y = margin; y < height - margin; y += 1) {
    for (let x = margin; x < width - margin; x += 1) {
      const u = ((x - margin) / (width - margin * 2)) * (design.width - 1);
      const v = ((y - margin) / (height - margin * 2)) * (design.height - 1);
      const wobble = (noise.fbm(x / (pitch * 9), y / (pitch * 9), 2) - 0.5) * pitch * 1.6;
      const at =
        Math.round(clamp(v, 0, design.height - 1)) * design.width + Math.round(clamp(u, 0, design.width - 1));
      const light = smoothstep(0.12, 1.04, weighLight(design.rgb, at));
      const id = design.ids[at]!;
      const angle = design.angles[at]! + (noise.cell(id, 3) - 0.5) * 0.5;
      const across = -x * Math.sin(angle) + y * Math.cos(angle) + wobble;
      const along = x * Math.cos(angle) + y * Math.sin(angle);
      const row = Math.floor(across / pitch);
      const wave = Math.abs(((((across / pitch) % 1) + 1) % 1) - 0.5) * 2;
      // Each gouge begins and ends: cut lines swell, taper and break.
      const swell = noise.at(along / (pitch * 7) + row * 17.3, row * 3.1);
      const cut = light * 1.28 - 0.16 + (swell - 0.5) * 0.42;
      const edge = isEdge(design, at, id) ? (light > 0.45 ? -0.5 : 0.35) : 0;
      const carved = light > 0.93 ? 1 : light < 0.07 ? 0 : smoothstep(-0.09, 0.09, cut + edge - wave);
      const salt = smoothstep(0.76, 0.86, noise.fbm(x * 0.21, y * 0.21, 2)) * 0.75;
      const grain = smoothstep(0.7, 0.95, noise.at(x / (pitch * 14), y / 1.7)) * 0.2;
      const chatter = carved > 0.9 && noise.at(along / (pitch * 2), across / (pitch * 0.7)) > 0.93 ? 0.85 : 0;
      const rough = smoothstep(
        0,
        pitch * 0.6,
        Math.min(x - margin, y - margin, width - margin - x, height - margin - y) +
          (noise.at(x * 0.05, y * 0.05) - 0.5) * pitch,
      );
      layPrint(
        picture,
        y * width + x,
        ink,
        clamp(Math.max(1 - carved, chatter)) * (1 - salt) * (0.95 - grain) * rough,
      );
    }
  }
  return picture;
}

function isEdge(design: Design, at: number, id: number): boolean {
  return design.ids[at + 1] !== id || design.ids[at + design.width] !== id;
}

function layPrint(picture: Picture, index: number, ink: Colour, share: number): void {
  for (let channel = 0; channel < 3; channel += 1) {
    const at = index * 3 + channel;
    const ground = picture.rgb[at]!;
    picture.rgb[at] = ground + (ink[channel]! * (0.82 + 0.18 * ground) - ground) * share;
  }
}

/** Prints a design in several blocks, lightest first, each in a flat ink and a little out of register. */
export function printBlocks(design: Design, scale: number, blocks: readonly Block[], seed: string): Picture {
  const width = Math.round(design.width * scale);
  const height = Math.round(design.height * scale);
  const margin = Math.round(Math.min(width, height) * 0.05);
  const picture = buildSheet('皮纸', width, height, Math.max(width, height) / 2600, seed);
  const small = assignBlocks(design, blocks);
  const noise = buildNoise(`${seed}/blocks`);
  blocks.forEach((block, order) => {
    const dx = block.slip[0] * width;
    const dy = block.slip[1] * width;
    for (let y = margin; y < height - margin; y += 1) {
      for (let x = margin; x < width - margin; x += 1) {
        const wobble = (noise.at(x * 0.05 + order * 31, y * 0.05) - 0.5) * scale * 1.8;
        const u = Math.round(
          clamp(
            ((x - margin + dx + wobble) / (width - margin * 2)) * (design.width - 1),
            0,
            design.width - 1,
          ),
        );
        const v = Math.round(
          clamp(
            ((y - margin + dy + wobble) / (height - margin * 2)) * (design.height - 1),
            0,
            design.height - 1,
          ),
        );
        // A darker block prints over the lighter ones: each takes all tones from its own down.
        if (small[v * design.width + u]! < order) continue;
        if (order < blocks.length - 1 && small[v * design.width + u]! > order + 2) continue;
        const salt = smoothstep(0.72, 0.86, noise.fbm(x * 0.17 + order * 9, y * 0.17, 2)) * 0.6;
        const grain =
          (noise.at(x / (width * 0.03), y / 2.2 + order * 50) - 0.5) * 0.16 +
          (noise.fbm(x / (width * 0.1), y / (width * 0.1), 2) - 0.5) * 0.14;
        layPrint(picture, y * width + x, block.ink, clamp((0.93 - salt) * (0.95 + grain)));
      }
    }
  });
  return picture;
}

/** The nearest block for every pixel of a design. */
function assignBlocks(design: Design, blocks: readonly Block[]): Uint8Array {
  const assigned = new Uint8Array(design.width * design.height);
  for (let index = 0; index < assigned.length; index += 1) {
    let best = Infinity;
    blocks.forEach((block, order) => {
      let distance = 0;
      for (let channel = 0; channel < 3; channel += 1)
        distance += (design.rgb[index * 3 + channel]! - block.ink[channel]!) ** 2;
      if (distance < best) {
        best = distance;
        assigned[index] = order;
      }
    });
  }
  return assigned;
}
