import { SearchDesk, type DeskMessage } from './search-desk.ts';

/** Searches away from the page, so that typing never waits. */
const desk = new SearchDesk((message) => postMessage(message), letMessagesIn);
addEventListener('message', ({ data }: MessageEvent<DeskMessage>) => desk.take(data));

/** A message through a channel comes after those that wait, and sooner than a timer. */
function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
