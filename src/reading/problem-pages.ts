import type { AstroIntegration } from 'astro';
import { dayColours } from '../exhibition/colours.ts';
import { getFieldLabel } from '../exhibition/field-labels.ts';
import type { Problem } from '../exhibition/problem.ts';
import { formatProblem } from '../exhibition/problem-text.ts';
import { getProblems } from './sources.ts';

/** In `astro dev`, answers for a page whose files have errors with what is wrong with them; it looks again by itself. */
export function problemPages({ base }: { base: string }): AstroIntegration {
  return {
    name: 'chifu-problems',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          const own = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
          const errors = listErrors(own, getProblems());
          if (errors.length === 0) {
            next();
            return;
          }
          response.statusCode = 422;
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(buildPage(errors));
        });
      },
    },
  };
}

/** The errors in the files that a page, by its path below the base, is made of. */
export function listErrors(path: string, problems: readonly Problem[]): Problem[] {
  const isFile = matchFiles(path);
  return problems.filter(({ severity, file }) => severity === 'error' && isFile(file));
}

function matchFiles(path: string): (file: string) => boolean {
  const plain = path.replace(/\/$/u, '');
  if (plain === '') return (file) => /^exhibition\.[^/]+$/iu.test(file);
  const [, number] = /^w\/(\d+)$/u.exec(plain) ?? [];
  // Pictures and recordings of a work begin with its number too.
  if (number !== undefined) return (file) => /^(\d+)\D/u.exec(file.split('/').at(-1) ?? '')?.[1] === number;
  if (/^(?:series|stories|tours)\/[^/]+$/u.test(plain)) return (file) => getStem(file) === plain;
  return (file) => getStem(file) === `halls/${plain}`;
}

function getStem(file: string): string {
  return file.replace(/\.[^/]*$/u, '');
}

const title = '这一页的文件里有要改的地方';

function buildPage(errors: readonly Problem[]): string {
  const items = errors.map((problem) => `<pre>${escapeText(formatProblem(problem, getFieldLabel))}</pre>`);
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{max-width:50rem;margin:3rem auto;padding:0 1rem;font:1.1rem/1.7 system-ui,sans-serif;color:${dayColours.ink};background:${dayColours.paper}}
pre{padding:1rem;background:#fff;border-left:4px solid ${dayColours.seal};font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}</style>
</head><body><h1>${title}</h1>${items.join('')}<p>改好并保存以后，这一页会自己更新。</p></body></html>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
