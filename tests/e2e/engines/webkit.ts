import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram } from '../../../scripts/lib/machine.ts';
import { makeTemporaryFolder, removeTemporary } from '../../../src/disk/remove.ts';
import { keys, type Engine, type Tab } from './engine.ts';

/** Where Debian puts the window around WebKitGTK that its driver drives; the newest first. */
const windows = ['4.1', '4.0'].map((api) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${api}/MiniBrowser`);
/** Its bar of buttons would not let the window be as narrow as a phone. */
const narrowBar = '* { padding: 0; margin: 0; min-width: 0; border: 0; font-size: 6px; }\n';
/** By which an element is known in W3C WebDriver. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

/**
 * WebKitGTK on a screen of its own, over W3C WebDriver. The protocol is spoken here, since what is asked of it are nine
 * calls; clients of npm bring 4 MB and more.
 * @see https://www.w3.org/TR/webdriver2/
 */
export async function openWebKit(isDark = false): Promise<Engine> {
  const binary = windows.find((path) => existsSync(path));
  if (binary === undefined || findProgram('WebKitWebDriver') === undefined) {
    throw new Error('WebKit: apt-get install webkit2gtk-driver xvfb');
  }
  const settings = makeTemporaryFolder();
  mkdirSync(join(settings, 'gtk-3.0'));
  writeFileSync(join(settings, 'gtk-3.0/gtk.css'), narrowBar);
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  const port = await findPort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...{ DISPLAY: `:${display.toString().trim()}`, XDG_CONFIG_HOME: settings },
      GTK_THEME: isDark ? 'Adwaita:dark' : 'Adwaita',
    },
  });
  const call: Call = (method, path, body) => ask(`http://127.0.0.1:${port}${path}`, method, body);
  await waitFor(() => call('GET', '/status'));
  const options = { binary, args: ['--automation', '--enable-page-cache=false'] };
  const session = (await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const at = `/session/${session.sessionId}`;
  return {
    name: 'WebKit',
    version: `WebKitGTK ${session.capabilities.browserVersion}`,
    tab: describeTab((method, path, body) => call(method, at + path, body)),
    close: async () => {
      await call('DELETE', at);
      await Promise.all([driver, screen].map(end));
      removeTemporary(settings);
    },
  };
}

function describeTab(call: Call): Tab {
  const press = async (text: string): Promise<void> => {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await call('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  };
  const find = async (selector: string): Promise<string> => {
    const element = await call('POST', '/element', { using: 'css selector', value: selector });
    return (element as Record<string, string>)[elementKey] ?? '';
  };
  return {
    goto: (url) => call('POST', '/url', { url }),
    reload: () => call('POST', '/refresh', {}),
    back: () => call('POST', '/back', {}),
    evaluate: async (act, argument) => {
      const script = `const done = arguments[1];
        new Promise((resolve) => resolve((${String(act)})(arguments[0])))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      // A value that is not there arrives as null.
      const answer = (await call('POST', '/execute/async', { script, args: [argument ?? null] })) as {
        value?: never;
        error?: string;
      };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as never;
    },
    click: (selector) =>
      waitFor(async () => {
        const element = await find(selector);
        // Its own scrolling stops short of what lies right below the window.
        const script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        await call('POST', '/execute/sync', { script, args: [{ [elementKey]: element }] });
        await call('POST', `/element/${element}/click`, {});
      }),
    type: press,
    keyboard: { press: (key) => press(keys[key]) },
    resize: async (width, height) => {
      // A bar stands over the page, whose height is learnt from what is left.
      await call('POST', '/window/rect', { width, height });
      const inner = await call('POST', '/execute/sync', { script: 'return innerHeight', args: [] });
      await call('POST', '/window/rect', { width, height: 2 * height - Number(inner) });
    },
    screenshot: async () => Buffer.from(String(await call('GET', '/screenshot')), 'base64'),
  };
}

async function ask(url: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}

/** Tries until it does, for as long as a slow machine may need. */
async function waitFor<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 100; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await wait(150);
    }
  }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
