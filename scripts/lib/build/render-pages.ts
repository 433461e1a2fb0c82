import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { getPagePath, type Place } from '../../../src/exhibition/addresses.ts';
import { collectUses } from '../../../src/reading/uses.ts';

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
  routeCache: {
    get: (route: RouteData) => { staticPaths: { keyed: Map<string, { props?: unknown }> } } | undefined;
  };
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

interface StaticPathsModule {
  StaticPaths: new (app: App) => { getAll: () => Promise<Path[]> };
}

/** A file of a site that was rendered. */
export interface Rendered {
  /** Relative to the site, with `/`. */
  file: string;
  bytes: Buffer;
}

/** Where rendered files go, and where those are that need no rendering. */
export interface Rendering {
  /** False for a file that is left to somebody else. */
  wants: (file: string) => boolean;
  /** True for a file that it took from elsewhere; `props` is what the path of the file is given. */
  take: (file: string, props: unknown) => boolean;
  /** `uses` are the parts of the show that the file was made of; undefined where nobody can tell. */
  put: (rendered: Rendered, props: unknown, uses: readonly string[] | undefined) => void;
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
  const write = ({ message }: { message: string }): void => {
    console.error(message);
  };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } });
  return app;
}

async function listPaths(app: App): Promise<Path[]> {
  const astro = dirname(fileURLToPath(import.meta.resolve('astro/package.json')));
  const file = join(astro, 'dist/runtime/prerender/static-paths.js');
  const { StaticPaths } = (await import(pathToFileURL(file).href)) as StaticPathsModule;
  return new StaticPaths(app).getAll();
}

/**
 * Renders all pages and all data, one after the other, since they share what they have found out of the show; gives the
 * paths of the pages below the base. A file of `publicDir` stands in place of a page.
 */
export async function renderPages(
  entry: string,
  publicDir: string,
  { site, base }: Place,
  rendering: Rendering,
): Promise<string[]> {
  const app = await openApp(entry);
  // The host is told nowhere in a site that has none.
  const origin = site === '' ? 'http://localhost' : site;
  const done = new Set<string>();
  const pages: string[] = [];
  /** Routes of other languages, and those that they are told by. */
  const originals = new Map(
    app.manifest.routes.flatMap(({ routeData }) =>
      routeData.fallbackRoutes.map((fallback): [RouteData, RouteData] => [fallback, routeData]),
    ),
  );
  for (const { pathname, route } of await listPaths(app)) {
    const original = originals.get(route);
    const isPage = route.type === 'page' || original !== undefined;
    const path = pathname.replace(/^\//u, '').replace(/\/$/u, '');
    // A server has one page for what it does not find.
    if (original?.route === '/404') continue;
    const page = path === '' ? '' : `${path}/`;
    const file = !isPage ? path : path === '404' ? '404.html' : `${page}index.html`;
    if (done.has(file) || existsSync(join(publicDir, file))) continue;
    done.add(file);
    if (!rendering.wants(file)) continue;
    if (isPage) pages.push(page);
    const key = original ? `/${getPagePath(pathname.slice(1), '')}` : pathname;
    const props = app.routeCache.get(original ?? route)?.staticPaths.keyed.get(key)?.props;
    if (rendering.take(file, props)) continue;
    // Files of no ending are asked for with a slash, as their route has it.
    const address = new URL(`${base}${isPage ? page : pathname.replace(/^\//u, '')}`, origin);
    const { value, uses } = await collectUses(async () => {
      const response = await app.render(new Request(address), { routeData: route });
      if (response.status >= 300 && response.status < 400) throw new Error(`${path} leads elsewhere`);
      return response.body && Buffer.from(await response.arrayBuffer());
    });
    if (value) rendering.put({ file, bytes: value }, props, uses);
  }
  return pages;
}

/** Writes a file of a site, with its folder. */
export function writeFile(outDir: string, file: string, bytes: Uint8Array | string): void {
  const path = join(outDir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
