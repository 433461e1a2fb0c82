/** Scripts, styles and fonts that a page names, as paths below the base. */
export function listPageParts(html: string, base: string): string[] {
  return [...html.matchAll(/["'(]([^"'()\s]+\.(?:js|css|woff2))["')]/gu)]
    .map(([, address = '']) => address)
    .filter((address) => address.startsWith(base))
    .map((address) => address.slice(base.length))
    .filter((path) => path.startsWith('assets/') || path.startsWith('fonts/'));
}
