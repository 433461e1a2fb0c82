import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { findOrInstallBrowser } from '../../../scripts/lib/browser.ts';
import { makeTemporaryFolder, removeTemporary } from '../../../src/disk/remove.ts';
import { openProbeCache } from '../../../src/images/probe/probe-cache.ts';
import { readExhibition } from '../../../src/reading/read-exhibition.ts';

const root = join(import.meta.dirname, '../../..');
const saves = 10;

/**
 * How long from a saved entry to its text in the page of a browser, beside one full reading of the same show:
 * `npm run bench -- live --show DIR`, of a show from `npm run sample -- --works 300 --out DIR`, which is copied.
 */
export async function benchLive(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { show: { type: 'string', default: 'content' } } });
  const folder = makeTemporaryFolder();
  const show = join(folder, 'show');
  cpSync(resolve(root, values.show), show, { recursive: true });
  const port = await findPort();
  const server = spawn(process.execPath, [join(root, 'scripts/dev.ts'), '--port', String(port)], {
    env: {
      ...process.env,
      EXHIBITION_DIR: show,
      CACHE_DIR: join(folder, 'cache'),
      SITE_URL: '',
      BASE_PATH: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise<void>((done) =>
      server.stdout.on('data', (said) => /http:/u.test(String(said)) && done()),
    );
    const executablePath = findOrInstallBrowser();
    const browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const page = await browser.newPage();
    // Twice: Vite meets its packages on the first visit.
    for (let visit = 0; visit < 2; visit++) {
      await page.goto(`http://localhost:${port}/w/1001/`, { waitUntil: 'networkidle' });
    }
    const rows: { live: number; reading: number }[] = [];
    for (let save = 0; save < saves; save++) {
      const live = await measureSave(page, join(show, 'calligraphy/1001.md'), save);
      rows.push({ live, reading: await measureReading(show, join(folder, 'cache')) });
    }
    await browser.close();
    const live = findMedian(rows.map((row) => row.live));
    const reading = findMedian(rows.map((row) => row.reading));
    console.log(
      `保存到看见：${live.toFixed(0)} ms（${saves} 次的中位数）；整个展览读一遍：${reading.toFixed(0)} ms`,
    );
    console.log(`  ${(live / reading).toFixed(2)}×`);
  } finally {
    server.kill();
    await new Promise((done) => server.once('exit', done));
    removeTemporary(folder);
  }
}

async function measureSave(page: Page, file: string, save: number): Promise<number> {
  const word = `测${String.fromCodePoint(0x4e00 + save)}速`;
  const text = readFileSync(file, 'utf8').replace(/^material:.*$/mu, `material: ${word}`);
  const started = performance.now();
  writeFileSync(file, text);
  // A page that loads anew answers nothing for a moment.
  while (!(await page.content().catch(() => '')).includes(word)) await wait(5);
  const time = performance.now() - started;
  await page.waitForLoadState('networkidle');
  return time;
}

async function measureReading(show: string, cacheDir: string): Promise<number> {
  const probeCache = openProbeCache(cacheDir);
  const started = performance.now();
  await readExhibition(show, { base: '/', probeCache });
  return performance.now() - started;
}

function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
