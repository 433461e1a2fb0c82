import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findProgram, installPackages } from './machine.ts';

const programs = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
];

/** Where installers of Windows and macOS put a browser. */
const installedFiles = [
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined
      ? []
      : ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
          join(folder, file),
        );
  }),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Playwright's own download is given up after this long, ms. */
const downloadTime = 180_000;

/**
 * Finds a Chromium: CHIFU_BROWSER, the system's, Playwright's own; else downloads Playwright's, else installs
 * the distribution's. Undefined when all of that fails.
 */
export function findOrInstallBrowser(): string | undefined {
  return findBrowser() ?? downloadBrowser() ?? (installPackages(['chromium']) ? findBrowser() : undefined);
}

/** What to do where no browser can be had. */
export const browserAdvice =
  '没有找到浏览器。请安装 Chrome、Edge 或 Chromium（Debian：apt-get install chromium），或用环境变量 CHIFU_BROWSER 写明它的路径，再运行一次。';

function findBrowser(): string | undefined {
  const named = process.env['CHIFU_BROWSER'];
  if (named !== undefined && existsSync(named)) return named;
  for (const program of programs) {
    const file = findProgram(program);
    if (file !== undefined) return file;
  }
  return [...installedFiles, chromium.executablePath()].find((file) => existsSync(file));
}

function downloadBrowser(): string | undefined {
  console.log('下载浏览器（Playwright）……');
  const cli = join(import.meta.dirname, '../../node_modules/playwright/cli.js');
  const result = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: downloadTime,
  });
  return result.status === 0 ? findBrowser() : undefined;
}
