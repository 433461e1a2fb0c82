import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readShowCard } from '../../src/exhibition/show-card.ts';
import { buildTemporaryName, makeTemporaryFolder, removeTemporary } from '../../src/disk/remove.ts';
import { openZip } from '../../src/sheets/zip.ts';
import { listSitemapFaults } from '../data/check-xml.ts';
import { buildShowFiles, writeHouse } from '../house/house-folder.ts';
import { runCommand, type Outcome } from './run-command.ts';

const place = makeTemporaryFolder();
const house = join(place, 'house');
const out = join(place, 'out');
const env = {
  ...{ OUT_DIR: out, CACHE_DIR: join(place, 'cache'), EXHIBITION_DIR: undefined },
  ...{ SOURCE_DATE_EPOCH: '1800000000', SITE_URL: undefined, BASE_PATH: undefined },
};
const facts = (title: string, day: string): string =>
  `title: ${title}\nhosts: [某工会]\nstart: ${day}\nsite: https://old.example.org/\n`;
writeHouse(
  {
    'house.yaml': 'title: 历届职工展\nhosts: [某工会]\nsite: https://example.org/all/\nroot_show: 2022\n',
    ...buildShowFiles('2022', facts('第一届', '2022-11-18')),
    ...buildShowFiles('2024', facts('第二届', '2024-11-18')),
  },
  house,
);
afterAll(() => removeTemporary(place), 60_000);

const run = (...args: string[]): Outcome => runCommand('house', ['--house', house, ...args], env);
const read = (path: string): string => readFileSync(join(out, path), 'utf8');

