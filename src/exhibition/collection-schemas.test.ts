import { describe, expect, it } from 'vitest';
import { collectionSchemas } from './collection-schemas.ts';

const place = { id: '1001', position: 0 };
const region = { x: 1, y: 2, width: 3, height: 4 };
const picture = { id: '1001-1-abc', width: 9, height: 7, sizes: [{ width: 9, height: 7 }] };
const work = {
  ...{ ...place, number: '1001', hall: 'calligraphy', title: '春', alt: '字', artists: [{ name: '甲' }] },
  ...{ parts: [{ picture }], details: [], columns: [], tracks: [] },
  ...{ status: 'shown', direction: 'rtl', sample: false, description: '', summary: '' },
};
/** Every value that a work may have. */
const fullWork = {
  ...work,
  ...{
    title_en: 'Spring',
    script: '行书',
    size: { height: 1.5, width: 2 },
    year: 2022,
    tags: ['甲'],
    text: ['一'],
  },
  artists: [{ name: '甲', unit: '一厂', city: '长春', minor: true }],
  parts: [
    {
      caption: '右',
      picture: {
        ...{ ...picture, tiles: { size: 512, scaleFactors: [1, 2] }, colours: ['#aabbcc'] },
        placeholder: 'data:image/webp;base64,AA',
      },
    },
  ],
  details: [{ region, part: 0, kind: '印章', title: '名章', note: '朱文' }],
  columns: [{ region, part: 0, line: 0 }],
  tracks: [{ file: 'a.mp3', type: 'audio/mpeg', lang: 'zh', seconds: 1.5 }],
};
const text = { slug: 'a', title: '甲', html: '', summary: '' };
const good: Record<keyof typeof collectionSchemas, object[]> = {
  works: [
    work,
    fullWork,
    { ...work, tracks: [{ file: 'a.m4a', type: 'audio/mp4', lang: 'en', seconds: 1 }] },
  ],
  exhibition: [
    {
      ...{ ...place, title: '甲', hosts: ['乙'], start: '2022-11-18', site: 'https://example.org/' },
      ...{ contact: { text: 'a@example.org', href: 'mailto:a@example.org' }, submitted: 3 },
      past: [{ title: '首届' }, { title: '二届', year: 2018, url: 'https://example.org/' }],
      cover: { work: '1001', region },
      vocabularies: Object.fromEntries(
        ['script', 'painting', 'photo', 'format', 'award', 'detail'].map((name) => [
          name,
          [
            { zh: '甲', en: 'A' },
            { zh: '乙', en: 'B', aliases: ['丙'], aat: 300_033_799 },
          ],
        ]),
      ),
      fonts: {
        site: 'a.woff2',
        page: 'b.woff2',
        hall: 'e.woff2',
        latin: 'd.woff2',
        works: { '1001': 'c.woff2' },
      },
    },
  ],
  halls: [
    { ...place, ...text, digit: 1, medium: 'calligraphy' },
    { ...place, ...text, digit: 9, medium: 'other', theme: '乙', cover: { work: '1001' } },
  ],
  series: [{ ...place, ...text }],
  stories: [{ ...place, ...text, works: ['1001'], cover: { work: '1001' } }],
  tours: [{ ...place, ...text, stops: [{ work: '1001' }, { work: '1002', text: '看' }] }],
};
const collections = Object.entries(good) as [keyof typeof collectionSchemas, object[]][];
const check = (name: keyof typeof collectionSchemas, value: unknown) =>
  collectionSchemas[name].safeParse(value).success;
/** A copy of a work with one value put in by its path. */
function put(path: string, value: unknown): object {
  const copy = structuredClone(fullWork) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const owner = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else owner[last] = value;
  return copy;
}

describe.each(collections)('an entry of %s', (name, entries) => {
  it('is taken as it is', () => {
    for (const entry of entries) expect(collectionSchemas[name].parse(entry)).toEqual(entry);
  });

  it('has nothing that no row says, and all that pages need', () => {
    for (const entry of entries) expect(check(name, { ...entry, unknown: 1 })).toBe(false);
    const needed = Object.keys(good[name][0] ?? {}).filter((key) => {
      const { [key]: _, ...rest } = good[name][0] as Record<string, unknown>;
      return !check(name, rest);
    });
    expect(needed.sort().join(' ')).toBe(
      {
        works:
          'alt artists columns description details direction hall id number parts position sample status summary title tracks',
        exhibition: 'fonts hosts id position title vocabularies',
        halls: 'digit html id medium position slug summary title',
        series: 'html id position slug summary title',
        stories: 'html id position slug summary title works',
        tours: 'html id position slug stops summary title',
      }[name],
    );
  });
});

