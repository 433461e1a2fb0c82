import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const runProgram = promisify(execFile);

/** Categories that are asked for, as reports name them. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** What one load of a page was found to be: scores of 100, times in ms, and bytes in transfer. */
export interface Visit {
  scores: Record<Category, number>;
  firstPaint: number;
  largestPaint: number;
  blocked: number;
  shift: number;
  bytes: number;
  requests: number;
  script: number;
  /** Audits that did not pass, by their names. */
  failed: string[];
}

interface Audit {
  score: number | null;
  numericValue?: number;
  details?: { items?: { resourceType?: string; transferSize?: number }[] };
}

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
  runtimeError?: { message: string };
}

/** Opens a page with the Lighthouse that is installed in `controls`, as a phone on a slow line. */
export async function visitPage(controls: string, browser: string, url: string): Promise<Visit> {
  const program = join(controls, 'node_modules/lighthouse/cli/index.js');
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');
  const args = [`--chrome-flags=${flags}`, `--only-categories=${categories.join()}`];
  // Beside this process, which serves the page.
  const { stdout } = await runProgram(process.execPath, [program, url, '--output=json', '--quiet', ...args], {
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, CHROME_PATH: browser },
  });
  const report = JSON.parse(stdout) as Report;
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  return readReport(report);
}

function readReport({ categories: found, audits }: Report): Visit {
  const number = (name: string): number => audits[name]?.numericValue ?? 0;
  const requests = audits['network-requests']?.details?.items ?? [];
  const weigh = (wants: (type: string | undefined) => boolean): number =>
    requests
      .filter(({ resourceType }) => wants(resourceType))
      .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  const failed = categories
    .flatMap((name) => found[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9);
  const scores = categories.map((name) => [name, Math.round(100 * (found[name]?.score ?? 0))]);
  return {
    scores: Object.fromEntries(scores) as Record<Category, number>,
    firstPaint: number('first-contentful-paint'),
    largestPaint: number('largest-contentful-paint'),
    blocked: number('total-blocking-time'),
    shift: number('cumulative-layout-shift'),
    bytes: weigh(() => true),
    requests: requests.length,
    script: weigh((type) => type === 'Script'),
    failed: failed.map(({ id }) => id),
  };
}
