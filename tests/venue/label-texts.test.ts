import { describe, expect, it } from 'vitest';
import { buildPlainWork } from './plain-work.ts';
import { printZh } from '../../src/interface/print.zh.ts';
import { buildLabels, labelLayouts } from '../../src/print/labels/labels.ts';
import { buildSheets } from '../../src/print/labels/sheet.ts';
import { buildProgramme } from '../../src/venue/kiosk.ts';

const place = { site: 'https://example.org', base: '/' };
const name = Object.keys(labelLayouts)[0] as keyof typeof labelLayouts;
const label = (...works: Parameters<typeof buildPlainWork>[0][]) =>
  buildLabels(
    works.map((one) => buildPlainWork(one)),
    place,
    labelLayouts[name],
    printZh.labels,
  ).labels;

describe('a label', () => {
  it('shortens names from the fourth on, and says how many there are', () => {
    const artists = ['甲', '乙', '丙', '丁'].map((one) => ({ name: one }));
    expect(label({ artists: artists.slice(0, 3) })[0]?.shortArtists).toBe('甲、乙、丙');
    expect(label({ artists })[0]).toMatchObject({
      artists: '甲、乙、丙、丁',
      shortArtists: '甲、乙、丙等\u00a04\u00a0人',
    });
  });

  it('is not printed of a withdrawn work', () => {
    expect(label({ status: 'withdrawn' }, { number: '1002' }).map(({ number }) => number)).toEqual(['1002']);
  });

  it('sets whatever a title or a unit is made of as text', () => {
    const hostile = '<b onload="x">"炉&火\'</b>';
    const work = {
      title: hostile,
      artists: [{ name: hostile, unit: hostile }],
      summary: hostile,
      text: [hostile],
    };
    const html = buildSheets(label(work), name, { words: printZh.labels });
    expect(html).not.toContain('<b onload');
    expect(html.replaceAll('<wbr>', '')).toContain('&lt;b onload=&quot;x&quot;&gt;&quot;炉&amp;火');
  });
});

it('a screen in the hall shows no withdrawn work', () => {
  const works = [buildPlainWork({ status: 'withdrawn' }), buildPlainWork({ number: '1002' })];
  const programme = buildProgramme('书法', works, place);
  expect(programme.works.map(({ number }) => number)).toEqual(['1002']);
});
