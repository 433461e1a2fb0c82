import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { showFolder } from '../fixtures/show-folder.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-withdrawn-'));
const show = join(folder, 'show');
const site = join(folder, 'site');
const env = {
  EXHIBITION_DIR: show,
  OUT_DIR: site,
  // The project's own cache, as of the browser's tests: the pictures of this show are made once for all.
  SITE_URL: 'https://example.org',
  BASE_PATH: '/show/',
  // Vitest's own, which pages would take for theirs.
  BASE_URL: undefined,
};

/** Works that others speak of: the cover of the show, of a hall, stops of tours, a story's, parts, a series'. */
const gone = ['calligraphy/1001', 'calligraphy/1003', 'painting/2005', 'painting/2009', 'photography/3001'];
/** Facts of theirs that stand nowhere else in the show. */
const facts = [
  ...['长白山旅游集团', '呼延黛', '青绿山水横幅', '石青石绿的山头', '款识“长白春融图', 'Thaw on Changbai'],
  ...['阚铁生', '昏暗的车间里', '快门开了二十五分之一秒', 'Arc Light', '弧光只亮一瞬'],
  ...['青绿山水的颜色是一层一层罩上去的', '对联先看右边的上联'],
];
const read = (path: string): string => readFileSync(join(site, path), 'utf8');
let leftBefore: string[] = [];
let hashes: string[] = [];

beforeAll(() => {
  cpSync(showFolder, show, { recursive: true });
  hashes = gone.flatMap((name) => {
    const [hall = '', number = ''] = name.split('/');
    return readdirSync(join(show, hall))
      .filter((file) => file.startsWith(number) && file.endsWith('.jpg'))
      .map((file) => hashOf(readFileSync(join(show, hall, file))));
  });
  expect(runCommand('build', [], env).code).toBe(0);
  leftBefore = findTraces();
  for (const name of gone) {
    const file = join(show, `${name}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', '---\nstatus: withdrawn\n'));
  }
  renameSync(join(show, 'calligraphy/1011.md'), join(show, 'calligraphy/1020.md'));
  renameSync(join(show, 'calligraphy/1011.jpg'), join(show, 'calligraphy/1020.jpg'));
  const file = join(show, 'calligraphy/1020.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', '---\nwas: [1011, 1912]\n'));
  const { code, err } = runCommand('build', [], env);
  expect([code, err]).toEqual([0, expect.not.stringContaining('✗')]);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function listSite(): string[] {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

/** What the site still tells of the works, as `fact in file`. */
function findTraces(): string[] {
  return listSite().flatMap((file) => {
    const bytes = readFileSync(file);
    const text = `${file.slice(site.length)}\n${bytes.toString('utf8')}`;
    return [...facts, ...hashes.map((hash) => hash.slice(0, 8))]
      .filter((fact) => text.includes(fact))
      .map((fact) => `${fact} in ${file.slice(site.length)}`);
  });
}

it('leaves nothing of a work that is taken down but its title, after a build over the old site', () => {
  for (const fact of [...facts, ...hashes.map((hash) => hash.slice(0, 8))])
    expect(leftBefore.join('\n')).toContain(fact);
  expect(findTraces()).toEqual([]);
});

it('keeps its address with a note, and the walk along the wall', () => {
  const page = read('w/2005/index.html');
  expect(page).toContain('此作品已撤展');
  expect(page).toContain('长白春融');
  expect(page).toContain('<meta name="robots" content="noindex">');
  const links = [...page.matchAll(/<a [^>]*rel="(?:prev|next)"[^>]*>/gu)].map(([tag]) => tag);
  expect(links.map((tag) => /href="([^"]*)"/u.exec(tag)?.[1])).toEqual(['/show/w/2004/', '/show/w/2006/']);
  expect(read('w/2004/index.html')).toContain('href="/show/w/2006/"');
  expect(read('w/2006/index.html')).toContain('href="/show/w/2004/"');
});

it('leads from an old number to the work, without JavaScript, and tells search engines of neither', () => {
  for (const old of ['1011', '1912']) {
    const page = read(`w/${old}/index.html`);
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/show/w/1020/">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/show/w/1020/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(`编号 ${old} 已改为 1020。`);
    expect(page).toContain('href="/show/w/1020/"');
  }
  const listed = readFileSync(join(site, 'sitemap-0.xml'), 'utf8');
  expect(listed).toContain('/show/w/1020/');
  for (const number of ['1011', '1912', '2005', '3001']) expect(listed).not.toContain(`/w/${number}/`);
  for (const path of ['feed.xml', 'data/works.json', 'data/works.csv', 'llms.txt'])
    for (const number of ['2005', '3001'])
      expect(read(path)).not.toMatch(
        new RegExp(`^${number},|(?:/w/|/iiif/|/linked-art/|"number":")${number}\\b`, 'mu'),
      );
  expect(readdirSync(join(site, 'data/linked-art'))).toHaveLength(31);
  expect(existsSync(join(site, 'data/linked-art/2005.json'))).toBe(false);
  const numbers = JSON.parse(read('data/numbers.json')) as string[][];
  const rows = numbers.filter(([number]) => ['1011', '1912', '1020', '2005'].includes(number ?? ''));
  expect(rows.map(([number, , , , now]) => [number, now])).toEqual([
    ['1020', undefined],
    ['1011', '1020'],
    ['1912', '1020'],
  ]);
});

it('tells IIIF harvesters what is gone and what has another number, and no more of it', () => {
  for (const number of ['1001', '1011', '2005', '3001'])
    expect(existsSync(join(site, `iiif/${number}/manifest.json`)), number).toBe(false);
  const { orderedItems } = JSON.parse(read('iiif/activity/page-0.json')) as {
    orderedItems: { type: string; object: { id: string }; target?: { id: string } }[];
  };
  const getNumber = (id: string): string =>
    /^https:\/\/example\.org\/show\/iiif\/(\d+)\/manifest\.json$/u.exec(id)?.[1] ?? id;
  const told = orderedItems.map(({ type, object, target }) =>
    [type, getNumber(object.id), ...(target ? [getNumber(target.id)] : [])].join(' '),
  );
  // Of the 36 of the first build; what was not touched was told of then.
  expect(told).toHaveLength(37);
  expect(told.filter((one) => !one.startsWith('Create'))).toEqual([
    ...['Delete 1001', 'Delete 1003', 'Move 1011 1020', 'Delete 2005', 'Delete 2009', 'Delete 3001'],
  ]);
  expect(told.at(-1)).toBe('Delete 3001');
  expect(told).toContain('Create 1020');
  const listed = ['calligraphy', 'painting', 'photography'].map(
    (hall) => (JSON.parse(read(`iiif/${hall}.json`)) as { items: unknown[] }).items.length,
  );
  expect(listed).toEqual([10, 10, 11]);
});
