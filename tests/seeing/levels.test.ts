import { describe, expect, it } from 'vitest';
import { buildLadder } from '../../src/images/derive/ladder.ts';
import { listTileEntries, nameTile } from '../../src/images/derive/outputs.ts';
import { buildTileLevels, hasTiles, tileSize } from '../../src/images/derive/tiling.ts';
import { startRandom } from '../random.ts';
import type { ZoomPart } from '../../src/exhibition/zoom-work.ts';
import { buildLevelPath, countTiles, listHalvingLevels, listLevels } from '../../src/seeing/levels.ts';

/** A picture as the store publishes it. */
function buildPart(width: number, height: number): ZoomPart {
  const size = { width, height };
  return {
    id: '1001-a',
    ...size,
    sizes: buildLadder(size).map((rung) => [rung.width, rung.height]),
    ...(hasTiles(size) && { tile: tileSize }),
  };
}

/** Every address that may be asked for at any level, without what is before the region. */
function listAsked(part: ZoomPart, levels = listLevels(part)): string[] {
  return levels.flatMap((level) => {
    const { x: columns, y: rows } = countTiles(part, level);
    return Array.from({ length: columns * rows }, (_, at) =>
      buildLevelPath(part, level, { x: at % columns, y: Math.floor(at / columns) }, 'jpg').replace(
        /^iiif\/1001-a\//u,
        '',
      ),
    );
  });
}

/** What the store publishes of a picture as JPEG. */
function listPublished({ width, height }: ZoomPart): Set<string> {
  const size = { width, height };
  const tiles = hasTiles(size)
    ? [
        ...buildTileLevels(size).flatMap(({ tiles: own }) => own.map(nameTile)),
        ...listTileEntries(size).filter((name) => name.startsWith('full_')),
      ].map((name) => `${name.replace('_', '/').replace(/\.jpg$/u, '')}/0/default.jpg`)
    : [];
  const wholes = buildLadder(size).map((rung) => `full/${rung.width},${rung.height}/0/default.jpg`);
  return new Set([...tiles, ...wholes]);
}

describe('listLevels', () => {
  it('ends at the px of a tiled picture and at the largest size of another', () => {
    expect(listLevels(buildPart(6000, 4000)).at(-1)).toMatchObject({ width: 6000, height: 4000, factor: 1 });
    expect(listLevels(buildPart(1500, 1000)).at(-1)).toMatchObject({ width: 1500, height: 1000 });
  });

  it('ascends, and asks for nothing that is not published', () => {
    const random = startRandom('levels');
    for (let run = 0; run < 300; run += 1) {
      const long = Math.floor(40 + random() ** 2 * 20_000);
      const short = Math.max(30, Math.floor(long / (1 + random() * (random() < 0.3 ? 40 : 3))));
      const part = random() < 0.5 ? buildPart(long, short) : buildPart(short, long);
      for (const levels of [listLevels(part), listHalvingLevels(part)]) {
        const widths = levels.map(({ width }) => width);
        expect(widths).toEqual(widths.toSorted((one, other) => one - other));
        const published = listPublished(part);
        const missing = listAsked(part, levels).filter((path) => !published.has(path));
        expect(missing, `${part.width}×${part.height}`).toEqual([]);
      }
    }
  });
});

describe('listHalvingLevels', () => {
  it('comes within a half step of halving, as OpenSeadragon reckons', () => {
    for (const [width, height] of [
      [6000, 4000],
      [1599, 3999],
      [2400, 1600],
      [45_000, 1500],
    ] as const) {
      const scales = listHalvingLevels(buildPart(width, height)).map(({ scale }) => scale);
      const steps = scales.slice(1).map((scale, at) => Math.log2(scale / (scales[at] ?? 1)));
      for (const step of steps) expect(Math.abs(step - 1)).toBeLessThan(0.75);
    }
  });
});
