import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, onTestFinished } from 'vitest';
import type { SourcePicture } from '../../src/images/probe/source-picture.ts';
import { probePicture } from '../../src/images/probe/probe.ts';

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

/** A folder that is removed when the tests of the file have ended; for `beforeAll`. */
export async function makeSharedFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chifu-images-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
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

/** Every file under a folder with the hash of its bytes, as one comparable value. */
export async function hashTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const hashed: Record<string, string> = {};
  for (const file of files.sort()) {
    hashed[path.relative(folder, file)] = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  }
  return hashed;
}

/** Path of a program from a Debian package; fails, naming the package, when it is not installed. */
export function findTool(program: string, debianPackage: string): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`this test needs ${program}: apt-get install ${debianPackage}`);
  return found;
}
