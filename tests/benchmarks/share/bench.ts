import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { makeTemporaryFolder, removeTemporary } from '../../../src/disk/remove.ts';
import { drawSheet } from '../../../src/images/publish/share-picture.ts';
import { openStore } from '../../../src/images/store.ts';
import { getStrings } from '../../../src/interface/strings.ts';
import { readExhibition } from '../../../src/reading/read-exhibition.ts';
import { sheetKinds, ShareStore } from '../../../src/share/share-store.ts';
import { listSubjects } from '../../../src/share/subject.ts';
import { drawByOldRecipe } from './old-recipe.ts';

const show = path.resolve(import.meta.dirname, '../../fixtures/show');
const recipes = { old: drawByOldRecipe, ours: drawSheet };
type Cost = Record<keyof typeof recipes, { ms: number; bytes: number }>;

/**
 * Draws every card and poster of a show by the old recipe and by ours, one after the other, each on one core, and
 * prints CPU time and bytes of a sheet with their ratio. `--keep DIR` keeps the pairs for looking at.
 */
export async function benchShare(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { keep: { type: 'string' }, exhibition: { type: 'string' } },
  });
  const folder = makeTemporaryFolder();
  process.on('exit', () => removeTemporary(folder));
  if (values.keep !== undefined) await mkdir(values.keep, { recursive: true });
  sharp.concurrency(1);
  const { exhibition, sources } = await readExhibition(values.exhibition ?? show, { base: '/' });
  const place = { site: 'https://zhan.example.org', base: '/' };
  const subjects = listSubjects(exhibition, place, getStrings(undefined));
  const share = new ShareStore(folder, await openStore(folder));
  console.log(`${subjects.length} sheets of each kind`);
  console.log('| sheet | layout, ms | old, ms | ours, ms | ratio | old, bytes | ours, bytes | ratio |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const kind of sheetKinds) {
    const cost: Cost = { old: { ms: 0, bytes: 0 }, ours: { ms: 0, bytes: 0 } };
    let layout = 0;
    for (const subject of subjects) {
      // Once before, for the pictures and the outlines that are kept.
      await share.layOut(subject, kind, sources);
      const before = readCpu();
      const sheet = await share.layOut(subject, kind, sources);
      layout += readCpu() - before;
      for (const name of ['old', 'ours'] as const) {
        const started = readCpu();
        const jpeg = await recipes[name](sheet);
        cost[name].ms += readCpu() - started;
        cost[name].bytes += jpeg.length;
        if (values.keep !== undefined)
          await writeFile(path.join(values.keep, `${subject.name}-${kind}-${name}.jpg`), jpeg);
      }
    }
    const mean = (value: number): string => (value / subjects.length).toFixed(1);
    const { old, ours } = cost;
    const times = [mean(old.ms), mean(ours.ms), (ours.ms / old.ms).toFixed(2)];
    const bytes = [mean(old.bytes), mean(ours.bytes), (ours.bytes / old.bytes).toFixed(2)];
    console.log(`| ${[kind, mean(layout), ...times, ...bytes].join(' | ')} |`);
  }
}

/** CPU time of this process so far, ms. */
function readCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
