/** Opens the viewer from pictures of works; its code is fetched with the first approach. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

const loadLightbox = () => import('./lightbox.ts');

for (const wall of document.querySelectorAll<HTMLElement>('[data-wall]')) {
  wall.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>('a[data-work]');
    const picture = target instanceof HTMLImageElement ? target : link?.querySelector('img');
    if (!link || !picture || !isPlainClick(event)) return;
    event.preventDefault();
    loadLightbox().then(
      ({ openLightbox }) => openLightbox(wall, picture),
      () => location.assign(link.href),
    );
  });
  wall.addEventListener('pointerenter', () => void loadLightbox().catch(() => undefined), {
    once: true,
    passive: true,
  });
}
