import { SearchDesk, type DeskMessage } from './search-desk.ts';

/** Searches away from the page, so that typing never waits. */
const desk = new SearchDesk((message) => postMessage(message));
addEventListener('message', ({ data }: MessageEvent<DeskMessage>) => desk.take(data));
