import { buildPath, buildUrl, type Place } from '../exhibition/addresses.ts';
import { buildLanguagePath } from './scope.ts';
import { buildSitemaps, sitemapIndexPath, type SiteFile } from './sitemap.ts';
import { writeElement, xmlHead } from './xml.ts';

/**
 * The maps of a house: one of its own pages, and an index that names it and the maps of the shows, `inner`, whose paths
 * are relative to the base of the house. An index may not name another.
 * @see https://www.sitemaps.org/protocol.html#index
 */
export function buildHouseSitemaps(place: Place, inner: readonly string[]): SiteFile[] {
  const pages = [buildPath.home(), buildPath.search()].flatMap((path) => {
    const alternates = (['zh-CN', 'en'] as const).map((language) => ({
      language,
      path: buildLanguagePath(path, language),
    }));
    return alternates.map((one) => ({ path: one.path, alternates }));
  });
  const own = buildSitemaps(pages, place).filter(({ path }) => path !== sitemapIndexPath);
  const listed = [...own.map(({ path }) => path), ...inner].map((path) =>
    writeElement('sitemap', [writeElement('loc', buildUrl(place, path))]),
  );
  const index = writeElement('sitemapindex', listed, {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  });
  return [{ path: sitemapIndexPath, text: `${xmlHead}${index}\n` }, ...own];
}
