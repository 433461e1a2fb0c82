/** Our side of the benchmark: `node derive.ts <folder> <cacheDir> [no-tiles]`, with the store's own parts. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Workshop } from '../../../src/images/derive/atomic.ts';
import { makeOutput, openPyramid } from '../../../src/images/derive/derive.ts';
import { listOutputs } from '../../../src/images/derive/outputs.ts';
import { probePicture } from '../../../src/images/probe/probe.ts';
import { buildRecipe, usualMount } from '../../../src/images/derive/recipe.ts';
import { runWithinMemory } from '../../../src/images/probe/schedule.ts';
import { openCoreSlots } from '../../../src/images/derive/slots.ts';

const [folder = '', cacheDir = '', tiles] = process.argv.slice(2);
const workshop = new Workshop(path.join(cacheDir, 'workshop'));
await workshop.clear();
const studio = { recipe: buildRecipe(usualMount), workshop, slots: openCoreSlots() };
const probed = await Promise.all(
  (await readdir(folder)).sort().map((name) => probePicture(path.join(folder, name), name)),
);
const sources = probed.flatMap((one) => ('source' in one ? [one.source] : []));
await runWithinMemory(
  sources.map(({ width, height }) => width * height),
  async (index) => {
    const source = sources[index];
    if (source === undefined) return;
    const pyramid = openPyramid(source, studio);
    const target = path.join(cacheDir, 'pictures', source.hash);
    const outputs = listOutputs(source, studio.recipe).filter(
      ({ kind }) => tiles !== 'no-tiles' || kind !== 'tiles',
    );
    await Promise.all(outputs.map((output) => makeOutput(output, source, pyramid, target, studio)));
    await pyramid.dispose();
  },
);
