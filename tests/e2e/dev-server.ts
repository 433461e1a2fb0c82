import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { showFolder } from '../fixtures/show-folder.ts';

const root = join(import.meta.dirname, '../..');

/** `npm run dev` on a copy of the show that is shipped, with a recording. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'chifu-dev-'));
  readonly show = join(this.folder, 'show');
  url = '';
  said = '';
  #child: ChildProcess | undefined;

  async open(): Promise<void> {
    cpSync(showFolder, this.show, { recursive: true });
    copyFileSync(join(root, 'tests/fixtures/audio/talk.mp3'), join(this.show, 'calligraphy/1001.mp3'));
    const port = await findPort();
    this.url = `http://localhost:${port}/`;
    const env = {
      EXHIBITION_DIR: this.show,
      CACHE_DIR: join(this.folder, 'cache'),
      SITE_URL: '',
      BASE_PATH: '',
    };
    this.#child = spawn(process.execPath, [join(root, 'scripts/run.cjs'), 'dev', '--port', String(port)], {
      env: { ...process.env, ...env, CHIFU_DEBUG: '', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    }
    await expect.poll(() => this.said, { timeout: 240_000 }).toContain(`在浏览器里打开：${this.url}`);
  }

  change(file: string, from: RegExp, to: string): void {
    const path = join(this.show, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  }

  close(): void {
    this.#child?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
