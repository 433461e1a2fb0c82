import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { buildPath, type Place } from '../../../src/exhibition/addresses.ts';
import { isShown, listRenumbered, type Work } from '../../../src/exhibition/work.ts';

/** Pages that are tools and not for search engines. */
const toolPages = ['labels/', 'kiosk/', 'offline/', 'visit/', 'compare/', 'admin/'];

/** Writes the sitemap of pages, as paths below the base; a site without an address has none, since it holds absolute ones. */
export async function writeSitemap(
  outDir: string,
  pages: readonly string[],
  works: readonly Work[],
  { site, base }: Place,
): Promise<void> {
  if (site === '') return;
  // Pages that ask search engines to pass by: of works that were taken down, and at old numbers.
  const passedBy = new Set(
    [
      ...works.filter((work) => !isShown(work)).map(({ number }) => number),
      ...listRenumbered(works).map(({ was }) => was),
    ].map((number) => buildPath.work(number)),
  );
  const isListed = (path: string): boolean =>
    !passedBy.has(path) && !toolPages.some((tool) => path.startsWith(tool));
  const { hooks } = sitemap();
  const config = { site, base, trailingSlash: 'always', build: { format: 'directory' } };
  const listed = pages.filter(isListed).map((pathname) => ({ pathname }));
  const logger = { info: pass, warn: console.error, error: console.error };
  const options = { dir: pathToFileURL(`${outDir}/`), pages: listed, routes: [], config, logger };
  for (const name of ['astro:config:done', 'astro:routes:resolved', 'astro:build:done'] as const)
    await (hooks[name] as unknown as (given: typeof options) => Promise<void>)(options);
}

function pass(): void {
  // Nobody asked.
}
