import { buildHome, buildKioskPath, buildPath } from '../../exhibition/addresses.ts';
import type { KioskSettings, Programme } from '../../venue/kiosk.ts';
import type { Frame, KioskWords } from './kiosk-label.ts';
import { buildSlide, type Slide } from './kiosk-slide.ts';
import { watchHours, watchVersion } from './kiosk-watch.ts';

/** How long the network is given before it is asked again, ms; doubled up to the last. */
const firstWait = 2000;
const longestWait = 60_000;

/**
 * Shows a programme on the whole screen, round and round, until Escape. Two slides exist at most: the one that is
 * seen and the next, whose pictures are decoded before it is shown.
 */
export async function openKiosk(root: HTMLElement, settings: KioskSettings): Promise<void> {
  const base = root.dataset['kiosk'] ?? '/';
  const words = JSON.parse(root.dataset['words'] ?? '{}') as KioskWords;
  const home = buildHome(base, document.documentElement.lang);
  const programme = await loadProgramme(home, settings.programme ?? '');
  if (!programme || listFrames(programme).length === 0) {
    const status = root.querySelector<HTMLElement>('[role=status]');
    if (status) status.textContent = status.dataset['unknown'] ?? '';
    return;
  }
  const stage = document.createElement('div');
  stage.className = 'kiosk-stage';
  stage.setAttribute('role', 'region');
  stage.setAttribute('aria-label', programme.title);
  for (const other of document.body.children) if (other instanceof HTMLElement) other.inert = true;
  document.body.append(stage);
  document.documentElement.style.overflow = 'hidden';
  document.title = programme.title;
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') location.assign(home + buildPath.kiosk());
  });
  stage.addEventListener('click', () => {
    // iPhones have no such method.
    if ('requestFullscreen' in stage) void stage.requestFullscreen().catch(() => undefined);
  });

  const hours = watchHours(stage, settings.hours);
  const version = watchVersion(base, home);
  let shown: Slide | undefined;
  let count = 0;
  let wait = firstWait;
  for await (const frame of turnRound(programme, home, settings.programme ?? '')) {
    await hours.untilAwake();
    const next = buildSlide(frame, { base, words, stage, pace: settings.pace * 1000 });
    stage.append(next.element);
    // What is seen plays on while the next is fetched and decoded.
    const [isReady] = await Promise.all([next.prepare(), shown?.play()]);
    if (!isReady) {
      next.dispose();
      await pause(wait);
      wait = Math.min(longestWait, wait * 2);
      continue;
    }
    wait = firstWait;
    if (version.isOld()) {
      location.reload();
      return;
    }
    await next.appear();
    shown?.dispose();
    shown = next;
    stage.dataset['shown'] = String(++count);
  }
}

/** The frames of a programme, round and round; of a long one no more than a page is held. */
async function* turnRound(first: Programme, home: string, name: string): AsyncGenerator<Frame, never> {
  for (;;) {
    yield* listFrames(first);
    for (let page = 2; page <= first.pages; page++) yield* listFrames(await loadProgramme(home, name, page));
  }
}

async function loadProgramme(home: string, name: string, page = 1): Promise<Programme | undefined> {
  const cut = name.indexOf('-');
  const address = home + buildKioskPath(name.slice(0, cut), name.slice(cut + 1), page);
  for (let wait = firstWait; ; wait = Math.min(longestWait, wait * 2)) {
    try {
      const response = await fetch(address, { cache: 'no-cache' });
      if (response.status === 404) return undefined;
      if (response.ok) return (await response.json()) as Programme;
    } catch {
      // No network yet: a screen is often on before its router.
    }
    await pause(wait);
  }
}

function listFrames(programme: Programme | undefined): Frame[] {
  return (programme?.works ?? []).flatMap((work) =>
    work.frames.map(({ pictures, caption }, at) => ({
      work,
      pictures,
      caption,
      at: at + 1,
      count: work.frames.length,
    })),
  );
}

function pause(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time));
}
