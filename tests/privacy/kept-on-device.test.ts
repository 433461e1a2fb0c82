import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { languages } from '../../src/exhibition/languages.ts';
import { getStrings } from '../../src/interface/strings.ts';

const root = join(import.meta.dirname, '../../src');

/** How each name under which something is kept begins, and the words of the about page that tell of it. */
const told: Readonly<Record<string, keyof ReturnType<typeof getStrings>['about']['kept']>> = {
  'chifu-preferences': 'preferences',
  'chifu-visit': 'visit',
  'chifu-tours': 'tours',
  'chifu-speed': 'speed',
  'chifu:px-per-cm': 'screen',
  'chifu-hall-': 'halls',
  'chifu:<base>:pages:': 'pages',
  'chifu:<base>:seen': 'pages',
  'chifu:<base>:pictures': 'pages',
  'place ': 'place',
};

/** What runs on a visitor's device, and where its names come from. */
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|tsx|astro)$/u.test(name) && !/\.test\.ts$/u.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(root, name), 'utf8') }));

it('only these files reach a store of the browser', () => {
  const stores =
    /\b(?:localStorage|sessionStorage|indexedDB|cookieStore|document\.cookie|caches\.open|navigator\.storage)\b/u;
  expect(
    files
      .filter(({ text }) => stores.test(text))
      .map(({ name }) => name)
      .sort(),
  ).toEqual([
    'client/offline/hall-download.ts',
    'client/offline/kept-pages.ts',
    'client/page/device-memory.ts',
    'client/page/preference-script.ts',
    'client/search/place-memory.ts',
    'worker/keep.ts',
    'worker/worker.ts',
  ]);
});

it('every name under which something is kept is told of on the about page, and no other', () => {
  const users = files.filter(
    ({ name, text }) =>
      /device-memory\.ts'/u.test(text) ||
      ['client/page/preference-script.ts', 'client/search/place-memory.ts', 'worker/build-mark.ts'].includes(
        name,
      ),
  );
  const names = users.flatMap(({ text }) =>
    [...text.matchAll(/(?:=|return|prefix:|seen:|pictures:|=>)\s*['`]((?:chifu[-:]|place )[^'`]*)['`]/gu)]
      .map(([, name = '']) => name.replace('${base}', '<base>').replace(/\$\{.*$/u, ''))
      .filter((name) => !['chifu-build-mark'].includes(name)),
  );
  expect([...new Set(names)].sort()).toEqual(Object.keys(told).sort());
});

it('whatever is remembered has a name that was looked at', () => {
  const users = files.filter(({ text }) => /device-memory\.ts'/u.test(text));
  const calls = users.flatMap(({ name, text }) =>
    [...text.matchAll(/\bremember\(([^,]+),/gu)].map(([, key = '']) => `${name} ${key}`),
  );
  expect(calls.sort()).toEqual([
    'client/offline/hall-download.ts nameKey(hall)',
    'client/page/preferences.ts preferenceKey',
    'client/visit/audio.ts speedKey',
    'client/visit/marks.ts key',
    'client/visit/tour-progress.ts key',
    'client/zoom/true-size-panel.ts screenKey',
  ]);
});

it('every language tells of all of them', () => {
  for (const language of languages) {
    const { kept } = getStrings(language).about;
    expect(Object.keys(kept).sort()).toEqual([...new Set(Object.values(told))].sort());
    expect(Object.values(kept).every((text) => text.length > 3)).toBe(true);
  }
});
