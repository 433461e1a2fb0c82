import { recall, remember } from '../page/device-memory.ts';
import { buildCacheNames, buildMeta, isPicture, type Download } from '../../worker/build-mark.ts';
import { runSome } from '../../worker/run-some.ts';

type Words = Record<
  'size' | 'start' | 'stop' | 'resume' | 'stopped' | 'failed' | 'full' | 'stale' | 'done',
  string
>;

/** Files fetched at once. */
const atOnce = 4;

/** The site has gone on since the list was read. */
class StaleError extends Error {}

/** Shows the button of a hall's download: its size first, then start, stop and go on. What is kept, is kept. */
export function offerDownload(section: HTMLElement): void {
  const { base = '/', list = '', download: hall = '' } = section.dataset;
  const words = JSON.parse(section.dataset['words'] ?? '{}') as Words;
  const button = section.querySelector('button');
  const progress = section.querySelector('progress');
  const status = section.querySelector('p');
  if (!button || !progress || !status) return;
  const own = document.querySelector<HTMLMetaElement>('meta[name=chifu-build]')?.content ?? '';
  let plan: Download | undefined;
  let running: AbortController | undefined;

  const say = (text: string, action: string | undefined): void => {
    status.textContent = text;
    button.hidden = action === undefined;
    if (action !== undefined) button.textContent = action;
  };
  const showDone = (share: number): string => {
    progress.value = share;
    return `${Math.floor(share * 100)}%`;
  };

  const run = async (known: Download): Promise<void> => {
    running = new AbortController();
    progress.hidden = false;
    say('', words.stop);
    let share = 0;
    try {
      await keepHall(known, base, running.signal, (done) => (share = (showDone(done), done)));
      rememberHall(hall, known.build);
      progress.hidden = true;
      say(words.done, undefined);
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      const reason = error instanceof StaleError ? words.stale : isFull ? words.full : undefined;
      const text = running.signal.aborted ? words.stopped : words.failed;
      rememberHall(hall, 'part');
      say(reason ?? text.replace('{done}', showDone(share)), words.resume);
    } finally {
      running = undefined;
    }
  };

  button.addEventListener('click', () => {
    if (running) running.abort();
    else if (plan) void run(plan);
    else {
      void readList(list, own).then(
        (read) => {
          plan = read;
          const bytes = read.files.reduce((sum, [, one]) => sum + one, 0);
          const size = words.size
            .replace('{pages}', String(read.pages))
            .replace('{size}', (bytes / 1_000_000).toFixed(1));
          say(size, recallHall(hall) === 'part' ? words.resume : words.start);
        },
        (error: unknown) =>
          say(error instanceof StaleError ? words.stale : words.failed.replace('{done}', '0%'), words.resume),
      );
    }
  });
  if (recallHall(hall) === own) say(words.done, undefined);
  else if (recallHall(hall) === 'part') say('', words.resume);
  section.classList.remove('invisible');
}

async function readList(address: string, own: string): Promise<Download> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(String(response.status));
  const list = (await response.json()) as Download;
  if (list.build !== own) throw new StaleError();
  return list;
}

/** Keeps every file of the list that is not kept; `onProgress` is given the share of bytes that is. */
async function keepHall(
  { build, files }: Download,
  base: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<void> {
  const names = buildCacheNames(base, build);
  const kept = { pages: await caches.open(names.pages), pictures: await caches.open(names.pictures) };
  const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
  let done = 0;
  await runSome(files, atOnce, async ([path, bytes]) => {
    // AbortSignal.throwIfAborted is of Chrome 100.
    if (signal.aborted) throw signal.reason;
    const cache = isPicture(path) ? kept.pictures : kept.pages;
    if (!(await cache.match(`${base}${path}`))) await keepFile(cache, `${base}${path}`, build, signal);
    done += bytes;
    onProgress(done / total);
  });
}

async function keepFile(cache: Cache, address: string, build: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  if (address.endsWith('/') && buildMeta.exec(await response.clone().text())?.[1] !== build)
    throw new StaleError();
  await cache.put(address, response);
}

function nameKey(hall: string): string {
  return `chifu-hall-${hall}`;
}

/** The build of which the hall is kept whole, `part` for a piece of one. */
function recallHall(hall: string): string | undefined {
  return recall(nameKey(hall));
}

/** Without storage the button offers the whole hall again; what is kept is not fetched twice. */
function rememberHall(hall: string, build: string): void {
  remember(nameKey(hall), build);
}
