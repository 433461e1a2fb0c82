import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { buildTemporaryName } from '../../src/disk/remove.ts';
import { decodePicture } from '../../src/images/probe/decode.ts';
import { probePicture } from '../../src/images/probe/probe.ts';
import type { SourcePicture } from '../../src/images/probe/source-picture.ts';
import { usualMount } from '../../src/images/derive/recipe.ts';
import { findTool, makeFolder } from '../images/test-files.ts';
import { compareGrids, writeSrgbProfile } from '../images/colours.ts';

/**
 * Compares whatever pictures are named with ImageMagick: `CHIFU_CORPUS=folder:folder npm run test:full`. The measure
 * is ΔE*ab (CIE 1976), averaged over a grid of 24 × 24 averages of the whole picture.
 */
const folders = (process.env['CHIFU_CORPUS'] ?? '').split(path.delimiter).filter((name) => name !== '');
if (folders.length === 0) console.error('skipped: the corpus, because CHIFU_CORPUS names no folder');

const endings =
  /\.(?:jpe?g|jfif|jpe|mpo|png|tiff?|webp|avif|gif|heic|heif|hif|bmp|jp2|jxl|svg|psd|psb|pdf|ico|cr2|cr3|nef|dng|arw|raf)$/iu;
const tolerance = 1.5;
/** Decoding more than this takes ImageMagick gigabytes, px. */
const mostPixels = 120_000_000;
/** Share of the pictures that ImageMagick reads too which have to agree with it. */
const leastShare = 0.9;
const run = promisify(execFile);

interface Outcome {
  file: string;
  code?: string;
  found?: string;
  /** Undefined where ImageMagick has nothing to compare with. */
  delta?: number;
}

async function readReference(file: string, profile: string, hasProfile: boolean): Promise<Sharp | undefined> {
  const convert = findTool('convert-im6.q16', 'imagemagick');
  const colours = hasProfile ? ['-intent', 'perceptual', '-profile', profile] : ['-colorspace', 'sRGB'];
  const paper = ['-background', usualMount, '-flatten'];
  const shape = ['-resize', '480x480!', '-depth', '8', '-type', 'TrueColor', '-strip', 'PNG24:-'];
  const options = { encoding: 'buffer', maxBuffer: 1 << 28, timeout: 120_000 } as const;
  const made = await run(
    convert,
    [`${file}[0]`, '-auto-orient', '+repage', ...colours, ...paper, ...shape],
    options,
  ).catch(() => undefined);
  return made && made.stdout.length > 0 ? sharp(made.stdout) : undefined;
}

async function compare(source: SourcePicture, profile: string, scratch: string): Promise<number | undefined> {
  if (source.width * source.height > mostPixels) return undefined;
  const { hasProfile } = await sharp(source.file, { limitInputPixels: false }).metadata();
  const reference = await readReference(source.file, profile, hasProfile);
  if (!reference) return undefined;
  const bitmap = await decodePicture(source, usualMount, scratch);
  const own = bitmap.open().resize(480, 480, { fit: 'fill' });
  const shown = sharp(await own.png({ compressionLevel: 0 }).toBuffer());
  bitmap.dispose();
  return (await compareGrids(shown, reference)).mean;
}

test.runIf(folders.length > 0)(
  'every picture of the corpus agrees with ImageMagick or is refused with a reason',
  async () => {
    const work = await makeFolder();
    const profile = await writeSrgbProfile(work);
    const outcomes: Outcome[] = [];
    for (const folder of folders) {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
        if (!endings.test(name)) continue;
        const file = path.join(folder, name);
        const probed = await probePicture(file, name);
        if ('problem' in probed) {
          const { code, found, fix } = probed.problem;
          expect([name, found, fix].slice(1).every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
          outcomes.push({ file: name, code, found });
          continue;
        }
        const delta = await compare(probed.source, profile, path.join(work, `${buildTemporaryName()}.v`));
        outcomes.push({ file: name, ...(delta !== undefined && { delta }) });
      }
    }
    report(outcomes);
    const compared = outcomes.flatMap(({ delta }) => delta ?? []);
    const within = compared.filter((delta) => delta <= tolerance).length;
    expect(outcomes.length).toBeGreaterThan(0);
    expect(within / Math.max(1, compared.length)).toBeGreaterThanOrEqual(leastShare);
  },
  3_600_000,
);

function report(outcomes: readonly Outcome[]): void {
  const refused = outcomes.filter(({ code }) => code !== undefined);
  const compared = outcomes.filter(({ delta }) => delta !== undefined);
  const within = compared.filter(({ delta = 0 }) => delta <= tolerance);
  console.table({
    files: outcomes.length,
    refused: refused.length,
    shown: outcomes.length - refused.length,
    'compared with ImageMagick': compared.length,
    [`within ΔE ${tolerance}`]: within.length,
  });
  const reasons = new Map<string, number>();
  for (const { code = '', found = '' } of refused) {
    const reason = `${code}　${found.replace(/^\d+×\d+ 像素.*/u, '像素太多')}`;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  console.table(Object.fromEntries([...reasons].sort(([, a], [, b]) => b - a)));
  const others = compared.filter((one) => !within.includes(one));
  if (others.length > 0)
    console.table(others.map(({ file, delta = 0 }) => ({ file, delta: Number(delta.toFixed(2)) })));
}
