import type { Exhibition } from '../exhibition/exhibition.ts';
import type { TitleFonts } from '../fonts/title-fonts.ts';
import type { ReadResult } from './read-exhibition.ts';
import type { Settings } from './settings.ts';

/** What a build has read and made ready: pages and pictures come of one reading, whatever is saved meanwhile. */
export interface HandedReading extends Pick<ReadResult, 'sources' | 'recordings'> {
  settings: Settings;
  exhibition: Exhibition;
  fonts: TitleFonts;
}

/** Astro loads its configuration and the loader apart from the build's own modules; this is what they share. */
const shared = globalThis as { chifuReading?: HandedReading | undefined };

/** Hands a reading to Astro for one build; undefined takes it back. */
export function handReading(reading: HandedReading | undefined): void {
  shared.chifuReading = reading;
}

/** The reading of the build under way; undefined in development, where files are read as they change. */
export function getHandedReading(): HandedReading | undefined {
  return shared.chifuReading;
}
