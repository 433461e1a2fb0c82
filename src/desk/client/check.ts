import { ask } from './desk.ts';

/** How often the list is asked for, ms. */
const pause = 400;

const list = document.querySelector('#list');
let by = 'file';
let shown = '';

function show(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]'))
    group.hidden = group.dataset['group'] !== by;
  for (const button of document.querySelectorAll<HTMLElement>('[data-by]'))
    button.setAttribute('aria-pressed', String(button.dataset['by'] === by));
}

for (const button of document.querySelectorAll<HTMLElement>('[data-by]')) {
  button.addEventListener('click', () => {
    by = button.dataset['by'] ?? by;
    show();
  });
}

async function renew(): Promise<void> {
  const { html } = document.hidden ? { html: shown } : await ask('problems').catch(() => ({ html: shown }));
  if (typeof html === 'string' && html !== '' && html !== shown && list) {
    shown = html;
    // Built by src/desk/check-page.ts, which escapes what files say.
    list.innerHTML = html;
    show();
  }
  setTimeout(() => void renew(), pause);
}

void renew();
