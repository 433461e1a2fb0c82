import { loadNear } from './open-near.ts';

/** The page of two works: its form, and what the query asks for. */
const form = document.querySelector<HTMLFormElement>('[data-compare-form]');
const room = document.querySelector<HTMLElement>('[data-compare]');

async function open(form: HTMLFormElement, room: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const status = form.querySelector<HTMLElement>('[data-compare-status]');
  for (const name of ['a', 'b']) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = asked.get(name) ?? '';
  }
  form.hidden = false;
  if (!asked.get('a') || !asked.get('b')) return;
  const { openCompare } = await loadNear();
  room.hidden = false;
  const { base = '/', works = '', told = '' } = room.dataset;
  const failed = await openCompare(room, { base, works, told });
  room.hidden = failed !== undefined;
  if (status) status.textContent = failed ?? '';
}

if (form && room) void open(form, room);
