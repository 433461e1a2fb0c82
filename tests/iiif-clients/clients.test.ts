import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOrInstallBrowser } from '../../scripts/lib/browser.ts';
import { describePicture } from '../../src/images/derive/describe.ts';
import { buildImageInfo } from '../../src/images/publish/info.ts';
import type { SourcePicture } from '../../src/images/probe/source-picture.ts';
import { openStore } from '../../src/images/store.ts';
import { drawPicture, makeSharedFolder, probeGood } from '../images/test-files.ts';
import { installClients } from './install.ts';
import { buildClientPage, buildManifest } from './pages.ts';
import { isFull } from '../full.ts';

const base = '/show/';

interface Shown {
  name: string;
  source: SourcePicture;
}

describe.runIf(isFull)('IIIF viewers under a base path', () => {
  const pictures: Shown[] = [];
  let [origin, outDir, clients] = ['', '', ''];
  let server: Server;
  let browser: Browser | undefined;

  beforeAll(async () => {
    const installed = installClients();
    if (installed === undefined) throw new Error('the viewers could not be fetched');
    clients = installed;
    const folder = await makeSharedFolder();
    outDir = path.join(folder, 'dist');
    const sizes = [
      ['3001', 5001, 3503],
      ['2001', 12_345, 1516],
      ['1001', 1003, 701],
      ['1002', 2049, 8193],
    ] as const;
    for (const [name, width, height] of sizes) {
      pictures.push({
        name,
        source: await probeGood(await drawPicture(path.join(folder, `${name}.jpg`), width, height)),
      });
    }
    const byId = new Map(pictures.map(({ name, source }) => [describePicture(source, name).id, source]));
    const store = await openStore(path.join(folder, 'cache'));
    await store.derive(byId.values());
    server = createServer((request, response) => {
      void answer(request.url ?? '').then(
        ({ body, type }) => response.writeHead(200, { 'Content-Type': type }).end(body),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    store.publish(byId, outDir, { site: origin, base });
    const executablePath = findOrInstallBrowser();
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  async function answer(url: string): Promise<{ body: Buffer | string; type: string }> {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const address = decodeURIComponent(pathname);
    if (address === '/client.html') {
      const [client, number] = [searchParams.get('client') ?? '', searchParams.get('number') ?? ''];
      const id = describePicture(findPicture(number), number).id;
      const urls = {
        info: `${origin}${base}iiif/${id}/info.json`,
        manifest: `${origin}${base}iiif/${number}/manifest.json`,
      };
      return { body: buildClientPage(client, urls), type: 'text/html' };
    }
    const [, number] = /^\/show\/iiif\/(\d+)\/manifest\.json$/.exec(address) ?? [];
    if (number !== undefined) {
      const source = findPicture(number);
      const { id, sizes } = describePicture(source, number);
      const service = buildImageInfo(id, source, { site: origin, base });
      return { body: JSON.stringify(buildManifest(service, sizes)), type: 'application/json' };
    }
    const isClient = address.startsWith('/clients/');
    const file = isClient
      ? path.join(clients, address.slice('/clients/'.length))
      : path.join(outDir, address.startsWith(base) ? address.slice(base.length) : address);
    const types: Record<string, string> = {
      '.js': 'text/javascript',
      '.css': 'text/css',
      '.json': 'application/json',
      '.jpg': 'image/jpeg',
    };
    return { body: await readFile(file), type: types[path.extname(file)] ?? 'application/octet-stream' };
  }

  function findPicture(number: string): SourcePicture {
    const found = pictures.find(({ name }) => name === number);
    if (found === undefined) throw new Error(`no picture ${number}`);
    return found.source;
  }

  /** Opens a viewer, lets `look` move about, and gives every IIIF request with its status. */
  async function watch(
    client: string,
    number: string,
    look: (page: Page) => Promise<void>,
  ): Promise<Map<string, number>> {
    const page = await (browser as Browser).newPage({ viewport: { width: 1280, height: 900 } });
    const statuses = new Map<string, number>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith(`${base}iiif/`)) statuses.set(decodeURIComponent(pathname), response.status());
    });
    await page.goto(`${origin}/client.html?client=${client}&number=${number}`);
    await look(page);
    await page.close();
    return statuses;
  }

  const numbers = ['3001', '2001', '1001', '1002'];

  test.each(numbers)(
    'OpenSeadragon 6 shows every tile of every level of %s',
    async (number) => {
      const { tiles } = describePicture(findPicture(number), number);
      const seen = await watch('openseadragon', number, async (page) => {
        await page.waitForFunction(() => 'viewer' in window && document.title === 'open');
        await page.evaluate(() => (window as unknown as { walk: () => Promise<void> }).walk());
      });
      expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
      expect(listFactors(seen)).toEqual(tiles?.scaleFactors ?? []);
    },
    300_000,
  );

  test.each(
    ['mirador', 'universalviewer'].flatMap((client) => numbers.map((number) => [client, number] as const)),
  )(
    '%s zooms from the whole of %s to its pixels without a missing file',
    async (client, number) => {
      const { tiles } = describePicture(findPicture(number), number);
      const seen = await watch(client, number, async (page) => {
        const canvas = page.locator('.openseadragon-canvas canvas').first();
        await canvas.waitFor({ timeout: 60_000 });
        const box = await canvas.boundingBox();
        if (box === null) throw new Error('the viewer shows no canvas');
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        for (let step = 0; step < 10; step++) {
          await page.mouse.wheel(0, -400);
          await page.waitForLoadState('networkidle');
        }
        for (let step = 0; step < 14; step++) {
          await page.mouse.wheel(0, 400);
          await page.waitForLoadState('networkidle');
        }
      });
      const pictureRequests = [...seen].filter(([address]) => address.endsWith('.jpg'));
      expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
      expect(pictureRequests.length).toBeGreaterThan(0);
      const factors = listFactors(seen);
      expect(factors.includes(1) || tiles === undefined).toBe(true);
      console.error(
        `  ${client} ${number}: ${pictureRequests.length} pictures, scale factors ${factors.join(' ')}`,
      );
    },
    180_000,
  );
});

/** Scale factors of the tiles asked for, ascending; the level that fits one tile counts. */
function listFactors(seen: ReadonlyMap<string, number>): number[] {
  const factors = new Set<number>();
  for (const address of seen.keys()) {
    const [, width, shown] = /\/\d+,\d+,(\d+),\d+\/(\d+),\d+\/0\//.exec(address) ?? [];
    if (width !== undefined && shown !== undefined)
      factors.add(2 ** Math.round(Math.log2(Number(width) / Number(shown))));
  }
  const largest = Math.max(...factors);
  const isWhole = [...seen.keys()].some((address) => /\/full\/\d+,\d+\/0\/default\.jpg$/.test(address));
  if (factors.size > 0 && isWhole) factors.add(largest * 2);
  return [...factors].sort((a, b) => a - b);
}
