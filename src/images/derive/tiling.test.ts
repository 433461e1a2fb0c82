import { expect, test } from 'vitest';
import { buildLevelSize, buildScaleFactors, buildTiles, tileSize } from './tiling.ts';

test('scale factors end where the whole picture fits one tile', () => {
  expect(buildScaleFactors({ width: tileSize, height: 10 })).toEqual([1]);
  expect(buildScaleFactors({ width: tileSize + 1, height: 10 })).toEqual([1, 2]);
  expect(buildScaleFactors({ width: 31_502, height: 1516 })).toEqual([1, 2, 4, 8, 16, 32]);
});

test('the tiles of every level cover the picture once and add up to the level', () => {
  const size = { width: 6001, height: 4099 };
  for (const factor of buildScaleFactors(size).slice(0, -1)) {
    const tiles = buildTiles(size, factor);
    const area = tiles.reduce((sum, { region }) => sum + region.width * region.height, 0);
    expect(area).toBe(size.width * size.height);
    const level = buildLevelSize(size, factor);
    const topRow = tiles.filter(({ region }) => region.y === 0);
    expect(topRow.reduce((sum, tile) => sum + tile.size.width, 0)).toBe(level.width);
    for (const tile of tiles)
      expect(Math.max(tile.size.width, tile.size.height)).toBeLessThanOrEqual(tileSize);
  }
  expect(buildTiles(size, 8)).toEqual([]);
});
