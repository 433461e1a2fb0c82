import { ESSAYS } from './photography-essays.ts';
import { INVITED } from './photography-invited.ts';
import { SINGLES } from './photography-singles.ts';
import type { Recipe } from './recipe.ts';

/** The works of the photography hall that are shipped in content/, by number. */
export const PHOTOGRAPHY: Readonly<Record<string, () => Recipe>> = { ...SINGLES, ...ESSAYS, ...INVITED };
