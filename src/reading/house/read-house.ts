import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isBag } from '../../disk/bag.ts';
import { houseFields } from '../../exhibition/fields.ts';
import { findSlugFault, type HouseFacts, type HouseShow } from '../../exhibition/house.ts';
import { sortProblems, type Problem } from '../../exhibition/problem.ts';
import { baseVocabularies } from '../../exhibition/vocabularies.ts';
import { checkName } from '../file-name-problems.ts';
import { isSystemFile } from '../file-names.ts';
import { listFolder, type FolderFile } from '../folder.ts';
import { readTable } from '../read-table.ts';
import {
  describeFolderName,
  describeMissingHouse,
  describeNested,
  describeNoShow,
  describeNothing,
  describeRootClash,
  describeRootShow,
  describeShowInHouse,
  describeTwin,
} from './house-problems.ts';

/** A house as it was read. */
export interface ReadHouse {
  facts: HouseFacts;
  /** Folders that are shows, by name. */
  shows: HouseShow[];
  /** Those of them that must not be built where they are: printed codes lead to a hall of another show there. */
  clashing: string[];
  /** All that is wrong with house.yaml and the names of folders; what is wrong within a show is told by its own reading. */
  problems: Problem[];
  /** False where house.yaml has errors, so that nothing can be built. */
  whole: boolean;
}

/** Reads house.yaml and looks at the folders beside it. Never throws for an organiser's mistake. */
export async function readHouse(root: string): Promise<ReadHouse> {
  const { files, problems } = await listFolder(root, '');
  const table = await readHouseFile(files);
  const folders = files.filter(({ name, directory }) => directory && !isPassedOver(name));
  const shows: HouseShow[] = [];
  const told: Problem[] = [...problems];
  const taken = new Set(folders.map(({ name }) => name));
  const seen = new Map<string, string>();
  for (const file of folders) {
    const { name, path } = file;
    const kind = findKind(path);
    const twin = seen.get(name.toLowerCase());
    const fault = findSlugFault(name);
    const inner = kind === undefined ? await findInner(path) : undefined;
    if (twin !== undefined) told.push(describeTwin(name, twin));
    else if (kind === undefined)
      told.push(inner === undefined ? describeNoShow(name) : describeNested(name, inner));
    else if (fault !== undefined) told.push(describeFolderName(name, fault, taken));
    else shows.push({ slug: name, folder: path, kind });
    seen.set(name.toLowerCase(), name);
  }
  const atRoot = files.find(({ name, directory }) => !directory && isShowFile(name));
  if (atRoot) told.push(describeShowInHouse(atRoot.name));
  else if (folders.length === 0) told.push(describeNothing());
  const { root_show: rootShow } = table.facts;
  if (rootShow !== undefined && !folders.some(({ name }) => name === rootShow))
    table.problems.push(describeRootShow(rootShow, table.line, shows));
  const clashing = findRootClashes(shows, rootShow);
  told.push(...clashing.map((slug) => describeRootClash(rootShow ?? '', slug, taken)));
  const own = table.problems.some(({ severity }) => severity === 'error');
  return {
    facts: table.facts,
    shows,
    clashing,
    problems: sortProblems([...table.problems, ...told]),
    whole: !own && atRoot === undefined,
  };
}

/** Reads house.yaml among the files of a folder; `path` is absent where there is none. */
export async function readHouseFile(
  files: readonly FolderFile[],
): Promise<{ facts: HouseFacts; problems: Problem[]; line: number | undefined; path?: string }> {
  const file =
    files.find(({ name }) => name.toLowerCase() === 'house.yaml') ??
    files.find(({ name }) => /^house\.ya?ml(?:\.txt|\.ya?ml)?$/iu.test(name.normalize('NFKC')));
  const none: HouseFacts = { title: '', hosts: [] };
  if (!file || file.directory) {
    return { facts: none, problems: [describeMissingHouse(files.map(({ name }) => name))], line: undefined };
  }
  const entry = await readTable(file, houseFields, { vocabularies: baseVocabularies, medium: 'other' });
  const { title = '', hosts = [], ...rest } = entry.values;
  return {
    facts: { ...rest, title, hosts },
    problems: [...entry.problems, ...checkName(file, 'house.yaml')],
    line: entry.lineOf(['root_show']),
    path: file.path,
  };
}

/** Shows at the address of a hall of the show that stood at the root. */
function findRootClashes(shows: readonly HouseShow[], rootShow: string | undefined): string[] {
  const old = shows.find(({ slug }) => slug === rootShow);
  if (!old) return [];
  const nameHall = (slug: string): string =>
    old.kind === 'sealed' ? `data/site/${slug}/index.html` : `halls/${slug}.md`;
  return shows
    .filter((show) => show !== old && existsSync(join(old.folder, nameHall(show.slug))))
    .map(({ slug }) => slug);
}

/** Folders that are no shows and say so by their names, and those of programs. */
function isPassedOver(name: string): boolean {
  return /^[._]/u.test(name) || isSystemFile(name) || name === 'node_modules';
}

function isShowFile(name: string): boolean {
  return /^exhibition\.ya?ml(?:\.txt|\.ya?ml)?$/iu.test(name.normalize('NFKC'));
}

function findKind(folder: string): HouseShow['kind'] | undefined {
  if (isBag(folder)) return 'sealed';
  const names = ['exhibition.yaml', 'exhibition.yml', 'Exhibition.yaml', 'exhibition.yaml.txt'];
  return names.some((name) => existsSync(join(folder, name))) ? 'entries' : undefined;
}

/** The folder within a folder that is a show: unpacking makes one too many. */
async function findInner(folder: string): Promise<string | undefined> {
  const { files } = await listFolder(folder, '');
  return files.find(
    ({ directory, path }) => directory && statSync(path).isDirectory() && findKind(path) !== undefined,
  )?.name;
}
