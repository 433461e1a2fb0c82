import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import sirv from 'sirv';

const source = join(import.meta.dirname, 'controls');
const folder = join(import.meta.dirname, '../../../.cache/bench/search-controls');

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

/** Installs the controls from their own lockfile, outside what this project compiles and lints. */
export function installControls(): void {
  const installed = join(folder, 'node_modules/minisearch');
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const present = existsSync(installed) && readFileSync(join(folder, 'package-lock.json'), 'utf8') === lock;
  if (present) return;
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(join(source, name), join(folder, name));
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

/** Runs Fuse, MiniSearch and Pagefind over the same records with the same queries. */
export async function measureControls(
  browser: Browser,
  records: readonly ControlRecord[],
  typed: readonly string[],
  golden: readonly string[],
  slowdown: number,
): Promise<ControlResult[]> {
  const files = join(folder, '.pagefind');
  rmSync(files, { recursive: true, force: true });
  await writePagefind(records, files);
  const json = JSON.stringify(records);
  const serve = sirv(folder, { dev: true, dotfiles: true });
  const server = createServer((request, response) => {
    if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
    else if (request.url === '/records.json') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(json);
    } else serve(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const results: ControlResult[] = [];
  for (const name of ['Fuse.js', 'MiniSearch', 'Pagefind'] as const) {
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
    const bytes = name === 'Pagefind' ? fetched : gzipSync(size === '' ? json : size).length;
    results.push({ name, p95: times[Math.floor(times.length * 0.95)] ?? NaN, bytes, hits });
  }
  server.close();
  return results;
}

/** Runs in the page: each control as its documentation says, Chinese cut into characters for MiniSearch. */
async function runInPage({
  name,
  typed,
  golden,
}: {
  name: string;
  typed: string[];
  golden: string[];
}): Promise<{ times: number[]; hits: number[][]; size: string }> {
  const records = (await (await fetch('/records.json')).json()) as ControlRecord[];
  const load = (path: string): Promise<Record<string, never>> =>
    import(path) as Promise<Record<string, never>>;
  let search: (query: string) => Promise<number[]>;
  let size = '';
  if (name === 'Fuse.js') {
    const { default: Fuse } = (await load('/node_modules/fuse.js/dist/fuse.mjs')) as unknown as {
      default: new (list: unknown, options: unknown) => { search: (q: string) => { refIndex: number }[] };
    };
    const fuse = new Fuse(records, {
      keys: ['title', 'artist', 'other'],
      ignoreLocation: true,
      threshold: 0.3,
    });
    search = (query) => Promise.resolve(fuse.search(query).map((hit) => hit.refIndex));
  } else if (name === 'MiniSearch') {
    const { default: MiniSearch } = (await load('/node_modules/minisearch/dist/es/index.js')) as unknown as {
      default: new (options: unknown) => {
        addAll: (list: unknown) => void;
        search: (q: string, options: unknown) => { id: number }[];
      };
    };
    const tokenize = (text: string): string[] => text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
    const mini = new MiniSearch({ fields: ['title', 'artist', 'other'], tokenize });
    mini.addAll(records);
    size = JSON.stringify(mini);
    const options = { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 2, artist: 2 } };
    search = (query) => Promise.resolve(mini.search(query, options).map((hit) => hit.id));
  } else {
    const pagefind = (await load('/.pagefind/pagefind.js')) as unknown as {
      search: (q: string) => Promise<{ results: { data: () => Promise<{ meta: { id: string } }> }[] }>;
    };
    search = async (query) => {
      const { results } = await pagefind.search(query);
      const first = await Promise.all(results.slice(0, 5).map((result) => result.data()));
      return first.map(({ meta }) => Number(meta.id));
    };
  }
  const times: number[] = [];
  for (const query of typed) {
    for (let length = 1; length <= query.length; length++) {
      const begin = performance.now();
      await search(query.slice(0, length));
      times.push(performance.now() - begin);
    }
  }
  const hits: number[][] = [];
  for (const query of golden) hits.push((await search(query)).slice(0, 5));
  return { times, hits, size };
}

async function writePagefind(records: readonly ControlRecord[], target: string): Promise<void> {
  const path = join(folder, 'node_modules/pagefind/lib/index.js');
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
