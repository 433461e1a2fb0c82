import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import sirv from 'sirv';
import { gzipSync } from 'node:zlib';
import type { Exhibition } from '../../../src/exhibition/exhibition.ts';
import { buildIndexParts } from '../../../src/search/index-parts.ts';

/** The built site of content/, its search index exchanged for that of another show. */
export interface SearchSite {
  url: string;
  /** Bytes with gzip of the first index, of the card shards together, and of the texts. */
  bytes: { index: number; cards: number; texts: number };
  server: Server;
}

/** Serves `outDir` with the index of `exhibition`; every picture is the same small one. */
export async function serveShow(outDir: string, exhibition: Exhibition): Promise<SearchSite> {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
  const { plan, parts } = buildIndexParts(exhibition, hash);
  const packed = new Map([...parts].map(([name, text]) => [name, gzipSync(text)]));
  const page = readFileSync(join(outDir, 'search/index.html'), 'utf8').replace(
    /data-plan="[^"]*"/u,
    `data-plan="${JSON.stringify({ plan, base: '/', fixed: {} }).replaceAll('"', '&quot;')}"`,
  );
  const picture = await sharp({ create: { width: 360, height: 480, channels: 3, background: '#c8b48b' } })
    .jpeg()
    .toBuffer();
  const files = sirv(outDir, { gzip: false });
  const send = (response: ServerResponse, type: string, body: Buffer | string, encoding?: string): void => {
    response.writeHead(200, { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) });
    response.end(body);
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const part = /^\/data\/search\/(.+)\.json$/u.exec(path)?.[1];
    const found = part === undefined ? undefined : packed.get(part);
    if (path === '/search/') send(response, 'text/html; charset=utf-8', page);
    else if (found) send(response, 'application/json', found, 'gzip');
    else if (path.startsWith('/iiif/')) send(response, 'image/jpeg', picture);
    else files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const sum = (paths: string[]): number =>
    paths.reduce(
      (total, path) => total + (packed.get(/([^/]+)\.json$/u.exec(path)?.[1] ?? '')?.length ?? 0),
      0,
    );
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    bytes: { index: sum([plan.index]), cards: sum(plan.cards), texts: sum(plan.texts) },
    server,
  };
}
