import type { Recipe } from './recipe.ts';
import { composeForestRail, composeHeavenLake, composeSnowScroll } from './painting-scrolls.ts';
import {
  composeCranePrint,
  composeHarvestOil,
  composeSnowStation,
  composeFoundryPrint,
  composeLoom,
} from './painting-sheets.ts';
import { composeOptics, composeLaboratory, composeTrainHall, composeDies } from './painting-invited.ts';

/** The works of the painting hall that are shipped in content/, by number. */
export const PAINTING: Readonly<Record<string, () => Recipe>> = {
  '2001': composeForestRail,
  '2002': composeCranePrint,
  '2003': composeHarvestOil,
  '2004': composeSnowStation,
  '2005': composeHeavenLake,
  '2006': composeFoundryPrint,
  '2007': composeLoom,
  '2008': composeSnowScroll,
  '2009': composeOptics,
  '2010': composeLaboratory,
  '2011': composeTrainHall,
  '2012': composeDies,
};
