import { preferenceKey } from './preference-script.ts';

interface Preferences {
  light?: string;
  type?: string;
}

const root = document.documentElement;
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  return root.dataset['light'] === undefined ? darkSystem.matches : root.dataset['light'] === 'dark';
}

/** Keeps the choices; a browser that forbids storage shows them on this page only. */
function save(): void {
  const { light, type } = root.dataset;
  const preferences: Preferences = {
    ...(light !== undefined && { light }),
    ...(type !== undefined && { type }),
  };
  try {
    localStorage.setItem(preferenceKey, JSON.stringify(preferences));
  } catch {
    // Private windows may refuse; the page itself has changed all the same.
  }
}

function showState(button: HTMLButtonElement): void {
  const on = button.dataset['preference'] === 'light' ? isDark() : root.dataset['type'] === 'elder';
  button.setAttribute('aria-pressed', String(on));
}

const buttons = document.querySelectorAll<HTMLButtonElement>('button[data-preference]');
for (const button of buttons) {
  showState(button);
  button.addEventListener('click', () => {
    if (button.dataset['preference'] === 'light') root.dataset['light'] = isDark() ? 'light' : 'dark';
    else if (root.dataset['type'] === 'elder') delete root.dataset['type'];
    else root.dataset['type'] = 'elder';
    save();
    buttons.forEach(showState);
  });
}
darkSystem.addEventListener('change', () => buttons.forEach(showState));
document.querySelector('[data-preferences]')?.removeAttribute('hidden');
