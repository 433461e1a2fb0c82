import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildFrame } from './frame-texts.ts';
import { listNegatives } from './negatives.ts';
import { listPlaces, type Place, writePlace } from './place.ts';
import { countHall, formatNumber } from './plan.ts';
import { buildSeries, SERIES } from './series-texts.ts';
import type { ShowOrder } from './show-order.ts';
import type { Job, Reply } from './worker.ts';

/** What was written. */
export interface Tally {
  files: number;
  bytes: number;
}

/** What is told while a show is written: negatives made before the works, then works. */
export interface Watcher {
  prepare: (done: number, total: number) => void;
  step: (done: number) => void;
}

/** Writes a whole exhibition folder. Throws what the disk throws. */
export async function writeShow(order: ShowOrder, watcher: Watcher): Promise<Tally> {
  const numberAt = (digit: number, place: number): string =>
    formatNumber(order.works, digit, Math.min(place, countHall(order.works, digit)));
  const frame = buildFrame(order.works, numberAt);
  for (const series of SERIES) {
    if (order.works >= 36) frame[`series/${series.slug}.md`] = buildSeries(series, numberAt);
  }
  for (const [path, text] of Object.entries(frame)) {
    await mkdir(dirname(join(order.out, path)), { recursive: true });
    await writeFile(join(order.out, path), text);
  }
  const tally: Tally = { files: Object.keys(frame).length, bytes: 0 };
  const places = listPlaces(order.works);
  let done = 0;
  const count = (written: Tally): void => {
    tally.files += written.files;
    tally.bytes += written.bytes;
    done += 1;
    watcher.step(done);
  };
  // Starting a worker costs more than drawing a handful of works.
  if (places.length < 12) for (const place of places) count(await writePlace(order, place));
  else await shareOut(order, places, watcher, count);
  return tally;
}

/** Shows of so many works print from nearly every negative: each is rendered once, for all workers. */
const leastShared = 300;

/** Shares the work among as many workers as there are cores; every work has its own seed and files. */
async function shareOut(
  order: ShowOrder,
  places: readonly Place[],
  watcher: Watcher,
  count: (written: Tally) => void,
): Promise<void> {
  const workers = Array.from(
    { length: Math.min(availableParallelism(), 16) },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: order }),
  );
  try {
    if (order.works >= leastShared) {
      const jobs = listNegatives().map((render) => ({ render }));
      let ready = 0;
      await runJobs(workers, jobs, ({ render }, reply, by) => {
        if (!('negative' in reply)) return;
        watcher.prepare(++ready, jobs.length);
        const job: Job = { hold: render, negative: reply.negative };
        for (const worker of workers) if (worker !== by) worker.postMessage(job);
      });
    }
    const jobs = places.map((place) => ({ place }));
    await runJobs(workers, jobs, (_, reply) => {
      if ('files' in reply) count(reply);
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Gives each worker a job after the other until none is left; fails with the first fault. */
async function runJobs<J extends Job>(
  workers: readonly Worker[],
  jobs: readonly J[],
  done: (job: J, reply: Reply, by: Worker) => void,
): Promise<void> {
  // No pool of npm tells which of its workers did a job, and a negative goes to all the others.
  const queue = jobs.values();
  await Promise.all(
    workers.map(async (worker) => {
      for (let next = queue.next(); !next.done; next = queue.next())
        done(next.value, await runJob(worker, next.value), worker);
    }),
  );
}

function runJob(worker: Worker, job: Job): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void): void => {
      worker.off('message', take);
      worker.off('error', fail);
      act();
    };
    const fail = (error: Error): void => {
      end(() => reject(error));
    };
    const take = (reply: Reply): void => {
      end(() => {
        if ('fault' in reply) reject(Object.assign(new Error(reply.fault), { code: reply.code }));
        else resolve(reply);
      });
    };
    worker.on('message', take);
    worker.on('error', fail);
    worker.postMessage(job);
  });
}
