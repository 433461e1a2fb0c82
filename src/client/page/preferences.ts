import { remember } from './device-memory.ts';
import { preferenceKey } from './preference-script.ts';

interface Preferences {
  light?: string;
  type?: string;
  /** What comes first on a work's page: text or listen; absent for the picture. */
  read?: string;
  /** How a 释文 is set: upright; absent for across. */
  setting?: string;
  /** In which script it is told: hant; absent for the simplified. */
  script?: string;
}

const root = document.documentElement;
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  return root.dataset['light'] === undefined ? darkSystem.matches : root.dataset['light'] === 'dark';
}

/** Keeps the choices; a browser that forbids storage shows them on this page only. */
function save(): void {
  const { light, type, read, setting, script } = root.dataset;
  const preferences: Preferences = {
    ...(light !== undefined && { light }),
    ...(type !== undefined && { type }),
    ...(read !== undefined && { read }),
    ...(setting !== undefined && { setting }),
    ...(script !== undefined && { script }),
  };
  remember(preferenceKey, JSON.stringify(preferences));
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
for (const group of document.querySelectorAll<HTMLElement>('[data-preferences], [data-reading]')) {
  group.hidden = false;
}

const readings = document.querySelectorAll<HTMLButtonElement>('button[data-read]');
function showReading(): void {
  for (const button of readings) {
    button.setAttribute('aria-pressed', String((root.dataset['read'] ?? '') === button.dataset['read']));
  }
}
for (const button of readings) {
  button.addEventListener('click', () => {
    const read = button.dataset['read'] ?? '';
    if (read === '') delete root.dataset['read'];
    else root.dataset['read'] = read;
    save();
    showReading();
  });
}
showReading();

// A 释文 is set as the last one was, where it can be.
for (const radio of document.querySelectorAll<HTMLInputElement>('.text > input')) {
  if (root.dataset[radio.name] === radio.value) radio.checked = true;
  radio.addEventListener('change', () => {
    root.dataset[radio.name] = radio.value;
    save();
  });
}
