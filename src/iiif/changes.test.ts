import { expect, it } from 'vitest';
import { buildActivityFiles, updateChanges, type Changes } from './changes.ts';
import { buildContentState, encodeContentState } from './content-state.ts';

const place = { site: 'https://example.org', base: '/show/' };
const [first, second, third] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'];
const publish = (
  last: Changes,
  digests: Record<string, string>,
  at: string,
  renumbered: Record<string, string> = {},
): Changes =>
  updateChanges(
    last,
    { digests: new Map(Object.entries(digests)), renumbered: new Map(Object.entries(renumbered)) },
    at,
  );

it('tells of what was published, changed, withdrawn and renumbered, each once and with its last change', () => {
  const one = publish({}, { 1001: 'a', 1002: 'b', 1003: 'c', 1004: 'd' }, first);
  expect(one[1001]).toEqual({ type: 'Create', digest: 'a' });
  // 1002 changes, 1003 goes, 1004 has another number; 1001 stays as it was.
  const two = publish(one, { 1001: 'a', 1002: 'B', 1005: 'd' }, second, { 1004: '1005' });
  expect(two).toEqual({
    1001: { type: 'Create', digest: 'a' },
    1002: { type: 'Update', at: second, digest: 'B' },
    1003: { type: 'Delete', at: second },
    1004: { type: 'Move', at: second, to: '1005' },
    1005: { type: 'Create', at: second, digest: 'd' },
  });
  expect(publish(two, { 1001: 'a', 1002: 'B', 1005: 'd' }, third, { 1004: '1005' })).toEqual(two);
  expect(publish(two, { 1001: 'a', 1002: 'B', 1003: 'c', 1005: 'd' }, third)[1003]).toEqual({
    ...{ type: 'Create', at: third, digest: 'c' },
  });
});

it('lists them oldest first in pages that know each other', () => {
  const digests = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [String(10_000 + at), 'x']));
  const last = { ...digests };
  delete last['10000'];
  const [list, ...pages] = buildActivityFiles(publish(publish({}, digests, first), last, second), place);
  const root = 'https://example.org/show/iiif';
  expect([list, ...pages].map((file) => file?.path)).toEqual(
    ['all-changes', 'page-0', 'page-1', 'page-2'].map((name) => `iiif/activity/${name}.json`),
  );
  expect(list?.content).toEqual({
    '@context': 'http://iiif.io/api/discovery/1/context.json',
    id: `${root}/activity/all-changes.json`,
    type: 'OrderedCollection',
    totalItems: 2001,
    first: { id: `${root}/activity/page-0.json`, type: 'OrderedCollectionPage' },
    last: { id: `${root}/activity/page-2.json`, type: 'OrderedCollectionPage' },
  });
  expect(pages[2]?.content).toEqual({
    '@context': 'http://iiif.io/api/discovery/1/context.json',
    id: `${root}/activity/page-2.json`,
    type: 'OrderedCollectionPage',
    startIndex: 2000,
    partOf: { id: `${root}/activity/all-changes.json`, type: 'OrderedCollection' },
    prev: { id: `${root}/activity/page-1.json`, type: 'OrderedCollectionPage' },
    orderedItems: [
      {
        type: 'Delete',
        object: { id: `${root}/10000/manifest.json`, type: 'Manifest' },
        endTime: second,
      },
    ],
  });
  expect(pages[1]?.content).toMatchObject({ next: { id: `${root}/activity/page-2.json` } });
});

it('has no stream without a change', () => {
  expect(buildActivityFiles({}, place)).toEqual([]);
});

it('encodes a content state as the standard does', () => {
  // The example of IIIF Content State API 1.0, 6.1.
  const json =
    '{"id":"https://example.org/object1/canvas7#xywh=1000,2000,1000,2000","type":"Canvas","partOf":[{"id":"https://example.org/object1/manifest","type":"Manifest"}]}';
  expect(encodeContentState(json)).toBe(
    'JTdCJTIyaWQlMjIlM0ElMjJodHRwcyUzQSUyRiUyRmV4YW1wbGUub3JnJTJGb2JqZWN0MSUyRmNhbnZhczclMjN4eXdoJTNEMTAwMCUyQzIwMDAlMkMxMDAwJTJDMjAwMCUyMiUyQyUyMnR5cGUlMjIlM0ElMjJDYW52YXMlMjIlMkMlMjJwYXJ0T2YlMjIlM0ElNUIlN0IlMjJpZCUyMiUzQSUyMmh0dHBzJTNBJTJGJTJGZXhhbXBsZS5vcmclMkZvYmplY3QxJTJGbWFuaWZlc3QlMjIlMkMlMjJ0eXBlJTIyJTNBJTIyTWFuaWZlc3QlMjIlN0QlNUQlN0Q',
  );
  const state = buildContentState('1003', place);
  const decoded = decodeURIComponent(Buffer.from(state, 'base64url').toString('latin1'));
  expect(JSON.parse(decoded)).toEqual({
    id: 'https://example.org/show/iiif/1003/manifest.json',
    type: 'Manifest',
  });
});
