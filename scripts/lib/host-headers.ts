import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a server says with every answer and a page cannot say of itself. The content security policy stands in each page,
 * with the hashes of what is in it; a `<meta>` may not hold its rule on frames.
 * @see https://www.w3.org/TR/CSP3/#meta-element
 */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Frame-Options': 'SAMEORIGIN',
} as const;

const forever = 'public, max-age=31536000, immutable';

/** Headers by paths below the base, for hosts that have no file of settings of their own. */
const rules: readonly [path: string, headers: Readonly<Record<string, string>>][] = [
  ['*', securityHeaders],
  ['assets/*', { 'Cache-Control': forever }],
  ['fonts/*', { 'Cache-Control': forever }],
  ['iiif/*', { 'Access-Control-Allow-Origin': '*' }],
  ['data/*', { 'Access-Control-Allow-Origin': '*' }],
];

/**
 * Writes `_headers`, which Cloudflare Pages, Netlify and their like read at the root of what they are given; to other
 * servers it is a file that nobody asks for. `inner` are the bases of sites that stand within this one. One that an organiser has put into `public/` stays as it is.
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function writeHostHeaders(outDir: string, base: string, inner: readonly string[] = []): void {
  if (existsSync(join(outDir, '_headers'))) return;
  const all = [
    ...rules.map(([path, headers]) => [base + path, headers] as const),
    // What is said of everything is said of them already.
    ...inner.flatMap((one) => rules.slice(1).map(([path, headers]) => [one + path, headers] as const)),
  ];
  const text = all
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n');
  writeFileSync(join(outDir, '_headers'), `${text}\n`);
}
