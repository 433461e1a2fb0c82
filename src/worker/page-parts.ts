/** Scripts, styles and fonts that a page names, as paths below the base. */
export function listPageParts(html: string, base: string): string[] {
  const root = base.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const part = new RegExp(`["'(]${root}((?:assets|fonts)/[^"'()\\s]+\\.(?:js|css|woff2))["')]`, 'gu');
  return [...html.matchAll(part)].map(([, path = '']) => path);
}
