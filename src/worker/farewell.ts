import { buildCacheNames } from './build-mark.ts';

/**
 * A service worker that takes the place of one that was registered at an address before: it empties the caches of the
 * pages under `base` and takes itself away, so that nobody is shown an old site from the device. A site with a worker
 * under the same base had better not be its neighbour.
 */
export function buildFarewell(base: string): string {
  const { prefix, seen, pictures } = buildCacheNames(base, '');
  const isOwn = `n.startsWith(${JSON.stringify(prefix)})||${JSON.stringify([seen, pictures])}.includes(n)`;
  return `addEventListener('install',()=>skipWaiting());
addEventListener('activate',(e)=>e.waitUntil(caches.keys().then((all)=>Promise.all(all.filter((n)=>${isOwn}).map((n)=>caches.delete(n)))).then(()=>registration.unregister())));
`;
}
