import type { Recipe } from './recipe.ts';
import { composeFurnace, composeToil, composeTwinPoems, composeVirtue } from './calligraphy-sheets.ts';
import { composeSnowSong, composeFan } from './calligraphy-shapes.ts';
import { composeCouplet, composeAlbum, composePanels } from './calligraphy-sets.ts';
import { composeDiligence, composeAmbition, composeCommonwealth } from './calligraphy-invited.ts';

/** The works of the calligraphy hall that are shipped in content/, by number. */
export const CALLIGRAPHY: Readonly<Record<string, () => Recipe>> = {
  '1001': composeFurnace,
  '1002': composeSnowSong,
  '1003': composeCouplet,
  '1004': composeToil,
  '1005': composeTwinPoems,
  '1006': composeVirtue,
  '1007': composeFan,
  '1008': composeAlbum,
  '1009': composePanels,
  '1010': composeDiligence,
  '1011': composeAmbition,
  '1012': composeCommonwealth,
};
