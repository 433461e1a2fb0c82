import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { securityHeaders } from '../../../scripts/lib/host-headers.ts';
import { writeLargeExhibition } from '../../fixtures/large-exhibition.ts';
import { showFolder } from '../../fixtures/show-folder.ts';
import { allowThumbsup, prepareThumbsup } from '../thumbsup.ts';

const root = join(import.meta.dirname, '../../..');
const halls = ['calligraphy', 'painting', 'photography'];
const worksPerHall = 100;

/** A built site and what is opened of it. */
export interface Gallery {
  name: string;
  outDir: string;
  /** Headers that the site is served with. */
  headers: Readonly<Record<string, string>>;
  /** Addresses by what they show; those of the same name are held against each other. */
  pages: Readonly<Record<string, string>>;
}

/**
 * Builds the same three hundred pictures as an exhibition of ours, with Astro and PhotoSwipe, and with thumbsup; those
 * that stand from an earlier run are taken as they are where `isKept`.
 */
export function buildGalleries(
  work: string,
  controls: string,
  { site, isKept }: { site: string; isKept: boolean },
): Gallery[] {
  const show = join(work, 'show');
  const pictures = join(work, 'pictures');
  const places = {
    chifu: join(root, 'dist-tests/web'),
    astro: join(work, 'astro'),
    thumbsup: join(work, 'thumbsup'),
  };
  if (!isKept) {
    rmSync(show, { recursive: true, force: true });
    writeLargeExhibition(showFolder, show, worksPerHall);
    cpSync(join(showFolder, 'stories'), join(show, 'stories'), { recursive: true });
    showPictures(show, pictures);
    buildOurs(show, places.chifu, site);
    buildAstro(pictures, controls, places.astro);
    buildThumbsup(pictures, controls, places.thumbsup);
  }
  const story = `stories/${findStory(places.chifu)}/`;
  const galleries: Gallery[] = [
    {
      ...{ name: '尺幅', outDir: places.chifu, headers: securityHeaders },
      pages: {
        ...{ 首页: '', 展厅: 'calligraphy/', 作品: 'w/1003/', 查找: 'search/' },
        ...{ 文章: story, 输编号: 'enter/' },
      },
    },
    {
      ...{ name: 'astro:assets + PhotoSwipe', outDir: places.astro, headers: {} },
      pages: { 首页: '', 展厅: 'calligraphy/' },
    },
    {
      ...{ name: 'thumbsup', outDir: places.thumbsup, headers: {} },
      pages: { 首页: 'index.html', 展厅: 'calligraphy.html' },
    },
  ];
  return galleries.filter(({ outDir }) => existsSync(join(outDir, 'index.html')));
}

/** The picture of each work, a folder a hall, as one would hand them to a gallery. */
function showPictures(show: string, pictures: string): void {
  rmSync(pictures, { recursive: true, force: true });
  for (const hall of halls) {
    mkdirSync(join(pictures, hall), { recursive: true });
    const names = readdirSync(join(show, hall)).filter((name) => /^\d{4}\.jpg$/u.test(name));
    for (const name of names) copyFileSync(join(show, hall, name), join(pictures, hall, name));
  }
}

function buildOurs(show: string, outDir: string, site: string): void {
  run([process.execPath, ...process.execArgv, join(root, 'scripts/build.ts')], {
    ...{ EXHIBITION_DIR: show, OUT_DIR: outDir, SITE_URL: site, BASE_PATH: '' },
  });
}

function findStory(outDir: string): string {
  const stories = readdirSync(join(outDir, 'stories'), { withFileTypes: true });
  const story = stories.find((entry) => entry.isDirectory());
  if (!story) throw new Error('the show has no story');
  return story.name;
}

function buildAstro(pictures: string, controls: string, outDir: string): void {
  const shown = join(controls, 'src/pictures');
  rmSync(shown, { recursive: true, force: true });
  for (const hall of halls) {
    mkdirSync(join(shown, hall), { recursive: true });
    for (const name of readdirSync(join(pictures, hall)))
      copyFileSync(join(pictures, hall, name), join(shown, hall, name));
  }
  const astro = join(controls, 'node_modules/astro/bin/astro.mjs');
  run([process.execPath, astro, 'build', '--root', controls], {
    ...{ OUT_DIR: outDir, CACHE_DIR: `${outDir}-cache`, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

function buildThumbsup(pictures: string, controls: string, outDir: string): void {
  allowThumbsup(controls);
  const { command, absent } = prepareThumbsup(controls, { pictures, out: outDir }, []);
  if (absent === undefined) run(command, {}, controls);
  else console.log(`thumbsup is left out: ${absent}`);
}

function run([program = '', ...args]: string[], env: Record<string, string>, cwd = root): void {
  const { status, stdout, stderr } = spawnSync(program, args, {
    ...{ cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stdout.slice(-2000)}${stderr.slice(-2000)}`);
}

/** Serves a built site as files, packed in transfer or not. */
export async function serveGallery(
  { outDir, headers }: Gallery,
  port: number,
  isPacked: boolean,
): Promise<Server> {
  if (!existsSync(join(outDir, 'robots.txt'))) writeFileSync(join(outDir, 'robots.txt'), 'User-agent: *\n');
  const files = sirv(outDir, {
    setHeaders: (response) => void response.setHeaders(new Map(Object.entries(headers))),
  });
  const pack = compression();
  const server = createServer((request, response) => {
    const answer = (): void => files(request, response, () => void response.writeHead(404).end());
    if (isPacked) pack(request as never, response as never, answer);
    else answer();
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return server;
}
