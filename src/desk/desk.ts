import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { EditRefusal } from '../editing/entry-file.ts';
import { StoreError } from '../disk/store-error.ts';
import { getProblems, onShown } from '../reading/sources.ts';
import type { DeskPlace } from './desk-place.ts';
import { buildFormPage } from './form-page.ts';
import { buildCheckPage, buildProblemList } from './check-page.ts';
import { readDeskStyle } from './desk-style.ts';
import { buildToken, findWriteFault, isLocal } from './guard.ts';
import { addPicture, openEntry, readFormModel, saveEntry, saveRegion } from './desk-answers.ts';
import { buildDeskPage, deskPolicy } from './page-html.ts';
import { buildPickPage } from './pick-page.ts';

/** What a handler gives back: a page or style as text, anything else as JSON. */
type Answer = { html: string } | { css: string } | { json: unknown };

/** No entry and no note on it is longer, bytes; pictures are. */
const longestNote = 2_000_000;
const largestPicture = 400_000_000;

/**
 * The organisers' tools in `astro dev`: all problems at /check/, the form at /admin/, the picker of regions at
 * /dev/pick/<number>/, and what they read and write under /desk/. Of it a build has, where the exhibition asks for it,
 * the form alone, which gives files to send and writes nothing.
 */
export function desk(place: DeskPlace, isFormBuilt: boolean): AstroIntegration {
  return {
    name: 'chifu-desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'build' || !isFormBuilt) return;
        injectRoute({
          pattern: 'admin',
          entrypoint: new URL('admin.astro', import.meta.url),
          prerender: true,
        });
      },
      'astro:server:setup': ({ server }) => {
        const token = buildToken();
        onShown(() => {
          // Astro forgets the paths that it listed, and open pages load anew.
          for (const name of ['ssr', 'prerender']) {
            server.environments[name]?.hot.send('astro:content-changed', {});
          }
          server.ws.send({ type: 'full-reload', path: '*' });
        });
        server.middlewares.use((request, response, next) => {
          const url = new URL(request.url ?? '/', 'http://localhost');
          if (!url.pathname.startsWith(place.base)) {
            next();
            return;
          }
          const path = url.pathname.slice(place.base.length);
          const answer =
            request.method === 'POST'
              ? postings[path] && post(request, token, (body) => postings[path]?.(place, url, body))
              : get(
                  path,
                  url,
                  place,
                  isLocal({ headers: request.headers, from: request.socket.remoteAddress })
                    ? token
                    : undefined,
                );
          if (answer === undefined) {
            next();
            return;
          }
          answer
            .then((given) => send(response, 200, given))
            .catch((error: unknown) => sendFault(response, error));
        });
      },
    },
  };
}

type Posting = (place: DeskPlace, url: URL, body: Buffer) => Promise<unknown>;

const postings: Readonly<Record<string, Posting>> = {
  'desk/entry': (place, _url, body) => saveEntry(place, parseNote(body)),
  'desk/region': (place, _url, body) => saveRegion(place, parseNote(body)),
  'desk/picture': (place, url, body) => addPicture(place, url.searchParams, body),
};

function get(
  path: string,
  url: URL,
  place: DeskPlace,
  token: string | undefined,
): Promise<Answer> | undefined {
  const { base } = place;
  const own = path.replace(/\/?$/u, '/');
  if (own === 'check/')
    return Promise.resolve({ html: buildDeskPage({ ...buildCheckPage(base, getProblems()), base, token }) });
  if (own === 'admin/') return Promise.resolve({ html: buildDeskPage({ ...buildFormPage(), base, token }) });
  const [, number] = /^dev\/pick\/(\d{4,})\/$/u.exec(own) ?? [];
  if (number !== undefined)
    return buildPickPage(place, number).then((page) => ({ html: buildDeskPage({ ...page, base, token }) }));
  if (path === 'desk/desk.css') return Promise.resolve({ css: readDeskStyle(place.projectDir) });
  if (path === 'desk/problems')
    return Promise.resolve({ json: { html: buildProblemList(base, getProblems()) } });
  if (path === 'desk/model') return readFormModel(place).then((json) => ({ json }));
  if (path === 'desk/entry')
    return openEntry(place, url.searchParams.get('file') ?? '').then((json) => ({ json }));
  return undefined;
}

async function post(
  request: IncomingMessage,
  token: string,
  handle: (body: Buffer) => Promise<unknown> | undefined,
): Promise<Answer> {
  const fault = findWriteFault({ headers: request.headers, from: request.socket.remoteAddress }, token);
  if (fault !== undefined) throw new EditRefusal(fault);
  const most = /^application\/json\b/u.test(request.headers['content-type'] ?? '')
    ? longestNote
    : largestPicture;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new EditRefusal('内容太大，没有写入。');
    chunks.push(chunk);
  }
  return { json: await handle(Buffer.concat(chunks)) };
}

function parseNote(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new EditRefusal('网页送来的内容读不懂，没有写入。刷新网页再试。');
  }
}

function send(response: ServerResponse, status: number, answer: Answer): void {
  const [type, text] =
    'html' in answer
      ? ['text/html', answer.html]
      : 'css' in answer
        ? ['text/css', answer.css]
        : ['application/json', JSON.stringify(answer.json)];
  response.statusCode = status;
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', deskPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.end(text);
}

function sendFault(response: ServerResponse, error: unknown): void {
  if (process.env['CHIFU_DEBUG']) console.error(error);
  const isTold = error instanceof EditRefusal || error instanceof StoreError;
  const message = isTold
    ? error.message
    : '没有写成：磁盘满了、没有权限，或文件正被别的程序占用。原来的文件没有动。';
  send(response, isTold ? 409 : 500, { json: { error: message } });
}
