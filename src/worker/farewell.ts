/**
 * A service worker that takes the place of one that was registered at an address before: it empties the caches of the
 * site that lies there, by the names of `buildCacheNames`, and takes itself away, so that nobody is shown an old site from
 * the device. It finds by itself where it lies, so that a sealed copy may be put anywhere.
 */
export const farewell = `addEventListener('install',()=>skipWaiting());
addEventListener('activate',(e)=>{const own='chifu:'+new URL('./',location.href).pathname+':';e.waitUntil(caches.keys().then((all)=>Promise.all(all.filter((n)=>n.startsWith(own)).map((n)=>caches.delete(n)))).then(()=>registration.unregister()))});
`;
