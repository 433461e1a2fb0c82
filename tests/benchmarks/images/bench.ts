/**
 * `npm run bench -- images [--pictures 24] [--quality] [--only name]`: see docs/images.md. `--only` runs the
 * contenders, `limit` or `warm` whose name holds it; with `--quality --only quality`, quality alone.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installControls } from '../install-controls.ts';
import { allowThumbsup } from '../thumbsup.ts';
import { listContenders } from './contenders.ts';
import type { Contender } from './contenders.ts';
import { measureQuality } from './quality.ts';
import { makePictures } from './pictures.ts';
import { measureWarmRun } from './warm.ts';

const here = import.meta.dirname;
const root = path.resolve(here, '../../..');
const workplace = path.join(root, '.cache', 'bench-images');
const controls = path.join(workplace, 'controls');

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
  await prepareControls(folder);
  console.log(
    `${count} pictures of 24 megapixels, ${availableParallelism()} cores, Node ${process.version}\n`,
  );

  const spent = new Map<Contender, Spent>();
  const contenders = listContenders({ pictures: folder, controls, out: path.join(workplace, 'out') });
  for (const contender of contenders.filter(({ name }) => name.includes(values.only))) {
    if (contender.absent === undefined) spent.set(contender, await timeRun(contender));
    else console.log(`${contender.name} did not run: ${contender.absent}`);
  }
  if (spent.size > 0) printTimes(spent);
  const isWanted = (part: string): boolean => part.includes(values.only);
  if (isWanted('limit')) printLimit(files.slice(0, 4));
  if (isWanted('warm')) await measureWarmRun(files, path.join(workplace, 'warm'));
  if (values.quality) await measureQuality(path.join(workplace, 'quality'));
}

/** Seconds by the clock, and of CPU over all cores. */
interface Spent {
  wall: number;
  cpu: number;
}

/** Times one cold run. The shell's `times` counts every process that it or its children waited for. */
async function timeRun({ name, command, env }: Contender): Promise<Spent> {
  const out = path.join(workplace, 'out');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const load = loadavg()[0]?.toFixed(1);
  const started = performance.now();
  const run = spawnSync('sh', ['-c', '"$@"; status=$?; times >&2; exit $status', 'sh', ...command], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    cwd: controls,
    maxBuffer: 64 * 1024 * 1024,
  });
  const wall = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`${name} failed: ${run.stderr.slice(-2000)}`);
  const cpu = run.stderr
    .trimEnd()
    .split('\n')
    .slice(-1)
    .flatMap((line) => [...line.matchAll(/(\d+)m([\d.]+)s/g)])
    .reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
  console.error(`  ${name}: ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s; load before it ${load}`);
  return { wall, cpu };
}

/** Controls with tiles are held against ours with tiles, the others against ours without. */
function printTimes(spent: ReadonlyMap<Contender, Spent>): void {
  console.log('\n| what | makes | seconds | ÷ ours | CPU seconds | ÷ ours |\n|---|---|---|---|---|---|');
  for (const [{ name, makes, tiles }, { wall, cpu }] of spent) {
    const ours = [...spent].find(([one]) => one.name.startsWith('chifu') && one.tiles === tiles)?.[1];
    const ratios =
      ours === undefined ? ['', ''] : [wall / ours.wall, cpu / ours.cpu].map((n) => n.toFixed(2));
    const cells = [name, makes, wall.toFixed(1), ratios[0], cpu.toFixed(1), ratios[1]];
    console.log(`| ${cells.join(' | ')} |`);
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

/** Installs the controls, and shows them the pictures. */
async function prepareControls(pictures: string): Promise<void> {
  installControls(path.join(here, 'controls'), controls);
  allowThumbsup(controls);
  const shown = path.join(controls, 'src', 'pictures');
  await rm(shown, { recursive: true, force: true });
  await mkdir(shown, { recursive: true });
  for (const name of await readdir(pictures)) await cp(path.join(pictures, name), path.join(shown, name));
}
