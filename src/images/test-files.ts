import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import type { SourcePicture } from './probe.ts';
import { probePicture } from './probe.ts';

/** Real pictures that nobody here wrote; not part of the project, so tests on them run where they are. */
export const realFolder = path.resolve(import.meta.dirname, '../../../shared/real');
export const hasReal = existsSync(realFolder);
if (!hasReal) console.error(`skipped: tests on real pictures, because ${realFolder} is absent`);

/** A folder that is removed when the test ends. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chifu-images-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a picture with structure in it: a gradient with a disc, JPEG unless the name says otherwise. */
export async function drawPicture(file: string, width: number, height: number, hue = 20): Promise<string> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="g"><stop stop-color="hsl(${hue} 60% 80%)"/><stop offset="1" stop-color="hsl(${hue} 30% 20%)"/>
    </linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>
    <circle cx="30%" cy="40%" r="15%" fill="#b3261e"/></svg>`;
  await sharp(Buffer.from(drawing), { limitInputPixels: false }).toFile(file);
  return file;
}

/** Probes a file that must be good. */
export async function probeGood(file: string): Promise<SourcePicture> {
  const probed = await probePicture(file, path.basename(file));
  if ('problem' in probed) throw new Error(`${probed.problem.code}: ${probed.problem.found}`);
  return probed.source;
}
