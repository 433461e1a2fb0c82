import { getElderStrings } from '../../interface/elder-strings.ts';
import elderStyle from '../../styles/elder.css?url';
import { buildButton, buildElement } from './build-element.ts';
import { loadStyle } from './load-style.ts';
import { readAloud } from './read-aloud.ts';
import { awaitVoices, canRead } from './voices.ts';

/** Sizes of type beyond that of the mode itself: 21, 25 and 30 px where a browser's own is 16; tokens.css has them. */
const sizes = [undefined, '2', '3'] as const;
const percents = [131, 156, 188] as const;

const root = document.documentElement;

interface Hooks {
  /** Keeps the choices. */
  save: () => void;
  leave: () => void;
}

/**
 * The bar of elder mode, always in sight at the head of the page: out of the mode, larger and smaller type, reading
 * aloud where the device has a voice. Gives back what takes it away.
 */
export async function openElderBar({ save, leave }: Hooks): Promise<() => void> {
  await loadStyle(elderStyle);
  const words = getElderStrings(root.lang);
  const bar = buildElement('div', 'elder-bar');
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', words.label);
  const status = buildElement('span', 'sr-only');
  status.setAttribute('role', 'status');
  const getSize = (): number => Math.max(0, sizes.indexOf(root.dataset['size'] as (typeof sizes)[number]));
  const setSize = (at: number): void => {
    const size = sizes[at];
    if (size === undefined) delete root.dataset['size'];
    else root.dataset['size'] = size;
    status.textContent = words.sized(percents[at] ?? percents[0]);
    save();
    show();
  };
  const larger = buildButton(words.larger, () => setSize(Math.min(getSize() + 1, sizes.length - 1)));
  const smaller = buildButton(words.smaller, () => setSize(Math.max(getSize() - 1, 0)));
  // Still focusable: who works by the keyboard does not lose the place.
  const show = (): void => {
    larger.setAttribute('aria-disabled', String(getSize() === sizes.length - 1));
    smaller.setAttribute('aria-disabled', String(getSize() === 0));
  };
  const read = buildButton(words.read, () => {
    const isReading = read.getAttribute('aria-pressed') === 'true';
    if (isReading) speechSynthesis.cancel();
    else readAloud(gatherPage(), () => showReading(false));
    showReading(!isReading);
  });
  const showReading = (isReading: boolean): void => {
    read.setAttribute('aria-pressed', String(isReading));
    read.textContent = isReading ? words.stop : words.read;
  };
  showReading(false);
  awaitVoices(() => {
    read.hidden = !canRead(gatherPage().join(''));
  });
  bar.append(buildButton(words.leave, leave), smaller, larger, read, status);
  show();
  document.body.querySelector('.skip')?.after(bar);
  addEventListener('pagehide', stopReading);
  return () => {
    stopReading();
    removeEventListener('pagehide', stopReading);
    bar.remove();
  };
}

function stopReading(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}

/** What a page says, in the order of reading: headings, texts, labels; what is pressed or hidden is left out. */
function gatherPage(): string[] {
  const told = document.querySelectorAll<HTMLElement>(
    'main :is(h1, h2, h3, [data-artists], .prose > *, .lead > p, dl > div, .text > .lines > *, .card-title, .own > p)',
  );
  return [...told]
    .filter(
      (element) => element.getClientRects().length > 0 && !element.parentElement?.closest('.prose .prose'),
    )
    .map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
}
