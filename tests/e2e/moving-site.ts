import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import type { TestSite } from './sites.ts';

/** Serves a built site on a port of its own, loses the network on request, and changes to another version. */
export class MovingSite {
  url = '';
  /** True while every request is cut off. */
  isCut = false;
  /** Requests of pictures that are answered until the network is lost; no limit when absent. */
  picturesLeft: number | undefined;
  /** Addresses of the pictures asked for so far. */
  readonly pictures: string[] = [];
  /** While this is pending pictures wait for it. */
  gate: Promise<void> = Promise.resolve();
  readonly #server: Server;
  #serve: ReturnType<typeof sirv>;

  constructor(outDir: string) {
    this.#serve = sirv(outDir, { dev: true, etag: true });
    this.#server = createServer((request, response) => {
      const answer = (): void => {
        if (this.isCut) request.socket.destroy();
        else this.#serve(request, response, () => void response.writeHead(404).end());
      };
      if (request.url?.startsWith('/iiif/') !== true) {
        answer();
        return;
      }
      this.pictures.push(new URL(request.url, this.url).href);
      if (this.picturesLeft !== undefined && this.picturesLeft-- <= 0) this.isCut = true;
      void this.gate.then(answer);
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, done));
    this.url = `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
    return this;
  }

  /** Puts another built site in the place of this one. */
  change(outDir: string): void {
    this.#serve = sirv(outDir, { dev: true, etag: true });
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** Reads the id of a built site's version. */
export function readBuild(outDir: string): string {
  return (JSON.parse(readFileSync(join(outDir, 'data/version.json'), 'utf8')) as { build: string }).build;
}

/**
 * Writes the next version of a built site as a build would: every page says another id, and the title of each
 * work ends in 改. Pictures are the same files.
 */
export function writeNextVersion(site: TestSite): string {
  const target = mkdtempSync(join(tmpdir(), 'chifu-next-'));
  const build = readBuild(site.outDir);
  for (const name of readdirSync(site.outDir, { recursive: true, encoding: 'utf8' })) {
    const [from, to] = [join(site.outDir, name), join(target, name)];
    if (!/\.[a-z0-9]+$/u.test(name)) continue;
    mkdirSync(dirname(to), { recursive: true });
    if (/\.html$|^worker\.js$|^data[\\/].*\.json$/u.test(name)) {
      const text = readFileSync(from, 'utf8')
        .replaceAll(build, 'nextversion1')
        .replaceAll('</h1>', '改</h1>');
      writeFileSync(to, text);
    } else {
      try {
        linkSync(from, to);
      } catch {
        cpSync(from, to, { recursive: true });
      }
    }
  }
  return target;
}
