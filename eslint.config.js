import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const everything = '**/*.{ts,tsx,mjs,js,astro}';

/** What each folder of src may import besides itself: house rules, data flows down only. */
const allowedImports = {
  disk: [],
  exhibition: [],
  search: ['exhibition'],
  iiif: ['exhibition'],
  found: ['exhibition'],
  reuse: ['exhibition', 'found'],
  seeing: ['exhibition'],
  venue: ['exhibition'],
  print: ['exhibition', 'venue'],
  images: ['disk', 'exhibition'],
  interface: ['exhibition'],
  fonts: ['disk', 'exhibition'],
  share: ['disk', 'exhibition', 'venue', 'images', 'fonts', 'interface'],
  reading: ['disk', 'exhibition', 'images', 'fonts', 'interface'],
  editing: ['disk', 'exhibition', 'reading'],
  sheets: ['exhibition', 'reading'],
  registration: ['disk', 'exhibition', 'reading', 'editing', 'sheets'],
  proof: ['disk', 'exhibition', 'search', 'images', 'reading'],
  mending: ['disk', 'exhibition', 'reading'],
  desk: ['disk', 'exhibition', 'reading', 'editing', 'interface', 'styles', 'show'],
  worker: ['exhibition'],
  client: ['exhibition', 'iiif', 'seeing', 'search', 'venue', 'worker', 'interface', 'styles'],
  islands: ['exhibition', 'search', 'components', 'client', 'interface'],
  components: [
    'exhibition',
    'found',
    'reuse',
    'iiif',
    'seeing',
    'search',
    'venue',
    'print',
    'islands',
    'client',
    'interface',
    'styles',
    'show',
    'finding',
  ],
  layouts: ['exhibition', 'found', 'components', 'client', 'worker', 'styles', 'interface', 'show'],
};

/** Folders within a folder, each of which may import those before it. */
const steps = {
  images: ['probe', 'derive', 'publish'],
  print: ['labels', 'catalogue'],
  client: ['page', 'zoom', 'viewer'],
};

/** What deletes, by its names in node:fs and node:fs/promises. */
const deleters = [
  'rm',
  'rmSync',
  'rmdir',
  'rmdirSync',
  'unlink',
  'unlinkSync',
  'mkdtempDisposable',
  'mkdtempDisposableSync',
];
const onlyOneDeletes = 'Only src/disk/remove.ts deletes: use what it exports.';
const deleterNames = `/^(?:${deleters.join('|')}|emptyDir|emptyDirSync)$/`;

const pureFolders = ['exhibition', 'search', 'iiif', 'found', 'reuse', 'venue', 'print'];

const folders = Object.keys(allowedImports);
const zones = folders.map((folder) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowedImports[folder]].flatMap((name) => [`./${name}`, `./${name}.ts`]),
  message: `src/${folder} may import only from: ${[folder, ...allowedImports[folder]].join(', ')}.`,
}));

const stepZones = Object.entries(steps).flatMap(([folder, names]) =>
  names.slice(1).map((name, at) => ({
    target: names.slice(0, at + 1).map((before) => `./src/${folder}/${before}`),
    from: `./src/${folder}/${name}`,
    message: `In src/${folder} imports go from right to left: ${names.join(' ← ')}.`,
  })),
);

export default defineConfig(
  {
    ignores: [
      'dist*/',
      '.astro/',
      '.cache/',
      '.building/',
      'node_modules/',
      'test-results/',
      'tests/benchmarks/*/controls/',
      'src/env.d.ts',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  {
    files: [everything],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...zones,
            ...stepZones,
            { target: './src', from: './scripts', message: 'src does not know the scripts.' },
            { target: './scripts', from: './src/pages', message: 'scripts never use src/pages.' },
            {
              target: './sample',
              from: '.',
              except: ['./sample', './node_modules'],
              message: 'sample imports only its own files and the packages of its package.json.',
            },
            {
              target: ['./src', './scripts/!(sample.ts)', './scripts/*/**', './astro.config.mjs'],
              from: './sample',
              message: 'Only scripts/sample.ts and tests import sample.',
            },
          ],
        },
      ],
      // Han text is split into code points on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
    },
  },
  {
    files: pureFolders.map((folder) => `src/${folder}/**/*.{ts,tsx}`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['node:*', 'astro:*', 'astro', 'react', 'react-dom', 'sharp', 'fs', 'path'] },
      ],
      'no-restricted-globals': ['error', 'document', 'window', 'process', 'localStorage', 'Buffer'],
    },
  },
  {
    files: ['**/*.astro', '**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['src/**', 'scripts/**', 'sample/**', 'astro.config.mjs'],
    ignores: ['src/disk/remove.ts', '**/*.test.ts', 'tests/images/test-files.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: `ImportSpecifier[imported.name=${deleterNames}]`, message: onlyOneDeletes },
        { selector: `MemberExpression[property.name=${deleterNames}]`, message: onlyOneDeletes },
        { selector: `MemberExpression[property.value=${deleterNames}]`, message: onlyOneDeletes },
        { selector: `ObjectPattern > Property[key.name=${deleterNames}]`, message: onlyOneDeletes },
      ],
    },
  },
  {
    files: ['sample/**/*.ts'],
    rules: {
      'import-x/no-extraneous-dependencies': [
        'error',
        { packageDir: './sample', devDependencies: ['sample/tests/**'] },
      ],
    },
  },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      globals: { require: 'readonly', process: 'readonly', __dirname: 'readonly', console: 'readonly' },
    },
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off' },
  },
);
