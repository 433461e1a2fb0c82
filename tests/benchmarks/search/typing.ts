import type { Browser, Page } from 'playwright';

/** How a page behaved while queries were typed; ms. */
export interface TypingResult {
  keystrokes: number;
  p50: number;
  p95: number;
  longestFrame: number;
}

/** An answer that takes longer than this, ms, is counted as this. */
const patience = 2000;
/** Time between two keys beside what the answer takes, ms: a quick typist. */
const pace = 80;
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

/**
 * Types queries into the search of a site, in a Chromium whose page thread is slowed down `slowdown` times.
 * `inPage` takes workers away, as engines without module workers do.
 */
export async function measureTyping(
  browser: Browser,
  url: string,
  queries: readonly string[],
  slowdown: number,
  inPage: boolean,
): Promise<TypingResult> {
  const page = await browser.newPage(phone);
  if (inPage) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await page.goto(`${url}search/`);
  const box = page.getByRole('searchbox');
  await box.focus();
  await box.fill('长');
  await page.locator('.hits a').first().waitFor();
  await box.fill('');
  await page.locator('[data-search-still]').waitFor();
  const result = await typeQueries(page, queries, slowdown);
  await page.close();
  return result;
}

/** The same keys in a page that does nothing but repeat them in a line of text: the least there can be. */
export async function measureBarePage(
  browser: Browser,
  queries: readonly string[],
  slowdown: number,
): Promise<TypingResult> {
  const page = await browser.newPage(phone);
  await page.setContent('<input type="search"><div data-search-root><p data-answers></p></div>');
  await page.evaluate(() => {
    const input = document.querySelector('input');
    const line = document.querySelector('p');
    input?.addEventListener('input', () => {
      if (!line) return;
      line.textContent = input.value;
      line.dataset['answers'] = input.value.trim();
    });
  });
  const result = await typeQueries(page, queries, slowdown);
  await page.close();
  return result;
}

/** Key by key, from the input event to the first frame that is painted after the answer stands in the page. */
async function typeQueries(page: Page, queries: readonly string[], slowdown: number): Promise<TypingResult> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    const shared = globalThis as unknown as { frames: number[] };
    shared.frames = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shared.frames.push(entry.duration);
    }).observe({ type: 'long-animation-frame' });
  });
  const box = page.getByRole('searchbox');
  const times: number[] = [];
  for (const query of queries) {
    await box.fill('');
    for (const key of query) {
      await page.waitForTimeout(pace);
      await page.evaluate(watchForAnswer, patience);
      await page.keyboard.insertText(key);
      const time = await page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
      // A space alone changes no answer.
      if (key !== ' ') times.push(time);
    }
  }
  const longestFrame = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { frames: number[] }).frames),
  );
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { keystrokes: times.length, p50: at(0.5), p95: at(0.95), longestFrame };
}

/** Runs in the page: leaves in `painted` the time of the next answer, ms. */
function watchForAnswer(most: number): void {
  const shared = globalThis as unknown as { painted: Promise<number> };
  shared.painted = new Promise((resolve) => {
    const root = document.querySelector('[data-search-root]');
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    let begin = 0;
    const observer = new MutationObserver(() => {
      const answered = root?.querySelector<HTMLElement>('[data-answers]')?.dataset['answers'];
      if (begin === 0 || answered !== input?.value.trim()) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - begin);
        port2.postMessage(undefined);
      });
    });
    // Before the page's own listener, which may answer at once.
    const listen = { once: true, capture: true };
    globalThis.addEventListener('input', (event) => (begin = event.timeStamp), listen);
    if (root) observer.observe(root, { subtree: true, childList: true, attributes: true });
    setTimeout(() => {
      observer.disconnect();
      resolve(most);
    }, most);
  });
}
