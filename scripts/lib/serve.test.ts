import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTemporaryFolder, removeTemporary } from '../../src/disk/remove.ts';
import { everywhere, serveSite } from './serve.ts';

const root = makeTemporaryFolder();
const site = join(root, 'site');
const page = `<!doctype html><title>甲</title>${'<p>一二三四五</p>'.repeat(200)}`;
const servers: Server[] = [];

function write(path: string, data: string | Buffer): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), data);
}

async function open(base = '/', host?: string): Promise<number> {
  const served = await serveSite(site, base, { first: 4700, host });
  servers.push(served.server);
  return (served.server.address() as AddressInfo).port;
}

interface Answer {
  status: number | undefined;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

/** As bytes come over the wire: `fetch` would decode them. */
function get(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  host = '127.0.0.1',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(() => {
  write('index.html', page);
  write('w/1001/index.html', page);
  write('audio/1001.mp3', Buffer.alloc(3000, 7));
  write('iiif/1001-a/info.json', JSON.stringify({ id: 'x'.repeat(2000) }));
  write('.secret', 'x');
});
afterAll(() => {
  for (const server of servers) server.close();
  removeTemporary(root);
});

it('compresses texts, as the browser can take them, and nothing else', async () => {
  const port = await open();
  const plain = await get(port, '/');
  expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, page]);
  const gzip = await get(port, '/w/1001/', { 'Accept-Encoding': 'gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).toString()).toBe(page);
  const brotli = await get(port, '/', { 'Accept-Encoding': 'gzip, br' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
  const sound = await get(port, '/audio/1001.mp3', { 'Accept-Encoding': 'gzip, br' });
  expect([sound.headers['content-encoding'], sound.body.length]).toEqual([undefined, 3000]);
  const part = await get(port, '/audio/1001.mp3', { Range: 'bytes=10-19', 'Accept-Encoding': 'gzip' });
  expect([part.status, part.headers['content-range'], part.body.length]).toEqual([
    206,
    'bytes 10-19/3000',
    10,
  ]);
});

it('leads to the base path and to folders, lets viewers read pictures, hides dot files', async () => {
  const port = await open('/show/');
  const seen = async (path: string): Promise<unknown[]> => {
    const { status, headers } = await get(port, path);
    return [status, headers.location];
  };
  expect(await seen('/')).toEqual([302, '/show/']);
  expect(await seen('/show')).toEqual([302, '/show/']);
  expect(await seen('/show/w/1001?from=code')).toEqual([302, '/show/w/1001/?from=code']);
  expect(await seen('/show/w/1001/')).toEqual([200, undefined]);
  expect(await seen('/elsewhere/')).toEqual([404, undefined]);
  expect(await seen('/show/.secret')).toEqual([404, undefined]);
  expect(await seen('/show/%2e%2e/%2e%2e/etc/passwd')).toEqual([404, undefined]);
  expect(await seen('/show/%')).toEqual([404, undefined]);
  const info = await get(port, '/show/iiif/1001-a/info.json');
  expect(info.headers['access-control-allow-origin']).toBe('*');
});

it('answers without a 404.html, and while the site is replaced', async () => {
  const port = await open();
  expect((await get(port, '/none/')).body.toString()).toContain('没有这一页');
  write('404.html', '<p>本站没有');
  expect((await get(port, '/none/')).body.toString()).toBe('<p>本站没有');
  const away = join(root, 'away');
  let isOver = false;
  const asking = Array.from({ length: 4 }, async () => {
    const seen = new Set<number | undefined>();
    while (!isOver) seen.add((await get(port, '/w/1001/')).status);
    return seen;
  });
  for (let turn = 0; turn < 200; turn++) {
    renameSync(site, away);
    await new Promise(setImmediate);
    renameSync(away, site);
    await new Promise(setImmediate);
  }
  isOver = true;
  const seen = new Set((await Promise.all(asking)).flatMap((one) => [...one]));
  expect([...seen].filter((status) => status !== 200 && status !== 404)).toEqual([]);
  expect(await get(port, '/w/1001/')).toMatchObject({ status: 200 });
  expect(readdirSync(root)).toEqual(['site']);
});

const address = Object.values(networkInterfaces())
  .flatMap((one) => one ?? [])
  .find((one) => one.family === 'IPv4' && !one.internal)?.address;

it.skipIf(address === undefined)('is found by other machines only when asked to be', async () => {
  const alone = await open();
  await expect(get(alone, '/', {}, address)).rejects.toThrow('ECONNREFUSED');
  const shared = await open('/', everywhere);
  expect(await get(shared, '/', {}, address)).toMatchObject({ status: 200 });
});

it('takes the next port where one is taken', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(4790, '127.0.0.1', done));
  servers.push(other);
  const served = await serveSite(site, '/', { first: 4790 });
  servers.push(served.server);
  expect(served.urls).toEqual(['http://localhost:4791/']);
});
