import type { Widen } from './strings.ts';
import { viewerZh } from './viewer.zh.ts';

/** What a dictionary of the viewer must say. */
export type ViewerStrings = Widen<typeof viewerZh>;

const dictionaries: Readonly<Record<string, ViewerStrings>> = { zh: viewerZh };

/** The words of the viewer in the language of a page, Chinese where it is unknown. */
export function getViewerStrings(lang: string): ViewerStrings {
  return dictionaries[lang.split('-')[0] ?? 'zh'] ?? viewerZh;
}
