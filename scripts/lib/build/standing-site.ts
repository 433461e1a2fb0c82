import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { readRecord, writeRecord } from '../../../src/disk/record.ts';
import {
  digestFolder,
  hashContents,
  isUnchanged,
  takeSnapshot,
  type Snapshot,
} from '../../../src/disk/snapshot.ts';
import type { Facts } from '../../../src/exhibition/exhibition.ts';
import type { Problem } from '../../../src/exhibition/problem.ts';
import { getShowState } from '../../../src/exhibition/show-state.ts';
import { formatToday, readBuildTime } from '../../../src/exhibition/today.ts';
import type { Settings } from '../../../src/reading/settings.ts';

/** What a build said of the site that it put in its place. */
export interface Said {
  show: string;
  pictures: number;
  sheets: number;
  /** Pages, and data for them. */
  files: number;
  /** All that the same build would tell again. */
  problems: readonly Problem[];
}

/** A site that stands, and all that it was made of. */
interface Standing {
  /** Hash of the program, of the settings, of the day as far as pages tell it, and of what the cache remembers. */
  made: string;
  inputs: Snapshot;
  site: string;
  said: Said;
  /** When the machine was started, ms since 1970: what was written before may have been lost with the power. */
  boot: number;
}

interface Saved {
  version: number;
  /** By the folder that the site stands in. */
  sites: Partial<Record<string, Standing>>;
}

const version = 1;
const getFile = (cacheDir: string): string => join(cacheDir, 'standing.json');

/**
 * What a build of these settings said, where it would make the very site that stands in `target`: nothing that a build
 * reads has changed since, and nothing in the site. Undefined where it might not.
 */
export function findStanding(settings: Settings, target: string): Said | undefined {
  const standing = readSites(settings.cacheDir)[target];
  if (standing?.made !== describeMaking(settings)) return undefined;
  if (Math.abs(standing.boot - getBootTime()) > bootSlack) return undefined;
  if (!isUnchanged(listInputs(settings), standing.inputs)) return undefined;
  return digestFolder(target) === standing.site ? standing.said : undefined;
}

/** What goes into a site, as it was before the build began to read. */
export interface Beginning {
  /** Remembers the site that now stands in `target`, unless something changed while it was made. */
  remember: (target: string, said: Said) => void;
}

/** To be called before anything is read. */
export function noteBeginning(settings: Settings): Beginning {
  const inputs = takeSnapshot(listInputs(settings));
  const order = describeOrder(settings);
  return {
    remember: (target, said) => {
      if (!inputs || !isUnchanged(listInputs(settings), inputs)) return;
      if (describeOrder(settings) !== order) return;
      const standing = {
        ...{ made: describeMaking(settings), inputs, said },
        ...{ site: digestFolder(target), boot: getBootTime() },
      };
      const sites = { ...readSites(settings.cacheDir), [target]: standing };
      writeRecord(getFile(settings.cacheDir), { version, sites } satisfies Saved);
    },
  };
}

function readSites(cacheDir: string): Saved['sites'] {
  const saved = readRecord(getFile(cacheDir)) as Saved | undefined;
  return saved?.version === version ? saved.sites : {};
}

function listInputs({ exhibitionDir, projectDir }: Settings): string[] {
  return [exhibitionDir, join(projectDir, 'public')];
}

/** Everything but files that a site depends on; the cache is asked for what it remembers of earlier ones. */
function describeMaking(settings: Settings): string {
  const { cacheDir, exhibitionDir } = settings;
  const known = ['published.json', 'changes.json'].map((name) =>
    readOwnPart(join(cacheDir, name), exhibitionDir),
  );
  return hash([describeOrder(settings), known]);
}

/** The program, what it was told to do, and the day as far as pages tell it. */
function describeOrder(settings: Settings): string {
  const { projectDir, exhibitionDir, outDir, cacheDir, site, base, preview, house, facts } = settings;
  return hash([
    [hashProgram(projectDir), process.version, process.arch, process.platform],
    [exhibitionDir, outDir, cacheDir, site, base, preview === true, house],
    readState(facts.facts),
  ]);
}

/** Where a show stands in time today: all that pages tell of the day. */
export function readState({ start, end }: Facts): string {
  return getShowState(start, end, formatToday(readBuildTime(process.env['SOURCE_DATE_EPOCH']))) ?? '';
}

/** Clocks are set, and machines sleep; ms. */
const bootSlack = 5 * 60_000;

function getBootTime(): number {
  return Date.now() - uptime() * 1000;
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** What a record of the cache holds of one show. */
function readOwnPart(file: string, exhibitionDir: string): unknown {
  const { shows = {}, sites = {} } = (readRecord(file) ?? {}) as Record<string, Record<string, unknown>>;
  return Object.entries({ ...shows, ...sites }).filter(([key]) => key.startsWith(exhibitionDir));
}

/** Hash of the program itself, with the versions of its packages. */
export function hashProgram(projectDir: string): string {
  const configs = readdirSync(projectDir).filter((name) =>
    /^(?:\.env.*|tsconfig\.json|astro\.config\.\w+)$/u.test(name),
  );
  const names = [
    'src',
    'scripts',
    'package.json',
    'package-lock.json',
    'node_modules/.package-lock.json',
    ...configs,
  ];
  return hashContents(names.map((name) => join(projectDir, name)));
}
