import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashFile, listFiles } from '../../../src/disk/bag.ts';
import { persist } from '../../../src/disk/persist.ts';
import {
  buildTemporaryName,
  readTemporaryName,
  removeOwn,
  removeOwnFile,
  removeTemporary,
} from '../../../src/disk/remove.ts';
import { isRunning } from '../../../src/disk/running.ts';
import { hashContents } from '../../../src/disk/snapshot.ts';
import { buildWorkerPath, type Place } from '../../../src/exhibition/addresses.ts';
import type { Facts } from '../../../src/exhibition/exhibition.ts';
import type { HouseFacts, Shelf, StandingShow } from '../../../src/exhibition/house.ts';
import { nameYear } from '../../../src/exhibition/house.ts';
import { baseVocabularies } from '../../../src/exhibition/vocabularies.ts';
import { buildRobots } from '../../../src/found/guides.ts';
import { buildHouseSitemaps } from '../../../src/found/house-files.ts';
import { houseZh } from '../../../src/interface/house.zh.ts';
import { setShelf } from '../../../src/reading/shelf.ts';
import { buildMark } from '../../../src/worker/build-mark.ts';
import { farewell } from '../../../src/worker/farewell.ts';
import { settleEnvironment } from '../build/compile-pages.ts';
import { renderShow } from '../build/render-show.ts';
import { hashProgram, readState } from '../build/standing-site.ts';
import { openWorkplace } from '../build/workplace.ts';
import { writeHostHeaders } from '../host-headers.ts';
import { isWhole, listStanding, readHouseMark, writeHouseMark } from './house-mark.ts';
import type { HouseSettings } from './house-settings.ts';
import { buildRedirects, type HouseFiles } from './redirects.ts';

/**
 * Makes the pages of a house and puts them around the sites of its shows; says so and is done where they would be the
 * very ones that stand there. True when something was made.
 */
