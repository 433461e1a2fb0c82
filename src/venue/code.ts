import { encodeQR, type ErrorCorrection } from 'qr';
import { buildPath, type Place } from '../exhibition/addresses.ts';

/** Width of the empty border that a reader needs, in modules. ISO/IEC 18004:2015, 9.1. */
export const quietZone = 4;

/** Least width of a module in print, mm: below it phones lose the code at reading distance. */
export const leastModule = 0.4;

/** Levels of error correction from the least that a printed code may have. */
const levels = ['medium', 'quartile', 'high'] as const satisfies readonly ErrorCorrection[];
export type Level = (typeof levels)[number];

/** A QR code, ISO/IEC 18004. */
export interface Code {
  text: string;
  level: Level;
  /** Modules by row, true for dark; without the quiet zone. */
  modules: readonly (readonly boolean[])[];
  /** Modules on a side, quiet zone included. */
  width: number;
}

/** Why a place is no address for a printed code: none is known, or only this machine or network knows it. */
export type PlaceFault = 'missing' | 'local';

/** Address that the code of a work opens: short, ASCII, with the final slash of the page itself. */
export function buildShortUrl(place: Place, number: string): string {
  return buildPageUrl(place, buildPath.work(number));
}

/** Address of the artist's own words on the page of a work; empty while there is no address. */
export function buildWordsUrl(place: Place, number: string): string {
  const url = buildShortUrl(place, number);
  return url === '' ? '' : `${url}#words`;
}

/**
 * Absolute address of a page, by its path relative to the base; a host of Han characters comes out in ASCII. Empty
 * where nobody has said at which address the site stands.
 */
export function buildPageUrl({ site, base }: Place, path: string): string {
  return site === '' ? '' : new URL(`${base}${path}`, site).href;
}

/** An address as a person types it: without `https://`, which browsers add. */
export function printUrl(url: string): string {
  return url.replace(/^https:\/\//u, '');
}

/**
 * Tells what keeps a site's origin from being printed, or undefined. Numbers (IPv4, IPv6) and names without a
 * dot or under `.local`, `.localhost` and `.internal` (RFC 6761, RFC 6762) are known in one network only.
 */
export function findPlaceFault(site: string | undefined): PlaceFault | undefined {
  if (site === undefined || !URL.canParse(site)) return 'missing';
  const { hostname, protocol } = new URL(site);
  if (protocol !== 'https:' && protocol !== 'http:') return 'missing';
  const isNumber = /^[\d.]+$|^\[/u.test(hostname);
  const isLocal = !hostname.includes('.') || /\.(?:local|localhost|internal|test)\.?$/u.test(hostname);
  return isNumber || isLocal ? 'local' : undefined;
}

/**
 * Builds the code of a text at the smallest version that holds it at level M, and at the highest level that
 * is no larger. Undefined for a text longer than the largest symbol holds (2,331 bytes), and for none.
 */
export function buildCode(text: string): Code | undefined {
  if (text === '') return undefined;
  let code: Code | undefined;
  for (const level of levels) {
    const modules = encode(text, level);
    if (!modules || (code && modules.length > code.modules.length)) break;
    code = { text, level, modules, width: modules.length + 2 * quietZone };
  }
  return code;
}

function encode(text: string, ecc: Level): boolean[][] | undefined {
  try {
    // The encoder wants a border of one module at least.
    return encodeQR(text, 'raw', { ecc, border: 1 })
      .slice(1, -1)
      .map((row) => row.slice(1, -1));
  } catch (error) {
    if (error instanceof Error && error.message === 'Capacity overflow') return undefined;
    throw error;
  }
}

/** Width in mm of one module of a code printed `side` mm wide, quiet zone included. */
export function getModuleSize(code: Code, side: number): number {
  return side / code.width;
}

/** Dark modules side by side in a row: the first one's place from the corner of the quiet zone, and how many, in modules. */
export interface CodeRun {
  x: number;
  y: number;
  width: number;
}

/** The dark modules as runs, row by row. */
export function listCodeRuns({ modules }: Code): CodeRun[] {
  const runs: CodeRun[] = [];
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      runs.push({ x: from + quietZone, y: y + quietZone, width: x + 1 - from });
    }
  });
  return runs;
}

/**
 * The dark modules as one SVG path in module units, its origin at the corner of the quiet zone: runs of a row
 * are one rectangle each, on whole numbers, so that no hairlines part them.
 */
export function buildCodePath(code: Code): string {
  return listCodeRuns(code)
    .map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`)
    .join('');
}

/** The code as an SVG element with its quiet zone, black on white; `title` says what it opens. */
export function buildCodeSvg(code: Code, title: string): string {
  const { width } = code;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}" role="img" aria-label="${escapeText(title)}"` +
    ` shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${width}v${width}h-${width}z"/>` +
    `<path fill="#000" d="${buildCodePath(code)}"/></svg>`
  );
}

/** Text for HTML and XML, also inside double quotes. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
