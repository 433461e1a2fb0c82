import { existsSync, renameSync } from 'node:fs';
import { appendFile, cp, link, mkdir, readdir, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { openProbeCache } from '../../../src/images/probe/probe-cache.ts';
import { probePicture } from '../../../src/images/probe/probe.ts';
import type { SourcePicture } from '../../../src/images/probe/source-picture.ts';
import { Spares } from '../../../src/images/publish/spares.ts';
import { openStore } from '../../../src/images/store.ts';

const works = 300;

/**
 * Prints what a second run of 300 works of 24 megapixels costs, and one replaced picture. The works
 * are copies of `files` told apart by a byte after the end of the JPEG; their derivatives are linked
 * from those of the first, which is what a warm cache looks like to a run that derives nothing.
 */
export async function measureWarmRun(files: readonly string[], folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const [pictures, cacheDir] = [path.join(folder, 'pictures'), path.join(folder, 'cache')];
  await mkdir(pictures, { recursive: true });
  const names = Array.from({ length: works }, (_, i) => `3${String(i + 1).padStart(3, '0')}`);
  const [first = ''] = files;
  const model = await probeOne(first);
  const store = await openStore(cacheDir);
  await store.derive([model]);
  for (const [i, name] of names.entries()) {
    const file = path.join(pictures, `${name}.jpg`);
    await cp(files[i % files.length] ?? first, file);
    await appendFile(file, name);
    const longAgo = Date.now() / 1000 - 3600;
    await utimes(file, longAgo, longAgo);
    await linkFolder(
      path.join(store.folder, 'pictures', model.hash),
      path.join(store.folder, 'pictures', (await probeOne(file)).hash),
    );
  }
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const dist = path.join(folder, 'dist');
  const empty = await runWarm(names, pictures, cacheDir, dist);
  const warm = await runWarm(names, pictures, cacheDir, dist);
  const again = await runWarm(names, pictures, cacheDir, dist);
  await appendFile(path.join(pictures, '3007.jpg'), 'replaced');
  const replaced = await runWarm(names, pictures, cacheDir, dist);
  console.log(`\n300 works of 24 megapixels, tiled: ${warm.files} files`);
  console.log('| run | probe, derive | publish | swap, clear away | together, s | CPU s | spares made |');
  console.log('|---|---|---|---|---|---|---|');
  const rows = { 'into an empty folder': empty, 'nothing changed': warm, 'nothing changed, again': again };
  for (const [name, run] of Object.entries({ ...rows, 'one picture replaced': replaced })) {
    const together = run.derive + run.publish + run.swap;
    const times = [run.derive, run.publish, run.swap, together, run.cpu, run.prepare];
    console.log(`| ${[name, ...times.map((seconds) => seconds.toFixed(2))].join(' | ')} |`);
  }
  await rm(folder, { recursive: true, force: true });
}

/** Seconds of the parts of one run, as scripts/lib/build/build-site.ts does them; `cpu` is of all but `prepare`. */
async function runWarm(names: readonly string[], pictures: string, cacheDir: string, dist: string) {
  const [building, last] = [`${dist}-building`, `${dist}-last`];
  const place = { site: 'https://example.cn', base: '/' };
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  const cache = openProbeCache(cacheDir);
  const sources = new Map<string, SourcePicture>();
  for (const name of names)
    sources.set(`${name}-0`, await probeOne(path.join(pictures, `${name}.jpg`), cache));
  cache.save();
  const store = await openStore(cacheDir);
  await store.derive(sources.values());
  const derived = performance.now();
  const spares = new Spares(cacheDir, dist);
  store.publish(sources, building, place, spares);
  const published = performance.now();
  spares.keepAfter(() => {
    const isReplacing = existsSync(dist);
    if (isReplacing) renameSync(dist, last);
    renameSync(building, dist);
    return isReplacing ? last : undefined;
  });
  await rm(last, { recursive: true, force: true });
  const swapped = performance.now();
  const { user, system } = process.cpuUsage(cpuBefore);
  store.prepareSpares(sources, place, spares);
  const prepared = performance.now();
  const files = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length;
  const [derive, publish] = [(derived - started) / 1000, (published - derived) / 1000];
  const [swap, prepare] = [(swapped - published) / 1000, (prepared - swapped) / 1000];
  return { derive, publish, swap, prepare, cpu: (user + system) / 1e6, files };
}

async function probeOne(file: string, cache?: Parameters<typeof probePicture>[2]): Promise<SourcePicture> {
  const probed = await probePicture(file, path.basename(file), cache);
  if ('problem' in probed) throw new Error(probed.problem.found);
  return probed.source;
}

async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(source, target);
    else await link(source, target);
  }
}
