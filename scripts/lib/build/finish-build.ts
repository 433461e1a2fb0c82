import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'vite';
import {
  buildDownloadPath,
  buildIndexPath,
  buildNumbersPath,
  buildPath,
  buildPicturePath,
  buildVersionPath,
  buildWorkDataPath,
  buildWorkerPath,
  splitWall,
} from '../../../src/exhibition/addresses.ts';
import type { Exhibition, Hall } from '../../../src/exhibition/exhibition.ts';
import { getHangingParts } from '../../../src/exhibition/hanging.ts';
import { getExcerpt } from '../../../src/exhibition/long-text.ts';
import { chooseSize, type Picture } from '../../../src/exhibition/picture.ts';
import { isShown } from '../../../src/exhibition/work.ts';
import { buildMark, type Download } from '../../../src/worker/build-mark.ts';
import { gatherPageParts } from './page-files.ts';
import { trimPages } from './trim-pages.ts';

/** Width of the pictures of a downloaded hall, px: a phone's, at its density. */
const downloadWidth = 960;
/** Search data up to this many bytes goes along with a downloaded hall. */
const mostSearch = 8_000_000;

/**
 * Gives a whole build its id, a hash of all its pages and parts, and writes it into every page; then what depends
 * on it: `data/version.json`, the service worker, and what each hall needs without a network.
 */
export async function finishBuild(outDir: string, base: string, exhibition: Exhibition): Promise<void> {
  await trimPages(outDir, base, await listFiles(outDir));
  const files = await listFiles(outDir);
  const digest = createHash('sha256');
  for (const file of files)
    digest
      .update(file)
      .update('\0')
      .update(await readFile(join(outDir, file)));
  const build = digest.digest('hex').slice(0, 12);
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(outDir, file), 'utf8');
    await writeFile(join(outDir, file), html.replace(buildMark, build));
  }
  await writeJson(join(outDir, buildVersionPath()), { build });
  const offline = await gatherPageParts(outDir, base, [buildPath.offline()]);
  const kept = [buildPath.offline(), ...offline, 'favicon.svg', buildNumbersPath()];
  await bundleWorker(outDir, { build, base, kept, offline: buildPath.offline() });
  for (const hall of exhibition.halls) {
    const download = await buildDownload(outDir, base, build, hall, exhibition);
    await writeJson(join(outDir, buildDownloadPath(hall.slug)), download);
  }
}

/** Files that make up a version, sorted; pictures carry their own hashes, and pages name them. */
async function listFiles(outDir: string): Promise<string[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(outDir.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((name) => !name.startsWith('iiif/'))
    .sort();
}

async function buildDownload(
  outDir: string,
  base: string,
  build: string,
  hall: Hall,
  { facts, works, tours }: Exhibition,
): Promise<Download> {
  const wall = works.filter((work) => work.hall === hall.slug && isShown(work));
  const numbers = new Set(wall.map(({ number }) => number));
  const own = [
    ...splitWall(wall).map((_, at) => buildPath.hall(hall.slug, at + 1)),
    ...wall.map((work) => buildPath.work(work.number)),
    ...wall.filter(getExcerpt).map((work) => buildPath.workText(work.number)),
  ];
  // Without these a visitor in the hall could neither find a work nor the way.
  const ways = [
    ...[buildPath.home(), buildPath.enter(), buildPath.search(), buildPath.visit()],
    ...(facts.plan === undefined ? [] : [buildPath.about()]),
    ...tours
      .filter((tour) => tour.stops.some((stop) => numbers.has(stop.work)))
      .map((tour) => buildPath.tour(tour.slug)),
  ];
  const pages = [...own, ...ways];
  const hanging = wall.flatMap((work) => getHangingParts(work).parts);
  const pictures = [...hanging, ...(facts.plan ?? [])].map(({ picture }) => nameDownload(picture));
  const parts = await gatherPageParts(outDir, base, pages);
  const files: Download['files'] = [];
  const data = [
    buildNumbersPath(),
    ...wall.map(({ number }) => buildWorkDataPath(number)),
    ...(await listSearchFiles(outDir)),
  ];
  for (const path of new Set([...pages, ...parts, ...pictures, ...data])) {
    const bytes = await readFile(
      join(outDir, path === '' || path.endsWith('/') ? `${path}index.html` : path),
    );
    const packs = path === '' || /\/$|\.(?:js|css|json)$/u.test(path);
    files.push([path, packs ? gzipSync(bytes).length : bytes.length]);
  }
  return { build, pages: own.length, files };
}

/** What the search reads, as long as it is small beside a hall; of a large show the first index only. */
async function listSearchFiles(outDir: string): Promise<string[]> {
  const folder = dirname(buildIndexPath('index'));
  const names = await readdir(join(outDir, folder));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(outDir, folder, name))).size));
  const isSmall = sizes.reduce((sum, size) => sum + size, 0) <= mostSearch;
  return names
    .filter((name) => isSmall || name.startsWith('index-'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function nameDownload({ id, sizes, width, height }: Picture): string {
  const size = chooseSize(sizes, { width: downloadWidth }) ?? { width, height };
  return buildPicturePath(id, size, 'webp');
}

async function bundleWorker(outDir: string, plan: Record<string, unknown>): Promise<void> {
  await bundle({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { chifuPlan: JSON.stringify(plan), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: ['chrome99', 'safari15.4', 'firefox102'],
      rolldownOptions: {
        input: join(import.meta.dirname, '../../../src/worker/worker.ts'),
        output: { format: 'iife', entryFileNames: buildWorkerPath() },
      },
    },
  });
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, JSON.stringify(value));
}
