import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import sharp from 'sharp';
import { findOrInstallBrowser } from '../../../scripts/lib/browser.ts';
import { serveSite } from '../../../scripts/lib/serve.ts';
import { buildManifestPath, buildPath } from '../../../src/exhibition/addresses.ts';
import { makeTemporaryFolder, removeTemporary } from '../../../src/disk/remove.ts';
import { installClients } from '../../iiif-clients/install.ts';
import { buildClientPage } from '../../iiif-clients/pages.ts';
import { readFrames, type TraceEvent } from './frames.ts';

const root = join(import.meta.dirname, '../../..');
const number = '1001';
/** A scroll of 1:30, px. */
const size = { width: 45_000, height: 1500 };
const screen = { width: 1280, height: 800 };
/** How much slower than this machine the page's processor is. */
const slowDown = 4;

/** A viewer, and how one opens the scroll in it and finds what is dragged. */
interface Contender {
  name: string;
  open: (page: Page) => Promise<void>;
  /** What is dragged; css selector. */
  dragged: string;
}

/**
 * What panning a scroll of 1:30 costs the main thread in each frame, under a processor four times slower, here and in
 * Mirador 4 and Universal Viewer 4 over the same tiles: `npm run bench -- pan [--picture FILE]`.
 */
export async function benchPan(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { picture: { type: 'string' }, rounds: { type: 'string' } },
  });
  const folder = makeTemporaryFolder();
  const clients = installClients();
  const executablePath = findOrInstallBrowser();
  let browser: Browser | undefined;
  let servers: Server[] = [];
  try {
    const site = await buildSite(folder, values.picture);
    const { server } = await serveSite(site, '/', { first: 4590, port: 4590 });
    const url = 'http://localhost:4590/';
    const pages = await serveClients(clients);
    servers = [server, pages.server];
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const contenders = listContenders(url, pages.origin).filter(
      ({ name }) => clients !== undefined || name === '尺幅',
    );
    const rounds = Number(values.rounds ?? 3);
    const frames = new Map<string, number[]>();
    // In turns, so that what else the machine does meets all alike.
    for (let round = 0; round < rounds; round++) {
      for (const contender of contenders) {
        const own = await measure(browser, contender);
        frames.set(contender.name, [...(frames.get(contender.name) ?? []), ...own]);
      }
    }
    report(frames);
  } finally {
    await browser?.close();
    for (const server of servers) server.close();
    removeTemporary(folder);
  }
}

function listContenders(url: string, origin: string): Contender[] {
  const manifest = `${url}${buildManifestPath(number)}`;
  const client = (name: string): string => `${origin}/?client=${name}&manifest=${manifest}`;
  return [
    {
      name: '尺幅',
      open: async (page) => {
        await page.goto(`${url}${buildPath.work(number)}`);
        await page.getByRole('button', { name: '展卷', exact: true }).click();
        await page.locator('.unroll-frame').waitFor();
      },
      dragged: '.unroll-frame',
    },
    {
      name: 'Mirador 4',
      open: async (page) => {
        await page.goto(client('mirador'));
        await page.locator('.openseadragon-canvas').first().waitFor();
        await zoomIn(page, '.openseadragon-canvas');
      },
      dragged: '.openseadragon-canvas',
    },
    {
      name: 'Universal Viewer 4',
      open: async (page) => {
        await page.goto(client('universalviewer'));
        await page.locator('.openseadragon-canvas').first().waitFor();
        await zoomIn(page, '.openseadragon-canvas');
      },
      dragged: '.openseadragon-canvas',
    },
  ];
}

