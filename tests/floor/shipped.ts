import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findScriptFeatures } from './script-features.ts';
import { findStyleFeatures } from './style-features.ts';

/** Methods of our own and of libraries that have the name of a newer one of the platform; what they are called on is theirs. */
const namesakes =
  'addHandler build destroy dispatch dispose drop equals getPose getSize getType handle intersection isError isVisible resize subscribe take use'.split(
    ' ',
  );

/** What engines of the floor may do without, and why nothing is lost that anybody needs. */
const allowances: Readonly<Record<string, string>> = {
  '.requestFullscreen':
    'Asked for before: the stage of the lightbox and the kiosk fill the window without it.',
  '.setCapture': 'OpenSeadragon, for Internet Explorer, behind a question.',
  '.releaseCapture': 'OpenSeadragon, for Internet Explorer, behind a question.',
  '.startViewTransition': 'React, within try, for <ViewTransition>, which nobody here uses.',
  '.skipTransition': 'React, of a transition that was begun.',
  '.segment': 'Intl.Segmenter is asked for before (exhibition/phrases.ts).',
  'new OffscreenCanvas': 'OpenSeadragon, in a drawer that is not ours.',
  ':-webkit-inner-spin-button': 'A rule of its own; other engines have no such part.',
  ':-webkit-scrollbar': 'A rule of its own beside scrollbar-width.',
  ':has': 'Rules of their own; @supports not selector(:has(*)) draws the focus otherwise.',
  ':view-transition-group': 'Of @view-transition.',
  ':view-transition-new': 'Of @view-transition.',
  ':view-transition-old': 'Of @view-transition.',
  '@view-transition': 'Pages change at once without it.',
  '@property': 'It only spares work: what a work has of its own is inherited further.',
  '@page': 'iOS Safari prints with its own margins.',
  page: 'Labels are printed from Chromium, by npm run labels.',
  size: 'Of @page.',
  'break-after: avoid': 'A heading may stand last on a printed page.',
  'contain-intrinsic-size': 'Of content-visibility.',
  'content-visibility': 'All is drawn at once without it.',
  'contain: style': 'The lightbox has no counters.',
  'font-family: ui-monospace': 'Another monospaced font follows it.',
  'hanging-punctuation': 'Marks stand within the line.',
  'overscroll-behavior': 'The page behind may move on iOS before 16.',
  'scrollbar-width': 'A bar stands below the scroller.',
  'text-autospace': 'No thin space between Han and Latin.',
  'text-size-adjust': 'iOS has it prefixed, and Firefox on the desk changes no size.',
  'text-spacing-trim': 'Marks keep their full width.',
  'text-wrap': 'Lines break as they fall.',
  'word-break: auto-phrase': 'Lines break between any two Han.',
};

/** Cursors and whatever else a touch screen has none of. */
const ofPointers = /^cursor: [a-z-]+$/u;

/**
 * What a built site ships that an engine of the floor lacks, allowances aside, with one file of each: all scripts and
 * style sheets, in files and in pages.
 */
export function findShippedFeatures(site: string): string[] {
  const found = new Map<string, string>();
  const done = new Set<string>();
  const note = (file: string, features: readonly string[]): void => {
    for (const feature of features) if (!isAllowed(feature) && !found.has(feature)) found.set(feature, file);
  };
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|mjs|css|html)$/u.test(file)) continue;
    const text = readFileSync(join(site, file), 'utf8');
    if (file.endsWith('css')) note(file, findStyleFeatures(text));
    else if (!file.endsWith('html')) note(file, findScriptFeatures(text));
    else {
      for (const [, tag, attributes = '', inside = ''] of text.matchAll(inline)) {
        if (inside === '' || done.has(inside) || /type="(?!module|text\/javascript)/u.test(attributes))
          continue;
        done.add(inside);
        const type = attributes.includes('module') ? 'module' : 'script';
        note(file, tag === 'style' ? findStyleFeatures(inside) : findScriptFeatures(inside, type));
      }
    }
  }
  return [...found].map(([feature, file]) => `${feature} (${file})`).sort();
}

const inline = /<(script|style)\b([^>]*)>([^]*?)<\/\1>/gu;

function isAllowed(feature: string): boolean {
  const name = feature.slice(0, feature.lastIndexOf(': '));
  if (name.startsWith('.') && namesakes.includes(name.slice(1))) return true;
  return name in allowances || ofPointers.test(name);
}
