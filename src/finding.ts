import { createHash } from 'node:crypto';
import { isNotingUses, noteUse, offerUses, TracedMap, traceList } from './reading/uses.ts';
import { gatherBrowseValues, type BrowseKey, type BrowseValue } from './search/browse.ts';
import { listFound } from './search/build-index.ts';
import { buildIndexParts, type IndexParts } from './search/index-parts.ts';
import { buildLikenesses, type Likeness } from './search/similar.ts';
import { getShow, getWholeShow, type Show } from './show.ts';

/** What pages need to let works be found: the index in parts, the values with pages, works that are alike. */
export interface Finding extends IndexParts {
  browse: ReadonlyMap<BrowseKey, BrowseValue[]>;
  likenesses: ReadonlyMap<string, Likeness[]>;
}

let finding: Promise<Finding> | undefined;
let traced: Promise<Finding> | undefined;

/** Builds the index once for all pages; in development anew, since entries change. */
export function getFinding(): Promise<Finding> {
  if (import.meta.env.DEV) return getShow().then(buildFinding);
  finding ??= getWholeShow().then((show) => {
    const own = buildFinding(show);
    offerUses('finding', (name) => resolve(own, name));
    return own;
  });
  return isNotingUses() ? (traced ??= finding.then(traceFinding)) : finding;
}

function buildFinding(show: Show): Finding {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
  return {
    ...buildIndexParts(show, hash),
    browse: gatherBrowseValues(show),
    likenesses: buildLikenesses(listFound(show)),
  };
}

/** What of a value its links tell: not its works, but how many they are. */
function tellLink({ works, ...value }: BrowseValue): unknown {
  return { ...value, count: works.length };
}

/** A part of it by the name under which its use is noted. */
function resolve(own: Finding, name: string): unknown {
  const [kind = '', key = ''] = name.split(/ (.*)/su);
  const values = own.browse.get(key as BrowseKey);
  const parts: Record<string, () => unknown> = {
    plan: () => own.plan,
    part: () => own.parts.get(key),
    parts: () => [...own.parts],
    browse: () => [...own.browse],
    values: () => values,
    links: () => values?.map(tellLink),
    likenesses: () => [...own.likenesses],
    likeness: () => own.likenesses.get(key),
  };
  return parts[kind]?.();
}

function traceFinding(own: Finding): Finding {
  const note = (kind: string, key?: string) => () => {
    noteUse('finding', key === undefined ? kind : `${kind} ${key}`);
  };
  const noteKey = (kind: string) => (key: string) => {
    noteUse('finding', `${kind} ${key}`);
  };
  const browse = new Map(
    [...own.browse].map(([facet, values]): [BrowseKey, BrowseValue[]] => [
      facet,
      values.map((value) => ({
        ...value,
        // Its length is among what the links tell.
        works: traceList(value.works, note('links', facet), note('values', facet)),
      })),
    ]),
  );
  return {
    get plan() {
      noteUse('finding', 'plan');
      return own.plan;
    },
    parts: new TracedMap(own.parts, noteKey('part'), note('parts')),
    browse: new TracedMap(browse, noteKey('links'), note('browse')),
    likenesses: new TracedMap(own.likenesses, noteKey('likeness'), note('likenesses')),
  };
}
