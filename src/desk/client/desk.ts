/** Base of the site's addresses. */
export const base = document.body.dataset['base'] ?? '/';

const token = document.querySelector<HTMLMetaElement>('meta[name=desk-token]')?.content;

/** True where this page may write. */
export const mayWrite = token !== undefined;

/** What the server gave with the page. */
export function readPageData(): unknown {
  return JSON.parse(document.querySelector('#data')?.textContent ?? '{}') as unknown;
}

/** Sends to the desk; returns what it answers. @throws Error with a Chinese message. */
export async function post(path: string, body: unknown): Promise<Record<string, unknown>> {
  const isFile = body instanceof Blob;
  const response = await fetch(`${base}desk/${path}`, {
    method: 'POST',
    headers: {
      'X-Chifu-Desk': token ?? '',
      'Content-Type': isFile ? 'application/octet-stream' : 'application/json',
    },
    body: isFile ? body : JSON.stringify(body),
  }).catch(() => undefined);
  return readAnswer(response);
}

/** The form of a built site has its model with the page, and nobody to ask. */
export const given = (readPageData() as { model?: Record<string, unknown> }).model;

/** Asks the desk. @throws Error with a Chinese message. */
export async function ask(path: string): Promise<Record<string, unknown>> {
  if (given) return given;
  return readAnswer(await fetch(`${base}desk/${path}`).catch(() => undefined));
}

async function readAnswer(response: Response | undefined): Promise<Record<string, unknown>> {
  if (!response) throw new Error('程序没有应答：npm run dev 是不是已经停了？');
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(typeof answer['error'] === 'string' ? answer['error'] : '没有写成。');
  return answer;
}

/** Makes an element with what it holds. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

export function getError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
