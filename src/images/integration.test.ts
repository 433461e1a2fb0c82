import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { dev } from 'astro';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { describePicture } from './derive/describe.ts';
import { pictures } from './integration.ts';
import type { ImageInfo } from './publish/info.ts';
import type { SourcePicture } from './probe/source-picture.ts';
import { openStore } from './store.ts';
import { drawPicture, probeGood } from '../../tests/images/test-files.ts';

/** Astro looks for its own packages from the project's folder, so that has to lie inside ours. */
async function makeProject(): Promise<string> {
  const parent = path.resolve(import.meta.dirname, '../../.cache');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(path.join(parent, 'dev-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(path.join(folder, 'src', 'pages'), { recursive: true });
  return folder;
}

test('astro dev makes what is asked for, shows a replaced picture at once, and knows what is not published', async () => {
  const folder = await makeProject();
  const file = await drawPicture(path.join(folder, '1001.jpg'), 4000, 2100);
  const store = await openStore(path.join(folder, 'cache'));
  const sources = new Map<string, SourcePicture>();
  const show = async (): Promise<string> => {
    const source = await probeGood(file);
    const { id } = describePicture(source, '1001');
    sources.set(id, source);
    return id;
  };
  const server = await dev({
    root: folder,
    configFile: false,
    base: '/show',
    logLevel: 'error',
    server: { port: 47_321 },
    devToolbar: { enabled: false },
    integrations: [pictures({ store, getSources: () => Promise.resolve(sources) })],
  });
  onTestFinished(() => server.stop());
  const root = `http://localhost:${server.address.port}/show/iiif`;
  const id = await show();

  const info = (await (await fetch(`${root}/${id}/info.json`)).json()) as ImageInfo;
  expect(info.id).toBe(`${root}/${id}`);
  const answer = await fetch(`${root}/${id}/full/480,252/0/default.avif`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/avif']);
  const meta = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect([meta.width, meta.height]).toEqual([480, 252]);
  const tile = await fetch(`${root}/${id}/1024,1024,1024,1024/1024,1024/0/default.jpg`);
  expect([tile.status, tile.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await fetch(`${root}/${id}/full/481,253/0/default.avif`)).status).toBe(404);
  expect((await fetch(`${root}/9999-0000/full/480,252/0/default.avif`)).status).toBe(404);
  expect((await fetch(`${root}/${id}/..%2f..%2fprobes.json`)).status).toBe(404);

  await drawPicture(file, 4000, 2100, 200);
  const replaced = await show();
  expect(replaced).not.toBe(id);
  expect((await fetch(`${root}/${replaced}/full/480,252/0/default.webp`)).status).toBe(200);
}, 60_000);
