import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildFrame } from './frame-texts.ts';
import { listPlaces, type Place, writePlace } from './place.ts';
import { countHall, formatNumber } from './plan.ts';
import { buildSeries, SERIES } from './series-texts.ts';
import type { Reply } from './worker.ts';

/** A show to be made. */
export interface ShowOrder {
  readonly works: number;
  readonly out: string;
  readonly px: number;
  readonly seed: string;
}

/** What was written. */
export interface Tally {
  files: number;
  bytes: number;
}

/** Writes a whole exhibition folder; calls back after each work. Throws what the disk throws. */
export async function writeShow(order: ShowOrder, onWork: (done: number) => void): Promise<Tally> {
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
    onWork(done);
  };
  // Starting a worker costs more than drawing a handful of works.
  if (places.length < 12) for (const place of places) count(await writePlace(order, place));
  else await shareOut(order, places, count);
  return tally;
}

/** Shares the works among as many workers as there are cores; every work has its own seed and files. */
async function shareOut(
  order: ShowOrder,
  places: readonly Place[],
  count: (written: Tally) => void,
): Promise<void> {
  const queue = places.values();
  const workers = Array.from(
    { length: Math.min(availableParallelism(), 16) },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: order }),
  );
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            const next = (): void => {
              const { value, done } = queue.next();
              if (done) resolve();
              else worker.postMessage(value);
            };
            worker.on('error', reject);
            worker.on('message', (reply: Reply) => {
              if ('fault' in reply) {
                reject(Object.assign(new Error(reply.fault), { code: reply.code }));
                return;
              }
              count(reply);
              next();
            });
            next();
          }),
      ),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
