import type { Browser, CDPSession, Page } from 'playwright';
import type { SearchPage } from './site.ts';

/** How a page behaved while queries were typed; ms. */
export interface TypingResult {
  keystrokes: number;
  p50: number;
  p95: number;
  /** Of the frames while typing, pausing and clearing the box included. */
  longestFrame: number;
  /** How many of them took over 100 ms. */
  longFrames: number;
}

/** An answer that takes longer than this, ms, is counted as this. */
const patience = 2000;
/** Time between two keys beside what the answer takes, ms: a quick typist. */
const pace = 80;
/** Time for which what was found is looked at, ms: the rest of the hits is drawn meanwhile. */
const look = 700;
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
  { path, inPage }: { path: SearchPage; inPage: boolean },
): Promise<TypingResult> {
  const page = await browser.newPage(phone);
  if (inPage) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await page.goto(url + path);
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

/**
 * Key by key, from the key to the first frame that is painted after the answer stands in the page. Between the keys
 * nothing but what the page itself does runs in it: what is measured is told by a binding and read at the end.
 */
async function typeQueries(page: Page, queries: readonly string[], slowdown: number): Promise<TypingResult> {
  await page.getByRole('searchbox').focus();
  await page.evaluate(recordKeys);
  const session = await page.context().newCDPSession(page);
  const answers = await openAnswers(session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times: number[] = [];
  for (const query of queries) {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Backspace');
    for (const key of query) {
      await page.waitForTimeout(pace);
      const answer = answers.next();
      await (/[a-z ]/u.test(key) ? page.keyboard.press(key) : page.keyboard.insertText(key));
      // A space alone changes no answer.
      if (key !== ' ') times.push(await answer);
    }
    await page.waitForTimeout(look);
  }
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return {
    keystrokes: times.length,
    p50: at(0.5),
    p95: at(0.95),
    longestFrame: Math.max(0, ...frames),
    longFrames: frames.filter((duration) => duration > 100).length,
  };
}

/** Answers as the page tells of them: the time of each in ms, `patience` where it takes longer. */
async function openAnswers(session: CDPSession): Promise<{ next: () => Promise<number> }> {
  let take: ((time: number) => void) | undefined;
  session.on('Runtime.bindingCalled', ({ payload }) => take?.(Number(payload)));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'tellPainted' });
  const next = (): Promise<number> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(patience), patience);
      take = (time) => {
        clearTimeout(timer);
        resolve(time);
      };
    });
  return { next };
}

/** Runs in the page: tells when each answer is painted, ms after its key; keeps how long long frames took. */
function recordKeys(): void {
  const shared = globalThis as unknown as { frames: number[]; tellPainted: (time: string) => void };
  shared.frames = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shared.frames.push(entry.duration);
  }).observe({ type: 'long-animation-frame' });
  const root = document.querySelector('[data-search-root]');
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  let pressed = 0;
  let begin = 0;
  // Before the page's own listeners, which may answer at once. Text of an input method comes without a key.
  const early = { capture: true };
  globalThis.addEventListener('keydown', (event) => (pressed = event.timeStamp), early);
  globalThis.addEventListener('input', (event) => (begin = pressed || event.timeStamp), early);
  globalThis.addEventListener('keyup', () => (pressed = 0), early);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<number>) => shared.tellPainted(String(performance.now() - data));
  const observer = new MutationObserver(() => {
    const answered = root?.querySelector<HTMLElement>('[data-answers]')?.dataset['answers'];
    if (begin === 0 || answered !== input?.value.trim()) return;
    const from = begin;
    begin = 0;
    requestAnimationFrame(() => port2.postMessage(from));
  });
  if (root) observer.observe(root, { subtree: true, childList: true, attributes: true });
}
