import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import sirv from 'sirv';
import type { Exhibition } from '../../../src/exhibition/exhibition.ts';
import { writeOurs } from './ours.ts';
import { runInPage } from './run-in-page.ts';

export const controlsSource = join(import.meta.dirname, 'controls');
export const controlsFolder = join(import.meta.dirname, '../../../.cache/bench/search-controls');

/** A work as every control is given it. */
export interface ControlRecord {
  id: number;
  title: string;
  artist: string;
  other: string;
}

export interface ControlResult {
  name: string;
  /** ms for one query in the page, slowed down like ours; nothing is painted. */
  p95: number;
  /** Index with gzip; for Pagefind what the queries fetched. */
  bytes: number;
  /** Places of the works found for each golden query, the best first. */
  hits: number[][];
}

/** Runs our search, Fuse, MiniSearch and Pagefind over the same works with the same queries. */
export async function measureControls(
  browser: Browser,
  exhibition: Exhibition,
  records: readonly ControlRecord[],
  typed: readonly string[],
  golden: readonly string[],
  slowdown: number,
): Promise<ControlResult[]> {
  const files = join(controlsFolder, '.pagefind');
  rmSync(files, { recursive: true, force: true });
  await writePagefind(records, files);
  const ours = await writeOurs(exhibition, join(controlsFolder, 'ours'));
  const json = JSON.stringify(records);
  const serve = sirv(controlsFolder, { dev: true, dotfiles: true });
  const server = createServer((request, response) => {
    if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
    else if (request.url === '/records.json') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(json);
    } else serve(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const results: ControlResult[] = [];
  for (const name of ['尺幅', 'Fuse.js', 'MiniSearch', 'Pagefind'] as const) {
    const page = await browser.newPage();
    let fetched = 0;
    page.on('response', (response) => {
      if (response.url().includes('/.pagefind/')) {
        void response.body().then(
          (body) => (fetched += gzipSync(body).length),
          () => undefined,
        );
      }
    });
    await page.goto(url);
    await (
      await page.context().newCDPSession(page)
    ).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const { times, hits, size } = await page.evaluate(runInPage, {
      name,
      typed: [...typed],
      golden: [...golden],
    });
    times.sort((a, b) => a - b);
    await page.close();
    const index = { 尺幅: ours, 'Fuse.js': json, MiniSearch: size };
    const bytes = name === 'Pagefind' ? fetched : gzipSync(index[name]).length;
    results.push({ name, p95: times[Math.floor(times.length * 0.95)] ?? NaN, bytes, hits });
  }
  server.close();
  return results;
}

async function writePagefind(records: readonly ControlRecord[], target: string): Promise<void> {
  const path = join(controlsFolder, 'node_modules/pagefind/lib/index.js');
  const { createIndex, close } = (await import(path)) as {
    createIndex: () => Promise<{
      index: {
        addCustomRecord: (record: unknown) => Promise<unknown>;
        writeFiles: (options: { outputPath: string }) => Promise<unknown>;
      };
    }>;
    close: () => Promise<unknown>;
  };
  const { index } = await createIndex();
  for (const { id, title, artist, other } of records) {
    await index.addCustomRecord({
      url: `/${id}/`,
      content: `${title} ${artist} ${other}`,
      language: 'zh',
      meta: { title, id: String(id) },
    });
  }
  await index.writeFiles({ outputPath: target });
  await close();
}
