import { buildPath, buildVersionPath } from '../../exhibition/addresses.ts';
import { isAwake, type Hours } from '../../venue/hours.ts';

const minute = 60_000;
/** How often the site is asked for its version, ms. */
const versionTime = 10 * minute;

/** Darkens the stage outside the hours, looks at the clock every minute, and keeps the screen on inside them. */
export function watchHours(
  stage: HTMLElement,
  hours: Hours | undefined,
): { untilAwake: () => Promise<void> } {
  let wake: (() => void) | undefined;
  let lock: WakeLockSentinel | undefined;
  const look = (): void => {
    const now = new Date();
    const awake = isAwake(hours, now.getHours() * 60 + now.getMinutes());
    stage.toggleAttribute('data-asleep', !awake);
    if (awake) {
      wake?.();
      wake = undefined;
      if (lock === undefined || lock.released) void keepOn();
    } else {
      void lock?.release().catch(() => undefined);
      lock = undefined;
    }
  };
  const keepOn = async (): Promise<void> => {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
    lock = await navigator.wakeLock.request('screen').catch(() => undefined);
  };
  look();
  setInterval(look, minute);
  // A hidden tab loses its lock.
  document.addEventListener('visibilitychange', look);
  return {
    untilAwake: () =>
      stage.hasAttribute('data-asleep') ? new Promise<void>((done) => (wake = done)) : Promise.resolve(),
  };
}

/**
 * Asks every ten minutes which version stands on the server; `isOld` once it is another and its page, beneath `home`, is
 * there.
 */
export function watchVersion(base: string, home: string): { isOld: () => boolean } {
  const own = document.querySelector<HTMLMetaElement>('meta[name=chifu-build]')?.content;
  let isOld = false;
  const look = async (): Promise<void> => {
    try {
      const response = await fetch(base + buildVersionPath(), { cache: 'no-store' });
      if (!response.ok) return;
      const { build } = (await response.json()) as { build: string };
      if (build === own) return;
      isOld = (await fetch(home + buildPath.kiosk(), { cache: 'reload' })).ok;
    } catch {
      // Without a network the show goes on as it is.
    }
  };
  setInterval(() => void look(), versionTime);
  return { isOld: () => isOld };
}
