import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserAdvice, findOrInstallBrowser } from '../../../scripts/lib/browser.ts';
import { exitCodes, stop } from '../../../scripts/lib/exit.ts';
import { installControls } from '../install-controls.ts';
import { categories, visitPage, type Visit } from './lighthouse.ts';
import { buildGalleries, serveGallery, type Gallery } from './sites.ts';

const workplace = join(import.meta.dirname, '../../../.cache/bench/web');
const port = 4592;

/** A page of a gallery and what its visits were. */
interface Measured {
  gallery: string;
  page: string;
  visits: Visit[];
}

/**
 * What Lighthouse finds on a phone in our pages and in two other galleries of the same three hundred pictures, the
 * median of some visits, in turns: `npm run bench -- web [--runs 5] [--only 展厅]`;
 * with `--kept` the sites of the last run are opened again.
 */
export async function benchWeb(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '5' },
      kept: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
    },
  });
  const browser = findOrInstallBrowser();
  if (browser === undefined) stop(exitCodes.machine, browserAdvice);
  const controls = join(workplace, 'controls');
  mkdirSync(workplace, { recursive: true });
  installControls(join(import.meta.dirname, 'controls'), controls);
  const galleries = buildGalleries(workplace, controls, {
    site: `http://localhost:${port}`,
    isKept: values.kept,
  });
  for (const isPacked of [true, false]) {
    console.log(
      `\n${isPacked ? '服务器压缩（gzip）' : '服务器不压缩'}；此前的负载 ${loadavg()[0]?.toFixed(1)}\n`,
    );
    const all: Measured[] = [];
    // In turns, so that what else the machine does meets all alike.
    for (let run = 0; run < Number(values.runs); run++) {
      for (const gallery of galleries) {
        const server = await serveGallery(gallery, port, isPacked);
        for (const [page, path] of Object.entries(gallery.pages)) {
          if (!page.includes(values.only)) continue;
          const visit = await visitPage(controls, browser, `http://localhost:${port}/${path}`);
          note(all, gallery, page, visit);
        }
        server.close();
        server.closeAllConnections();
      }
    }
    print(all);
  }
}

function note(all: Measured[], { name }: Gallery, page: string, visit: Visit): void {
  const known = all.find((one) => one.gallery === name && one.page === page);
  if (known) known.visits.push(visit);
  else all.push({ gallery: name, page, visits: [visit] });
}

const figures = {
  首次绘制: ({ firstPaint }) => firstPaint,
  最大绘制: ({ largestPaint }) => largestPaint,
  阻塞: ({ blocked }) => blocked,
  字节: ({ bytes }) => bytes,
  请求: ({ requests }) => requests,
  脚本字节: ({ script }) => script,
} as const satisfies Record<string, (visit: Visit) => number>;

function print(all: readonly Measured[]): void {
  const names = Object.keys(figures);
  console.log(`| 页 | 画廊 | ${categories.join(' | ')} | 跳动 | ${names.join(' | ')} | 没有通过 |`);
  console.log(`|---|---|${'---|'.repeat(categories.length + names.length + 2)}`);
  const sorted = all.toSorted((one, other) => one.page.localeCompare(other.page));
  for (const { page, gallery, visits } of sorted) {
    const scores = categories.map((name) => median(visits.map(({ scores: own }) => own[name])));
    const values = Object.values(figures).map((read) =>
      Math.round(median(visits.map(read))).toLocaleString('en'),
    );
    const shift = median(visits.map((visit) => visit.shift)).toFixed(3);
    const failed = [...new Set(visits.flatMap((visit) => visit.failed))].join(' ');
    console.log(`| ${[page, gallery, ...scores, shift, ...values, failed].join(' | ')} |`);
  }
  console.log();
  for (const own of all.filter(({ gallery }) => gallery === '尺幅')) {
    for (const other of all.filter((one) => one.page === own.page && one !== own)) {
      const ratios = Object.entries(figures).map(([name, read]) => {
        const [theirs, ours] = [other, own].map(({ visits }) => median(visits.map(read)));
        return `${name} ${((theirs ?? 0) / Math.max(ours ?? 0, 1)).toFixed(2)}`;
      });
      console.log(`${own.page}：${other.gallery} ÷ 尺幅　${ratios.join('，')}`);
    }
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
