import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../../src/disk/bag.ts';
import { buildWorkerPath } from '../../../src/exhibition/addresses.ts';
import { farewell } from '../../../src/worker/farewell.ts';
import { markName, markSite } from '../build/site-mark.ts';
import { sealPage, sealScript, sealWorkData } from './relative-page.ts';

/** What is of no use in a copy, or would be wrong in another place. */
const dropped = new RegExp(
  `^(?:${markName.replace('.', '\\.')}|_headers|data/offline/.*|en/data/offline/.*)$`,
  'u',
);
const workData = /^(?:[a-z]+\/)?data\/works\/[^/]+\.json$/u;

/** Copies a built site so that it works wherever it is put, and from a disk; `base` is where it was built to stand. */
export function sealSite(from: string, to: string, base: string): void {
  for (const path of listFiles(from)) {
    if (dropped.test(path)) continue;
    const [source, target] = [join(from, path), join(to, path)];
    mkdirSync(dirname(target), { recursive: true });
    const seal = chooseSeal(path);
    if (seal) writeFileSync(target, seal(readFileSync(source, 'utf8'), base));
    else copyFileSync(source, target);
  }
  markSite(to);
}

function chooseSeal(path: string): ((text: string, base: string) => string) | undefined {
  // A server answers with it at any depth, so that it cannot be relative; nor can what other programs read.
  if (path === '404.html') return undefined;
  if (path.endsWith('.html')) return (text, base) => sealPage(text, path, base);
  if (path === buildWorkerPath()) return () => farewell;
  if (path.startsWith('assets/') && path.endsWith('.js')) return sealScript;
  if (workData.test(path)) return sealWorkData;
  return undefined;
}
