import { listenToTyping } from './typing.ts';
import type { SearchSession } from './search-session.ts';
import type { SessionPlan, SessionState } from './session-state.ts';

/** Nothing has changed for so long, ms: then a screen reader is told. */
const settled = 300;
const hitLinks = '.hits a[data-work]';

/** What the island gives: a session shown in a root, and the words for its state. */
export interface SearchModule {
  openSearch: (plan: SessionPlan, root: HTMLElement) => SearchSession;
  describe: (state: SessionState) => string;
}

/**
 * Wakes a search box: nothing is loaded before it is touched, unless the address asks. The box stays the
 * page's own element, so that loading never disturbs a caret or a composition.
 */
export function wakeSearchBox(box: HTMLFormElement, load: () => Promise<SearchModule>): void {
  const input = box.querySelector('input');
  const root = document.querySelector<HTMLElement>('[data-search-root]');
  const still = document.querySelector<HTMLElement>('[data-search-still]');
  const status = box.querySelector<HTMLElement>('[role=status]');
  if (!input || !root || !box.dataset['plan']) return;
  const plan = JSON.parse(box.dataset['plan']) as SessionPlan;

  let opening: Promise<SearchSession> | undefined;
  let speaking: ReturnType<typeof setTimeout> | undefined;
  const open = (): Promise<SearchSession> => {
    opening ??= load().then(({ openSearch, describe }) => {
      const session = openSearch(plan, root);
      const show = (): void => {
        const { state, isAsking } = session;
        // Written only when it changes: each writing has the whole page styled and laid out again.
        if (root.hidden === isAsking) {
          root.hidden = !isAsking;
          box.toggleAttribute('data-asking', isAsking);
        }
        const place = isAsking ? 'away' : '';
        if (still && still.dataset['searchStill'] !== place) still.dataset['searchStill'] = place;
        if (document.activeElement !== input) write(state.view.query);
        clearTimeout(speaking);
        speaking = setTimeout(() => {
          if (status) status.textContent = session.isAsking ? describe(session.state) : '';
        }, settled);
      };
      session.subscribe(show);
      // The session has taken the step by then: the box agrees with it, the caret in it or not.
      addEventListener('popstate', () => write(session.state.view.query));
      show();
      return session;
    });
    return opening;
  };
  const use = (act: (session: SearchSession) => void): void => {
    open().then(act, () => {
      opening = undefined;
      if (status) status.textContent = box.dataset['failed'] ?? '';
    });
  };

  const write = listenToTyping(input, {
    changed: (text) => use((session) => session.type(text)),
    entered: () => {
      input.blur();
      use(() => root.querySelector<HTMLElement>(hitLinks)?.focus());
    },
  });
  input.addEventListener('focus', () => use(() => undefined), { once: true });
  box.addEventListener('pointerenter', () => use(() => undefined), { once: true, passive: true });
  const filters = box.querySelector<HTMLButtonElement>('button[data-filters]');
  filters?.classList.remove('waiting');
  filters?.addEventListener('click', () => {
    const facets = root.querySelector('.facets');
    // Unfolded but out of sight: the reader wants to see them, not to fold them.
    if (facets && facets.getBoundingClientRect().bottom < box.getBoundingClientRect().bottom) {
      facets.scrollIntoView();
      return;
    }
    const isOpen = filters.getAttribute('aria-expanded') !== 'true';
    filters.setAttribute('aria-expanded', String(isOpen));
    use((session) => session.unfold(isOpen));
    if (isOpen && root.getBoundingClientRect().top < 0) root.scrollIntoView();
  });
  listenToKeys(input, root, () => {
    write('');
    use((session) => session.clear());
  });
  // WeChat and others add words of their own to an address: those ask for nothing.
  const asked = [...new URLSearchParams(location.search).keys()];
  const known: readonly string[] = ['q', 'sort', ...plan.facetKeys];
  if (asked.some((key) => known.includes(key))) use(() => undefined);
  // What was typed before this script ran; a word that the browser put back gives way to the address.
  const isTyped = document.activeElement === input || !asked.includes('q');
  if (input.value !== '' && isTyped) use((session) => session.type(input.value));
}

/** `/` goes to the box, Escape clears it and leaves it, arrows walk the hits. */
function listenToKeys(input: HTMLInputElement, root: HTMLElement, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const isTyping = target.matches('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === 'Escape' && target === input) {
      event.preventDefault();
      if (input.value === '') input.blur();
      clear();
    } else if (target === input || target.matches(hitLinks)) walk(event, target, input, root);
  });
}

function walk(event: KeyboardEvent, from: HTMLElement, input: HTMLInputElement, root: HTMLElement): void {
  const hits = [...root.querySelectorAll<HTMLElement>(hitLinks)];
  const at = hits.indexOf(from);
  const isBox = from === input;
  const steps: Partial<Record<string, number>> = isBox
    ? { ArrowDown: 1 }
    : { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Escape: -Infinity };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const to = at + step;
  if (to < 0) input.focus();
  else hits[Math.min(to, hits.length - 1)]?.focus();
}
