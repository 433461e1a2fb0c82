/** What every page of the desk carries. */
export interface DeskPage {
  base: string;
  title: string;
  /** Name of the script in src/desk/client. */
  script: string;
  /** Given to the script with the page: JSON. */
  data: unknown;
  /** Only pages on this machine may write. */
  token: string | undefined;
  main: string;
}

/** A page of the desk. What it shows is content, and escaped; scripts and styles are files, so no inline one runs. */
export function buildDeskPage({ base, title, script, data, token, main }: DeskPage): string {
  const links = [
    ['', '展览'],
    ['check/', '问题'],
    ['admin/', '填报'],
  ].map(([path = '', word = '']) => `<a href="${base}${path}">${word}</a>`);
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeText(title)}</title>
${token === undefined ? '' : `<meta name="desk-token" content="${token}">`}
<link rel="icon" href="data:,"><link rel="stylesheet" href="${base}desk/desk.css">
<script id="data" type="application/json">${escapeJson(data)}</script>
<script type="module" src="${base}src/desk/client/${script}"></script></head>
<body data-base="${base}"><nav aria-label="办展工具">${links.join('')}</nav><main><h1>${escapeText(title)}</h1>
${token === undefined ? '<p class="told">这不是运行 npm run dev 的那台电脑：可以看，不能写入。</p>' : ''}
${main}</main></body></html>`;
}

/** The policy of these pages: nothing but their own files. */
export const deskPolicy =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Text within a page. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function escapeJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028');
}
