import { appendFile, cp, link, mkdir, readdir, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { openProbeCache } from '../../../src/images/probe-cache.ts';
import { probePicture } from '../../../src/images/probe.ts';
import type { SourcePicture } from '../../../src/images/probe.ts';
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
  const dists = [1, 2, 3].map((n) => path.join(folder, `dist-${n}`)) as [string, string, string];
  const cold = await runWarm(names, pictures, cacheDir, dists[0]);
  const warm = await runWarm(names, pictures, cacheDir, dists[1], dists[0]);
  await appendFile(path.join(pictures, '3007.jpg'), 'replaced');
  const replaced = await runWarm(names, pictures, cacheDir, dists[2], dists[1]);
  console.log('\n| 300 works of 24 megapixels, tiled | seconds | derived |\n|---|---|---|');
  console.log(`| nothing changed: probe and derive | ${warm.derive.toFixed(2)} | ${warm.derived} |`);
  console.log(`| nothing changed: publish ${warm.files} files | ${warm.publish.toFixed(2)} | |`);
  console.log(`| the same into an empty folder, by links | ${cold.publish.toFixed(2)} | |`);
  console.log(
    `| one picture replaced: probe and derive | ${replaced.derive.toFixed(2)} | ${replaced.derived} |`,
  );
  await rm(folder, { recursive: true, force: true });
}

async function runWarm(
  names: readonly string[],
  pictures: string,
  cacheDir: string,
  outDir: string,
  previous?: string,
) {
  const started = performance.now();
  const cache = await openProbeCache(cacheDir);
  const sources = new Map<string, SourcePicture>();
  for (const name of names)
    sources.set(`${name}-0`, await probeOne(path.join(pictures, `${name}.jpg`), cache));
  await cache.save();
  const store = await openStore(cacheDir);
  const { derived } = await store.derive(sources.values());
  const probed = performance.now();
  await store.publish(sources, outDir, { site: 'https://example.cn', base: '/' }, previous);
  const published = performance.now();
  const files = (await readdir(outDir, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length;
  return { derive: (probed - started) / 1000, publish: (published - probed) / 1000, derived, files };
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