// Bounds and forms as src/exhibition/work.ts, picture.ts and values.ts tell them.
it.each<[string, unknown]>([
  ['number', '101'],
  ['number', 'x1001'],
  ['number', '1001x'],
  ['position', -1],
  ['position', 0.5],
  ['status', 'gone'],
  ['direction', 'up'],
  ['sample', 'yes'],
  ['year', 2022.5],
  ['size', { height: 0, width: 1 }],
  ['size', { height: 1, width: 0 }],
  ['size', { height: 1, width: 1, depth: 1 }],
  ['tags', '甲'],
  ['title_en', 1],
  // What is read otherwise than its row says has no place of its own.
  ['artist', '甲'],
  ['unit', '一厂'],
  ['city', '长春'],
  ['minor', true],
  ['audio', 'a.mp3'],
  ['artists.0.age', 9],
  ['artists.0.minor', 'yes'],
  ['artists.0.name', undefined],
  ['parts.0.caption', 1],
  ['parts.0.note', '甲'],
  ['parts.0.picture.id', 'a b'],
  ['parts.0.picture.id', 'a/b'],
  ['parts.0.picture.id', ''],
  ['parts.0.picture.width', 0],
  ['parts.0.picture.width', 1.5],
  ['parts.0.picture.sizes', []],
  ['parts.0.picture.sizes.0.depth', 1],
  ['parts.0.picture.colours', ['#aabbc']],
  ['parts.0.picture.colours', ['x#aabbcc']],
  ['parts.0.picture.colours', ['#aabbccd']],
  ['parts.0.picture.colours', ['#AABBCC']],
  ['parts.0.picture.placeholder', 'https://example.org/a.webp'],
  ['parts.0.picture.placeholder', 'xdata:image/webp'],
  ['parts.0.picture.tiles.scaleFactors', [0]],
  ['parts.0.picture.tiles.overlap', 1],
  ['parts.0.picture.path', 'a'],
  ['details.0.part', -1],
  ['details.0.region', { x: 1, y: 2, width: 3 }],
  ['details.0.region.unit', 'px'],
  ['details.0.item', 0],
  ['details.0.kind', undefined],
  ['columns.0.line', -1],
  ['columns.0.item', 0],
  ['columns.0.line', undefined],
  ['tracks.0.type', 'audio/ogg'],
  ['tracks.0.seconds', 0],
  ['tracks.0.path', 'a'],
])('no work has %s: %j', (path, value) => expect(check('works', put(path, value))).toBe(false));

it.each<[keyof typeof collectionSchemas, object]>([
  ['halls', { digit: 0 }],
  ['halls', { digit: 10 }],
  ['halls', { digit: 1.5 }],
  ['halls', { medium: 'sculpture' }],
  ['halls', { cover: { work: '1001', picture: 'a' } }],
  ['exhibition', { start: '2022-11-31' }],
  ['exhibition', { site: 'example.org' }],
  ['exhibition', { contact: { text: 'a' } }],
  ['exhibition', { contact: { text: 'a', href: 'b', name: 'c' } }],
  ['exhibition', { submitted: 1.5 }],
  ['exhibition', { past: [{ year: 2018 }] }],
  ['exhibition', { past: [{ title: '甲', url: 'a' }] }],
  ['exhibition', { past: [{ title: '甲', place: 'a' }] }],
  ['exhibition', { vocabularies: { colour: [] } }],
  ['exhibition', { fonts: { site: 'a', page: 'b' } }],
  ['exhibition', { fonts: { site: 'a', page: 'b', hall: 'e', latin: 'd', works: {}, more: 'c' } }],
  ['stories', { works: '1001' }],
  ['tours', { stops: [{ text: '看' }] }],
  ['tours', { stops: [{ work: '1001', item: 0 }] }],
])('no entry of %s has %j', (name, rest) => expect(check(name, { ...good[name][0], ...rest })).toBe(false));
