import { createHash } from 'node:crypto';
import { listTags, replacePieces } from '../build/html-tags.ts';

type Piece = Parameters<typeof replacePieces>[1][number];

/** In the data of a sealed copy this stands for the place of its site, which its pages find out. */
export const sealedBase = '/chifu-sealed/';

/** Attributes that browsers follow by themselves, and those that are read by scripts of ours. */
const followed = new Set(['href', 'src', 'action', 'poster']);
const sets = new Set(['srcset', 'imagesrcset']);

/** From a file of the site to its root: `../` as often as it takes, or `./`. */
export function findWayUp(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/**
 * An address within the site, as a page at `path` reaches it wherever the site lies, on a disk too: pages are named with
 * their file. Any other address stays.
 */
export function toRelative(address: string, path: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, way = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address.slice(base.length)) ?? [];
  const file = way === '' || way.endsWith('/') ? `${way}index.html` : way;
  return findWayUp(path) + file + rest;
}

/** The same of a `srcset`. */
function toRelativeSet(set: string, path: string, base: string): string {
  return set
    .split(/,\s+/u)
    .map((one) => {
      const [address = '', ...width] = one.trim().split(/\s+/u);
      return [toRelative(address, path, base), ...width].join(' ');
    })
    .join(', ');
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * A page of a site as it stands in a sealed copy: its addresses are relative, it looks for no service worker, and a
 * script within it tells its other scripts where the site lies. The hashes of its content security policy follow.
 */
export function sealPage(html: string, path: string, base: string): string {
  const pieces: Piece[] = [];
  const told = new Set<string>();
  for (const tag of listTags(html)) {
    if (tag.isClose) continue;
    const attributes = rewriteAttributes(tag, path, base, told);
    if (attributes === tag.attributes) continue;
    const start = html.indexOf(tag.attributes, tag.start);
    pieces.push({ start, end: start + tag.attributes.length, text: attributes });
  }
  const moved = replacePieces(html, pieces);
  const [styled, renewed] = rewriteStyles(moved, path, base);
  const script = writeFinder(path, base, told);
  const renew = (policy: string): string =>
    [...renewed]
      .reduce((text, [before, after]) => text.replaceAll(before, after), policy)
      .replace("script-src 'self'", `script-src 'self' '${hash(script)}'`);
  return styled
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/u, renew)
    .replace(/<\/body>/u, () => `<script>${script}</script></body>`);
}

function rewriteAttributes(
  { name: element, attributes }: { name: string; attributes: string },
  path: string,
  base: string,
  told: Set<string>,
): string {
  const isRefresh = element === 'meta' && /http-equiv="refresh"/u.test(attributes);
  return attributes
    .replace(/(\s)data-worker="[^"]*"/gu, '')
    .replace(/([\w:-]+)="([^"]*)"/gu, (whole, written: string, value: string) => {
      const name = written.toLowerCase();
      if (followed.has(name)) return `${name}="${toRelative(value, path, base)}"`;
      if (sets.has(name)) return `${name}="${toRelativeSet(value, path, base)}"`;
      if (isRefresh && name === 'content')
        return `${name}="${value.replace(/(url=)(.*)$/u, (_, key: string, to: string) => key + toRelative(to, path, base))}"`;
      if (name.startsWith('data-') && (value.startsWith(base) || value.startsWith('{&quot;'))) told.add(name);
      return whole;
    });
}

/** Styles within the page with relative addresses, and what became of the hashes of those that have any. */
function rewriteStyles(
  html: string,
  path: string,
  base: string,
): [html: string, renewed: Map<string, string>] {
  const renewed = new Map<string, string>();
  const up = findWayUp(path);
  const styled = html.replace(
    /(<style[^>]*>)(.*?)(<\/style>)/gsu,
    (_, open: string, css: string, close: string) => {
      const moved = css.replaceAll(`url('${base}`, `url('${up}`).replaceAll(`url(${base}`, `url(${up}`);
      if (moved !== css) renewed.set(hash(css), hash(moved));
      return open + moved + close;
    },
  );
  return [styled, renewed];
}

/**
 * The script that finds where the site lies, before any other runs, and says so in the attributes that those read. From a
 * disk browsers let no other run: then what is said without scripts is shown.
 */
function writeFinder(path: string, base: string, told: ReadonlySet<string>): string {
  const up = JSON.stringify(findWayUp(path));
  return `(function(d,D,B){var r=d.documentElement,t=function(v){return v.indexOf(D)?v:B+v.slice(D.length)};r.dataset.root=B;r.dataset.sealed=${JSON.stringify(sealedBase)};${JSON.stringify([...told])}.forEach(function(n){d.querySelectorAll('['+n+']').forEach(function(e){var v=e.getAttribute(n);if(v.charAt(0)=='{'){v=JSON.parse(v);['base','home'].forEach(function(k){if(typeof v[k]=='string')v[k]=t(v[k])});v=JSON.stringify(v)}else v=t(v);e.setAttribute(n,v)})});d.querySelectorAll('link[rel=icon]').forEach(function(e){e.href=e.href});if(location.protocol=='file:')d.querySelectorAll('noscript').forEach(function(e){e.outerHTML=e.textContent})})(document,${JSON.stringify(base)},new URL(${up},location.href).pathname)`;
}

/** A script of the site, which finds what it fetches from where it lies itself, in `assets/`. */
export function sealScript(script: string, base: string): string {
  const here = 'new URL("../",import.meta.url).pathname+';
  const escaped = base.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const named = script.replace(
    new RegExp(`(["'\`])${escaped}(?=assets/)`, 'gu'),
    (_, quote: string) => here + quote,
  );
  // Vite's way from the name of a part to its address.
  return named.replace(
    new RegExp(`(function\\(\\w+\\)\\{return ?)(["'\`])${escaped}\\2\\+(?=\\w+\\})`, 'u'),
    (_, begin: string) => `${begin.trimEnd()} ${here}`,
  );
}

/** What the viewer is told of a work: its addresses are found by the page that reads them. */
export function sealWorkData(json: string, base: string): string {
  const move = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => move(one, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, move(one, name)]));
    if (typeof value !== 'string') return value;
    if (key === 'srcset')
      return value
        .split(', ')
        .map((one) => moveOne(one, base))
        .join(', ');
    if (key === 'src' || key === 'href') return moveOne(value, base);
    return key === 'description' ? value.replaceAll(`="${base}`, `="${sealedBase}`) : value;
  };
  return JSON.stringify(move(JSON.parse(json), ''));
}

function moveOne(address: string, base: string): string {
  return address.startsWith(base) && !address.startsWith('//')
    ? sealedBase + address.slice(base.length)
    : address;
}
