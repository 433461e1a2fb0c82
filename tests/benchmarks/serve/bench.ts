import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodes, stop } from '../../../scripts/lib/exit.ts';
import { findProgram } from '../../../scripts/lib/machine.ts';
import { makeTemporaryFolder, removeTemporary } from '../../../src/disk/remove.ts';
import { readLocations, writeNginx } from '../../fixtures/nginx.ts';

const root = join(import.meta.dirname, '../../..');
const ports = { guide: 4594, plain: 4595 };
/** What is asked for, at most so many of each: pages, scripts and styles, pictures, data. */
const kinds = [
  /\/index\.html$/u,
  /^(?:assets|fonts)\//u,
  /^iiif\/.+\.(?:avif|webp|jpg)$/u,
  /^data\/.+\.json$/u,
];
const ofEach = 50;

interface Load {
  perSecond: number;
  /** ms within which 99 of 100 were answered. */
  p99: number;
}

/**
 * A built site under load on this machine: nginx as docs/deploy.md has it, with its headers and its gzip, beside the same
 * files served plainly, in turns: `npm run bench -- serve [--site dist] [--seconds 8]`.
 */
export async function benchServe(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      site: { type: 'string', default: join(root, 'dist') },
      seconds: { type: 'string', default: '8' },
    },
  });
  const site = resolve(values.site);
  if (!existsSync(join(site, 'index.html')))
    stop(exitCodes.usage, `这里没有网站：${site}。先 npm run build，或用 --site 写另一个文件夹。`);
  for (const program of ['nginx', 'wrk'])
    if (findProgram(program) === undefined)
      stop(exitCodes.machine, `没有 ${program}：apt-get install ${program}`);
  const folder = makeTemporaryFolder();
  const paths = listPaths(site);
  const script = join(folder, 'paths.lua');
  writeFileSync(script, writeScript(paths));
  const locations = {
    guide: readLocations(join(folder, 'guide'), site),
    plain: `location /show/ { alias ${site}/; }`,
  };
  const servers = (['guide', 'plain'] as const).map((name) =>
    spawn('nginx', writeNginx(join(folder, name), ports[name], locations[name]), { stdio: 'ignore' }),
  );
  try {
    await Promise.all(Object.values(ports).map(waitFor));
    console.log(`${paths.length} 个地址轮流要，64 个连接，每轮 ${values.seconds} 秒，三轮的中位数\n`);
    console.log('| 客户端 | 怎样发布 | 每秒请求 | 第 99 百分位（毫秒） |\n|---|---|---|---|');
    for (const isPacked of [false, true]) {
      const loads = measure(script, values.seconds, isPacked);
      const client = isPacked ? '收 gzip' : '不收 gzip';
      for (const [name, { perSecond, p99 }] of Object.entries(loads))
        console.log(
          `| ${client} | ${name === 'guide' ? '照 docs/deploy.md' : '原样'} | ${perSecond.toFixed(0)} | ${p99.toFixed(2)} |`,
        );
      const [many, late] = [loads.guide.perSecond / loads.plain.perSecond, loads.guide.p99 / loads.plain.p99];
      console.log(
        `${client}：照 docs/deploy.md ÷ 原样　每秒请求 ${many.toFixed(2)}，第 99 百分位 ${late.toFixed(2)}`,
      );
    }
  } finally {
    await Promise.all(servers.map(close));
    removeTemporary(folder);
  }
}

/** Files of each kind, evenly over all that there are. */
function listPaths(site: string): string[] {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return kinds.flatMap((kind) => {
    const own = files.filter((file) => kind.test(file));
    const step = Math.max(1, Math.floor(own.length / ofEach));
    return own.filter((_, at) => at % step === 0).slice(0, ofEach);
  });
}

/** A script for wrk that asks for one after the other. */
function writeScript(paths: readonly string[]): string {
  const addresses = paths.map((path) => `"/show/${encodeURI(path).replace(/index\.html$/u, '')}"`);
  return `local paths = {${addresses.join(',')}}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
done = function(summary, latency)
  local errors = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("\\n%f %f %d\\n", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, errors))
end
`;
}

function measure(script: string, seconds: string, isPacked: boolean): Record<keyof typeof ports, Load> {
  const loads = { guide: [] as Load[], plain: [] as Load[] };
  for (let round = 0; round < 3; round++) {
    for (const name of ['guide', 'plain'] as const) {
      const header = isPacked ? ['-H', 'Accept-Encoding: gzip'] : [];
      const { stdout, stderr } = spawnSync(
        'wrk',
        ['-t1', '-c64', `-d${seconds}s`, '-s', script, ...header, `http://127.0.0.1:${ports[name]}/show/`],
        { encoding: 'utf8' },
      );
      const [perSecond = 0, p99 = 0, errors = 1] = (stdout.trimEnd().split('\n').at(-1) ?? '')
        .split(' ')
        .map(Number);
      if (errors > 0 || Number.isNaN(perSecond)) throw new Error(`wrk: ${stdout}${stderr}`);
      loads[name].push({ perSecond, p99 });
    }
  }
  return { guide: findMedian(loads.guide), plain: findMedian(loads.plain) };
}

function findMedian(loads: readonly Load[]): Load {
  const middle = (read: (load: Load) => number): number =>
    loads.map(read).sort((one, other) => one - other)[Math.floor(loads.length / 2)] ?? 0;
  return { perSecond: middle(({ perSecond }) => perSecond), p99: middle(({ p99 }) => p99) };
}

async function waitFor(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`http://127.0.0.1:${port}/show/`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`nginx does not answer on ${port}`);
}

async function close(server: ChildProcess): Promise<void> {
  const ended = new Promise((done) => server.once('exit', done));
  if (server.exitCode === null && server.kill('SIGTERM')) await ended;
}
