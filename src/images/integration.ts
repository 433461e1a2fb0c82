import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { sendFile } from '../disk/send-file.ts';
import { buildImageInfo } from './publish/info.ts';
import type { SourcePicture } from './probe/source-picture.ts';
import type { Problem } from '../exhibition/problem.ts';
import { RegionStore } from './publish/regions.ts';
import { StoreError } from '../disk/store-error.ts';
import type { Store } from './store.ts';

/** What the development server needs to serve pictures. */
export interface PictureOptions {
  store: Store;
  /** The pictures shown now, by published id; asked again for every request, so new ones appear at once. */
  getSources: () => Promise<ReadonlyMap<string, SourcePicture>>;
}

const mediaTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
};

/** Serves `/<base>iiif/<id>/…` in `astro dev`, making each file when it is first asked for. */
export function pictures(options: PictureOptions): AstroIntegration {
  let base = '/';
  return {
    name: 'chifu:pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          serve(request, response, base, options).then((isServed) => {
            if (!isServed) next();
          }, next);
        });
      },
    },
  };
}

/** Answers a request for a picture; false when it is for something else. */
async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  base: string,
  { store, getSources }: PictureOptions,
): Promise<boolean> {
  const [, id, address] = /^\/iiif\/([^/?]+)\/([^?]+)/.exec(stripBase(request.url ?? '', base)) ?? [];
  if (id === undefined || address === undefined) return false;
  const source = (await getSources()).get(id);
  if (source === undefined) return false;
  if (address === 'info.json') {
    const site = `http://${request.headers.host ?? 'localhost'}`;
    sendText(
      response,
      200,
      'application/ld+json',
      JSON.stringify(buildImageInfo(id, source, { site, base })),
    );
    return true;
  }
  const made = await deriveAddress(store, source, decodeURIComponent(address)).catch((error: unknown) => {
    if (error instanceof StoreError) return error;
    throw error;
  });
  if (made === undefined) sendText(response, 404, 'text/plain; charset=utf-8', '没有这个尺寸的图片');
  else if (made instanceof StoreError) sendText(response, 507, 'text/plain; charset=utf-8', made.message);
  else if (typeof made === 'string') {
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Access-Control-Allow-Origin', '*');
    sendFile(response, made, mediaTypes[path.extname(made)] ?? 'application/octet-stream');
  } else sendText(response, 422, 'text/plain; charset=utf-8', `${made.file}：${made.found}。${made.fix}`);
  return true;
}

/** A file of the published tree, or one region of the picture, as covers show them. */
async function deriveAddress(
  store: Store,
  source: SourcePicture,
  address: string,
): Promise<string | Problem | undefined> {
  return (
    (await store.deriveOne(source, address)) ??
    (await new RegionStore(store.folder).deriveOne(source, address))
  );
}

/** The dev server's middlewares see addresses with or without the base, by their place in the chain. */
function stripBase(url: string, base: string): string {
  return url.startsWith(base) ? url.slice(base.length - 1) : url;
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.end(text);
}
