import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBag } from '../../../src/disk/bag.ts';
import type { HouseShow } from '../../../src/exhibition/house.ts';
import type { Problem } from '../../../src/exhibition/problem.ts';
import type { ShowCard } from '../../../src/exhibition/show-card.ts';
import {
  describeDamage,
  describeSealedForm,
  describeSealedPlace,
} from '../../../src/reading/house/house-problems.ts';
import { markName } from '../build/site-mark.ts';
import { readCard } from './gather-shelf.ts';

/** Where the site lies in a sealed copy, and what bag-info.txt calls the form of the whole. */
export const sealedSite = 'data/site';
export const formLabel = 'Chifu-Sealed-Format';
/** Goes up when a program that knows the one before could take a sealed copy for something else. */
export const sealedForm = 1;

/** A sealed copy, every byte of which was held to its sum. */
export interface Sealed {
  /** Folder of its site. */
  site: string;
  /** SHA-256 of the files of the site, by path relative to it. */
  sums: ReadonlyMap<string, string>;
  card: ShowCard | undefined;
  problems: Problem[];
}

/** `here` is the address at which it is to stand; '' where nobody knows it. */
export function readSealed({ slug, folder }: HouseShow, here: string): Sealed {
  const { bag, faults } = readBag(folder);
  const site = join(folder, sealedSite);
  const prefix = `${sealedSite}/`;
  const sums = new Map(
    [...bag.sums].flatMap(([path, sum]): [string, string][] =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), sum]] : [],
    ),
  );
  const problems = faults.map(({ kind, files }) => describeDamage(slug, kind, files));
  if (problems.length > 0) return { site, sums, card: undefined, problems };
  const form = Number(bag.info.get(formLabel) ?? '');
  const card = readCard(site);
  if (form > sealedForm || card === 'newer') problems.push(describeSealedForm(slug, true));
  else if (form < 1 || Number.isNaN(form) || typeof card !== 'object' || !existsSync(join(site, markName)))
    problems.push(describeSealedForm(slug, false));
  const sealed = bag.info.get('External-Identifier');
  if (problems.length === 0 && sealed !== undefined && here !== '' && sealed !== here)
    problems.push(describeSealedPlace(slug, sealed, here));
  return { site, sums, card: typeof card === 'object' ? card : undefined, problems };
}
