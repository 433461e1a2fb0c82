import { defineConfig } from 'astro/config';

// A gallery as Astro's guide would have it: astro:assets with responsive pictures, PhotoSwipe, nothing else.
export default defineConfig({ outDir: process.env.OUT_DIR, cacheDir: process.env.CACHE_DIR });
