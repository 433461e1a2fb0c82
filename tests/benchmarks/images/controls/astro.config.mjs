import { defineConfig } from 'astro/config';

// astro:assets as it comes: no image settings at all.
export default defineConfig({ outDir: process.env.OUT_DIR, cacheDir: process.env.CACHE_DIR });
