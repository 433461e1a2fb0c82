/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within the arrays by construction, and a check in each pixel's loop would double its cost */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import type { Contour } from '../core/polygon.ts';

/**
 * The hands that a free font carries: 楷书 (Ma Shan Zheng), 行书 (Zhi Mang Xing), 草书 (Liu Jian Mao Cao),
 * and the serif whose outlines the seals are cut from. No OFL font with a full set of 篆书 or 隶书 is on
 * npm, so there are no works in these scripts.
 */
export type Face = '楷书' | '行书' | '草书' | '印';

const FILES: Record<Face, string> = {
  楷书: '@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf',
  行书: '@expo-google-fonts/zhi-mang-xing/400Regular/ZhiMangXing_400Regular.ttf',
  草书: '@expo-google-fonts/liu-jian-mao-cao/LiuJianMaoCao_400Regular.ttf',
  印: '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
};
const find = createRequire(import.meta.url);
const loaded = new Map<Face, opentype.Font>();

function loadFace(face: Face): opentype.Font {
  let font = loaded.get(face);
  if (!font) {
    const bytes = readFileSync(find.resolve(FILES[face]));
    font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    loaded.set(face, font);
  }
  return font;
}

/** Whether the face carries the character. */
export function hasGlyph(face: Face, character: string): boolean {
  return loadFace(face).charToGlyph(character).index !== 0;
}

/** The outline of a character in an em of 1, its box centred on 0, 0; curves are cut into short lines. */
export function outlineGlyph(face: Face, character: string): Contour[] {
  const font = loadFace(face);
  const glyph = font.charToGlyph(character);
  if (glyph.index === 0) throw new RangeError(`${face} has no glyph for ${character}`);
  const contours: number[][] = [];
  let contour: number[] = [];
  let x = 0;
  let y = 0;
  for (const command of glyph.getPath(0, 0, 1).commands) {
    if (command.type === 'Z') continue;
    if (command.type === 'M') {
      contour = [];
      contours.push(contour);
      contour.push(command.x, command.y);
    } else {
      const steps = command.type === 'L' ? 4 : 8;
      for (let step = 1; step <= steps; step += 1) {
        const t = step / steps;
        const s = 1 - t;
        if (command.type === 'L') {
          contour.push(x * s + command.x * t, y * s + command.y * t);
        } else if (command.type === 'Q') {
          contour.push(
            s * s * x + 2 * s * t * command.x1 + t * t * command.x,
            s * s * y + 2 * s * t * command.y1 + t * t * command.y,
          );
        } else {
          contour.push(
            s * s * s * x + 3 * s * s * t * command.x1 + 3 * s * t * t * command.x2 + t * t * t * command.x,
            s * s * s * y + 3 * s * s * t * command.y1 + 3 * s * t * t * command.y2 + t * t * t * command.y,
          );
        }
      }
    }
    x = command.x;
    y = command.y;
  }
  return centre(contours);
}

/** The smallest box around contours. */
export function boundContours(contours: readonly Contour[]): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const contour of contours) {
    for (let index = 0; index + 1 < contour.length; index += 2) {
      box.left = Math.min(box.left, contour[index]!);
      box.right = Math.max(box.right, contour[index]!);
      box.top = Math.min(box.top, contour[index + 1]!);
      box.bottom = Math.max(box.bottom, contour[index + 1]!);
    }
  }
  return box;
}

function centre(contours: number[][]): Contour[] {
  const box = boundContours(contours);
  const cx = (box.left + box.right) / 2;
  const cy = (box.top + box.bottom) / 2;
  return contours.map((contour) => contour.map((value, index) => value - (index % 2 ? cy : cx)));
}
