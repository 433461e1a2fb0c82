import { join } from 'node:path';
import { build } from 'vite';
import { buildWorkerPath } from '../../../src/exhibition/addresses.ts';

/** Stands in the bundled worker for what it is to know. */
const planName = 'chifuPlan';

/** Bundles the service worker into a folder; `chifuPlan` stays a name in it. */
export async function bundleWorker(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: ['chrome99', 'safari15.4', 'firefox102'],
      rolldownOptions: {
        input: join(import.meta.dirname, '../../../src/worker/worker.ts'),
        output: { format: 'iife', entryFileNames: buildWorkerPath() },
      },
    },
  });
}

/** Gives a bundled worker what it is to know. */
export function fillWorker(worker: string, plan: Readonly<Record<string, unknown>>): string {
  const parts = worker.split(planName);
  if (parts.length !== 2) throw new Error(`the worker names its plan ${parts.length - 1} times`);
  return parts.join(JSON.stringify(plan));
}
