import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPageParts } from '../../../src/worker/page-parts.ts';
import { followParts } from './page-files.ts';
import { shortenScopes } from './shorten-scopes.ts';
import { StyleTrimmer } from './trim-styles.ts';

/** Leaves each page the styles that it uses. */
export async function trimPages(outDir: string, base: string, files: readonly string[]): Promise<void> {
  const trimmer = new StyleTrimmer(base);
  const words = new Map<string, Promise<Set<string>>>();
  const written = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = shortenScopes(await readFile(join(outDir, file), 'utf8'));
    const parts = listPageParts(html, base);
    const key = parts.join(' ');
    if (!words.has(key)) words.set(key, listWords(outDir, parts));
    const page = trimmer.trim(html, (await words.get(key)) ?? new Set());
    await writeFile(join(outDir, file), page.html);
    if (!page.sheet || written.has(page.sheet.name)) continue;
    written.add(page.sheet.name);
    await writeFile(join(outDir, 'assets', page.sheet.name), page.sheet.css);
  }
}

/** Every word that the scripts among parts hold, classes among them. */
async function listWords(outDir: string, parts: readonly string[]): Promise<Set<string>> {
  const scripts = (await followParts(outDir, parts)).filter((path) => path.endsWith('.js'));
  const texts = await Promise.all(scripts.map((path) => readFile(join(outDir, path), 'utf8')));
  return new Set(texts.flatMap((text) => text.split(/[\s"'`]+/u)));
}
