import { basename } from 'node:path';
import type { AstroIntegration } from 'astro';
import { sendFile } from '../disk/send-file.ts';
import { findFont } from './title-fonts.ts';

/** What the development server needs to serve title fonts. */
export interface FontOptions {
  cacheDir: string;
  base: string;
  /** Makes the fonts of the show again; asked where the cache was deleted meanwhile. */
  rebuild: () => Promise<void>;
}

/** Serves the title fonts from the cache in `astro dev`; the build copies them. */
export function fonts({ cacheDir, base, rebuild }: FontOptions): AstroIntegration {
  const find = async (name: string): Promise<string | undefined> => {
    const found = findFont(cacheDir, name);
    if (found !== undefined) return found;
    await rebuild();
    return findFont(cacheDir, name);
  };
  return {
    name: 'chifu-fonts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0] ?? '';
          if (!path.startsWith(`${base}fonts/`)) {
            next();
            return;
          }
          find(basename(path)).then((file) => {
            if (file === undefined) next();
            else sendFile(response, file, 'font/woff2');
          }, next);
        });
      },
    },
  };
}
