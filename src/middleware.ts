import { defineMiddleware } from 'astro:middleware';
import { languages, readLanguage } from './exhibition/languages.ts';
import { markForeignText } from './interface/mark-foreign-text.ts';

/** On pages of other languages, marks what the exhibition says in Chinese only. */
export const onRequest = defineMiddleware(async (context, next) => {
  const response = await next();
  if (readLanguage(context.currentLocale) === languages[0]) return response;
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(markForeignText(await response.text()), response);
});
