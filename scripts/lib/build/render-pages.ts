import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { Place } from '../../../src/exhibition/addresses.ts';

/*
 * Renders compiled pages as Astro's own generator does (astro/dist/core/build/generate.js), of which this is what a
 * static site of pages as folders needs. Astro has no door to it: what is used of its inside is named here, and the
 * builds of the tests hold it.
 */

interface Path {
  pathname: string;
  route: RouteData;
}

interface App {
  manifest: { routes: { routeData: RouteData; styles: unknown[]; scripts: unknown[] }[] };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

interface StaticPathsModule {
  StaticPaths: new (app: App) => { getAll: () => Promise<Path[]> };
}

/** A file of a site that was rendered. */
export interface Rendered {
  /** Relative to the site, with `/`. */
  file: string;
  /** Path of a page below the base; undefined for data. */
  page?: string;
  bytes: Buffer;
}

/** Imports the module of compiled pages and tells it what Astro would. */
async function openApp(entry: string): Promise<App> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  const { routes } = app.manifest;
  if (routes.some(({ scripts }) => scripts.length > 0)) throw new Error('a route has scripts of its own');
  const pagesByKeys = new Map(
    routes.map(({ routeData: { route, component }, styles }) => [
      `${route}&${component}`,
      { styles: styles.map((sheet) => ({ depth: -1, order: -1, sheet })) },
    ]),
  );
  app.setInternals({ pagesByKeys, entrySpecifierToBundleMap: new Map() });
  const destination = { write: ({ message }: { message: string }) => void console.error(message) };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return app;
}

async function listPaths(app: App): Promise<Path[]> {
  const astro = dirname(fileURLToPath(import.meta.resolve('astro/package.json')));
  const file = join(astro, 'dist/runtime/prerender/static-paths.js');
  const { StaticPaths } = (await import(pathToFileURL(file).href)) as StaticPathsModule;
  return new StaticPaths(app).getAll();
}

/**
 * Renders all pages and all data, one after the other, since they share what they have found out of the show. `take`
 * is given each as it is ready. A file of `publicDir` stands in place of a page.
 */
export async function renderPages(
  entry: string,
  publicDir: string,
  { site, base }: Place,
  take: (rendered: Rendered) => void,
): Promise<void> {
  const app = await openApp(entry);
  const origin = site === '' ? 'http://localhost' : site;
  const done = new Set<string>();
  for (const { pathname, route } of await listPaths(app)) {
    const isPage = route.type === 'page';
    const path = pathname.replace(/^\//u, '').replace(/\/$/u, '');
    const page = path === '' ? '' : `${path}/`;
    const file = !isPage ? path : path === '404' ? '404.html' : `${page}index.html`;
    if (done.has(file) || existsSync(join(publicDir, file))) continue;
    done.add(file);
    const address = new URL(`${base}${isPage ? page : path}`, origin);
    const response = await app.render(new Request(address), { routeData: route });
    if (response.status >= 300 && response.status < 400) throw new Error(`${path} leads elsewhere`);
    if (!response.body) continue;
    const bytes = Buffer.from(await response.arrayBuffer());
    take({ file, ...(isPage && { page }), bytes });
  }
}

/** Writes a file of a site, with its folder. */
export function writeFile(outDir: string, file: string, bytes: Uint8Array | string): void {
  const path = join(outDir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
