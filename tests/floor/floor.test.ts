import { expect, it } from 'vitest';
import { findScriptFeatures } from './script-features.ts';
import { findStyleFeatures } from './style-features.ts';

// Versions are those of MDN's tables: what Chrome 99, Safari 15.4 of iOS and Firefox 102 have.
it.each([
  ['"a".split(/(?<=b)/u)', 'lookbehind: safari_ios 15.4'],
  ['"a".split(/(?<!b)c/)', 'lookbehind: safari_ios 15.4'],
  ['RegExp(`(?<=[。])`, `u`)', 'lookbehind in a text: safari_ios 15.4'],
  ['class A { static { f(); } }', 'class static block: safari_ios 15.4'],
  ['[1].findLast(Boolean)', '.findLast: firefox 102'],
  ['[1].toSorted()', '.toSorted: chrome 99, safari_ios 15.4, firefox 102'],
  ['Object.groupBy([], f)', 'Object.groupBy: chrome 99, safari_ios 15.4, firefox 102'],
  ['Promise.withResolvers()', 'Promise.withResolvers: chrome 99, safari_ios 15.4, firefox 102'],
  ['URL.canParse("a")', 'URL.canParse: chrome 99, safari_ios 15.4, firefox 102'],
  ['signal.throwIfAborted()', '.throwIfAborted: chrome 99'],
  ['new Intl.Segmenter()', undefined],
  ['new OffscreenCanvas(1, 1)', 'new OffscreenCanvas: safari_ios 15.4, firefox 102'],
  ['requestIdleCallback(f)', 'requestIdleCallback(): safari_ios 15.4'],
])('finds %s', (code, feature) => {
  expect(findScriptFeatures(code)).toEqual(feature === undefined ? [] : [feature]);
});

it.each(['a = /[/v', 'a = /[[a]&&[b]]/v', 'using a = b;', 'import a from "./a.json" with { type: "json" };'])(
  'finds that %s cannot be read',
  (code) => {
    expect(findScriptFeatures(code)[0]).toMatch(/^syntax: /u);
  },
);

it.each([
  '"a".split(/(?<name>b)(?=c)(?!d)\\p{Script=Han}/u)',
  'a?.b ?? c; a ||= b; class A { #b = 1; static c = 2; has(o) { return #b in o; } }',
  '[1].at(-1); Object.hasOwn(a, "b"); structuredClone(a); crypto.randomUUID();',
  'document.startViewTransition?.(f)',
  'if (typeof requestIdleCallback === "function") requestIdleCallback(f)',
  '"requestFullscreen" in a && a.requestFullscreen()',
  'const module = await import("./a.js");',
])('leaves %s', (code) => {
  expect(findScriptFeatures(code)).toEqual([]);
});

it.each([
  ['a { color: color-mix(in srgb, red, blue) }', 'color-mix(): chrome 99, safari_ios 15.4, firefox 102'],
  ['a { height: 100dvh }', 'dvh: chrome 99'],
  ['@container (width > 1px) { a { color: red } }', '@container: chrome 99, safari_ios 15.4, firefox 102'],
  ['a:has(b) { color: red }', ':has: chrome 99, firefox 102'],
  ['a { text-wrap: balance }', 'text-wrap: chrome 99, safari_ios 15.4, firefox 102'],
  ['a { mask-image: none }', 'mask-image: chrome 99'],
  ['a { text-decoration: underline 2px red }', 'text-decoration of several parts: safari_ios 15.4'],
])('finds %s', (css, feature) => {
  expect(findStyleFeatures(css)).toContain(feature);
});

it.each([
  'a { display: grid; gap: 1px; aspect-ratio: 1; inset: 0; color: rgb(0 0 0 / 50%) }',
  'a:is(b, c):where(d):focus-visible { width: clamp(1px, 2vw, 3px) }',
  'a { height: 100vh; height: 100dvh }',
  'a { text-decoration: underline; text-decoration-thickness: 2px }',
  'a { -webkit-mask-image: none; mask-image: none }',
  '@supports (text-wrap: balance) { a { text-wrap: balance } }',
  '@media (prefers-reduced-motion) { a { transition: none } }',
])('leaves %s', (css) => {
  expect(findStyleFeatures(css)).toEqual([]);
});
