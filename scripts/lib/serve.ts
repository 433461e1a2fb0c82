import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import sirv from 'sirv';
import { exitCodes, stop } from './exit.ts';

/** Ports tried after the first when nobody asked for a certain one. */
const portsTried = 20;

export interface ServedSite {
  url: string;
  server: Server;
}

/**
 * Serves a built site under its base path. Without `port` the next free one from 4321 is taken; a `port`
 * that is taken ends the process with exit code 3.
 */
export async function serveSite(
  outDir: string,
  base: string,
  first: number,
  port?: number,
): Promise<ServedSite> {
  const files = sirv(outDir, {
    dev: true,
    etag: true,
    dotfiles: false,
    extensions: ['html'],
    // IIIF viewers on other sites may read the pictures.
    setHeaders: (response, path) => {
      if (path.startsWith('/iiif/')) response.setHeader('Access-Control-Allow-Origin', '*');
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      if (url === '/' || `${url}/` === base) response.writeHead(302, { Location: base }).end();
      else sendNotFound();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, sendNotFound);

    function sendNotFound(): void {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(outDir, '404.html')));
    }
  });
  for (let at = port ?? first; ; at++) {
    const taken = await listen(server, at);
    if (!taken) return { url: `http://localhost:${at}${base}`, server };
    if (port !== undefined || at - first >= portsTried) {
      stop(
        exitCodes.machine,
        `端口 ${at} 已被占用。关掉占用它的程序，或换一个端口：npm start -- --port ${at + 1}`,
      );
    }
  }
}

/** Listens on a port; true when it is taken. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', onError);
    server.listen(port, () => {
      server.off('error', onError);
      resolve(false);
    });
    function onError(error: NodeJS.ErrnoException): void {
      if (error.code === 'EADDRINUSE') resolve(true);
      else reject(error);
    }
  });
}

/** Reads `--port`; a value that is no port ends the process with exit code 2. */
export function readPort(written: string | undefined, usage: string): number | undefined {
  if (written === undefined) return undefined;
  const port = Number(written);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return stop(exitCodes.usage, `端口要写 1 到 65535 的整数，写的是：${written}\n\n${usage}`);
}
