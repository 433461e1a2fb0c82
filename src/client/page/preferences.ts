import { remember } from './device-memory.ts';
import { preferenceKey } from './preference-script.ts';

interface Preferences {
  light?: string;
  type?: string;
  /** In elder mode, how large the type is: 2 or 3; absent for the size of the mode. */
  size?: string;
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
  const { light, type, size, read, setting, script } = root.dataset;
  const preferences: Preferences = {
    ...(light !== undefined && { light }),
    ...(type !== undefined && { type }),
    ...(size !== undefined && { size }),
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

let closeBar: (() => void) | undefined;
let barTurn = 0;

function setElder(isElder: boolean): void {
  if (isElder) root.dataset['type'] = 'elder';
  else delete root.dataset['type'];
  tryBar();
}

/** Where the bar cannot be fetched, the switch in the header is the way out. */
function tryBar(): void {
  showBar().catch(() => undefined);
}

/** The bar of elder mode is fetched by who is in it. */
async function showBar(): Promise<void> {
  const turn = ++barTurn;
  closeBar?.();
  closeBar = undefined;
  if (root.dataset['type'] !== 'elder') return;
  const { openElderBar } = await import('./elder-bar.ts');
  const leave = (): void => {
    setElder(false);
    save();
    buttons.forEach(showState);
    document.querySelector<HTMLElement>('[data-preference=type]')?.focus();
  };
  const close = await openElderBar({ save, leave });
  // Somebody may have pressed again meanwhile.
  if (turn === barTurn) closeBar = close;
  else close();
}

const buttons = document.querySelectorAll<HTMLButtonElement>('button[data-preference]');
for (const button of buttons) {
  showState(button);
  button.addEventListener('click', () => {
    if (button.dataset['preference'] === 'light') root.dataset['light'] = isDark() ? 'light' : 'dark';
    else setElder(root.dataset['type'] !== 'elder');
    save();
    buttons.forEach(showState);
  });
}
tryBar();
darkSystem.addEventListener('change', () => buttons.forEach(showState));
for (const group of document.querySelectorAll<HTMLElement>('[data-preferences], [data-reading]')) {
  group.classList.remove('invisible');
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
