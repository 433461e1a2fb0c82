import { buildCacheNames } from '../../worker/build-mark.ts';

/** Pages that are listed; more are reached from those. */
const most = 60;

/** Lists the pages that the device keeps, the newest first, with their titles. */
export async function listKept(section: HTMLElement): Promise<void> {
  const base = section.dataset['kept'] ?? '/';
  const build = document.querySelector<HTMLMetaElement>('meta[name=chifu-build]')?.content ?? '';
  const list = section.querySelector('ul');
  if (!list || !('caches' in window)) return;
  const cache = await caches.open(buildCacheNames(base, build).pages);
  const pages = (await cache.keys())
    .filter(({ url }) => url.endsWith('/') && !url.endsWith('/offline/'))
    .reverse()
    .slice(0, most);
  for (const page of pages) {
    const html = await (await cache.match(page))?.text();
    const link = document.createElement('a');
    link.href = page.url;
    const title = readTitle(html ?? '').replace(/\s*｜[^｜]*$/u, '');
    link.textContent = title === '' ? page.url : title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  const none = section.querySelector('p');
  if (none) none.hidden = pages.length > 0;
  section.hidden = false;
}

/** A parser would also try the page's inline styles against this page's policy. */
function readTitle(html: string): string {
  const field = document.createElement('textarea');
  field.innerHTML = /<title>([^<]*)/u.exec(html)?.[1] ?? '';
  return field.value;
}
