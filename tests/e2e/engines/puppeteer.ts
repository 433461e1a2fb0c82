import { existsSync } from 'node:fs';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { installChromium102 } from './chromium-102.ts';
import type { Engine, Tab } from './engine.ts';

/** The oldest Chromium that a registry has; only a branch older than the floor of 99 would be better. */
export async function openChromium102(isDark = false): Promise<Engine> {
  const browser = await launch({
    executablePath: installChromium102(),
    headless: 'shell',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--lang=zh-CN',
      `--blink-settings=preferredColorScheme=${isDark ? 0 : 1}`,
    ],
  });
  return describeEngine('Chromium 102', browser, async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    return asTab(page);
  });
}

/** Playwright drives a Firefox of its own making only: the distribution's is driven over WebDriver BiDi. */
export async function openFirefox(isDark = false): Promise<Engine> {
  const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('Firefox: apt-get install firefox-esr');
  const preferences = {
    // Models of the history count on pages being loaded again.
    'browser.sessionhistory.max_total_viewers': 0,
    'intl.accept_languages': 'zh-CN',
    'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
  };
  const browser = await launch({ browser: 'firefox', executablePath, extraPrefsFirefox: preferences });
  return describeEngine('Firefox', browser);
}

async function describeEngine(
  name: Engine['name'],
  browser: Browser,
  openScriptless?: () => Promise<Tab>,
): Promise<Engine> {
  return {
    name,
    version: await browser.version(),
    tab: asTab(await browser.newPage()),
    ...(openScriptless && { openScriptless }),
    close: () => browser.close(),
  };
}

function asTab(page: Page): Tab {
  return {
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    back: () => page.goBack(),
    evaluate: (act, argument) => page.evaluate(act as (argument: unknown) => unknown, argument) as never,
    click: async (selector) => {
      await page.waitForSelector(selector, { visible: true });
      await page.click(selector);
    },
    type: (text) => page.keyboard.type(text),
    keyboard: page.keyboard,
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot(),
  };
}
