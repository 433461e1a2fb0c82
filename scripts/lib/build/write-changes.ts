import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readRecord, writeRecord } from '../../../src/disk/record.ts';
import { buildManifestPath, buildUrl, type Place } from '../../../src/exhibition/addresses.ts';
import { isShown, listRenumbered, type Work } from '../../../src/exhibition/work.ts';
import { readBuildTime } from '../../../src/exhibition/today.ts';
import { buildActivityFiles, updateChanges, type Changes } from '../../../src/iiif/changes.ts';

/** The changes of every site that was built, by the folder of its exhibition and where it stands. */
interface Saved {
  version: number;
  sites: Record<string, Changes>;
}

const version = 1;
const getFile = (cacheDir: string): string => join(cacheDir, 'changes.json');

/** What a build changes at its site, to be kept once that stands in its place. */
export interface SiteChanges {
  /** The last change of every work, by its number. */
  changes: Changes;
  keep: () => void;
}

/**
 * Writes into a site what was published, changed and withdrawn since its first build here. What stood at the same
 * address before is known from the cache, as the numbers are (src/proof/published-numbers.ts): a cache that was emptied
 * tells of everything as new.
 */
export async function writeChanges(
  outDir: string,
  works: readonly Work[],
  { cacheDir, exhibitionDir, ...place }: Place & { cacheDir: string; exhibitionDir: string },
): Promise<SiteChanges> {
  const key = `${exhibitionDir} ${buildUrl(place, '')}`;
  const digests = new Map<string, string>();
  for (const { number } of works.filter(isShown)) {
    const manifest = await readFile(join(outDir, buildManifestPath(number)));
    digests.set(number, createHash('sha256').update(manifest).digest('hex').slice(0, 16));
  }
  const renumbered = new Map(listRenumbered(works).map(({ was, work }) => [was, work.number]));
  // To the second, as XML Schema writes it.
  const at = readBuildTime(process.env['SOURCE_DATE_EPOCH'])
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z');
  const changes = updateChanges(readSites(cacheDir)[key] ?? {}, { digests, renumbered }, at);
  for (const { path, content } of buildActivityFiles(changes, place)) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(content));
  }
  return {
    changes,
    keep: () =>
      writeRecord(getFile(cacheDir), { version, sites: { ...readSites(cacheDir), [key]: changes } }),
  };
}

function readSites(cacheDir: string): Saved['sites'] {
  const saved = readRecord(getFile(cacheDir)) as Saved | undefined;
  return saved?.version === version ? saved.sites : {};
}
