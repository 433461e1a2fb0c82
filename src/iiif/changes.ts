import { buildActivityPath, buildManifestPath, buildUrl, type Place } from '../exhibition/addresses.ts';

/** What happened last to the manifest of a work. */
export type Change =
  /** Of what the first build that is known found there, nobody knows when it came. */
  | { type: 'Create'; at?: string; digest: string }
  | { type: 'Update'; at: string; digest: string }
  | { type: 'Delete'; at: string }
  /** The work has another number since. */
  | { type: 'Move'; at: string; to: string };

/** The last change of every work that was ever published, by its number; times are UTC, as ISO 8601 writes them. */
export type Changes = Readonly<Record<string, Change>>;

/** The works of a site that is about to be published. */
export interface Published {
  /** Digest of its manifest by the number of each shown work. */
  digests: ReadonlyMap<string, string>;
  /** The number of today by each old one. */
  renumbered: ReadonlyMap<string, string>;
}

/**
 * What changes with a site that is published at a time. Of each work only the last change is kept, which is all that
 * harvesters need; of one that is withdrawn nothing but its number. The first list has no times, so that the same show
 * gives the same list wherever and whenever it is built.
 * @see https://iiif.io/api/discovery/1.0/#level-2-complete-change-list
 */
export function updateChanges(last: Changes, { digests, renumbered }: Published, at: string): Changes {
  const changes: Record<string, Change> = {};
  for (const [number, change] of Object.entries(last)) {
    const to = renumbered.get(number);
    if (digests.has(number) || change.type === 'Delete' || change.type === 'Move') changes[number] = change;
    else changes[number] = to === undefined ? { type: 'Delete', at } : { type: 'Move', at, to };
  }
  const isFirst = Object.keys(last).length === 0;
  for (const [number, digest] of digests) {
    const known = changes[number];
    if (known === undefined || !('digest' in known))
      changes[number] = { type: 'Create', ...(!isFirst && { at }), digest };
    else if (known.digest !== digest) changes[number] = { type: 'Update', at, digest };
  }
  return changes;
}

/** Changes on one page. */
const pageSize = 1000;
const context = 'http://iiif.io/api/discovery/1/context.json';

interface Activity {
  type: Change['type'];
  object: { id: string; type: 'Manifest' };
  target?: { id: string; type: 'Manifest' };
  endTime?: string;
}

/** A file of the stream: its path relative to the base, and what it says. */
export interface ActivityFile {
  path: string;
  content: object;
}

/**
 * The changes as a static stream of IIIF Change Discovery API 1.0, level 2: oldest first, a list and its pages. Without
 * any change there is none: a page holds one at least.
 */
export function buildActivityFiles(changes: Changes, place: Place): ActivityFile[] {
  const activities = Object.entries(changes)
    .sort(([one, a], [other, b]) => compare(a.at ?? '', b.at ?? '') || compare(one, other))
    .map(([number, change]): Activity => ({
      type: change.type,
      object: nameManifest(number, place),
      ...(change.type === 'Move' && { target: nameManifest(change.to, place) }),
      ...(change.at !== undefined && { endTime: change.at }),
    }));
  if (activities.length === 0) return [];
  const list = { id: buildUrl(place, buildActivityPath()), type: 'OrderedCollection' };
  const count = Math.ceil(activities.length / pageSize);
  const name = (page: number) => ({
    id: buildUrl(place, buildActivityPath(page)),
    type: 'OrderedCollectionPage',
  });
  const pages = Array.from({ length: count }, (_, page): ActivityFile => ({
    path: buildActivityPath(page),
    content: {
      '@context': context,
      ...name(page),
      startIndex: page * pageSize,
      partOf: list,
      ...(page > 0 && { prev: name(page - 1) }),
      ...(page < count - 1 && { next: name(page + 1) }),
      orderedItems: activities.slice(page * pageSize, (page + 1) * pageSize),
    },
  }));
  const content = {
    '@context': context,
    ...list,
    ...{ totalItems: activities.length, first: name(0), last: name(count - 1) },
  };
  return [{ path: buildActivityPath(), content }, ...pages];
}

function nameManifest(number: string, place: Place): { id: string; type: 'Manifest' } {
  return { id: buildUrl(place, buildManifestPath(number)), type: 'Manifest' };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
