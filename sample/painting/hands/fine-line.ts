/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { blurPlane, samplePlane } from '../../core/blur.ts';
import { buildNoise, clamp, mix, smoothstep } from '../../core/noise.ts';
import type { Picture, Plane } from '../../core/picture.ts';
import { buildSheet } from '../../brush/paper.ts';
import { INK, layInk } from '../../brush/ink.ts';
import type { Design } from '../design.ts';

/** 工笔: even iron-wire lines round every shape, thin colour laid and shaded away from them, on silk. */
export function paintFineLine(design: Design, scale: number, seed: string): Picture {
  const width = Math.round(design.width * scale);
  const height = Math.round(design.height * scale);
  const picture = buildSheet('绢', width, height, Math.max(width, height) / 2400, seed);
  const noise = buildNoise(`${seed}/fine`);
  const lines = traceLines(design);
  const shade: Plane = { ...lines, values: lines.values.slice() };
  blurPlane(shade, design.width / 110);
  const thin: Plane = { ...lines, values: lines.values.slice() };
  blurPlane(thin, 0.8);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const u = x / scale;
      const v = y / scale;
      const wobble = (noise.at(x / (scale * 22), y / (scale * 22)) - 0.5) * 1.1;
      const from =
        Math.min(design.height - 1, Math.round(v)) * design.width + Math.min(design.width - 1, Math.round(u));
      const near = clamp(samplePlane(shade, u, v) * 3.2);
      const wash = noise.fbm(x / (scale * 60), y / (scale * 60), 3);
      const index = y * width + x;
      for (let channel = 0; channel < 3; channel += 1) {
        const at = index * 3 + channel;
        const colour = design.rgb[from * 3 + channel]!;
        // Thin pigment on silk: the ground shows through, and the wash is deepest along the lines.
        const laid = colour * mix(1.03, 0.72, near) * (0.95 + 0.1 * wash);
        picture.rgb[at] = mix(picture.rgb[at]!, laid * (0.5 + 0.55 * picture.rgb[at]!), 0.74);
      }
      const line = smoothstep(0.2, 0.52, samplePlane(thin, u + wobble, v + wobble));
      const press = 0.62 + 0.3 * noise.at(x / (scale * 30) + 9, y / (scale * 30));
      // Where lines crowd, as in threads, each is drawn the paler.
      layInk(
        picture,
        index,
        INK,
        line * press * (1 - 0.82 * smoothstep(0.16, 0.42, samplePlane(shade, u, v))),
      );
    }
  }
  return picture;
}

function traceLines(design: Design): Plane {
  const { width, height, ids } = design;
  const values = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      if (ids[at] === ids[at + 1] && ids[at] === ids[at + width]) continue;
      const other = ids[at] === ids[at + 1] ? at + width : at + 1;
      const apart =
        Math.abs(design.rgb[at * 3]! - design.rgb[other * 3]!) +
        Math.abs(design.rgb[at * 3 + 1]! - design.rgb[other * 3 + 1]!) +
        Math.abs(design.rgb[at * 3 + 2]! - design.rgb[other * 3 + 2]!);
      values[at] = apart < 0.14 ? 0 : clamp(apart * 3);
    }
  }
  return { width, height, values };
}
