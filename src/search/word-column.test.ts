import { expect, it } from 'vitest';
import { getWordField } from './word-column.ts';
import { facetKeys, offeredFacets } from './index-file.ts';

it('offers as facets the fields that the table of fields calls so, and halls and colours', () => {
  const fromTable = facetKeys.filter((key) => getWordField(key)?.facet === true);
  expect([...offeredFacets].sort()).toEqual([...fromTable, 'hall', 'colour'].sort());
});