/** Every file of a folder with its bytes. */
function takeFiles(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

it('builds every show under its own address, and a shelf around them', () => {
  const { code, out: said, err } = run();
  expect([code, err]).toEqual([0, '']);
  expect(said).toContain('书架已生成，2 届：2024、2022');
  const shelf = read('index.html');
  // The newest first.
  expect(shelf.indexOf('第二届')).toBeLessThan(shelf.indexOf('第一届'));
  expect(shelf).toContain('<link rel="canonical" href="https://example.org/all/">');
  expect(shelf).toContain('hreflang="en" href="https://example.org/all/en/"');
  expect(read('2022/w/1001/index.html')).toContain(
    '<link rel="canonical" href="https://example.org/all/2022/w/1001/">',
  );
  expect(read('2022/w/1001/index.html')).toContain('href="/all/"');
  expect(read('2022/en/w/1001/index.html')).toContain('href="/all/en/"');
  expect(readShowCard(read('2022/data/show.json'))).toMatchObject({ title: '第一届', works: 1 });
  expect(read('robots.txt')).toContain('Sitemap: https://example.org/all/sitemap-index.xml');
  expect(listSitemapFaults(read('sitemap-0.xml'))).toEqual([]);
  const maps = [...read('sitemap-index.xml').matchAll(/<loc>https:\/\/example\.org\/all\/([^<]+)/gu)];
  expect(maps.map(([, path]) => path)).toEqual(['sitemap-0.xml', '2024/sitemap-0.xml', '2022/sitemap-0.xml']);
  for (const [, path = ''] of maps) expect(existsSync(join(out, path))).toBe(true);
}, 240_000);

it('leads from the addresses at which a show stood before, without scripts, and from no other', () => {
  const page = read('w/1001/index.html');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/all/2022/w/1001/">');
  expect(page).toContain('<link rel="canonical" href="https://example.org/all/2022/w/1001/">');
  expect(page).not.toContain('<script');
  expect(read('en/calligraphy/index.html')).toContain('url=/all/2022/en/calligraphy/');
  // Its home, its search and what is not found are the house's own.
  for (const path of ['index.html', 'search/index.html', 'en/index.html', '404.html'])
    expect(read(path)).not.toContain('http-equiv="refresh"');
  // The worker of the show that was there goes.
  expect(read('worker.js')).toContain('registration.unregister()');
});

it('keeps all of it where nothing has changed', () => {
  const before = takeFiles(out);
  const { code, out: said } = run();
  expect(code).toBe(0);
  expect(said.match(/没有改动/gu)).toHaveLength(3);
  expect(takeFiles(out)).toEqual(before);
});

it('makes of a show what it is alone, but for the way back to the shelf', () => {
  const alone = join(place, 'alone');
  const own = {
    EXHIBITION_DIR: join(house, '2022'),
    SITE_URL: 'https://example.org',
    BASE_PATH: '/all/2022/',
  };
  // A cache of its own, since a show that was published before tells of changes.
  expect(runCommand('build', [], { ...env, ...own, OUT_DIR: alone }).code).toBe(0);
  const [one, other] = [takeFiles(alone), takeFiles(join(out, '2022'))];
  expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
  const differing = [...one].filter(([path, bytes]) => clear(bytes) !== clear(other.get(path) ?? ''));
  expect(differing.map(([path]) => path)).toEqual([]);
});

/** Without the way back, and what is told of the build as a whole. */
function clear(bytes: string): string {
  return bytes
    .replace(/<p class="print:hidden" data-shelf>.*?<\/p>/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(chifu-build" content="|"build":"|build:[`"'])[0-9a-f]{16}/gu, '$1')
    .replace(/\["[^"]*",\d+\]/gu, '');
}

it('leaves the others, and the last site of its own, when one show cannot be built; names it, and ends with 1', () => {
  const entry = join(house, '2024/calligraphy/1001.md');
  const good = readFileSync(entry, 'utf8');
  const before = takeFiles(join(out, '2024'));
  writeFileSync(entry, good.replace('artist: ', 'untit: '));
  appendFileSync(join(house, '2022/calligraphy/1001.md'), '\n新的一段。\n');
  writeHouse(buildShowFiles('第三届'), house);
  const { code, err, out: said } = run();
  expect(code).toBe(1);
  // Another show has an entry of that name too.
  expect(err).toMatch(/✗ 错误　2024\/calligraphy\/1001\.md/u);
  expect(err).toContain('没有生成：2024；网站上还是上一次的，没有动。');
  expect(err).toContain('[house-folder-name]');
  expect(said).toContain('书架没有改动，2 届：2024、2022');
  expect(takeFiles(join(out, '2024'))).toEqual(before);
  expect(read('2022/w/1001/index.html')).toContain('新的一段');
  const checked = run('--check', '--json');
  expect(checked.code).toBe(1);
  const problems = JSON.parse(checked.out) as { file: string; code: string }[];
  expect(problems.map(({ file, code: name }) => `${file} ${name}`)).toEqual(
    expect.arrayContaining(['2024/calligraphy/1001.md field-missing', '第三届 house-folder-name']),
  );
  expect(takeFiles(join(out, '2024'))).toEqual(before);
  writeFileSync(entry, good);
  renameSync(join(house, '第三届'), join(place, '第三届'));
});

it('heals what a killed run left, and touches no file of others', () => {
  const half = join(out, 'w/1001', buildTemporaryName().replace(`-${process.pid}-`, '-999999-'));
  writeFileSync(half, 'half');
  writeFileSync(join(out, 'index.html'), 'half');
  const { code, out: said } = run();
  expect([code, said.includes('书架已生成')]).toEqual([0, true]);
  expect(read('index.html')).toContain('历届职工展');
  expect(existsSync(half)).toBe(false);
  for (const path of ['mine.txt', 'w/mine.txt', '2022/mine.txt']) {
    writeFileSync(join(out, path), 'mine');
    const refused = run();
    expect([path, refused.code]).toEqual([path, 2]);
    expect(refused.err).toContain('mine.txt');
    expect(read(path)).toBe('mine');
    renameSync(join(out, path), join(place, 'mine.txt'));
  }
});

it('seals a show that is over, the same bytes each time, with nothing but what was published', async () => {
  writeHouse(
    {
      ...buildShowFiles('2022'),
      '2022/exhibition.yaml': facts('第一届', '2022-11-18'),
      '2022/calligraphy/1002.md': '---\ntitle: 草稿之作\nartist: 草稿人\nalt: 字\nstatus: draft\n---\n',
    },
    house,
  );
  const seal = (name: string, ...args: string[]): Outcome =>
    runCommand('seal', ['--exhibition', join(house, '2022'), '--out', join(place, name), ...args], {
      ...env,
      OUT_DIR: join(place, 'to-seal'),
    });
  for (const name of ['one', 'two']) expect(seal(name).code).toBe(0);
  expect(takeFiles(join(place, 'one'))).toEqual(takeFiles(join(place, 'two')));
  const again = seal('one');
  expect([again.code, again.err.includes('没有覆盖')]).toEqual([2, true]);
  if (process.platform === 'linux')
    for (const name of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(
        spawnSync('sha256sum', ['--quiet', '--strict', '-c', name], { cwd: join(place, 'one') }).status,
      ).toBe(0);
  const zip = await openZip(join(place, 'one.zip'));
  const names = zip.entries.map(({ name }) => name);
  zip.close();
  expect(names).toHaveLength(takeFiles(join(place, 'one')).size);
  const text = [...takeFiles(join(place, 'one'))].map(([path, bytes]) => `${path}\n${bytes}`).join('\n');
  for (const word of ['草稿之作', '草稿人', '1002.md'])
    expect([word, text.includes(Buffer.from(word).toString('latin1'))]).toEqual([word, false]);
  expect(readdirSync(join(place, 'one/data'))).toEqual(['licences', 'site', '请先读我.txt']);
  // It stands where it stood in the house, and leads to its shelf by a whole address.
  const page = readFileSync(join(place, 'one/data/site/w/1001/index.html'), 'utf8');
  expect(page).toContain('href="https://example.org/all/"');
  expect(page).not.toMatch(/(?:href|src)="\/(?!\/)/u);
  expect(page).not.toContain('worker.js');
  const inner = seal('inner', '--with-sources');
  expect([inner.code, inner.err.includes('只供内部存档')]).toEqual([0, true]);
  expect(readdirSync(join(place, 'inner/data/exhibition/calligraphy'))).toEqual(['1001.md', '1002.md']);
}, 240_000);

it('takes a sealed copy as it is, once every byte has held, and refuses a damaged one without a change', () => {
  renameSync(join(house, '2022'), join(place, 'entries-2022'));
  cpSync(join(place, 'one'), join(house, '2022'), { recursive: true });
  const placed = run();
  expect([placed.code, placed.err]).toEqual([0, '']);
  expect(placed.out).toContain('校验无误，已照原样放好');
  expect(takeFiles(join(out, '2022'))).toEqual(takeFiles(join(house, '2022/data/site')));
  expect(read('index.html')).toContain('第一届');
  const before = takeFiles(out);
  const page = join(house, '2022/data/site/about/index.html');
  const good = readFileSync(page);
  appendFileSync(page, ' ');
  writeFileSync(join(house, '2022/data/site/more.html'), '');
  const refused = run();
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('data/site/about/index.html');
  expect(refused.err).toContain('data/site/more.html');
  expect(takeFiles(out)).toEqual(before);
  const checked = run('--check');
  expect([checked.code, checked.err.match(/\[sealed-damaged\]/gu)?.length]).toEqual([1, 2]);
  writeFileSync(page, good);
  renameSync(join(house, '2022/data/site/more.html'), join(place, 'more.html'));
});

it('refuses a sealed copy of a later program, and says what to do', () => {
  const info = join(house, '2022/bag-info.txt');
  const tags = join(house, '2022/tagmanifest-sha256.txt');
  const [info0, tags0] = [readFileSync(info), readFileSync(tags)];
  writeFileSync(info, info0.toString().replace('Sealed-Format: 1', 'Sealed-Format: 2'));
  const sum = spawnSync('sha256sum', ['bag-info.txt'], { cwd: join(house, '2022'), encoding: 'utf8' });
  writeFileSync(tags, tags0.toString().replace(/^\S+ {2}bag-info\.txt$/mu, sum.stdout.trim()));
  const { code, out: said } = run('--check', '--json');
  expect(code).toBe(1);
  const [problem] = JSON.parse(said) as { code: string; found: string; fix: string }[];
  expect(problem).toMatchObject({ code: 'sealed-form', found: '封存它的程序比这个程序新，格式不认识' });
  writeFileSync(info, info0);
  writeFileSync(tags, tags0);
});

it('keeps the site of a show that was taken out until it is told to remove it', () => {
  renameSync(join(house, '2024'), join(place, 'gone-2024'));
  const { code, err } = run();
  expect(code).toBe(0);
  expect(err).toContain('2024 不在展览馆的文件夹里');
  expect(read('index.html')).not.toContain('第二届');
  expect(read('2024/w/1001/index.html')).toContain('悯农');
  expect(run('--remove', '2022').code).toBe(2);
  const removed = run('--remove', '2024');
  expect([removed.code, existsSync(join(out, '2024'))]).toEqual([0, false]);
  expect(existsSync(join(out, '2022/index.html'))).toBe(true);
});

it('leaves a show that stands at the address of an old hall as it is, on the shelf too, and builds the others', () => {
  const own = { ...env, OUT_DIR: join(place, 'clash-out') };
  const folder = join(place, 'clash');
  const title = 'title: 历届职工展\nhosts: [某工会]\n';
  const shows = {
    ...buildShowFiles('2022'),
    ...buildShowFiles('calligraphy', facts('另一届', '2024-11-18')),
  };
  const args = ['--house', writeHouse({ 'house.yaml': title, ...shows }, folder)];
  expect(runCommand('house', args, own).code).toBe(0);
  const before = takeFiles(join(own.OUT_DIR, 'calligraphy'));
  writeHouse({ 'house.yaml': `${title}root_show: 2022\n` }, folder);
  appendFileSync(join(folder, 'calligraphy/calligraphy/1001.md'), '\n新的一段。\n');
  const { code, err } = runCommand('house', args, own);
  expect(code).toBe(1);
  expect(err).toContain('[house-root-clash]');
  expect(err).toContain('没有生成：calligraphy；网站上还是上一次的，没有动。');
  // It is in its folder: nobody is told to remove it.
  expect(err).not.toContain('--remove');
  expect(takeFiles(join(own.OUT_DIR, 'calligraphy'))).toEqual(before);
  expect(readFileSync(join(own.OUT_DIR, 'index.html'), 'utf8')).toContain('另一届');
  const checked = runCommand('house', [...args, '--check'], own);
  expect([checked.code, checked.out.match(/^[✓✗] \S+?(?=：)/gmu)]).toEqual([1, ['✓ 2022', '✗ calligraphy']]);
}, 240_000);

it('tells of wrong usage, and of a house that is none, in Chinese', () => {
  const outcomes: [args: string[], code: number, says: string][] = [
    [['--house', join(place, 'nothing')], 2, '没有这个文件夹'],
    [['--house', join(place, 'one')], 1, '[house-missing]'],
    [['--check', '--serve'], 2, '一次只写一个'],
    [['--json'], 2, '--json 要和 --check 一起写'],
    [['--port', '8080'], 2, '要和 --serve 一起写'],
    [['--nothing'], 2, '看不懂的选项'],
  ];
  for (const [args, code, says] of outcomes) {
    const { code: ended, err } = runCommand('house', args, { ...env, OUT_DIR: join(place, 'never') });
    expect([args, ended, err.includes(says)]).toEqual([args, code, true]);
  }
  expect(existsSync(join(place, 'never'))).toBe(false);
});
