import type { Link, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { buildPath } from '../../exhibition/addresses.ts';
import type { Fault } from '../../exhibition/fault.ts';
import { decodeAddress } from './body-figures.ts';

/** What the links of a body may lead to. */
export interface LinkContext {
  /** Base of the site's addresses, `/` or `/show/`. */
  base: string;
  hasWork: (number: string) => boolean;
  /** True for a path of the site, without the base, that has a page. */
  hasPath: (path: string) => boolean;
  report: (fault: Fault & { line: number }) => void;
}

/** Folders of texts, and the paths of their pages. */
const textPaths: ReadonlyMap<string, (slug: string) => string> = new Map([
  ['halls', (slug: string) => buildPath.hall(slug)],
  ['series', buildPath.series],
  ['stories', buildPath.story],
  ['tours', buildPath.tour],
]);

/** Gives links their addresses: works by number, texts by file, paths under the base, bare domains with https. */
export function resolveLinks(tree: Root, context: LinkContext): void {
  visit(tree, 'link', (node: Link, index, parent) => {
    const rest = cutBareAddress(node);
    if (rest !== '' && parent && index !== undefined) {
      (parent.children as PhrasingContent[]).splice(index + 1, 0, { type: 'text', value: rest });
    }
    const found = resolveAddress(node.url, context);
    if (typeof found === 'string') node.url = found;
    else context.report({ ...found, line: node.position?.start.line ?? 1 });
  });
}

/** Signs that end an address without brackets in a Chinese text. */
const endOfAddress = /[\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/u;

/** Ends an address that was typed as it is before the punctuation behind it; returns what was cut off. */
function cutBareAddress(node: Link): string {
  const text = toString(node);
  const isBare = node.url === text || node.url === `http://${text}` || node.url === `mailto:${text}`;
  const authority = /^(?:[a-z]+:\/\/)?[^/?#]*/iu.exec(text)?.[0].length ?? 0;
  const han = text.slice(0, authority).search(/\p{Script=Han}/u);
  const sign = text.search(endOfAddress);
  const ends = [han, sign].filter((at) => at > 0);
  if (!isBare || ends.length === 0) return '';
  const at = Math.min(...ends);
  node.url = node.url.slice(0, node.url.length - (text.length - at));
  node.children = [{ type: 'text', value: text.slice(0, at) }];
  return text.slice(at);
}

function resolveAddress(written: string, context: LinkContext): string | Fault {
  const { base, hasWork, hasPath } = context;
  const address = decodeAddress(written)
    .trim()
    .replace(/^(https?|mailto)：/iu, '$1:');
  if (/^(?:https?:\/\/[^\s/]|mailto:|#)/iu.test(address)) {
    return /^[a-z]+%EF%BC%9A|：/iu.test(written) ? address : written;
  }
  if (/^www\.|^[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|gov|edu|io|info)(?:[/?#]|$)/iu.test(address))
    return `https://${written}`;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(address)) return `mailto:${address}`;
  if (/^[a-z][a-z\d+.-]*:/iu.test(address)) return describeScheme(address);
  const [whole, hash] = splitHash(address.normalize('NFKC'));
  const number = /^(?:.*\/)?(\d{4,})(?:\.(?:md|markdown|html?))?\/?$/iu.exec(whole)?.[1];
  if (number !== undefined) {
    return hasWork(number) ? `${base}${buildPath.work(number)}${hash}` : describeMissing(written);
  }
  const [, folder = '', slug = ''] =
    /(?:^|\/)(halls|series|stories|tours)\/([\w-]+)\.md$/iu.exec(whole) ?? [];
  const path = textPaths.get(folder.toLowerCase())?.(slug) ?? whole.replace(/^(?:\.{1,2}\/)*\/?/u, '');
  const bare = `/${path}`.startsWith(base) ? `/${path}`.slice(base.length) : path;
  const full = bare === '' || bare.endsWith('/') || /\.\w+$/u.test(bare) ? bare : `${bare}/`;
  return hasPath(full) ? `${base}${full}${hash}` : describeMissing(written);
}

function splitHash(address: string): [string, string] {
  const at = address.search(/[?#]/u);
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
}

function describeMissing(target: string): Fault {
  return {
    ...{ code: 'target-missing', severity: 'error', found: target.slice(0, 60) },
    expected: '展出作品的编号、本站的网页（如 /series/ 或 stories/文件名.md），或 https:// 开头的网址',
    fix: '改成存在的编号或网址；要放图片，在最前面加半角感叹号；不要链接就只留文字。',
  };
}

function describeScheme(target: string): Fault {
  return {
    ...{ code: 'link-wrong', severity: 'error', found: target.slice(0, 60) },
    expected: 'https:// 开头的网址、邮箱，或作品编号',
    fix: '改成 https:// 开头的网址；不要链接就只留文字。',
  };
}

/** Pages that every site has, and folders of files beside them. */
const ownPages = [
  '',
  'about/',
  'search/',
  'artists/',
  'enter/',
  'visit/',
  'series/',
  'stories/',
  'kiosk/',
  'labels/',
];
const ownFolders = /^(?:browse|labels|data|iiif|share|en|admin)\/|^(?:feed\.xml|sitemap-index\.xml)$/u;

/** Knows the pages of a show by their paths, without the base. */
export function buildHasPath(show: {
  halls: readonly { slug: string }[];
  series: readonly { slug: string }[];
  stories: readonly { slug: string; values: { status?: string } }[];
  tours: readonly { slug: string; values: { status?: string } }[];
}): (path: string) => boolean {
  const isShown = ({ values }: { values: { status?: string } }): boolean =>
    (values.status ?? 'shown') === 'shown';
  const paths = new Set([
    ...ownPages,
    ...show.halls.map(({ slug }) => buildPath.hall(slug)),
    ...show.series.map(({ slug }) => buildPath.series(slug)),
    ...show.stories.filter(isShown).map(({ slug }) => buildPath.story(slug)),
    ...show.tours.filter(isShown).map(({ slug }) => buildPath.tour(slug)),
  ]);
  return (path) => paths.has(path) || ownFolders.test(path);
}
