import { readAloud } from '../page/read-aloud.ts';

/** Reads the work of the page aloud; `onEnd` is called once, when all is said. */
export function speakWork(onEnd: () => void): void {
  readAloud(gatherWords(), onEnd);
}

/** What the page tells of its work, in the order of reading: title, artists, 释文, description. */
function gatherWords(): string[] {
  const told = document.querySelectorAll(
    'article :is(h1, [data-artists], .text > .lines > *, [aria-labelledby="description"] .prose)',
  );
  return [...told].map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim());
}
