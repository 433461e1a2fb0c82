import type { Widen } from './strings.ts';
import { zoomZh } from './zoom.zh.ts';

/** What a dictionary of looking from near must say. */
export type ZoomStrings = Widen<typeof zoomZh>;

const dictionaries: Readonly<Record<string, ZoomStrings>> = { zh: zoomZh };

/** The words of looking from near in the language of a page, Chinese where it is unknown. */
export function getZoomStrings(lang: string): ZoomStrings {
  return dictionaries[lang.split('-')[0] ?? 'zh'] ?? zoomZh;
}
