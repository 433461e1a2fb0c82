import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AstroIntegration } from 'astro';
import { createServer as createVite } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Problem } from '../exhibition/problem.ts';
import { problemPages } from './problem-pages.ts';
import { setProblems } from './sources.ts';

const wrong: Problem = {
  ...{ code: 'value-wrong', severity: 'error', file: 'calligraphy/1001.md', line: 4, field: 'year' },
  ...{ found: '<b> & 二二', expected: '四位数字', fix: '写成 2022。' },
};

type Setup = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;

/** A server of Vite's as Astro hands it over, with the pages of problems, and one page behind them. */
async function open(base: string) {
  const vite = await createVite({
    ...{ configFile: false, appType: 'custom', logLevel: 'silent' },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  const setUp = problemPages({ base }).hooks['astro:server:setup'];
  await setUp?.({ server: vite } as Parameters<Setup>[0]);
  vite.middlewares.use((_request, response) => response.end('the page'));
  const server = createServer(vite.middlewares);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    get: (path: string) => fetch(`http://127.0.0.1:${port}${path}`),
    close: () => Promise.all([vite.close(), new Promise((done) => server.close(done))]),
  };
}

let site: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  site = await open('/show/');
});
afterAll(async () => {
  setProblems([]);
  await site.close();
});

it('stands for a page whose files have errors, and looks again by itself', async () => {
  setProblems([wrong, { ...wrong, found: '三', line: 5 }]);
  const answer = await site.get('/show/w/1001/?a=/show/');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([422, 'text/html; charset=utf-8']);
  const html = await answer.text();
  expect(html).toMatch(/^<!doctype html><html lang="zh-Hans">/u);
  expect(html).toContain('<meta http-equiv="refresh" content="2">');
  expect(html).toContain('<h1>这一页的文件里有要改的地方</h1><pre>✗ 错误　calligraphy/1001.md　第 4 行');
  expect(html).toContain('&lt;b&gt; &amp; 二二');
  expect(html).toMatch(/<\/pre><pre>[^<]*第 5 行[^<]*<\/pre><p>改好并保存以后，这一页会自己更新。<\/p>/u);
});

it.each([
  ['/show/w/1002/', 'calligraphy/1001.md'],
  ['/show/', 'calligraphy/1001.md'],
  ['/show/w/1001/', 'calligraphy/1002.md'],
])('lets %s through where %s has errors', async (path, file) => {
  setProblems([{ ...wrong, file }]);
  const answer = await site.get(path);
  expect([answer.status, await answer.text()]).toEqual([200, 'the page']);
});

it('knows pages that are asked for without their base, and the first page', async () => {
  setProblems([wrong]);
  expect((await site.get('/w/1001/')).status).toBe(422);
  setProblems([{ ...wrong, file: 'exhibition.yaml' }]);
  expect((await site.get('/show/')).status).toBe(422);
});
