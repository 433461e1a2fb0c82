import { defineConfig } from '@playwright/test';
import { hasRealPictures } from './tests/fixtures/real-exhibition.ts';
import { hostileSite, realSite, largeSite, sampleSite } from './tests/e2e/sites.ts';

const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/build-sites.ts',
  timeout: 120_000,
  // A loaded machine is slow, and not wrong.
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? [['list']] : [['list'], ['json']],
  use: {
    launchOptions: {
      ...(process.env['CHIFU_BROWSER'] !== undefined && { executablePath: process.env['CHIFU_BROWSER'] }),
      args: [...(root ? ['--no-sandbox'] : []), '--disable-quic', '--disable-background-networking'],
    },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Only the tests of the worker itself run with it.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'sample',
      testIgnore: [
        'budgets.spec.ts',
        'audio.spec.ts',
        'words.spec.ts',
        'near-real.spec.ts',
        'injection.spec.ts',
      ],
      use: { baseURL: sampleSite.url },
    },
    ...(hasRealPictures
      ? [
          {
            name: 'real',
            testMatch: ['walk.spec.ts', 'lightbox.spec.ts', 'near-real.spec.ts'],
            use: { baseURL: realSite.url },
          },
        ]
      : []),
    {
      name: 'hostile',
      testMatch: ['injection.spec.ts'],
      use: { baseURL: hostileSite.url },
    },
    {
      name: 'large',
      testMatch: ['budgets.spec.ts', 'audio.spec.ts', 'words.spec.ts'],
      use: { baseURL: largeSite.url },
    },
  ],
});
