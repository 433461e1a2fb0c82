import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { getFontDir } from './title-fonts.ts';

/** Serves the title fonts from the cache in `astro dev`; the build copies them. */
export function fonts({ cacheDir, base }: { cacheDir: string; base: string }): AstroIntegration {
  return {
    name: 'chifu-fonts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0] ?? '';
          const file = join(getFontDir(cacheDir), basename(path));
          if (!path.startsWith(`${base}fonts/`) || !existsSync(file)) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'font/woff2');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}
