import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { dataFiles } from './src/data-files.ts';
import { languages } from './src/exhibition/languages.ts';
import { pictures } from './src/images/integration.ts';
import { fonts } from './src/fonts/integration.ts';
import { buildTitleFonts } from './src/fonts/title-fonts.ts';
import { openStore } from './src/images/store.ts';
import { getHandedSettings } from './src/reading/handed-settings.ts';
import { readExhibition } from './src/reading/read-exhibition.ts';
import { problemPages } from './src/reading/problem-pages.ts';
import { getSources } from './src/reading/sources.ts';
import { readSettings } from './src/reading/settings.ts';
import { desk } from './src/desk/desk.ts';
import { shareSheets } from './src/share/integration.ts';
import { ShareStore } from './src/share/share-store.ts';
import { listSubjects } from './src/share/subject.ts';
import { gatherHeadings } from './src/interface/headings.ts';
import { getStrings } from './src/interface/strings.ts';
import { gatherTitles } from './src/reading/title-texts.ts';

const { projectDir, exhibitionDir, cacheDir, site, base, facts, isHouse } =
  getHandedSettings() ?? (await readSettings());
const store = await openStore(cacheDir);

/** Oldest engines of the audience: Chromium 99 and iOS 15.4, as Lightning CSS writes versions. */
const targets = {
  chrome: 99 << 16,
  ios_saf: (15 << 16) | (4 << 8),
  safari: (15 << 16) | (4 << 8),
  firefox: 102 << 16,
};

/** Small things that most scripts need come in one file: each costs a request. */
const shared = [
  {
    name: 'shared',
    test: /rolldown\/runtime|oxc-project\+?.?runtime|src\/exhibition\/(?:addresses|languages)|src\/client\/page\/build-element/,
  },
  {
    name: 'small',
    test: /src\/client\/(?:page\/(?:device-memory|load-style|voices)|visit\/(?:marks|mark-button|copy-link))\.ts/,
  },
];

/**
 * Scripts of pages open the islands, so Astro leaves out the preamble without which React's components refuse to load
 * in development; nobody who edits a show edits them, and nothing needs to be replaced while they run.
 * @type {import('astro').AstroIntegration}
 */
const islandsInDev = {
  name: 'chifu-islands',
  hooks: {
    'astro:config:setup': ({ command, injectScript }) => {
      if (command !== 'dev') return;
      injectScript('head-inline', 'window.$RefreshReg$=()=>{};window.$RefreshSig$=()=>(type)=>type;');
    },
  },
};

export default defineConfig({
  // A house has pages of its own, of the same parts.
  ...(isHouse && { srcDir: './src/house' }),
  ...(site !== '' && { site }),
  base,
  // Astro empties this folder: a build names its own, and nobody's site must lie here.
  outDir: './.building/astro',
  trailingSlash: 'always',
  // The pages of other languages are those of the first, which say what `Astro.currentLocale` asks for.
  i18n: {
    defaultLocale: languages[0],
    locales: [...languages],
    fallback: Object.fromEntries(languages.slice(1).map((language) => [language, languages[0]])),
    routing: { prefixDefaultLocale: false, fallbackType: 'rewrite' },
  },
  compressHTML: true,
  // A class is shorter than an attribute, and every page carries them.
  scopedStyleStrategy: 'class',
  // Nobody on a slow line waits twice before he reads; the build trims what each page carries (trim-styles.ts).
  build: { inlineStylesheets: 'always', assets: 'assets' },
  integrations: [
    react(),
    islandsInDev,
    desk({ projectDir, exhibitionDir, base }, facts.facts.form === true),
    problemPages({ base }),
    dataFiles({ site, base }),
    fonts({
      cacheDir,
      base,
      rebuild: async () => {
        const { exhibition } = await readExhibition(exhibitionDir, { base });
        await buildTitleFonts(gatherTitles(exhibition, gatherHeadings()), cacheDir);
      },
    }),
    pictures({ store, getSources: async () => getSources() }),
    shareSheets({
      base,
      share: new ShareStore(cacheDir, store),
      getSubjects: async () => {
        const { exhibition, sources } = await readExhibition(exhibitionDir, { base });
        return { subjects: listSubjects(exhibition, { site, base }, getStrings(undefined)), sources };
      },
    }),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "worker-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    // What follows compiles and shrinks once, for the floor; Tailwind's own pass is for newer browsers.
    plugins: [tailwindcss({ optimize: false })],
    server: {
      hmr: { overlay: false },
      watch: { ignored: [`${projectDir.replaceAll('\\', '/')}.building/**`] },
    },
    css: { transformer: 'lightningcss', lightningcss: { targets } },
    build: { cssMinify: 'lightningcss', target: ['chrome99', 'safari15.4', 'firefox102'] },
    environments: {
      // Names of pages' scripts are hashes alone: a page of a work has 30 KB.
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: 'assets/[hash].js',
              chunkFileNames: 'assets/[hash].js',
              codeSplitting: { groups: shared },
            },
          },
        },
      },
    },
  },
});
