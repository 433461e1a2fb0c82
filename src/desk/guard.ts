import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What is known of a request that wants to write. */
export interface WriteRequest {
  headers: IncomingHttpHeaders;
  /** Address of the other end. */
  from: string | undefined;
}

/** A word that only pages of this server know. */
export function buildToken(): string {
  return randomBytes(24).toString('base64url');
}

const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/iu;
const localAddress = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/iu;

/** True where page and server are on one machine, under a name that no other site can take. */
export function isLocal({ headers, from = '' }: WriteRequest): boolean {
  return localHost.test(headers.host ?? '') && localAddress.test(from);
}

/**
 * Why a request may not write, in Chinese; undefined where it may. Other sites that are open in the same browser can
 * post to this machine: they know neither the token nor can they send its header, and name another origin.
 */
export function findWriteFault(request: WriteRequest, token: string): string | undefined {
  const { headers } = request;
  if (!isLocal(request)) return '只能在运行 npm run dev 的这台电脑上写入。';
  if (headers.origin !== `http://${headers.host ?? ''}`) return '这个请求来自别的网页，没有写入。';
  const given = Buffer.from(String(headers['x-chifu-desk'] ?? ''));
  const wanted = Buffer.from(token);
  const isKnown = given.length === wanted.length && timingSafeEqual(given, wanted);
  return isKnown ? undefined : '网页是上一次运行时打开的，没有写入。刷新网页再试。';
}
