import { readProgress } from './tour-progress.ts';

/** On the page of a tour: ticks what was seen, and leads to the first stop that was not. */
const list = document.querySelector<HTMLElement>('[data-tour-stops]');
const start = document.querySelector<HTMLAnchorElement>('[data-tour-start]');
if (list && start) {
  const seen = readProgress()[list.dataset['tourStops'] ?? ''] ?? [];
  const stops = [...list.querySelectorAll<HTMLElement>('[data-stop]')];
  for (const stop of stops) stop.classList.toggle('seen', seen.includes(stop.dataset['stop'] ?? ''));
  const at = stops.findIndex((stop) => !stop.classList.contains('seen'));
  const link = stops[at]?.querySelector('a');
  if (at > 0 && link) {
    start.href = link.href;
    start.textContent = (start.dataset['resume'] ?? '').replace('{at}', String(at + 1));
  }
}
