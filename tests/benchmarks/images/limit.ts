/**
 * CPU time of each step for some pictures, one at a time on one core: what decoding and encoding alone
 * must cost, and what scaling, facts and files add. `node limit.ts <file>…`
 */
import sharp from 'sharp';
import { decodePicture } from '../../../src/images/probe/decode.ts';
import { readPictureFacts } from '../../../src/images/derive/facts.ts';
import { listFormats } from '../../../src/exhibition/picture.ts';
import { buildLadder } from '../../../src/images/derive/ladder.ts';
import { probePicture } from '../../../src/images/probe/probe.ts';
import { buildRecipe, usualMount } from '../../../src/images/derive/recipe.ts';
import { buildLevelSize, buildTileLevels } from '../../../src/images/derive/tiling.ts';

sharp.concurrency(1);
sharp.cache(false);
const recipe = buildRecipe(usualMount);
const spent: Record<string, number> = {};

async function time<T>(step: string, task: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await task();
  const { user, system } = process.cpuUsage(before);
  spent[step] = (spent[step] ?? 0) + (user + system) / 1e6;
  return result;
}

const files = process.argv.slice(2);
for (const file of files) {
  const probed = await time('probe and hash', () => probePicture(file, file));
  if ('problem' in probed) throw new Error(probed.problem.found);
  const full = await time('decode', () => decodePicture(probed.source, recipe.mount, ''));
  for (const size of buildLadder(full.size)) {
    const rung = await time('scale', () => full.resize(size, ''));
    await time('encode AVIF', () => rung.open().avif(recipe.avif(size)).toBuffer());
    if (listFormats(size).includes('webp'))
      await time('encode WebP', () => rung.open().webp(recipe.webp(size)).toBuffer());
    await time('encode JPEG', () => rung.open().jpeg(recipe.jpg(size)).toBuffer());
    if (size === buildLadder(full.size)[0]) await time('colours, placeholder', () => readPictureFacts(rung));
  }
  let level = full;
  for (const { scaleFactor, tiles } of buildTileLevels(full.size)) {
    if (scaleFactor > 1)
      level = await time('scale levels', () => level.resize(buildLevelSize(full.size, scaleFactor), ''));
    for (const { region, size } of tiles) {
      const crop = { left: region.x / scaleFactor, top: region.y / scaleFactor, ...size };
      await time('encode tiles', () => level.open().extract(crop).jpeg(recipe.tile).toBuffer());
    }
  }
}
console.log(
  JSON.stringify(
    Object.fromEntries(Object.entries(spent).map(([step, seconds]) => [step, seconds / files.length])),
  ),
);
