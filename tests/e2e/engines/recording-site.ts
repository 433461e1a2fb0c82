import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happened while pages were open. */
export interface Recording {
  url: string;
  /** Scripts that failed, rules that were broken, files that were not there. */
  faults: string[];
  /** Paths of what was asked for. */
  asked: string[];
  close: () => void;
}

const scriptPath = '/-recorder.js';
const faultPath = '/-fault';
/** Runs before anything of the site's own does; tells the server, since the page may be left. */
const script = `(() => {
  // What was under way when the page is left comes to nothing, and may.
  let isLeft = false;
  addEventListener('beforeunload', () => { isLeft = true; });
  const tell = (text) => isLeft || navigator.sendBeacon('${faultPath}', location.pathname + ': ' + text);
  addEventListener('error', (event) => {
    // Firefox says so of a module that is there already; one that is nowhere is a 404.
    if (event.target.rel === 'modulepreload') return;
    tell(event.message ?? 'error of ' + (event.target.src ?? event.target.href));
  }, true);
  addEventListener('unhandledrejection', ({ reason }) => tell('rejection: ' + (reason?.stack ?? reason)));
  addEventListener('securitypolicyviolation', (event) => tell(event.violatedDirective + ' of ' + event.blockedURI));
  const { error } = console;
  console.error = (...all) => { tell(all.map(String).join(' ')); error(...all); };
})();`;

/**
 * The site behind a server that notes what it is asked for and puts a script in front of each page that notes what goes
 * wrong there: the same in every engine, whatever its driver can tell.
 */
export async function startRecording(site: string): Promise<Recording> {
  const faults: string[] = [];
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    const path = incoming.url ?? '/';
    if (path === scriptPath) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    } else if (path === faultPath) {
      let text = '';
      incoming.on('data', (part) => (text += String(part)));
      incoming.on('end', () => {
        faults.push(text);
        response.writeHead(204).end();
      });
    } else {
      asked.push(path);
      pass(incoming, response, new URL(path, site), faults);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://localhost:${port}/`, faults, asked },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pass(incoming: IncomingMessage, response: ServerResponse, url: URL, faults: string[]): void {
  const headers = { ...incoming.headers, host: url.host, 'accept-encoding': 'identity' };
  const outgoing = request(url, { method: incoming.method, headers }, (answer) => {
    const status = answer.statusCode ?? 0;
    // The page for what is not there is one of those that are opened.
    if (status >= 400 && !url.pathname.startsWith('/nowhere')) faults.push(`${status} ${url.pathname}`);
    const isPage = /^text\/html/u.test(answer.headers['content-type'] ?? '');
    const { 'content-length': length, ...rest } = answer.headers;
    response.writeHead(status, isPage || length === undefined ? rest : { ...rest, 'content-length': length });
    if (!isPage) {
      answer.pipe(response);
      return;
    }
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.on('end', () => {
      const html = Buffer.concat(parts).toString();
      response.end(html.replace('<head>', `<head><script src="${scriptPath}"></script>`));
    });
  });
  outgoing.on('error', () => response.destroy());
  // A page that is left takes its requests with it.
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}
