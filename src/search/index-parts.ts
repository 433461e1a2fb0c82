import { buildIndexPath } from '../exhibition/addresses.ts';
import type { Exhibition } from '../exhibition/exhibition.ts';
import { buildCards, buildIndexFile, buildTexts, listFound } from './build-index.ts';
import { shardSize, type IndexPlan } from './index-file.ts';
import { listCommonReadings } from './readings-source.ts';

/** An index in parts: where they lie, and what they hold. */
export interface IndexParts {
  plan: IndexPlan;
  /** Contents of the parts, by name. */
  parts: ReadonlyMap<string, string>;
}

/**
 * Builds all parts of the index of a show. Their names carry a hash of their content, so that an index never
 * goes with the pages of another version.
 */
export function buildIndexParts(exhibition: Exhibition, hash: (text: string) => string): IndexParts {
  const parts = new Map<string, string>();
  const add = (name: string, content: unknown): string => {
    const text = JSON.stringify(content);
    const whole = `${name}-${hash(text)}`;
    parts.set(whole, text);
    return buildIndexPath(whole);
  };
  const works = listFound(exhibition);
  const index = buildIndexFile(exhibition);
  const texts = buildTexts(works);
  const shards = Array.from({ length: Math.ceil(works.length / shardSize) }, (_, at) => at * shardSize);
  const encoder = new TextEncoder();
  const plan: IndexPlan = {
    count: works.length,
    index: add('index', index),
    texts: shards.map((from, at) => add(`texts-${at}`, { texts: texts.slice(from, from + shardSize) })),
    cards:
      index.cards === undefined
        ? shards.map((from, at) =>
            add(`cards-${at}`, { cards: buildCards(works.slice(from, from + shardSize)) }),
          )
        : [],
    readings: add('readings', listCommonReadings()),
    textBytes: texts.reduce((sum, text) => sum + encoder.encode(text).length, 0),
  };
  return { plan, parts };
}
