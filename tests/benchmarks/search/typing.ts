import type { Browser } from 'playwright';

/** How the page behaved while queries were typed; ms. */
export interface TypingResult {
  keystrokes: number;
  p50: number;
  p95: number;
  longestFrame: number;
}

/** Hits that a keystroke draws; the page adds more in a pause, which is no answer to a key. */
const firstHits = 6;
/** Keystrokes after which nothing changes on the page within this time are not counted; ms. */
const patience = 1000;

/**
 * Types each query key by key in a Chromium slowed down `slowdown` times, and measures from the input event to
 * the first frame painted after the hits have changed. `inPage` takes workers away: Chromium slows down the
 * page's own thread only, so this is the harder case and the honest one for slow phones.
 */
export async function measureTyping(
  browser: Browser,
  url: string,
  queries: readonly string[],
  slowdown: number,
  inPage: boolean,
): Promise<TypingResult> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  if (inPage) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await page.goto(`${url}search/`);
  const box = page.getByRole('searchbox');
  await box.focus();
  await box.fill('长');
  await page.locator('.hits a').first().waitFor();
  await box.fill('');
  await page.locator('[data-search-still]').waitFor();
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    const shared = globalThis as unknown as { frames: number[] };
    shared.frames = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shared.frames.push(entry.duration);
    }).observe({ type: 'long-animation-frame' });
  });
  const times: number[] = [];
  for (const query of queries) {
    await box.fill('');
    await page.locator('[data-search-still]').waitFor();
    for (const key of query) {
      await page.evaluate(
        ({ most, firstHits }) => {
          const shared = globalThis as unknown as { painted: Promise<number | undefined> };
          shared.painted = new Promise((resolve) => {
            const root = document.querySelector('[data-search-root]');
            const input = document.querySelector('input[type=search]');
            let begin = 0;
            const isButton = (node: Node): boolean => node instanceof Element && node.matches('.more');
            const isMore = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
              [...addedNodes, ...removedNodes].every(isButton) ||
              (target instanceof Element &&
                target.matches('.hits') &&
                removedNodes.length === 0 &&
                target.childElementCount > firstHits);
            const observer = new MutationObserver((records) => {
              // In a pause further hits are hung after the first: no answer to a key.
              if (records.every(isMore)) return;
              if (begin === 0 || !root?.querySelector('.hits, .empty')) return;
              observer.disconnect();
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.now() - begin);
                port2.postMessage(undefined);
              });
            });
            input?.addEventListener('input', (event) => (begin = event.timeStamp), { once: true });
            if (root) observer.observe(root, { subtree: true, childList: true, characterData: true });
            setTimeout(() => {
              observer.disconnect();
              resolve(undefined);
            }, most);
          });
        },
        { most: patience, firstHits },
      );
      await page.keyboard.insertText(key);
      const time = await page.evaluate(
        () => (globalThis as unknown as { painted: Promise<number | undefined> }).painted,
      );
      if (time !== undefined) times.push(time);
    }
  }
  const longestFrame = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { frames: number[] }).frames),
  );
  await page.close();
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { keystrokes: times.length, p50: at(0.5), p95: at(0.95), longestFrame };
}
