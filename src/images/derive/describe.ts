import type { Picture } from '../../exhibition/picture.ts';
import { buildLadder } from './ladder.ts';
import type { SourcePicture } from '../probe/source-picture.ts';
import { buildScaleFactors, hasTiles, tileSize } from './tiling.ts';

/**
 * The picture that will be published for `source` under `name` (`1001`, or `1001-2` for a part):
 * pure from the probe, so pages can be rendered before anything is derived. Colours and placeholder
 * come from `Store.readFacts`.
 */
export function describePicture(source: SourcePicture, name: string): Picture {
  const size = { width: source.width, height: source.height };
  return {
    id: `${name}-${source.hash}`,
    ...size,
    sizes: buildLadder(size),
    ...(hasTiles(size) && { tiles: { size: tileSize, scaleFactors: buildScaleFactors(size) } }),
  };
}
