import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  buildDataPath,
  buildFeedPath,
  buildLinkedArtPath,
  type Place,
} from '../../../src/exhibition/addresses.ts';
import type { Exhibition } from '../../../src/exhibition/exhibition.ts';
import { isShown } from '../../../src/exhibition/work.ts';
import { buildFeed, type WorkChange } from '../../../src/found/feed.ts';
import { buildLlms, buildRobots } from '../../../src/found/guides.ts';
import { listSitePages } from '../../../src/found/site-pages.ts';
import { buildSitemaps } from '../../../src/found/sitemap.ts';
import type { Changes } from '../../../src/iiif/changes.ts';
import { buildDataPackage, type WrittenFile } from '../../../src/reuse/data-package.ts';
import { buildLinkedArt } from '../../../src/reuse/linked-art.ts';
import { writeWorksCsv } from '../../../src/reuse/works-csv.ts';
import { writeWorksJson } from '../../../src/reuse/works-json.ts';

/** What a feed says of which nobody knows when it changed; the clock would make each build another. */
const unknownTime = '1970-01-01T00:00:00Z';
/** Files of an organiser's own, from `public`, which stay. */
const mayBeOwn = ['robots.txt', 'llms.txt'];

/**
 * Writes beside the pages of a site what lets it be found and used: the table of its works, and, where its address is
 * known, its map, its feed, the records of its works and what programs are told of it. `paths` are those of its pages.
 */
export async function writeFound(
  site: string,
  exhibition: Exhibition,
  place: Place,
  { changes, paths }: { changes: Changes; paths: readonly string[] },
): Promise<void> {
  const csv = await writeChunks(join(site, buildDataPath('works.csv')), writeWorksCsv(exhibition, place));
  const json = await writeChunks(join(site, buildDataPath('works.json')), writeWorksJson(exhibition, place));
  const described = buildDataPackage(exhibition, { csv, json }, place);
  await writeText(site, buildDataPath('datapackage.json'), `${JSON.stringify(described, undefined, 1)}\n`);
  if (place.site === '') return;
  const changed = listChanged(changes);
  const times = new Map([...changed].map(([number, { at }]) => [number, at]));
  const pages = listSitePages(exhibition, { paths, changed: times });
  for (const { path, text } of buildSitemaps(pages, place)) await writeText(site, path, text);
  const feed = buildFeed(exhibition, changed, place, unknownTime);
  await writeText(site, buildFeedPath(), feed);
  const guides = { 'robots.txt': buildRobots(place), 'llms.txt': buildLlms(exhibition, place) };
  for (const [path, text] of Object.entries(guides)) await writeText(site, path, text);
  await mkdir(join(site, dirname(buildLinkedArtPath('0'))), { recursive: true });
  for (const work of exhibition.works.filter(isShown)) {
    const record = JSON.stringify(buildLinkedArt(work, exhibition, place));
    await writeFile(join(site, buildLinkedArtPath(work.number)), record);
  }
}

/** When the works that stand were published or changed last. */
function listChanged(changes: Changes): Map<string, WorkChange> {
  return new Map(
    Object.entries(changes).flatMap(([number, change]): [string, WorkChange][] => {
      // The first build that is known has no times.
      const { at } = change as { at?: string };
      const isThere = change.type === 'Create' || change.type === 'Update';
      return isThere && at !== undefined ? [[number, { at, isNew: change.type === 'Create' }]] : [];
    }),
  );
}

/** Writes a text in pieces, and tells how long it is and what its digest is. */
async function writeChunks(file: string, chunks: Iterable<string>): Promise<WrittenFile> {
  await mkdir(dirname(file), { recursive: true });
  const digest = createHash('sha256');
  const handle = await open(file, 'w');
  let [waiting, bytes] = ['', 0];
  const write = async (): Promise<void> => {
    const data = Buffer.from(waiting);
    waiting = '';
    bytes += data.length;
    digest.update(data);
    await handle.write(data);
  };
  try {
    for (const chunk of chunks) {
      waiting += chunk;
      if (waiting.length > 1_000_000) await write();
    }
    await write();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: digest.digest('hex') };
}

async function writeText(site: string, path: string, text: string): Promise<void> {
  const file = join(site, path);
  if (mayBeOwn.includes(path) && existsSync(file)) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
