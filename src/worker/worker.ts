import { ExpirationPlugin } from 'workbox-expiration';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { buildHome } from '../exhibition/addresses.ts';
import { languages } from '../exhibition/languages.ts';
import { buildCacheNames, buildMeta, type Answer, type Message } from './build-mark.ts';
import { carryOver, keepAll } from './keep.ts';
import { chooseKeptSize } from './kept-size.ts';

/** What the build writes into the worker. */
interface Plan {
  build: string;
  base: string;
  /** Paths below the base that every device keeps: the page for what is not kept, and what it is made of. */
  kept: string[];
  offline: string;
}
declare const chifuPlan: Plan;

interface Extendable extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Scope {
  addEventListener: (type: string, listener: (event: Extendable & MessageEvent<Message>) => void) => void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
}
const scope = globalThis as unknown as Scope;

const { build, base, kept, offline } = chifuPlan;
const names = buildCacheNames(base, build);
/** Pages shown from the device, by the id of their window; a worker that was stopped forgets them. */
const shownKept = new Set<string>();
const mostNoted = 100;
/** How long the network is waited for where the page is kept, seconds. */
const patience = 4;
/** Pictures seen that are kept. */
const mostSeen = 1200;

scope.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(names.pages);
      await keepAll(cache, kept, { base, build });
      await carryOver(names, { base, build });
    })(),
  );
});

// Only a worker that has taken over may drop what the one before it kept.
scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(names.prefix) && name !== names.pages) await caches.delete(name);
      }
      await scope.clients.claim();
    })(),
  );
});

scope.addEventListener('message', (event) => {
  const message = event.data;
  if (message.kind === 'activate') event.waitUntil(scope.skipWaiting());
  else if (message.kind === 'keep') {
    const paths = message.urls.map((url) => new URL(url).pathname.slice(base.length));
    event.waitUntil(
      caches.open(names.pages).then((cache) => keepAll(cache, paths, { base, build }, () => true)),
    );
  } else {
    const source = event.source as { id?: string } | null;
    const answer: Answer = { build, isKept: shownKept.has(source?.id ?? '') };
    event.ports[0]?.postMessage(answer);
  }
});

const isBelow = (url: URL, ...folders: string[]): boolean =>
  url.origin === location.origin && folders.some((folder) => url.pathname.startsWith(`${base}${folder}`));

/** A page is kept under its path alone: what follows `?` changes no static page. */
const byPath = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) => Promise.resolve(stripQuery(request.url)),
};

function stripQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

function note(event: Event): void {
  const id = (event as Event & { resultingClientId?: string }).resultingClientId;
  if (id === undefined) return;
  if (shownKept.size >= mostNoted) shownKept.clear();
  shownKept.add(id);
}

/** Keeps pages of the worker's own build only, and tells those shown from the device. */
const ownBuild = {
  cacheWillUpdate: async ({ response }: { response: Response }) => {
    if (response.status !== 200 || response.redirected) return null;
    return buildMeta.exec(await response.clone().text())?.[1] === build ? response : null;
  },
  cachedResponseWillBeUsed: ({ cachedResponse, event }: { cachedResponse?: Response; event: Event }) => {
    if (cachedResponse) note(event);
    return Promise.resolve(cachedResponse ?? null);
  },
  handlerDidError: async ({ event, request }: { event: Event; request: Request }) => {
    note(event);
    const { pathname } = new URL(request.url);
    const language = languages.slice(1).find((one) => pathname.startsWith(buildHome(base, one)));
    return (await caches.open(names.pages)).match(buildHome(base, language) + offline);
  },
};

registerRoute(
  ({ request, url }) =>
    request.mode === 'navigate' && isBelow(url, '') && !isBelow(url, 'iiif/', 'admin/', 'audio/', 'video/'),
  new NetworkFirst({
    cacheName: names.pages,
    networkTimeoutSeconds: patience,
    plugins: [byPath, ownBuild],
  }),
);

// Names of these carry the hash of what they hold.
registerRoute(
  ({ url }) => isBelow(url, 'assets/', 'fonts/', 'data/search/', 'favicon.svg'),
  new CacheFirst({ cacheName: names.pages }),
);

/** A picture that is not to be had, at any other size in which it is. */
const anySize = {
  handlerDidError: async ({ request }: { request: Request }) => {
    const kept: string[] = [];
    for (const name of [names.pictures, names.seen]) {
      kept.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
    }
    const other = chooseKeptSize(request.url, kept);
    return other === undefined ? undefined : caches.match(other);
  },
};

const seen = new CacheFirst({
  cacheName: names.seen,
  plugins: [
    new ExpirationPlugin({ maxEntries: mostSeen, purgeOnQuotaError: true }) as WorkboxPlugin,
    anySize,
  ],
});
registerRoute(
  ({ url }) => isBelow(url, 'iiif/') && url.pathname.includes('/full/'),
  async (options) =>
    (await (await caches.open(names.pictures)).match(options.request)) ?? seen.handle(options),
);

// These have one name in all builds: the network's, or else what this build has kept.
registerRoute(
  ({ url }) =>
    isBelow(url, 'data/numbers.json', ...languages.map((one) => buildHome('', one) + 'data/works/')),
  new NetworkOnly({
    plugins: [
      {
        handlerDidError: async ({ request }) =>
          (await caches.open(names.pages)).match(stripQuery(request.url)),
      },
    ],
  }),
);
