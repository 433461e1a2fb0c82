import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import type { ShowOrder } from './exhibition.ts';
import { type Place, writePlace } from './place.ts';

/** What a worker says after a work: what it wrote, or what the machine refused. */
export type Reply =
  | { readonly files: number; readonly bytes: number }
  | { readonly fault: string; readonly code: string | undefined };

const order = workerData as ShowOrder;
const port = parentPort;
sharp.concurrency(1);

port?.on('message', (place: Place) => {
  writePlace(order, place).then(
    (written) => {
      port.postMessage(written satisfies Reply);
    },
    (error: unknown) => {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.postMessage({ fault, code: (error as NodeJS.ErrnoException).code } satisfies Reply);
    },
  );
});
