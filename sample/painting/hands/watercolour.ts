/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPlane, samplePlane } from '../../core/blur.ts';
import { buildNoise, clamp, smoothstep } from '../../core/noise.ts';
import type { Picture, Plane } from '../../core/picture.ts';
import { buildSheet } from '../../brush/paper.ts';
import { buildRandom } from '../../core/prng.ts';
import type { Design } from '../design.ts';

/** Paints a design in transparent washes: bled edges, pigment at the rims, granulation in the tooth. */
export function paintWatercolour(design: Design, scale: number, seed: string): Picture {
  const width = Math.round(design.width * scale);
  const height = Math.round(design.height * scale);
  const picture = buildSheet('水彩纸', width, height, Math.max(width, height) / 2400, seed);
  const noise = buildNoise(`${seed}/water`);
  const channels = [0, 1, 2].map((channel) => takeChannel(design, channel));
  const soft = channels.map((plane) => blurCopy(plane, design.width / 260));
  const loose = channels.map((plane) => blurCopy(plane, design.width / 70));
  const rim = measureRims(design);
  const side = Math.min(width, height);
  const margin = side * 0.035;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const wx =
        (noise.fbm(x / (side * 0.03), y / (side * 0.03), 3) - 0.5) * side * 0.016 +
        (noise.at(x / (side * 0.005), y / (side * 0.005)) - 0.5) * side * 0.003;
      const wy = (noise.fbm(x / (side * 0.03) + 50, y / (side * 0.03), 3) - 0.5) * side * 0.016;
      const u = (x + wx) / scale;
      const v = (y + wy) / scale;
      const wet = 0.62 * smoothstep(0.54, 0.8, noise.fbm(x / (side * 0.16), y / (side * 0.16), 3));
      const tooth = noise.fbm(x / (side * 0.0022), y / (side * 0.0022), 2);
      const pool = noise.fbm(x / (side * 0.09) + 9, y / (side * 0.09), 4);
      const edge = samplePlane(rim, u, v) * (1 - wet * 0.8);
      const border =
        Math.min(x, y, width - x, height - y) +
        (noise.fbm(x / (side * 0.02), y / (side * 0.02), 3) - 0.5) * side * 0.022;
      const painted = smoothstep(margin - side * 0.003, margin + side * 0.002, border);
      const rimBorder = Math.exp(-(((border - margin - side * 0.003) / (side * 0.004)) ** 2)) * 0.25;
      for (let channel = 0; channel < 3; channel += 1) {
        const crisp = samplePlane(channels[channel]!, u, v);
        const near = samplePlane(soft[channel]!, u, v);
        const far = samplePlane(loose[channel]!, u, v);
        const colour = clamp((crisp * 0.74 + near * 0.26) * (1 - wet * 0.75) + far * wet * 0.75, 0.02, 1);
        // Pigment density follows Beer and Lambert: more of it darkens by a power.
        const density = 0.98 + (pool - 0.5) * 0.75 + edge * 0.85 + rimBorder + (tooth - 0.5) * 0.42;
        const light = Math.pow(0.04 + 0.96 * colour, clamp(density, 0.2, 2.4));
        const at = (y * width + x) * 3 + channel;
        const dry = smoothstep(0.66, 0.8, tooth) * smoothstep(0.55, 0.75, 1 - pool) * 0.5;
        picture.rgb[at] = picture.rgb[at]! * (1 + (light - 1) * painted * (1 - dry));
      }
    }
  }
  splash(picture, design, scale, seed);
  return picture;
}

function takeChannel(design: Design, channel: number): Plane {
  const values = new Float32Array(design.width * design.height);
  for (let index = 0; index < values.length; index += 1) values[index] = design.rgb[index * 3 + channel]!;
  return { width: design.width, height: design.height, values };
}

function blurCopy(plane: Plane, deviation: number): Plane {
  const copy = { ...plane, values: plane.values.slice() };
  blurPlane(copy, deviation);
  return copy;
}

/** Where a wash ends against another shape: 1 at the rim, falling off within. */
function measureRims(design: Design): Plane {
  const { width, height, ids } = design;
  const values = new Float32Array(width * height);
  for (let y = 0; y < height - 1; y += 1) {
    for (let x = 0; x < width - 1; x += 1) {
      const at = y * width + x;
      if (ids[at] !== ids[at + 1] || ids[at] !== ids[at + width]) values[at] = 1;
    }
  }
  const plane = { width, height, values };
  blurPlane(plane, Math.max(1, width / 900));
  for (let index = 0; index < values.length; index += 1) values[index] = clamp(values[index]! * 1.6);
  return plane;
}

/** A few drops flicked from the brush. */
function splash(picture: Picture, design: Design, scale: number, seed: string): void {
  const random = buildRandom(`${seed}/splash`);
  for (let drop = 0; drop < 60; drop += 1) {
    const x = random() * picture.width;
    const y = random() * picture.height;
    const radius = picture.width * 0.0004 * random.between(1, 5) * (random() < 0.1 ? 2 : 1);
    const at =
      (Math.min(design.height - 1, Math.floor(y / scale)) * design.width +
        Math.min(design.width - 1, Math.floor(x / scale))) *
      3;
    for (let py = Math.max(0, Math.floor(y - radius)); py < Math.min(picture.height, y + radius); py += 1) {
      for (let px = Math.max(0, Math.floor(x - radius)); px < Math.min(picture.width, x + radius); px += 1) {
        const near = Math.hypot(px - x, py - y) / radius;
        if (near > 1) continue;
        const share = 0.12 + 0.3 * smoothstep(0.6, 0.95, near);
        for (let channel = 0; channel < 3; channel += 1) {
          const cell = (py * picture.width + px) * 3 + channel;
          picture.rgb[cell] = picture.rgb[cell]! * (1 - share * (1.05 - design.rgb[at + channel]!));
        }
      }
    }
  }
}
