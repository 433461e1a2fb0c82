/** `npm run bench -- images [--pictures 24] [--quality] [--only ours]`: see docs/images.md. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureQuality } from './quality.ts';
import { makePictures } from './pictures.ts';
import { measureWarmRun } from './warm.ts';

const here = import.meta.dirname;
const root = path.resolve(here, '../../..');
const workplace = path.join(root, '.cache', 'bench-images');
const controls = path.join(workplace, 'controls');

interface Contender {
  name: string;
  tiles: boolean;
  command: string[];
  env?: Record<string, string>;
}

/** Runs the benchmark and prints its tables. */
export async function benchImages(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pictures: { type: 'string', default: '24' },
      quality: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
    },
  });
  const count = Number(values.pictures);
  const folder = path.join(workplace, `pictures-${count}`);
  const files = await makePictures(folder, count);
  await installControls(folder);
  console.log(
    `${count} pictures of 24 megapixels, ${availableParallelism()} cores, Node ${process.version}\n`,
  );

  const seconds = new Map<string, Spent>();
  for (const contender of listContenders(folder).filter(({ name }) => name.includes(values.only))) {
    seconds.set(contender.name, await timeRun(contender));
  }
  printTimes(seconds);
  printLimit(files.slice(0, 4));
  await measureWarmRun(files, path.join(workplace, 'warm'));
  if (values.quality) await measureQuality(files.slice(0, 3), path.join(workplace, 'quality'));
}

function listContenders(folder: string): Contender[] {
  const out = path.join(workplace, 'out');
  const node = process.execPath;
  const trial = path.join(controls, 'decode-once.mjs');
  const ours = path.join(here, 'derive.ts');
  const astro = path.join(controls, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const astroEnv = {
    OUT_DIR: path.join(out, 'astro'),
    CACHE_DIR: path.join(out, 'astro-cache'),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  return [
    { name: 'chifu', tiles: false, command: [node, ours, folder, out, 'no-tiles'] },
    { name: 'chifu, with tiles', tiles: true, command: [node, ours, folder, out] },
    { name: 'plain decode-once', tiles: false, command: [node, trial, folder, out] },
    { name: 'plain decode-once, with tiles', tiles: true, command: [node, trial, folder, out, 'tiles'] },
    {
      name: 'astro:assets, as it comes',
      tiles: false,
      command: [node, astro, 'build', '--root', controls],
      env: astroEnv,
    },
  ];
}

/** Seconds by the clock, and of CPU over all cores. */
interface Spent {
  wall: number;
  cpu: number;
}

/** Times one cold run. */
async function timeRun({ name, command, env }: Contender): Promise<Spent> {
  const out = path.join(workplace, 'out');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const started = performance.now();
  const [program = '', ...rest] = command;
  const run = spawnSync(program, rest, {
    encoding: 'utf8',
    env: { ...process.env, ...env, NODE_OPTIONS: `--import=${path.join(here, 'cpu.mjs')}` },
    cwd: controls,
  });
  const elapsed = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`${name} failed: ${run.stderr.slice(-2000)}`);
  const cpu = Number(/cpu-seconds ([\d.]+)/.exec(run.stderr)?.[1]);
  console.error(`  ${name}: ${elapsed.toFixed(1)} s, CPU ${cpu.toFixed(1)} s`);
  return { wall: elapsed, cpu };
}

function printTimes(seconds: ReadonlyMap<string, Spent>): void {
  console.log('| what | seconds | against ours | CPU seconds | against ours |\n|---|---|---|---|---|');
  for (const [name, { wall, cpu }] of seconds) {
    const ours = seconds.get(name.includes('tiles') ? 'chifu, with tiles' : 'chifu');
    const ratios =
      ours === undefined
        ? ['', '']
        : [`${(wall / ours.wall).toFixed(2)}×`, `${(cpu / ours.cpu).toFixed(2)}×`];
    console.log(`| ${name} | ${wall.toFixed(1)} | ${ratios[0]} | ${cpu.toFixed(1)} | ${ratios[1]} |`);
  }
}

/** What the steps cost on one core, and how much of it decoding and encoding alone are. */
function printLimit(files: readonly string[]): void {
  const run = spawnSync(process.execPath, [path.join(here, 'limit.ts'), ...files], { encoding: 'utf8' });
  const steps = JSON.parse(run.stdout) as Record<string, number>;
  const total = Object.values(steps).reduce((sum, time) => sum + time, 0);
  const least = Object.entries(steps)
    .filter(([step]) => step === 'decode' || step.startsWith('encode'))
    .reduce((sum, [, time]) => sum + time, 0);
  console.log('\n| step, CPU seconds a picture | seconds | share |\n|---|---|---|');
  for (const [step, time] of Object.entries(steps)) {
    console.log(`| ${step} | ${time.toFixed(2)} | ${((100 * time) / total).toFixed(0)} % |`);
  }
  console.log(`| decode and encode alone | ${least.toFixed(2)} | ${((100 * least) / total).toFixed(0)} % |`);
}

/** Installs the controls from their own lockfile, outside what this project compiles and lints. */
async function installControls(pictures: string): Promise<void> {
  const source = path.join(here, 'controls');
  const lock = await readFile(path.join(source, 'package-lock.json'), 'utf8');
  const present = await readFile(path.join(controls, 'package-lock.json'), 'utf8').catch(() => '');
  await cp(source, controls, { recursive: true });
  if (present !== lock || !existsSync(path.join(controls, 'node_modules', 'astro'))) {
    const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: controls,
      encoding: 'utf8',
    });
    if (npm.status !== 0) throw new Error(`the controls could not be installed: ${npm.stderr}`);
  }
  const shown = path.join(controls, 'src', 'pictures');
  await rm(shown, { recursive: true, force: true });
  await mkdir(shown, { recursive: true });
  for (const name of await readdir(pictures)) await cp(path.join(pictures, name), path.join(shown, name));
}
