import type { SourcePicture } from '../images/probe.ts';

/** The content loader and the development server are loaded apart from each other; this is what they share. */
const shared = globalThis as { chifuSources?: ReadonlyMap<string, SourcePicture> };

/** Remembers which source file stands behind each published picture. */
export function setSources(sources: ReadonlyMap<string, SourcePicture>): void {
  shared.chifuSources = sources;
}

/** The sources of the last reading, by published id; empty before the first. */
export function getSources(): ReadonlyMap<string, SourcePicture> {
  return shared.chifuSources ?? new Map();
}
