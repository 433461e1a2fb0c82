/** A page of a browser that Playwright cannot drive, by what all of them can do. */
export interface Tab {
  goto: (url: string) => Promise<unknown>;
  reload: () => Promise<unknown>;
  back: () => Promise<unknown>;
  /** Runs a function of its own in the page, a promise's value is waited for. */
  evaluate: <T, A = undefined>(act: (argument: A) => T | Promise<T>, argument: A) => Promise<T>;
  click: (selector: string) => Promise<void>;
  type: (text: string) => Promise<void>;
  keyboard: { press: (key: Key) => Promise<void> };
  resize: (width: number, height: number) => Promise<void>;
  screenshot: () => Promise<Uint8Array>;
}

export const keys = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
} as const;
export type Key = keyof typeof keys;

export interface Engine {
  name: 'Chromium 102' | 'WebKit' | 'Firefox';
  /** The browser's own word for itself. */
  version: string;
  tab: Tab;
  /** A page in which no script of the site runs, where the engine has a way to that. */
  openScriptless?: () => Promise<Tab>;
  close: () => Promise<void>;
}

/** By day, or by night as the system may ask for. */
export type Opener = (isDark?: boolean) => Promise<Engine>;
