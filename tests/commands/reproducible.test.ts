import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTemporaryFolder, removeTemporary } from '../../src/disk/remove.ts';
import { copySmallShow } from '../fixtures/small-show.ts';

const project = join(import.meta.dirname, '../..');
const folder = makeTemporaryFolder();
afterAll(() => {
  removeTemporary(folder);
});

interface Place {
  name: string;
  env: NodeJS.ProcessEnv;
  /** Days by which its clock is wrong. */
  days: number;
}

/** A clock that is wrong. */
function writeClock(days: number): string {
  const file = join(folder, `clock-${days}.mjs`);
  const shift = days * 86_400_000;
  writeFileSync(
    file,
    `const Real = Date;\nconst now = () => Real.now() + ${shift};\n` +
      'globalThis.Date = class extends Real {\n  constructor(...args) { super(...(args.length === 0 ? [now()] : args)); }\n' +
      '  static now() { return now(); }\n};\n',
  );
  return pathToFileURL(file).href;
}

/** Builds a copy of the show with a copy of the program, in folders of their own; nothing is shared but the packages. */
function build({ name, env, days }: Place, outDir = 'dist'): string {
  const root = join(folder, name);
  const copy = join(root, 'chifu');
  const show = join(root, `展览 ${name}`);
  for (const one of [
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(project, one), join(copy, one), { recursive: true });
  try {
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
  } catch {
    // It stands there from an earlier build.
  }
  copySmallShow(show);
  const { status, stderr } = spawnSync(process.execPath, [join(copy, 'scripts/build.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ EXHIBITION_DIR: show, OUT_DIR: join(copy, outDir), CACHE_DIR: join(root, 'cache') },
      ...{ SITE_URL: 'https://example.org', BASE_PATH: '', SOURCE_DATE_EPOCH: '' },
      ...{ BASE_URL: undefined, MODE: undefined, DEV: undefined, PROD: undefined, SSR: undefined },
      ...{ ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: `--import ${writeClock(days)}` },
      ...env,
    },
  });
  expect(status, stderr).toBe(0);
  return join(copy, outDir);
}

function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile())
    .sort();
}

function hashSite(root: string): Record<string, string> {
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(root, name)))
      .digest('hex');
  return Object.fromEntries(listFiles(root).map((name) => [name, hash(name)]));
}

const here: Place = {
  name: 'here',
  env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  days: 0,
};
const there: Place = {
  ...{ name: 'somewhere else', days: 463 },
  env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
};

let first: string;
beforeAll(() => {
  first = build(here);
}, 240_000);

it(
  'is the same byte for byte from another folder, in another zone and language, on another day',
  { timeout: 240_000 },
  () => {
    expect(hashSite(build(there))).toEqual(hashSite(first));
  },
);

it('on another host and under a base it differs in addresses alone', { timeout: 240_000 }, () => {
  const moved = build(
    { ...here, env: { ...here.env, SITE_URL: 'https://other.example.com', BASE_PATH: '/exhibition/2022/' } },
    'dist-moved',
  );
  expect(listFiles(moved).map(forgetHashes).sort()).toEqual(listFiles(first).map(forgetHashes).sort());
  const pages = listFiles(first).filter(
    // On labels addresses stand as codes too.
    (name) => /\.(?:html|xml)$/u.test(name) && !/^(?:en\/)?labels\//u.test(name),
  );
  for (const name of pages) {
    const there = readStates(readFileSync(join(moved, name), 'utf8'))
      .replaceAll('https://other.example.com/exhibition/2022/', 'https://example.org/')
      .replaceAll('/exhibition/2022/', '/');
    expect(forgetHashes(there), name).toBe(forgetHashes(readStates(readFileSync(join(first, name), 'utf8'))));
  }
});

/** With what IIIF Content State API 1.0, 6 encodes as it was before. */
function readStates(html: string): string {
  return html.replace(/iiif-content=([\w-]+)/gu, (_, state: string) =>
    decodeURIComponent(Buffer.from(state, 'base64url').toString('latin1')),
  );
}

/**
 * Without what is a hash of something that holds addresses: of scripts, of inline styles, of the build; and without
 * styles, of which a page carries fewer where its addresses make it longer.
 */
function forgetHashes(text: string): string {
  return text
    .replace(/<style[^>]*>[^<]*<\/style>|<link rel="stylesheet"[^>]*>/gu, '')
    .replace(/(assets\/)(?:[\w.-]*?[.-])?[\w-]{8}\.(js|css)/gu, '$1.$2')
    .replace(/(?: 'sha256-[\w+/=]+')+/gu, '')
    .replace(/(name="chifu-build" content=")\w+/gu, '$1');
}
