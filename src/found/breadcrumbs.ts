import { fill, type Thing } from './json-ld.ts';
import { buildPageUrl, type Scope } from './scope.ts';
import { cutText } from './texts.ts';

/** Signs of a name that are told. */
const mostSigns = 60;

/** A page on the way to another; its path is relative to the base. */
export interface Crumb {
  name: string;
  path: string;
}

/**
 * The way from the home page to a page, that included; undefined where the site has no address, or there is no way.
 * @see https://schema.org/BreadcrumbList
 */
export function buildBreadcrumbs(trail: readonly Crumb[], scope: Scope): Thing | undefined {
  if (scope.site === '' || trail.length < 2) return undefined;
  return fill('BreadcrumbList', {
    itemListElement: trail.map(({ name, path }, at) =>
      fill('ListItem', {
        position: at + 1,
        name: cutText(name, mostSigns),
        // The last one is the page that says so.
        ...(at < trail.length - 1 && { item: { '@id': buildPageUrl(scope, path) } }),
      }),
    ),
  });
}
