import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestSite } from './sites.ts';

/** Addresses of every page that the sitemap of a built site lists. */
export function readSitemap(site: TestSite): string[] {
  const maps = readdirSync(site.outDir).filter((name) => /^sitemap-\d+\.xml$/u.test(name));
  const xml = maps.map((name) => readFileSync(join(site.outDir, name), 'utf8')).join('');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => address);
}

/** Files of a built site below a folder, as paths relative to it. */
export function listFiles(site: TestSite, ending: string): string[] {
  return readdirSync(site.outDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  );
}
