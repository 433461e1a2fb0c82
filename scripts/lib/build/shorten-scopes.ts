/** What Astro calls the scope of a component's styles: every element of the component bears it. */
const scope = /\bastro-([a-z0-9]{8})\b/gu;

/**
 * A page with short names of scopes: a page of a work has 30 KB, and bears some sixty of them. Five letters of a hash keep
 * the few dozen components of a site apart.
 */
export function shortenScopes(html: string): string {
  return html.replace(scope, (_, hash: string) => `s-${hash.slice(0, 5)}`);
}
