import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { pictures } from './src/images/integration.ts';
import { fonts } from './src/fonts/integration.ts';
import { openStore } from './src/images/store.ts';
import { getSources } from './src/reading/sources.ts';
import { readSettings } from './src/reading/settings.ts';

const { outDir, cacheDir, site, base } = await readSettings();

/** Oldest engines of the audience: Chromium 99 and iOS 15.4, as Lightning CSS writes versions. */
const targets = {
  chrome: 99 << 16,
  ios_saf: (15 << 16) | (4 << 8),
  safari: (15 << 16) | (4 << 8),
  firefox: 102 << 16,
};

export default defineConfig({
  site,
  base,
  outDir,
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'never', assets: 'assets' },
  integrations: [
    react(),
    sitemap(),
    fonts({ cacheDir, base }),
    pictures({ store: await openStore(cacheDir), getSources: async () => getSources() }),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss()],
    css: { transformer: 'lightningcss', lightningcss: { targets } },
    build: { cssMinify: 'lightningcss', target: ['chrome99', 'safari15.4', 'firefox102'] },
  },
});
