import { buildMeta, type CacheNames } from './build-mark.ts';
import { listPageParts } from './page-parts.ts';
import { runSome } from './run-some.ts';

interface Build {
  base: string;
  build: string;
}

/** A file that the site has no longer. */
class GoneError extends Error {}

/** Files fetched at once. */
const atOnce = 6;

/**
 * Fetches paths below the base into a cache, each unless it is there. A page must be of the build. Throws
 * what stands against a file unless `canMiss` lets it go.
 */
export async function keepAll(
  cache: Cache,
  paths: readonly string[],
  { base, build }: Build,
  canMiss: (error: unknown) => boolean = () => false,
): Promise<void> {
  await runSome([...new Set(paths)], atOnce, async (path) => {
    if (path.startsWith('iiif/') || (await cache.match(`${base}${path}`))) return;
    try {
      await keepOne(cache, path, { base, build });
    } catch (error) {
      if (!canMiss(error)) throw error;
    }
  });
}

/** Fetches one file past the HTTP cache; a page must be of the build. */
async function keepOne(cache: Cache, path: string, { base, build }: Build): Promise<void> {
  const response = await fetch(`${base}${path}`, { cache: 'no-cache', credentials: 'same-origin' });
  if (response.status === 404 || response.status === 410) throw new GoneError(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  if (isPage(path)) {
    const found = buildMeta.exec(await response.clone().text())?.[1];
    if (found !== build) throw new Error(`${path} belongs to ${found ?? 'no build'}, not ${build}`);
  }
  await cache.put(`${base}${path}`, response);
}

/**
 * Keeps what the builds before kept, as this build has it: pages are fetched anew, files with a hash in their name
 * are taken over. Throws when the network fails on the way, so that nobody loses a page for a half-fetched build.
 */
export async function carryOver(names: CacheNames, { base, build }: Build): Promise<void> {
  const cache = await caches.open(names.pages);
  for (const name of await caches.keys()) {
    if (!name.startsWith(names.prefix) || name === names.pages) continue;
    const old = await caches.open(name);
    const paths = (await old.keys()).map(({ url }) => new URL(url).pathname.slice(base.length));
    const pages = paths.filter(isPage);
    await keepAll(cache, pages, { base, build }, (error) => error instanceof GoneError);
    const parts = new Set<string>();
    for (const page of pages) {
      const html = await (await cache.match(`${base}${page}`))?.text();
      for (const part of listPageParts(html ?? '', base)) parts.add(part);
    }
    const rest = [...parts].filter((part) => !paths.includes(part));
    for (const path of paths.filter((one) => parts.has(one) || one.startsWith('assets/'))) {
      const same = await old.match(`${base}${path}`);
      if (same) await cache.put(`${base}${path}`, same);
    }
    await keepAll(cache, rest, { base, build });
  }
}

function isPage(path: string): boolean {
  return path === '' || path.endsWith('/');
}
