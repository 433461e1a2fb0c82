import type { IndexPlan } from '../../search/index-file.ts';
import { SearchDesk, type DeskMessage, type DeskReply } from './search-desk.ts';

/** Up to so many works the page itself answers sooner than a worker's reply arrives, also on a slow phone. */
const mostInPage = 1000;

/**
 * Opens a desk and hands back how to write to it: in the page for a show of some hundred works, so that a key is
 * answered in its own frame; in a worker for more; in the page again where workers fail.
 */
export function openDesk(plan: IndexPlan, take: (reply: DeskReply) => void): (message: DeskMessage) => void {
  if (plan.count <= mostInPage) {
    const desk = new SearchDesk(take, () => Promise.resolve());
    return (message) => desk.take(message);
  }
  const sent: DeskMessage[] = [];
  let post = (message: DeskMessage): void => void sent.push(message);
  const openHere = (): void => {
    const desk = new SearchDesk(take, letFramePass);
    post = (message) => desk.take(message);
    sent.forEach(post);
  };
  if (typeof Worker === 'undefined') {
    openHere();
    return (message) => post(message);
  }
  try {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    let hasSpoken = false;
    worker.addEventListener('message', ({ data }: MessageEvent<DeskReply>) => {
      hasSpoken = true;
      take(data);
    });
    // An engine without module workers says so only once it has fetched the file.
    worker.addEventListener('error', () => {
      if (!hasSpoken) openHere();
    });
    post = (message) => {
      if (!hasSpoken) sent.push(message);
      worker.postMessage(message);
    };
  } catch {
    openHere();
  }
  return (message) => post(message);
}

/** Hits are painted before a longer pass begins, and what the reader has typed meanwhile is taken. */
function letFramePass(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
