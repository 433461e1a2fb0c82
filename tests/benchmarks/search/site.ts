import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import sirv from 'sirv';
import { gzipSync } from 'node:zlib';
import type { Exhibition } from '../../../src/exhibition/exhibition.ts';
import type { SessionPlan } from '../../../src/client/search/session-state.ts';
import type { IndexPlan } from '../../../src/search/index-file.ts';
import { buildIndexParts } from '../../../src/search/index-parts.ts';

/** A built site, its search index exchanged for that of another show. */
export interface SearchSite {
  url: string;
  /** Bytes with gzip of the first index, of the card shards together, and of the texts. */
  bytes: { index: number; cards: number; texts: number };
  server: Server;
}

/** Pages in which is typed: of the whole show, and of a hall behind whose box a wall hangs. */
const searchPages = ['search/', 'calligraphy/'] as const;
export type SearchPage = (typeof searchPages)[number];

/** Serves `outDir` with the index of `exhibition`; every picture is the same small one. */
export async function serveShow(outDir: string, exhibition: Exhibition): Promise<SearchSite> {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
  const { plan, parts } = buildIndexParts(exhibition, hash);
  const packed = new Map([...parts].map(([name, text]) => [name, gzipSync(text)]));
  const pages = new Map(searchPages.map((path) => [`/${path}`, exchangePlan(outDir, path, plan)]));
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
    const page = pages.get(path);
    if (page !== undefined) send(response, 'text/html; charset=utf-8', page);
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

/** A page of the site whose search box is given another plan; what the page itself chooses stays. */
function exchangePlan(outDir: string, path: SearchPage, plan: IndexPlan): string {
  const html = readFileSync(join(outDir, path, 'index.html'), 'utf8');
  const [, text] = /data-plan="([^"]*)"/u.exec(html) ?? [];
  if (text === undefined) throw new Error(`No search box in ${path}`);
  const own = JSON.parse(text.replaceAll('&quot;', '"')) as SessionPlan;
  return html.replace(text, () => JSON.stringify({ ...own, plan }).replaceAll('"', '&quot;'));
}
