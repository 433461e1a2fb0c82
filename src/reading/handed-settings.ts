import type { Settings } from './settings.ts';

/** Astro loads its configuration and the loader apart from the build's own modules; this is what they share. */
const shared = globalThis as { chifuSettings?: Settings | undefined };

/** Hands Astro the settings for which it is to compile the pages of a build; undefined takes them back. */
export function handSettings(settings: Settings | undefined): void {
  shared.chifuSettings = settings;
}

/** The settings of the build under way; undefined in development, where files are read as they change. */
export function getHandedSettings(): Settings | undefined {
  return shared.chifuSettings;
}
