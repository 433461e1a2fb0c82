import { escapeText } from '../venue/code.ts';

export interface PrintDocument {
  title: string;
  lang: string;
  css: string;
  /** Content of the body, HTML. */
  body: string;
}

/** Builds a whole HTML document for print alone. */
export function buildPrintDocument({ title, lang, css, body }: PrintDocument): string {
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeText(title)}</title>` +
    `<style>html,body{margin:0}${css}</style></head><body>${body}</body></html>`
  );
}
