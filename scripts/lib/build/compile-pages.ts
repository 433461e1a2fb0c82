import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { removeOwn } from '../../../src/disk/remove.ts';
import { hashContents } from '../../../src/disk/snapshot.ts';
import { handSettings } from '../../../src/reading/handed-settings.ts';
import type { Settings } from '../../../src/reading/settings.ts';
import { bundleWorker } from './bundle-worker.ts';
import { hashProgram } from './standing-site.ts';
import type { Workplace } from './workplace.ts';

/** The program of a site's pages, as Astro and Vite have compiled it; no word of an exhibition is in it. */
export interface Compiled {
  /** Tells it from all others. */
  name: string;
  /** Folder of what browsers are given: scripts, styles and what they name. */
  client: string;
  /** The module that renders pages. */
  entry: string;
  /** The service worker, in which `workerPlan` stands for what it is to know. */
  worker: string;
}

/** Variables that Vite would take for what it says to pages itself; Vitest sets them. */
const foreignVariables = new Set(['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']);

/**
 * Has this process build a site for visitors, whatever the shell says. React, Astro and Vite go by NODE_ENV, and render
 * slowly while somebody develops.
 */
export function settleEnvironment(): void {
  process.env['NODE_ENV'] = 'production';
  // On Windows a name may be written in any case.
  for (const name of Object.keys(process.env))
    if (foreignVariables.has(name.toUpperCase())) Reflect.deleteProperty(process.env, name);
}

interface Note {
  entry: string;
  /** Hash of all other files. */
  contents: string;
}

/** Programs that are kept: of the site, of a preview, of sites under other bases, as the shows of a house are. */
const mostKept = 12;
const noteName = 'chifu-compiled.json';
const keptName = /^compiled-[0-9a-f]{16}$/u;

/**
 * The compiled pages for these settings. They depend on the program and on where the site stands, and on no entry, so
 * that they are kept within the project, where they find its packages.
 */
export async function compilePages(settings: Settings, workplace: Workplace): Promise<Compiled> {
  const { projectDir, site, base, isHouse } = settings;
  const said = JSON.stringify([
    hashProgram(projectDir),
    process.version,
    process.arch,
    foreignVariables,
    site,
    base,
    isHouse === true,
  ]);
  const name = `compiled-${createHash('sha256').update(said).digest('hex').slice(0, 16)}`;
  const folder = join(workplace.root, name);
  const kept = openCompiled(folder);
  if (kept) return kept;
  removeCompiled(workplace.root, (one) => one === name);
  await compile(settings, workplace);
  renameSync(workplace.compiling, folder);
  const others = readdirSync(workplace.root).filter((one) => keptName.test(one) && one !== name);
  const latest = others.sort((a, b) => getTime(workplace.root, b) - getTime(workplace.root, a));
  removeCompiled(workplace.root, (one) => latest.indexOf(one) >= mostKept - 1);
  const compiled = openCompiled(folder);
  if (!compiled) throw new Error('the compiled pages are not as they were written');
  return compiled;
}

/** Undefined where nothing was compiled, or where it is not as it was. */
function openCompiled(folder: string): Compiled | undefined {
  try {
    const { entry, contents } = JSON.parse(readFileSync(join(folder, noteName), 'utf8')) as Note;
    if (hashParts(folder) !== contents) return undefined;
    const now = new Date();
    utimesSync(join(folder, noteName), now, now);
    const worker = readFileSync(join(folder, 'worker', 'worker.js'), 'utf8');
    return {
      name: basename(folder),
      client: join(folder, 'client'),
      entry: join(folder, 'server', entry),
      worker,
    };
  } catch {
    return undefined;
  }
}

function hashParts(folder: string): string {
  return hashContents(['client', 'server', 'worker'].map((name) => join(folder, name)));
}

function getTime(root: string, name: string): number {
  return statSync(join(root, name, noteName), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Removes kept programs; nobody else writes into folders of such names. */
function removeCompiled(root: string, isUseless: (name: string) => boolean): void {
  for (const name of readdirSync(root)) {
    if (keptName.test(name) && isUseless(name)) removeOwn(join(root, name), () => true);
  }
}

async function compile(settings: Settings, { compiling, notes }: Workplace): Promise<void> {
  const { projectDir } = settings;
  const client = join(compiling, 'client');
  const server = join(compiling, 'server');
  mkdirSync(client, { recursive: true });
  handSettings(settings);
  const { build } = await import('astro');
  await build({
    ...{ root: projectDir, outDir: client, cacheDir: notes, logLevel: 'error' },
    // Of what is served as it is, the build takes care itself.
    publicDir: join(notes, 'public'),
    integrations: [keepServer(client, server)],
  });
  handSettings(undefined);
  const entry = readdirSync(server).find((name) => /^prerender-entry\.[^/]*mjs$/u.test(name));
  if (entry === undefined) throw new Error('Astro has left no entry');
  await bundleWorker(join(compiling, 'worker'));
  const note: Note = { entry, contents: hashParts(compiling) };
  writeFileSync(join(compiling, noteName), JSON.stringify(note));
}

/** Takes the compiled pages out of Astro's hands before it renders any and throws them away. */
function keepServer(client: string, server: string): AstroIntegration {
  return {
    name: 'chifu-compiled',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'chifu-compiled',
          setup: () => {
            renameSync(join(client, '.prerender'), server);
            return Promise.resolve();
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('pages are rendered by render-pages.ts')),
        });
      },
    },
  };
}
