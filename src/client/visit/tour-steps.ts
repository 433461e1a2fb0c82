import { addProgress } from './tour-progress.ts';

/** Who comes by a tour's link walks on along the tour: its steps are shown, and the bar follows it. */
const slug = new URLSearchParams(location.search).get('tour');
const nav = [...document.querySelectorAll<HTMLElement>('[data-tour]')].find(
  (one) => one.dataset['tour'] === slug,
);
if (slug !== null && nav) {
  nav.hidden = false;
  for (const step of ['previous', 'next']) {
    const to = nav.querySelector<HTMLAnchorElement>(`[data-step=${step}]`);
    const bar = document.querySelector<HTMLAnchorElement>(`[data-bar=${step}]`);
    if (bar && to) bar.href = to.href;
    else if (bar) bar.style.visibility = 'hidden';
  }
  addProgress(slug, document.querySelector<HTMLElement>('[data-number]')?.dataset['number'] ?? '');
}
