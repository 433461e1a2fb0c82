import type { Exhibition } from '../../src/exhibition/exhibition.ts';
import { buildIndexFile, buildTexts, listFound } from '../../src/search/build-index.ts';
import { find, findInexactly, type Answer } from '../../src/search/find.ts';
import { foldText } from '../../src/search/fold.ts';
import { readReadings } from '../../src/search/readings.ts';
import { listCommonReadings } from '../../src/search/readings-source.ts';
import { openIndex } from '../../src/search/search-index.ts';

const readings = readReadings(listCommonReadings());

/** Opens the search of a show as a page does: exact ways first, and forgiving ones where they found too little. */
export function openAsking(exhibition: Exhibition): (query: string) => Promise<Answer> {
  const index = openIndex(buildIndexFile(exhibition));
  const texts = buildTexts(listFound(exhibition)).map((text) => foldText(text, index.folds));
  return async (query) => {
    const question = { query, choice: {}, sort: 'trust' } as const;
    const answer = find(index, question);
    if (answer.missing.length === 0) return answer;
    const isStale = (): Promise<boolean> => Promise.resolve(false);
    return (await findInexactly(index, question, { readings, texts }, isStale)) ?? answer;
  };
}
