import { describe, expect, it } from 'vitest';
import { readContentState } from './content-state.ts';

const canvas = 'https://example.org/iiif/1001/canvas/p1';

describe('content states', () => {
  it("reads the specification's own example, encoded by Python's base64 and urllib", () => {
    const encoded =
      'JTdCJTIyaWQlMjIlM0ElMjJodHRwcyUzQSUyRiUyRmV4YW1wbGUub3JnJTJGb2JqZWN0MSUyRmNhbnZhczclMjN4eXdoJTNEMTAwMCUyQzIwMDAlMkMxMDAwJTJDMjAwMCUyMiUyQyUyMnR5cGUlMjIlM0ElMjJDYW52YXMlMjIlMkMlMjJwYXJ0T2YlMjIlM0ElNUIlN0IlMjJpZCUyMiUzQSUyMmh0dHBzJTNBJTJGJTJGZXhhbXBsZS5vcmclMkZvYmplY3QxJTJGbWFuaWZlc3QlMjIlMkMlMjJ0eXBlJTIyJTNBJTIyTWFuaWZlc3QlMjIlN0QlNUQlN0Q';
    expect(readContentState(encoded)).toBe('https://example.org/object1/canvas7#xywh=1000,2000,1000,2000');
  });

  it.each([
    ['an address', canvas, canvas],
    ['plain JSON', JSON.stringify({ id: canvas, type: 'Canvas' }), canvas],
    [
      'an annotation with a selector',
      JSON.stringify({
        type: 'Annotation',
        target: {
          type: 'SpecificResource',
          source: { id: canvas, type: 'Canvas' },
          selector: { type: 'FragmentSelector', value: 'xywh=5,6,7,8' },
        },
      }),
      `${canvas}#xywh=5,6,7,8`,
    ],
    [
      'an annotation of several',
      JSON.stringify({ type: 'Annotation', target: [{ id: canvas }, {}] }),
      canvas,
    ],
  ])('reads %s', (_, content, id) => {
    expect(readContentState(content)).toBe(id);
  });

  it.each(['', '{', '%%%', 'Zm9v', '[]', '{"type":"Annotation"}', '{"id":5}', 'e30'])(
    'takes %j for none',
    (text) => {
      expect(readContentState(text)).toBeUndefined();
    },
  );
});
