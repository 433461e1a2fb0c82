import { createHash } from 'node:crypto';
import { buildIndexPath } from './exhibition/addresses.ts';
import { gatherBrowseValues, type BrowseKey, type BrowseValue } from './search/browse.ts';
import { buildCards, buildIndexFile, buildTexts, listFound } from './search/build-index.ts';
import { shardSize, type IndexPlan } from './search/index-file.ts';
import { listCommonReadings } from './search/readings-source.ts';
import { buildLikenesses, type Likeness } from './search/similar.ts';
import { getShow, type Show } from './show.ts';

/** What pages need to let works be found: the index in parts, the values with pages, works that are alike. */
export interface Finding {
  plan: IndexPlan;
  /** Contents of the parts of the index, by name. */
  parts: ReadonlyMap<string, string>;
  browse: ReadonlyMap<BrowseKey, BrowseValue[]>;
  likenesses: ReadonlyMap<string, Likeness[]>;
}

let finding: Promise<Finding> | undefined;

/** Builds the index once for all pages; in development anew, since entries change. */
export function getFinding(): Promise<Finding> {
  if (import.meta.env.DEV) return getShow().then(buildFinding);
  return (finding ??= getShow().then(buildFinding));
}

function buildFinding(show: Show): Finding {
  const parts = new Map<string, string>();
  /** Names carry a hash of the content: an index never goes with the pages of another version. */
  const add = (name: string, content: unknown): string => {
    const text = JSON.stringify(content);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    parts.set(`${name}-${hash}`, text);
    return buildIndexPath(`${name}-${hash}`);
  };
  const works = listFound(show);
  const index = buildIndexFile(show);
  const texts = buildTexts(works);
  const shards = Array.from({ length: Math.ceil(works.length / shardSize) }, (_, at) => at * shardSize);
  const plan: IndexPlan = {
    index: add('index', index),
    texts: shards.map((from, at) => add(`texts-${at}`, { texts: texts.slice(from, from + shardSize) })),
    cards:
      index.cards === undefined
        ? shards.map((from, at) =>
            add(`cards-${at}`, { cards: buildCards(works.slice(from, from + shardSize)) }),
          )
        : [],
    readings: add('readings', listCommonReadings()),
    textBytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  };
  return { plan, parts, browse: gatherBrowseValues(show), likenesses: buildLikenesses(works) };
}
