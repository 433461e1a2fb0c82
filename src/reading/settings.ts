import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFacts } from './read-texts.ts';

/** Where a command reads and writes. All paths are absolute. */
export interface Settings {
  projectDir: string;
  exhibitionDir: string;
  /** As it was asked for: it may be anything. */
  outDir: string;
  cacheDir: string;
  /** Origin of the site without a final slash; that of `npm start` when nobody has said another. */
  site: string;
  /** Begins and ends with `/`. */
  base: string;
}

/** Port on which `npm start` serves when nothing else is asked. */
export const defaultPort = 4321;
const localSite = `http://localhost:${defaultPort}`;

const projectDir = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Reads the settings of this run: EXHIBITION_DIR, OUT_DIR, CACHE_DIR, SITE_URL and BASE_PATH, else what
 * exhibition.yaml says of the site, else the defaults.
 */
export async function readSettings(env: NodeJS.ProcessEnv = process.env): Promise<Settings> {
  const exhibitionDir = resolve(projectDir, env['EXHIBITION_DIR'] ?? 'content');
  const known = existsSync(join(exhibitionDir, 'exhibition.yaml'))
    ? (await readFacts(exhibitionDir)).facts.site
    : undefined;
  const written = env['SITE_URL'] || known;
  const url = written !== undefined && URL.canParse(written) ? new URL(written) : undefined;
  const base = env['BASE_PATH'] || url?.pathname || '/';
  return {
    projectDir,
    exhibitionDir,
    outDir: resolve(projectDir, env['OUT_DIR'] ?? 'dist'),
    cacheDir: resolve(projectDir, env['CACHE_DIR'] ?? '.cache'),
    site: url?.origin ?? localSite,
    base: `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/'),
  };
}
