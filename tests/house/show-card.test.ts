import { describe, expect, it } from 'vitest';
import { nameYear, sortShows, type StandingShow } from '../../src/exhibition/house.ts';
import { buildShowCard, readShowCard, type ShowCard } from '../../src/exhibition/show-card.ts';
import { buildHouseThing } from '../../src/found/house-thing.ts';
import { writeJsonLd } from '../../src/found/json-ld.ts';
import { readExhibition } from '../../src/reading/read-exhibition.ts';
import { listSchemaOrgFaults } from '../data/schema-org.ts';
import { showFolder } from '../fixtures/show-folder.ts';

const plan = {
  count: 36,
  index: 'data/search/index-1.json',
  texts: [],
  cards: [],
  readings: 'data/r.json',
  textBytes: 1,
};
const { exhibition } = await readExhibition(showFolder, { base: '/' });
const card = buildShowCard(exhibition, plan, new Map([['行书', 'running script']]));
const show = (slug: string, days: Partial<ShowCard>): StandingShow => {
  const { start: _, end: __, ...rest } = card;
  return { slug, base: `/${slug}/`, card: { ...rest, ...days } };
};

describe('the card of a show', () => {
  it('is read as it was written, and with properties that a later program adds', () => {
    expect(readShowCard(JSON.stringify(card))).toEqual(card);
    expect(readShowCard(JSON.stringify({ ...card, colour: 'red' }))).toEqual(card);
    // Counted in the folder: 12 works a hall hang, and the three halls.
    expect([card.works, card.halls.map(({ works }) => works)]).toEqual([36, [12, 12, 12]]);
  });

  it('of a later form is told apart from a broken one', () => {
    expect(readShowCard(JSON.stringify({ ...card, format: 2 }))).toBe('newer');
    expect(readShowCard('{"format":2}')).toBe('newer');
    for (const text of [
      '',
      '[]',
      'null',
      '{',
      '{"format":1}',
      '{"format":0}',
      JSON.stringify({ ...card, works: -1 }),
    ])
      expect([text.slice(0, 20), readShowCard(text)]).toEqual([text.slice(0, 20), 'broken']);
  });

  it.each([
    'https://evil.example/a.json',
    '/etc/passwd',
    '../a.json',
    'a/../../b',
    '//evil.example/a',
    'javascript:x',
  ])('names nothing outside of its site: %s', (index) => {
    const bad = { ...card, search: { ...card.search, plan: { ...plan, index } } };
    expect(readShowCard(JSON.stringify(bad))).toBe('broken');
  });
});

it('puts the newest show first, by its days, and those without days by their address', () => {
  const shows = [
    show('2022', { start: '2022-11-18' }),
    show('b', {}),
    show('2024', { end: '2024-02-01' }),
    show('a', {}),
  ];
  expect(sortShows(shows).map(({ slug }) => slug)).toEqual(['2024', '2022', 'b', 'a']);
  expect(shows.map(nameYear)).toEqual(['2022', 'b', '2024', 'a']);
  expect(nameYear(show('show-2019', {}))).toBe('2019');
});

it.each([
  { site: 'https://example.org', base: '/', language: 'zh-CN' },
  { site: 'https://example.org', base: '/all/', language: 'en' },
  { site: '', base: '/', language: 'zh-CN' },
] as const)('says what schema.org has words for: %j', async (scope) => {
  const facts = { title: '历届展', title_en: 'Shows', hosts: ['某工会'], introduction: ['每两年一届。'] };
  const shelf = { facts, shows: [show('2024', { start: '2024-01-01' }), show('2022', {})] };
  const document = JSON.parse(writeJsonLd([buildHouseThing(shelf, scope)])) as object;
  expect(await listSchemaOrgFaults(document)).toEqual([]);
  const wrong = { ...document, subEvent: [{ '@type': 'ExhibitionEvent', superEvents: 'x' }] };
  expect(await listSchemaOrgFaults(wrong)).not.toEqual([]);
});
