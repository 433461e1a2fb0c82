import OpenSeadragon from 'openseadragon';
import { buildHref } from '../../exhibition/addresses.ts';
import type { PictureFormat } from '../../exhibition/picture.ts';
import type { ZoomPart } from '../../exhibition/zoom-work.ts';
import { buildLevelPath, countTiles, listHalvingLevels } from '../../seeing/levels.ts';

/** A picture's levels for OpenSeadragon: whole ones are one tile each, and levels need not halve. */
export function buildLevelSource(
  part: ZoomPart,
  base: string,
  format: PictureFormat,
): OpenSeadragon.TileSource {
  const levels = listHalvingLevels(part);
  const getLevel = (at: number) => levels[Math.min(Math.max(at, 0), levels.length - 1)];
  const source = new OpenSeadragon.TileSource({
    width: part.width,
    height: part.height,
    tileSize: part.tile ?? Math.max(part.width, part.height),
    minLevel: 0,
    maxLevel: levels.length - 1,
  });
  const edge = (at: number, side: 'width' | 'height'): number => {
    const level = getLevel(at);
    // A px more than the picture: rounding must not make a second tile.
    return level?.factor === undefined ? (level?.[side] ?? 1) + 1 : (part.tile ?? 1);
  };
  return Object.assign(source, {
    getLevelScale: (at: number) => getLevel(at)?.scale ?? 1,
    getTileWidth: (at: number) => edge(at, 'width'),
    getTileHeight: (at: number) => edge(at, 'height'),
    getNumTiles: (at: number) => {
      const level = getLevel(at);
      const { x, y } = level ? countTiles(part, level) : { x: 0, y: 0 };
      return new OpenSeadragon.Point(x, y);
    },
    getTileUrl: (at: number, x: number, y: number) => {
      const level = getLevel(at);
      return level ? buildHref(base, buildLevelPath(part, level, { x, y }, format)) : '';
    },
  });
}
