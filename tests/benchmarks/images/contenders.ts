import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { prepareThumbsup } from '../thumbsup.ts';

/** One way of making the pictures of a site. */
export interface Contender {
  name: string;
  /** What it makes, for the table. */
  makes: string;
  tiles: boolean;
  command: string[];
  env?: Record<string, string>;
  /** Why it cannot run on this machine, and what would help. */
  absent?: string;
}

/** Folders of a run: `pictures` to be derived, `controls` installed, `out` emptied before each contender. */
export interface Workplace {
  pictures: string;
  controls: string;
  out: string;
}

const here = import.meta.dirname;
const four = '480 960 1600 2400';

/** Ours and the controls, the quick ones first. A control that cannot run says why. */
export function listContenders({ pictures, controls, out }: Workplace): Contender[] {
  const node = process.execPath;
  const ours = path.join(here, 'derive.ts');
  const trial = path.join(controls, 'decode-once.mjs');
  const astro = path.join(controls, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return [
    {
      ...{ name: 'chifu', tiles: false, makes: `360 ${four}; AVIF WebP JPEG` },
      command: [node, ours, pictures, out, 'no-tiles'],
    },
    {
      ...{ name: 'chifu, with tiles', tiles: true, makes: `360 ${four}; AVIF WebP JPEG; tiles of 1,024` },
      command: [node, ours, pictures, out],
    },
    buildThumbsup(pictures, controls, out),
    {
      ...{
        name: "Quire 1.0.0's calls, with tiles",
        tiles: true,
        makes: 'full 320 640 2025; JPEG; tiles of 256',
      },
      command: [node, path.join(controls, 'quire.mjs'), pictures, out],
    },
    {
      ...{ name: 'plain decode-once', tiles: false, makes: `${four}; AVIF WebP JPEG` },
      command: [node, trial, pictures, out],
    },
    {
      ...{
        name: 'plain decode-once, with tiles',
        tiles: true,
        makes: `${four}; AVIF WebP JPEG; tiles of 512`,
      },
      command: [node, trial, pictures, out, 'tiles'],
    },
    buildHugo(pictures, controls, out),
    {
      ...{ name: 'astro:assets, as it comes', tiles: false, makes: `${four}; AVIF WebP JPEG` },
      command: [node, astro, 'build', '--root', controls],
      env: {
        OUT_DIR: path.join(out, 'astro'),
        CACHE_DIR: path.join(out, 'astro-cache'),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  ];
}

/** thumbsup makes three pictures of each, by height; 480, 640 and 1600 give 480, 960 and 2400 px of width. */
function buildThumbsup(pictures: string, controls: string, out: string): Contender {
  const sizes = ['--thumb-size', '480', '--small-size', '640', '--large-size', '1600'];
  const { command, absent } = prepareThumbsup(controls, { pictures, out }, sizes);
  return {
    ...{ name: 'thumbsup 2.18', tiles: false, makes: '480 960 2400; JPEG', command },
    ...(absent !== undefined && { absent }),
  };
}

/** A Hugo site with a page for each picture, because Hugo renders pages side by side. */
function buildHugo(pictures: string, controls: string, out: string): Contender {
  const version = /v(\d+\.\d+)/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout)?.[1];
  const site = path.join(controls, 'hugo');
  for (const folder of ['content', 'assets'])
    rmSync(path.join(site, folder), { recursive: true, force: true });
  cpSync(pictures, path.join(site, 'assets', 'pictures'), { recursive: true });
  mkdirSync(path.join(site, 'content'));
  for (const name of readdirSync(pictures)) {
    const page = path.join(site, 'content', `${path.parse(name).name}.md`);
    writeFileSync(page, `---\ntitle: ${name}\npicture: ${name}\n---\n`);
  }
  const folders = ['--destination', path.join(out, 'hugo'), '--cacheDir', path.join(out, 'hugo-cache')];
  return {
    ...{ name: `Hugo ${version ?? ''}`.trimEnd(), tiles: false, makes: `${four}; WebP JPEG` },
    command: ['hugo', '--quiet', '--source', site, ...folders],
    env: { HUGO_RESOURCEDIR: path.join(out, 'hugo-resources') },
    ...(version === undefined && { absent: 'apt-get install hugo' }),
  };
}
