import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { makeTemporaryFolder, removeTemporary } from '../../../src/disk/remove.ts';
import { writeShow } from './write-show.ts';

const root = join(import.meta.dirname, '../../..');

/** What one build took: seconds on the clock and of processors, and MB at its highest. */
interface Run {
  seconds: number;
  cpu: number;
  peak: number;
}

interface Row {
  works: number;
  first: Run;
  pages: Run;
  unchanged: Run;
  changed: Run;
  files: number;
  bytes: number;
}

/**
 * Builds shows of several sizes, each from nothing, its pages alone, unchanged, and with one title changed; prints what
 * that took, and how the pages grow with the works: `npm run bench -- size --sizes 36,300,3560`.
 */
export async function benchSize(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { sizes: { type: 'string', default: '36,300,3560' } } });
  const sizes = values.sizes.split(',').map(Number);
  const rows: Row[] = [];
  for (const works of sizes) {
    const folder = makeTemporaryFolder();
    try {
      rows.push(await measure(folder, works));
      console.log(formatRow(rows.at(-1)));
    } finally {
      removeTemporary(folder);
    }
  }
  console.log(`\n${head}\n${rows.map(formatRow).join('\n')}`);
  const [least] = rows;
  for (const { works, pages } of rows.slice(1)) {
    if (!least) continue;
    const growth = pages.cpu / least.pages.cpu;
    console.log(
      `${works} 件：作品是 ${least.works} 件的 ${(works / least.works).toFixed(1)} 倍，网页的 CPU 秒是 ${growth.toFixed(1)} 倍`,
    );
  }
}

async function measure(folder: string, works: number): Promise<Row> {
  const show = join(folder, 'show');
  await writeShow(show, works);
  const build = (site: string): Run => runBuild(folder, show, join(folder, site));
  const first = build('site');
  const pages = build('again');
  const unchanged = build('site');
  const entry = join(show, 'painting/2005.md');
  writeFileSync(entry, readFileSync(entry, 'utf8').replace(/^title: .*/mu, 'title: 换了题名的一件'));
  const changed = build('site');
  const sizes = readdirSync(join(folder, 'site'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => statSync(join(one.parentPath, one.name)).size);
  return {
    ...{ works, first, pages, unchanged, changed },
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

function runBuild(folder: string, show: string, site: string): Run {
  const usage = join(folder, 'usage.json');
  const cache = join(root, 'node_modules/.cache/chifu');
  mkdirSync(cache, { recursive: true });
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, join(root, 'scripts/build.ts')],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...{ EXHIBITION_DIR: show, OUT_DIR: site, CACHE_DIR: join(folder, 'cache') },
        ...{ SITE_URL: 'https://example.org', BASE_PATH: '', CHIFU_USAGE: usage },
        NODE_COMPILE_CACHE: cache,
        NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'note-usage.mjs')).href}`,
      },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  return { seconds, ...(JSON.parse(readFileSync(usage, 'utf8')) as Omit<Run, 'seconds'>) };
}

const head = `| 件数 | 从头生成 | 只做网页 | 没有改动 | 改一个条目 | 内存峰值 | 文件 | 大小 |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`;

function formatRow(row: Row | undefined): string {
  if (!row) return '';
  const { works, first, pages, unchanged, changed, files, bytes } = row;
  const tell = ({ seconds, cpu }: Run): string => `${seconds.toFixed(1)} 秒（CPU ${cpu.toFixed(1)}）`;
  const peak = Math.max(first.peak, pages.peak, changed.peak);
  const cells = [
    ...[String(works), ...[first, pages, unchanged, changed].map(tell)],
    ...[`${Math.round(peak)} MB`, String(files), `${(bytes / 1e6).toFixed(0)} MB`],
  ];
  return `| ${cells.join(' | ')} |`;
}
