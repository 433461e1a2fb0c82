import { expect, it } from 'vitest';
import { isShown, type Work } from '../../src/exhibition/work.ts';
import { buildHallCollection, buildShowCollection } from '../../src/iiif/collection.ts';
import { buildManifest } from '../../src/iiif/manifest.ts';
import { iiifWords } from '../../src/interface/iiif-words.ts';
import { readExhibition } from '../../src/reading/read-exhibition.ts';
import { showFolder } from '../fixtures/show-folder.ts';
import { startRandom, type Random } from '../random.ts';
import { makeExhibition, makeRandomWork, writeText } from '../venue/random-works.ts';
import { listParserFaults, listSchemaFaults } from './check-iiif.ts';

const place = { site: 'https://example.org', base: '/exhibition/2022/' };

it('makes manifests and collections of the sample show that are valid', async () => {
  const { exhibition } = await readExhibition(showFolder, { base: place.base });
  const { works, halls } = exhibition;
  expect(works).toHaveLength(36);
  for (const work of works) {
    const manifest = buildManifest(work, exhibition, place, iiifWords);
    expect([work.number, ...listSchemaFaults(manifest)]).toEqual([work.number]);
    expect([work.number, ...listParserFaults(manifest)]).toEqual([work.number]);
  }
  const collections = [
    buildShowCollection(exhibition, place, iiifWords),
    ...halls.map((hall) => buildHallCollection(hall, works, exhibition, place, iiifWords)),
  ];
  expect(collections.map(listSchemaFaults)).toEqual(collections.map(() => []));
  expect(collections.map(({ items }) => items.length)).toEqual([3, 12, 12, 12]);
});

it('makes valid ones of any work', () => {
  const random = startRandom('iiif');
  for (let at = 0; at < 300; at++) {
    const work = addTexts(random, makeRandomWork(random, `2${String(at).padStart(3, '0')}`));
    const made = makeExhibition([work], writeText(random, 12));
    const rights = random.pick(['', 'CC BY 4.0', '<b>版权</b>', '版权归作者']);
    const show = { ...made, facts: { ...made.facts, ...(rights !== '' && { rights }) } };
    const manifest = buildManifest(work, show, place, iiifWords);
    expect(listSchemaFaults(manifest), JSON.stringify(manifest)).toEqual([]);
    expect(listParserFaults(manifest), JSON.stringify(manifest)).toEqual([]);
    expect(listRegionFaults(manifest)).toEqual([]);
    const told = buildHallCollection(show.halls[0] as never, [work], show, place, iiifWords);
    expect(listSchemaFaults(told)).toEqual([]);
    expect(told.items).toHaveLength(isShown(work) ? 1 : 0);
  }
});

/** Details and columns anywhere within the parts, some of less than one px, and lines that stand nowhere. */
function addTexts(random: Random, work: Work): Work {
  const region = () => {
    const [x, y] = [random() * 99.99, random() * 99.99];
    return { x, y, width: random() * (100 - x), height: random() * (100 - y) };
  };
  const part = () => random.whole(0, work.parts.length - 1);
  const lines = work.text ?? [];
  return {
    ...work,
    details: Array.from({ length: random.whole(0, 4) }, () => ({
      ...{ region: region(), part: part(), kind: random.pick(['细节', '印章', '款识']) },
      ...(random() < 0.5 && { title: writeText(random, 6) }),
      ...(random() < 0.5 && { note: writeText(random, 20) }),
    })),
    columns: lines.flatMap((_, line) => (random() < 0.6 ? [{ region: region(), part: part(), line }] : [])),
    ...(random() < 0.5 && { text_hant: lines.map((line) => `${line}繁`) }),
    ...(random() < 0.3 && { ai: random.pick(['生成', '辅助', '否'] as const) }),
    ...(random() < 0.5 && { rights: random.pick(['CC0', '<i>x</i>', '未经同意不得转载', '公有领域']) }),
    ...(random() < 0.3 && { tags: ['<script>', '焊工'] }),
  };
}

/** Annotations that stand outside of their canvas, or on none. */
function listRegionFaults({ items }: ReturnType<typeof buildManifest>): string[] {
  return items.flatMap((canvas) =>
    (canvas.annotations ?? [])
      .flatMap((page) => page.items)
      .map(({ target }) => target)
      .filter((target) => {
        const [id, xywh] = target.split('#xywh=');
        if (xywh === undefined) return id !== canvas.id;
        const [x = -1, y = -1, w = 0, h = 0] = xywh.split(',').map(Number);
        const isWithin = x >= 0 && y >= 0 && x + w <= canvas.width && y + h <= canvas.height;
        return id !== canvas.id || !/^\d+,\d+,\d+,\d+$/u.test(xywh) || w < 1 || h < 1 || !isWithin;
      }),
  );
}
