import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import type { Picture } from '../core/picture.ts';
import type { ShowOrder } from './exhibition.ts';
import { holdNegative, renderNegative, type NegativeOrder } from './negatives.ts';
import { type Place, writePlace } from './place.ts';

/** What a worker is asked: to draw and write a work, to render a negative, to take one from another worker. */
export type Job =
  | { readonly place: Place }
  | { readonly render: NegativeOrder }
  | { readonly hold: NegativeOrder; readonly negative: Picture };

/** What a worker says after a job: what it wrote or rendered, or what the machine refused. */
export type Reply =
  | { readonly files: number; readonly bytes: number }
  | { readonly negative: Picture }
  | { readonly fault: string; readonly code: string | undefined };

const order = workerData as ShowOrder;
const port = parentPort;
sharp.concurrency(1);

port?.on('message', (job: Job) => {
  if ('hold' in job) {
    holdNegative(job.hold, order.px, job.negative);
    return;
  }
  work(job).then(
    (reply) => port.postMessage(reply),
    (error: unknown) => {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.postMessage({ fault, code: (error as NodeJS.ErrnoException).code } satisfies Reply);
    },
  );
});

async function work(job: Exclude<Job, { hold: NegativeOrder }>): Promise<Reply> {
  if ('render' in job) return { negative: renderNegative(job.render, order.seed, order.px) };
  return await writePlace(order, job.place);
}