export async function makeHousePages(settings: HouseSettings, shelf: Shelf): Promise<boolean> {
  const { outDir } = settings;
  removeHalfWritten(outDir);
  const beside = gatherBeside(settings, shelf);
  const made = describeMaking(settings, shelf, beside);
  const mark = readHouseMark(outDir);
  if (mark?.made === made && isWhole(outDir, mark)) return false;
  settleEnvironment();
  const workplace = await openWorkplace(settings.projectDir);
  setShelf(shelf);
  const facts = toFacts(shelf.facts);
  const exhibition = { facts, halls: [], works: [], series: [], stories: [], tours: [] };
  const site: Parameters<typeof renderShow>[1] = {
    ...settings,
    ...{ exhibitionDir: settings.houseDir, isHouse: true },
    facts: { facts, written: {}, lineOf: () => undefined, problems: [], whole: true },
  };
  const nothing = { sources: new Map<string, never>(), recordings: new Map<string, string>() };
  const { pages } = await renderShow(
    workplace,
    site,
    { exhibition, ...nothing, titles: listTitles(shelf) },
    [],
  );
  writeHostHeaders(
    workplace.site,
    settings.base,
    shelf.shows.map(({ base }) => base),
  );
  for (const [path, text] of beside) {
    const file = join(workplace.site, path);
    // A file of `public` stands in place of ours.
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  pages.stamp(made.slice(0, buildMark.length));
  placeFiles(workplace.site, outDir, made);
  workplace.leave();
  return true;
}

/** What stands beside the pages: old addresses, the map of all, what robots and old workers are told. */
function gatherBeside({ outDir, site, base, read }: HouseSettings, { shows }: Shelf): HouseFiles {
  const place: Place = { site, base };
  const files: HouseFiles = new Map([[buildWorkerPath(), farewell]]);
  const slugs = shows.map(({ slug }) => slug);
  const { root_show: old } = read.facts;
  if (old !== undefined && slugs.includes(old))
    for (const [path, text] of buildRedirects(join(outDir, old), old, place, slugs)) files.set(path, text);
  if (site === '') return files;
  const inner = slugs.flatMap((slug) =>
    readdirSync(join(outDir, slug))
      .filter((name) => /^sitemap-\d+\.xml$/u.test(name))
      .map((name) => `${slug}/${name}`),
  );
  for (const { path, text } of buildHouseSitemaps(place, inner)) files.set(path, text);
  return files.set('robots.txt', buildRobots(place));
}

/** Everything that the house's own files are made of. */
function describeMaking(settings: HouseSettings, shelf: Shelf, beside: HouseFiles): string {
  const { projectDir, site, base } = settings;
  const publicDir = join(projectDir, 'public');
  const states = shelf.shows.map(({ card }) => readState({ ...toFacts(shelf.facts), ...pickDays(card) }));
  const said = JSON.stringify([
    [hashProgram(projectDir), process.version, existsSync(publicDir) ? hashContents([publicDir]) : ''],
    // Where an index lies, a search asks the show itself.
    [site, base, shelf.facts, shelf.shows.map(withoutPlan), states, [...beside]],
  ]);
  return createHash('sha256').update(said).digest('hex');
}

function withoutPlan({ card: { search, ...card }, ...show }: StandingShow): unknown {
  return [show, card, search.format];
}

function pickDays({ start, end }: { start?: string; end?: string }): { start?: string; end?: string } {
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

/** A house as the head and the foot of every page take it for a show. */
function toFacts({ introduction: _, introduction_en: __, root_show: ___, ...facts }: HouseFacts): Facts {
  return { ...facts, vocabularies: baseVocabularies, isHouse: true };
}

/** What the pages of a house set in the title font. */
function listTitles({ facts, shows }: Shelf): string {
  const words = [houseZh.shelf, houseZh.search.title, houseZh.search.byShow, facts.seal ?? ''];
  return [...words, ...shows.flatMap((show) => [show.card.title, nameYear(show)])].join('');
}

/**
 * Puts the house's files in their places one by one, each whole: what pages are made of first, the pages then, and what
 * nobody needs any more goes last. The mark lists all of them from the first to the last moment, so that a build killed
 * anywhere leaves files that the next knows.
 */
function placeFiles(from: string, root: string, made: string): void {
  mkdirSync(root, { recursive: true });
  const before = readHouseMark(root)?.files ?? {};
  const files = Object.fromEntries(listFiles(from).map((path) => [path, hashFile(join(from, path))]));
  writeHouseMark(root, { made: '', files: { ...before, ...files } });
  const isPage = (path: string): boolean => path.endsWith('.html');
  const all = Object.keys(files).sort((a, b) => Number(isPage(a)) - Number(isPage(b)));
  for (const path of all) placeFile(join(from, path), join(root, path));
  const left = Object.keys(before).filter((path) => files[path] === undefined);
  for (const top of new Set(left.map((path) => path.split('/')[0] ?? ''))) removeLeft(root, top, left);
  writeHouseMark(root, { made, files });
}

function placeFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const temporary = join(dirname(to), buildTemporaryName());
  try {
    copyFileSync(from, temporary);
    persist(() => renameSync(temporary, to));
  } catch (error) {
    removeTemporary(temporary);
    throw error;
  }
}

/** Removes the named files below one name of the root; they were ours, and nothing else goes. */
function removeLeft(root: string, top: string, left: readonly string[]): void {
  if (left.includes(top)) removeOwnFile(join(root, top), () => true);
  else removeOwn(join(root, top), (path) => left.includes(`${top}/${path}`));
}

/** Files that a process of ours was killed over. */
function removeHalfWritten(root: string): void {
  if (!existsSync(root)) return;
  const shows = listStanding(root);
  const own = readdirSync(root).filter((name) => !shows.includes(name));
  const paths = own.flatMap((name) => [
    name,
    ...listFiles(join(root, name)).map((path) => `${name}/${path}`),
  ]);
  for (const path of paths) {
    const name = path.split('/').at(-1) ?? '';
    const maker = readTemporaryName(name);
    if (maker && !(maker.isHere && maker.pid !== process.pid && isRunning(maker.pid)))
      removeTemporary(join(root, path));
  }
}
