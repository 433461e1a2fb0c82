import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  buildDownloadPath,
  buildHome,
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
import { languages, type Language } from '../../../src/exhibition/languages.ts';
import { getHangingParts } from '../../../src/exhibition/hanging.ts';
import { getExcerpt } from '../../../src/exhibition/long-text.ts';
import { chooseSize, type Picture } from '../../../src/exhibition/picture.ts';
import { isShown } from '../../../src/exhibition/work.ts';
import { buildMark, isPicture, type Download } from '../../../src/worker/build-mark.ts';
import { fillWorker } from './bundle-worker.ts';
import { writeFile } from './render-pages.ts';
import type { SitePages } from './site-pages.ts';

/** Width of the pictures of a downloaded hall, px: a phone's, at its density. */
const downloadWidth = 960;
/** Search data up to this many bytes goes along with a downloaded hall. */
const mostSearch = 8_000_000;

/** Folders of which nothing is kept by the version it belongs to: pictures carry their own hashes, and pages name them. */
const apart = /^(?:iiif|share|audio|video)\//u;

/**
 * Gives a whole build its id, a hash of all its pages and parts, and writes it into every page; then what depends
 * on it: `data/version.json`, the service worker, and what each hall needs without a network.
 */
export function finishBuild(
  outDir: string,
  base: string,
  exhibition: Exhibition,
  pages: SitePages,
  worker: string,
): void {
  const build = hashSite(outDir, pages);
  const offlines = languages.map((language) => buildHome('', language) + buildPath.offline());
  const kept = [...offlines, ...pages.listParts(offlines), 'favicon.svg', buildNumbersPath()];
  const plan = { build, base, kept, offline: buildPath.offline() };
  const downloads = languages.flatMap((language) =>
    exhibition.halls.map((hall) => ({
      path: buildDownloadPath(hall.slug, language),
      download: buildDownload(outDir, build, { hall, language }, exhibition, pages),
    })),
  );
  pages.stamp(build);
  writeFile(outDir, buildVersionPath(), JSON.stringify({ build }));
  writeFile(outDir, buildWorkerPath(), fillWorker(worker, plan));
  for (const { path, download } of downloads) writeFile(outDir, path, JSON.stringify(download));
}

/** As long as the mark whose place it takes. */
function hashSite(outDir: string, { notes }: SitePages): string {
  const digest = createHash('sha256');
  for (const file of listFiles(outDir)) {
    const sum =
      notes.get(file)?.sum ??
      createHash('sha256')
        .update(readFileSync(join(outDir, file)))
        .digest('hex');
    digest.update(`${file}\0${sum}\n`);
  }
  return digest.digest('hex').slice(0, buildMark.length);
}

/** Files that make up a version, sorted. */
function listFiles(outDir: string): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(outDir, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (!entry.isDirectory()) found.push(path);
      else if (!apart.test(`${path}/`)) walk(`${path}/`);
    }
  };
  walk('');
  return found.sort();
}

function buildDownload(
  outDir: string,
  build: string,
  { hall, language }: { hall: Hall; language: Language },
  { facts, works, tours }: Exhibition,
  site: SitePages,
): Download {
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
  const home = buildHome('', language);
  const pages = [...own, ...ways].map((path) => home + path);
  const hanging = wall.flatMap((work) => getHangingParts(work).parts);
  const pictures = [...hanging, ...(facts.plan ?? [])].map(({ picture }) => nameDownload(picture));
  const data = [
    buildNumbersPath(),
    ...wall.map(({ number }) => home + buildWorkDataPath(number)),
    ...listSearchFiles(outDir),
  ];
  const files = [...new Set([...pages, ...site.listParts(pages), ...pictures, ...data])];
  return { build, pages: own.length, files: files.map((path) => [path, weigh(outDir, path, site)]) };
}

/** Bytes of a file in transfer. */
function weigh(outDir: string, path: string, site: SitePages): number {
  if (isPicture(path)) return statSync(join(outDir, path)).size;
  const isPage = path === '' || path.endsWith('/');
  return site.weigh(isPage ? `${path}index.html` : path, isPage || /\.(?:js|css|json)$/u.test(path));
}

/** What the search reads, as long as it is small beside a hall; of a large show the first index only. */
function listSearchFiles(outDir: string): string[] {
  const folder = dirname(buildIndexPath('index'));
  const names = readdirSync(join(outDir, folder));
  const sizes = names.map((name) => statSync(join(outDir, folder, name)).size);
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
