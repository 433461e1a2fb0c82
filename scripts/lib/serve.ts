import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import compression from 'compression';
import send from 'send';
import { exitCodes, stop } from './exit.ts';
import { securityHeaders } from './host-headers.ts';

/** Ports tried after the first when nobody asked for a certain one. */
const portsTried = 20;

export interface ServedSite {
  /** Where it can be opened: on this machine first, then on others, if they may. */
  urls: string[];
  server: Server;
}

export interface ServeOptions {
  /** A port that is taken ends the process with exit code 3; without one the next free one from `first` is taken. */
  port?: number | undefined;
  first: number;
  /** Address to listen on; without one, this machine alone. */
  host?: string | undefined;
}

/** Address that means every network of this machine. */
export const everywhere = '0.0.0.0';
const thisMachine = '127.0.0.1';

/** Serves a built site under its base path; it may be replaced meanwhile. */
export async function serveSite(
  outDir: string,
  base: string,
  { port, first, host = thisMachine }: ServeOptions,
): Promise<ServedSite> {
  const compress = compression();
  const server = createServer((request, response) => {
    // Compressed, a part of a file would be a part of something else.
    if (request.headers.range !== undefined) answer(request, response, outDir, base);
    else compress(request as never, response as never, () => answer(request, response, outDir, base));
  });
  for (let at = port ?? first; ; at++) {
    const taken = await listen(server, at, host);
    if (!taken) return { urls: listHosts(host).map((name) => `http://${name}:${at}${base}`), server };
    if (port !== undefined || at - first >= portsTried) {
      stop(
        exitCodes.machine,
        `端口 ${at} 已被占用。关掉占用它的程序，或换一个端口：npm start -- --port ${at + 1}`,
      );
    }
  }
}

function answer(request: IncomingMessage, response: ServerResponse, outDir: string, base: string): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  const [path = '/', query] = (request.url ?? '/').split('?');
  const redirect = (to: string): void => {
    response.writeHead(302, { Location: query === undefined ? to : `${to}?${query}` }).end();
  };
  if (!path.startsWith(base)) {
    if (path === '/' || `${path}/` === base) redirect(base);
    else answerMissing(response, outDir);
    return;
  }
  const own = `/${path.slice(base.length)}`;
  // IIIF viewers on other sites may read the pictures.
  if (own.startsWith('/iiif/')) response.setHeader('Access-Control-Allow-Origin', '*');
  send(request, own, { root: outDir, dotfiles: 'ignore' })
    .on('error', () => answerMissing(response, outDir))
    .on('directory', () => redirect(`${path}/`))
    .pipe(response);
}

function answerMissing(response: ServerResponse, outDir: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What was already said of a file that has gone since, such as its length.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(readMissingPage(outDir));
}

/** The site's own page, unless it is being replaced, or was never built with one. */
function readMissingPage(outDir: string): string {
  try {
    return readFileSync(join(outDir, '404.html'), 'utf8');
  } catch {
    return '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>没有这一页</title><p>没有这一页。';
  }
}

/** Names under which a server that listens on an address is found; this machine's own first. */
function listHosts(host: string): string[] {
  if (host === thisMachine) return ['localhost'];
  if (host !== everywhere) return [host.includes(':') ? `[${host}]` : host];
  const addresses = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  const others = addresses.filter((one) => one.family === 'IPv4' && !one.internal).map((one) => one.address);
  return ['localhost', ...others];
}

/** Listens on a port; true when it is taken. An address that is not this machine's ends with exit code 2. */
function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve(false);
    });
    function onError(error: NodeJS.ErrnoException): void {
      const { code = '' } = error;
      if (code === 'EADDRINUSE') resolve(true);
      else if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EINVAL', 'EAI_AGAIN'].includes(code))
        stop(exitCodes.usage, `这台电脑没有这个地址：${host}\n只写 --host 就在所有网络上打开。`);
      else if (code === 'EACCES')
        stop(exitCodes.machine, `没有权限用端口 ${port}。换一个大一些的端口：npm start -- --port 8080`);
      else reject(error);
    }
  });
}
