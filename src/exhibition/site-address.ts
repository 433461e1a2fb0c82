import { quote, reportWrong, type ReadContext } from './fault.ts';
import type { Raw } from './values.ts';

/** Where a site stands, read from its address. */
export interface SiteAddress {
  /** Origin without a final slash; a host of Han characters in its ASCII form. */
  site: string;
  /** Begins and ends with `/`. */
  base: string;
}

/** Why an address cannot be a site's, and what to write: both whole phrases in Chinese. */
export interface AddressFault {
  found: string;
  fix: string;
}

const host = String.raw`(?:\[[0-9a-f:.]+\]|[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)*)(?::\d{1,5})?`;
const address = new RegExp(String.raw`^https?://${host}(?:/[\w.~-]*)*$`, 'iu');
const pageName = /\/[^/]*\.(?:html?|php|aspx?|jsp)$/iu;

/**
 * Reads the address of a site: http or https, a host, and a path of ASCII letters, digits and `-._~` (RFC 3986,
 * unreserved), since it stands in printed codes and is typed by hand. Blanks around it are passed over.
 */
export function readSiteAddress(written: string): SiteAddress | AddressFault {
  const text = written.trim();
  const fault = findFault(text);
  if (fault === undefined) {
    const { origin, pathname } = new URL(text);
    return { site: origin, base: joinBase(pathname.split('/')) };
  }
  const suggested = suggestAddress(text);
  return isInOtherScript(text)
    ? { found: fault, fix: `把服务器上的文件夹改成英文名，写成 ${suggested}` }
    : { found: fault, fix: `写成 ${suggested}` };
}

/** Reads the path under which a site stands, with or without slashes at its ends; undefined where it cannot be one. */
export function readBasePath(written: string): string | undefined {
  const segments = written.trim().split('/').filter(Boolean);
  return segments.every((one) => /^[\w.~-]+$/u.test(one) && !isDots(one)) ? joinBase(segments) : undefined;
}

/** Reads the field `site` of exhibition.yaml, as written but for blanks around it. */
export function readSite(raw: Raw, context: ReadContext): string | undefined {
  const text = typeof raw === 'string' ? raw.trim() : '';
  const read = readSiteAddress(text);
  if ('site' in read) return text;
  reportWrong(context, `${quote(raw)}（${read.found}）`, `${read.fix}。`);
  return undefined;
}

function joinBase(segments: readonly string[]): string {
  const path = segments.filter(Boolean).join('/');
  return path === '' ? '/' : `/${path}/`;
}

function findFault(text: string): string | undefined {
  if (text === '') return '是空的';
  if (/[！-～。．]/u.test(text)) return '里面有全角符号';
  if (/[\s\p{Cc}\p{Cf}]/u.test(text)) return '里面有空格或看不见的字符';
  if (!/^https?:\/\//iu.test(text)) return '没有以 https:// 开头';
  if (/^https?:\/\/[^/?#]*@/iu.test(text)) return '里面有用户名或密码';
  if (text.includes('?')) return '带着 ? 和它后面的部分';
  if (text.includes('#')) return '带着 # 和它后面的部分';
  if (isInOtherScript(text)) return '路径里有英文字母和数字以外的字，二维码会变得很密';
  if (pageName.test(text.replace(/^https?:\/\//iu, ''))) return '指的是一个网页，不是网站';
  if (!address.test(text) || text.split('/').some(isDots) || !URL.canParse(text)) return '不是完整的网址';
  return undefined;
}

function isInOtherScript(text: string): boolean {
  const path = text.replace(/^https?:\/\//iu, '').replace(/^[^/?#]*/u, '');
  return /^[^?#]*[^\x20-\x7e]/u.test(path) || /^[^?#]*%/u.test(path);
}

function isDots(segment: string): boolean {
  return segment === '.' || segment === '..';
}

/** What was probably meant; always an address that `readSiteAddress` takes. */
function suggestAddress(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replaceAll('\\', '/')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, '');
  const [, scheme = 'https'] = /^(https?|ftps?|file)(?::|\/\/)/iu.exec(plain) ?? [];
  const rest = plain.replace(/^(?:(?:[a-z]{2,6}:\/*|https?\/+|\/+))+/iu, '').replace(/^[^/?#]*@/u, '');
  const guess = `${scheme.toLowerCase() === 'http' ? 'http' : 'https'}://${rest}`;
  const usual = 'https://example.org/show/';
  if (!URL.canParse(guess)) return usual;
  const url = new URL(guess);
  if (!url.hostname.includes('.') && url.hostname !== 'localhost') return usual;
  const path = url.pathname.replace(pageName, '/').split('/');
  const segments = path.map((one) =>
    one === '' || isDots(one) ? '' : decode(one).replace(/[^\w.~-]/gu, '') || 'show',
  );
  const suggested = `${url.protocol}//${url.host.replace(/^\.+|\.+$/gu, '')}${joinBase(segments)}`;
  return findFault(suggested) === undefined ? suggested : usual;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
