import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';
export default defineConfig({ ...base, expect: { timeout: 8000 }, outputDir: '/tmp/lead/pw' });