/** Others open a scroll as a hairline: they are enlarged until it fills their height, as ours does. */
async function zoomIn(page: Page, selector: string): Promise<void> {
  await page.waitForTimeout(2000);
  await page.locator(selector).first().hover();
  for (let turn = 0; turn < 16; turn++) {
    await page.mouse.wheel(0, -200);
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(1500);
}

/** Milliseconds of main thread in each frame of a drag along the scroll. */
async function measure(browser: Browser, { open, dragged }: Contender): Promise<number[]> {
  const page = await browser.newPage({ viewport: screen, deviceScaleFactor: 1 });
  await open(page);
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const box = await page.locator(dragged).first().boundingBox();
  const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
  const from = (box?.x ?? 0) + 40;
  const to = (box?.x ?? 0) + (box?.width ?? 0) - 40;
  const events = await trace(session, async () => {
    for (let stroke = 0; stroke < 3; stroke++) {
      await page.mouse.move(from, y);
      await page.mouse.down();
      for (let step = 1; step <= 60; step++) {
        await page.mouse.move(from + ((to - from) * step) / 60, y);
        await page.waitForTimeout(16);
      }
      await page.mouse.up();
    }
  });
  await page.close();
  return readFrames(events);
}

async function trace(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  });
  await act();
  const done = new Promise<void>((resolveDone) =>
    session.once('Tracing.tracingComplete', () => resolveDone()),
  );
  await session.send('Tracing.end');
  await done;
  return events;
}

function report(frames: ReadonlyMap<string, readonly number[]>): void {
  const own = findShare(frames.get('尺幅') ?? [], 0.5);
  console.log(`横拖 1:30 的长卷，处理器慢 ${slowDown} 倍，主线程每帧毫秒数：`);
  for (const [name, costs] of frames) {
    const median = findShare(costs, 0.5);
    const ratio = own > 0 ? `，中位数是尺幅的 ${(median / own).toFixed(2)} 倍` : '';
    console.log(
      `  ${name}：中位数 ${median.toFixed(1)}，p95 ${findShare(costs, 0.95).toFixed(1)}（${costs.length} 帧${ratio}）`,
    );
  }
}

function findShare(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A show of one handscroll: a picture of one's own, or fibres and strokes that compress like paper and ink. */
async function buildSite(folder: string, picture: string | undefined): Promise<string> {
  const show = join(folder, 'show');
  mkdirSync(join(show, 'halls'), { recursive: true });
  mkdirSync(join(show, 'calligraphy'));
  writeFileSync(join(show, 'exhibition.yaml'), 'title: 长卷\nhosts: [试]\nvenue: 试\n');
  writeFileSync(
    join(show, 'halls/calligraphy.md'),
    '---\ntitle: 书法\ntheme: 长卷\ndigit: 1\nmedium: calligraphy\n---\n',
  );
  writeFileSync(
    join(show, `calligraphy/${number}.md`),
    '---\ntitle: 长卷\nartist: 佚名\nalt: 一幅手卷\nformat: 手卷\nsize: 30×900\n---\n',
  );
  const target = join(show, `calligraphy/${number}.jpg`);
  if (picture === undefined) await drawScroll(target);
  else writeFileSync(target, readFileSync(resolve(root, picture)));
  const site = join(folder, 'site');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      EXHIBITION_DIR: show,
      OUT_DIR: site,
      CACHE_DIR: join(folder, 'cache'),
      SITE_URL: 'http://localhost:4590',
      BASE_PATH: '/',
    },
  });
  if (status !== 0) throw new Error('The show of the scroll could not be built.');
  return site;
}

async function drawScroll(target: string): Promise<void> {
  const stroke = (at: number): string => {
    const x = 120 + at * 280;
    return `<path d="M${x} ${200 + (at % 5) * 40}q90 ${300 + (at % 7) * 60} -40 900" stroke-width="${30 + (at % 4) * 18}"/>`;
  };
  const strokes = Array.from({ length: 158 }, (_, at) => stroke(at)).join('');
  const ink = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><g fill="none" stroke="#1a1712" stroke-linecap="round">${strokes}</g></svg>`;
  const noise = { type: 'gaussian' as const, mean: 222, sigma: 7 };
  await sharp({ create: { ...size, channels: 3, background: '#e8dec4', noise }, limitInputPixels: false })
    .composite([{ input: Buffer.from(ink), limitInputPixels: false }])
    .jpeg({ quality: 85 })
    .toFile(target);
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Pages with the viewers of others, on an origin of their own. */
async function serveClients(clients: string | undefined): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const client = searchParams.get('client');
    const file = join(clients ?? '', decodeURIComponent(pathname.replace('/clients/', '')));
    if (client !== null) {
      const page = buildClientPage(client, { manifest: searchParams.get('manifest') ?? '' });
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
    } else if (existsSync(file)) {
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
