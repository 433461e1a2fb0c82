import { describe, expect, it } from 'vitest';
import { isShown } from '../../src/exhibition/work.ts';
import { buildBreadcrumbs } from '../../src/found/breadcrumbs.ts';
import { writeJsonLd, type Thing } from '../../src/found/json-ld.ts';
import { buildListThing, buildStoryThing } from '../../src/found/list-things.ts';
import type { Scope } from '../../src/found/scope.ts';
import { buildShowThing, buildSiteThing } from '../../src/found/show-thing.ts';
import { buildWorkThing } from '../../src/found/work-thing.ts';
import { readExhibition } from '../../src/reading/read-exhibition.ts';
import { showFolder } from '../fixtures/show-folder.ts';
import { startRandom } from '../random.ts';
import { buildPlainWork } from '../venue/plain-work.ts';
import { makeHostileShow } from './hostile.ts';
import { listSchemaOrgFaults } from './schema-org.ts';

const scope: Scope = { site: 'https://example.org', base: '/show/', language: 'zh-CN' };
const show = makeHostileShow(startRandom('schema-org'), 120);
const scopes: Scope[] = [scope, { ...scope, language: 'en' }, { ...scope, site: '' }];
const check = async (things: readonly Thing[]): Promise<string[]> =>
  listSchemaOrgFaults(JSON.parse(writeJsonLd(things)) as object);

/** Everything that pages of a show say. */
function listThings(own: typeof show, at: Scope): Thing[] {
  const { facts, halls, series, stories, tours, works } = own;
  const lists = [...halls, ...series, ...tours].map((list) => ({ ...list, path: `${list.slug}/`, works }));
  return [
    buildSiteThing(facts, at),
    buildShowThing(facts, at, works),
    ...works.flatMap((work) => buildWorkThing(work, own, at) ?? []),
    ...lists.map((list) => buildListThing(list, at)),
    ...stories.map((story) => buildStoryThing(story, own, at)),
    buildBreadcrumbs(
      [{ name: facts.title, path: '' }, ...works.map(({ title }) => ({ name: title, path: 'x/' }))],
      at,
    ),
  ].filter((thing) => thing !== undefined);
}

describe('the definitions of schema.org', () => {
  it('find what is wrong', async () => {
    const image = { '@type': 'ImageObject', contentUrl: 'no address' };
    const wrong = {
      '@type': 'VisualArtwork',
      creator: '甲',
      artist2: 'x',
      contentUrl: 'https://example.org/',
      image,
    };
    expect(
      await listSchemaOrgFaults({ ...wrong, dateCreated: 'May', isPartOf: { '@type': 'Artworks' } }),
    ).toHaveLength(7);
  });

  it('hold for the sample show', async () => {
    const { exhibition } = await readExhibition(showFolder, { base: '/show/' });
    expect(await check(listThings(exhibition, scope))).toEqual([]);
  });

  it.each(scopes)('hold for any show: %j', async (at) => {
    expect(await check(listThings(show, at))).toEqual([]);
  });
});

describe('a data block', () => {
  it('is ended by nothing that it holds, and says all of it', () => {
    const things = listThings(show, scope);
    const text = writeJsonLd(things);
    expect(text).not.toMatch(/<|\u2028|\u2029/u);
    expect((JSON.parse(text) as { '@graph': unknown })['@graph']).toEqual(things);
  });
});

describe('a work', () => {
  const tell = (rest: Parameters<typeof buildPlainWork>[0], at = scope): Thing | undefined =>
    buildWorkThing(buildPlainWork({ parts: [], ...rest }), show, at);

  it('is told with its size in cm, its prize, and its making by AI', () => {
    expect(
      tell({ size: { height: 138, width: 69 }, award: '一等奖', ai: '辅助', script: '行书', year: 2022 }),
    ).toEqual({
      '@type': 'VisualArtwork',
      url: 'https://example.org/show/w/1001/',
      name: '炉火',
      creator: { '@type': 'Person', name: '甲' },
      identifier: '1001',
      isPartOf: 'https://example.org/show/calligraphy/',
      isAccessibleForFree: true,
      digitalSourceType: { '@id': 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource' },
      artform: '行书',
      dateCreated: '2022',
      height: { '@type': 'QuantitativeValue', value: 138, unitCode: 'CMT' },
      width: { '@type': 'QuantitativeValue', value: 69, unitCode: 'CMT' },
      award: '一等奖',
      description: '字',
    });
  });

  it('speaks the language of its page as far as the entry has it', () => {
    const english = tell(
      { title_en: 'Furnace', script: '行书', award: '特等奖' },
      { ...scope, language: 'en' },
    );
    expect(english).toMatchObject({
      name: 'Furnace',
      alternateName: '炉火',
      artform: 'Running script',
      award: 'Grand prize',
    });
    expect(english?.['url']).toBe('https://example.org/show/en/w/1001/');
  });

  it('has no prize where it was only shown or asked for', () => {
    expect([tell({ award: '入展' })?.['award'], tell({ award: '特邀' })?.['award']]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('tells of a child the name alone', () => {
    const artists = [
      { name: '小明', city: '长春', minor: true },
      { name: '老王', unit: '总厂' },
    ];
    expect(tell({ artists })?.['creator']).toEqual([
      { '@type': 'Person', name: '小明' },
      { '@type': 'Person', name: '老王', affiliation: { '@type': 'Organization', name: '总厂' } },
    ]);
  });

  it('is not told at all where it was taken down, nor in a list', () => {
    expect(tell({ status: 'withdrawn' })).toBeUndefined();
    const list = { title: '厅', summary: '', path: 'hall/', works: show.works };
    const told = JSON.stringify(buildListThing(list, scope));
    for (const { number, status } of show.works)
      expect(told.includes(`/w/${number}/`)).toBe(status === 'shown');
    expect(show.works.filter(isShown).length).toBeLessThan(show.works.length);
  });

  it('takes no more of its page than 2 KB, whatever it holds', () => {
    for (const work of show.works)
      expect(Buffer.byteLength(JSON.stringify(buildWorkThing(work, show, scope) ?? ''))).toBeLessThan(2048);
  });
});
