import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder, removeTemporary } from '../../../src/disk/remove.ts';
import { startRandom, type Random } from '../../../tests/random.ts';
import { placeSite, recoverSite, removeSite } from './place-site.ts';
import { markSite } from './site-mark.ts';
import { checkTarget } from './site-target.ts';

/** Folders of a small machine: a project, an exhibition and a cache, each of which may lie in another. */
interface Machine {
  root: string;
  projectDir: string;
  exhibitionDir: string;
  cacheDir: string;
}

let root = '';
beforeAll(() => {
  root = realpathSync(makeTemporaryFolder());
});
afterAll(() => removeTemporary(root));

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writeSite(folder: string, version: string): string {
  write(join(folder, 'index.html'), `<title>${version}</title>`);
  write(join(folder, 'w/1001/index.html'), version);
  write(join(folder, `iiif/1001-${version}/info.json`), '{}');
  write(join(folder, `iiif/1001-${version}/full/max/0/default.jpg`), version);
  markSite(folder);
  return folder;
}

/** Every file under a folder with its text; links are not followed. */
function readTree(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) {
      const file = join(entry.parentPath, entry.name);
      files.set(file, readFileSync(file, 'utf8'));
    }
  return files;
}

const foreignNames = [
  '合同.pdf',
  'index.html',
  'data/notes.json',
  'assets/mine.css',
  '全家福/1.jpg',
  'CNAME',
  '.git/HEAD',
];

/** Builds random folders with foreign files in most of them, sites of ours in some. */
function buildMachine(random: Random, place: string): { machine: Machine; folders: string[] } {
  const names = ['甲', 'dist', 'show', 'show-last', 'show-building', 'content', 'Web Site', 'a.b'];
  const folders = [place];
  for (let count = random.whole(4, 10); count > 0; count--) {
    const folder = join(random.pick(folders), random.pick(names));
    if (!folders.includes(folder)) folders.push(folder);
  }
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  const machine = {
    root: place,
    projectDir: random.pick(folders),
    exhibitionDir: random.pick(folders),
    cacheDir: join(random.pick(folders), '.cache'),
  };
  write(join(machine.projectDir, 'package.json'), '{}');
  write(join(machine.exhibitionDir, 'exhibition.yaml'), 'title: 甲');
  for (const folder of folders) {
    const fate = random();
    if (fate < 0.3) writeSite(folder, 'old');
    if (fate > 0.2 && fate < 0.6) write(join(folder, random.pick(foreignNames)), `foreign ${random()}`);
  }
  return { machine, folders };
}

/** Says what a target deserves, knowing how the machine was built; paths here hold no links. */
function judge(
  target: string,
  { projectDir, exhibitionDir, cacheDir, root: top }: Machine,
): 'refused' | 'taken' {
  const holds = (outer: string, inner: string): boolean => `${inner}/`.startsWith(`${outer}/`);
  for (const kept of [exhibitionDir, cacheDir])
    if (holds(target, kept) || holds(kept, target)) return 'refused';
  if (holds(target, projectDir) || target === top) return 'refused';
  if (holds(projectDir, target) && !/^dist(?:\/|$)/u.test(target.slice(projectDir.length + 1)))
    return 'refused';
  if (statSync(target, { throwIfNoEntry: false }) === undefined) return 'taken';
  const ours = ['index.html', 'w/1001/index.html', 'chifu-site.json', 'iiif/1001-old/info.json'];
  const files = [...readTree(target).keys()].map((file) => file.slice(target.length + 1));
  if (files.length === 0) return readdirSync(target).length === 0 ? 'taken' : 'refused';
  const isSite = files.includes('chifu-site.json');
  const known = [...ours, 'iiif/1001-old/full/max/0/default.jpg'];
  return isSite && files.every((file) => known.includes(file)) ? 'taken' : 'refused';
}

it('takes what the model takes, and leaves every foreign byte: 400 random machines', () => {
  const random = startRandom('site targets');
  const counts = { refused: 0, taken: 0 };
  for (let run = 0; run < 400; run++) {
    const { machine, folders } = buildMachine(random, join(root, `machine-${run}`));
    const target = join(
      random.pick(folders),
      ...(random() < 0.4 ? [random.pick(['dist', '新', 'x/y'])] : []),
    );
    const before = readTree(machine.root);
    const expected = judge(target, machine);
    const detours = [
      target,
      `${target}/`,
      join(target, 'x', '..'),
      `${dirname(target)}/./${target.split('/').at(-1)}//`,
    ];
    const found = checkTarget(random.pick(detours), machine);
    counts[expected]++;
    expect('folder' in found ? 'taken' : 'refused', `${target}\n${JSON.stringify({ machine, found })}`).toBe(
      expected,
    );
    if ('folder' in found) {
      recoverSite(found.folder);
      const last = placeSite(writeSite(join(root, `building-${run}`), 'fresh'), found.folder);
      if (last !== undefined) expect(removeSite(last)).toEqual([]);
      expect(readFileSync(join(target, 'w/1001/index.html'), 'utf8')).toBe('fresh');
      expect(readdirSync(dirname(target)).filter((name) => /-(?:last|new)-.*-\d+$/u.test(name))).toEqual([]);
    }
    const after = readTree(machine.root);
    for (const [file, text] of before)
      if (!`${file}/`.startsWith(`${target}/`) || expected === 'refused')
        expect(after.get(file), file).toBe(text);
  }
  expect(Math.min(counts.refused, counts.taken)).toBeGreaterThan(60);
});

describe('a target', () => {
  let guarded: Machine;
  beforeAll(() => {
    const place = join(root, 'fixed');
    guarded = {
      root: place,
      projectDir: join(place, 'chifu'),
      exhibitionDir: join(place, 'chifu/content'),
      cacheDir: join(place, 'chifu/.cache'),
    };
    write(join(guarded.exhibitionDir, 'exhibition.yaml'), 'title: 甲');
    write(join(place, 'file.txt'), '甲');
    symlinkSync(guarded.exhibitionDir, join(place, 'link-to-show'));
    symlinkSync(join(place, 'nowhere'), join(place, 'dangling'));
    writeSite(join(place, 'real-site'), 'old');
    symlinkSync(join(place, 'real-site'), join(place, 'link-to-site'));
  });
  const refuse = (path: string): string => {
    const found = checkTarget(path, guarded);
    return 'refusal' in found ? (found.refusal.split('\n')[1] ?? '') : `taken: ${found.folder}`;
  };

  it.each([
    ['content', '就是它，或在它里面。'],
    ['CONTENT/halls', '在展览文件夹（'],
    ['.cache/site', '在图片缓存（'],
    ['src', '那里只能用 dist 或以 dist- 开头的名字。'],
    ['dist/../src', '那里只能用 dist 或以 dist- 开头的名字。'],
    ['.', '就是它，或在它里面。'],
    ['..', '就是它，或在它里面。'],
    ['../file.txt', '这是一个文件，不是文件夹。'],
    ['../file.txt/site', '是一个文件，不是文件夹。'],
    ['../link-to-show', '就是它，或在它里面。'],
    ['../link-to-show/new', '在展览文件夹（'],
    ['../dangling', '这是一个失效的链接。'],
    ['/', '这是一个磁盘的根。'],
    [homedir(), '个人文件夹在它里面。'],
    [dirname(homedir()), homedir() === '/root' ? '这是一个磁盘的根。' : '个人文件夹在它里面。'],
    ['/proc', '这是一个磁盘的根。'],
    [tmpdir(), '就是它，或在它里面。'],
  ])('%j is refused', (path, why) => {
    expect(refuse(join(path.startsWith('/') ? '' : guarded.projectDir, path))).toContain(why);
  });

  it.each(['dist', 'dist-2024', 'dist/2024', '../chifu-site', '../deep/new/site'])('%j is taken', (path) => {
    const folder = join(guarded.projectDir, path);
    expect(checkTarget(folder, guarded)).toEqual({ folder });
  });

  it('is the folder a link leads to', () => {
    const folder = join(guarded.root, 'real-site');
    expect(checkTarget(join(guarded.root, 'link-to-site'), guarded)).toEqual({ folder });
  });

  it('is refused whole where one file is not ours, and named', () => {
    const site = writeSite(join(guarded.root, 'mixed'), 'old');
    write(join(site, 'assets/mine.css'), '');
    write(join(site, '.DS_Store'), '');
    expect(refuse(site)).toBe('这个网站里有不是尺幅生成的文件：assets/mine.css。');
  });

  it('is a site of version 0.1.0 as well, unless something else lies in it', () => {
    const site = join(guarded.root, 'unmarked');
    const page = '<!doctype html><meta name="chifu-build" content="x">';
    for (const name of ['index.html', '404.html', 'w/1001/index.html']) write(join(site, name), page);
    for (const name of ['worker.js', 'data/version.json', 'assets/a.js', 'iiif/1001-a/info.json'])
      write(join(site, name), '');
    expect(checkTarget(site, guarded)).toEqual({ folder: site });
    write(join(site, '说明/index.html'), '<p>mine');
    expect(refuse(site)).toBe('这个网站里有不是尺幅生成的文件：说明/index.html。');
  });
});

describe('the swap', () => {
  it('keeps what lies deep in a replaced site and is not ours', () => {
    const [site, fresh] = [join(root, 'deep-site'), join(root, 'deep-fresh')];
    writeSite(site, 'old');
    const deep = 'iiif/1001-old/full/max/合同.pdf';
    write(join(site, deep), 'contract');
    const last = placeSite(writeSite(fresh, 'fresh'), site) ?? '';
    expect(removeSite(last)).toEqual([deep]);
    expect(readFileSync(join(last, deep), 'utf8')).toBe('contract');
  });

  it('puts the last site back where the new one cannot be placed', () => {
    const site = writeSite(join(root, 'stays'), 'old');
    const before = readTree(site);
    expect(() => placeSite(join(root, 'never-built'), site)).toThrow('ENOENT');
    expect(readTree(site)).toEqual(before);
  });

  it('never touches folders of like names', () => {
    const site = writeSite(join(root, 'twin'), 'old');
    for (const name of ['twin-last', 'twin-building', 'twin-new', 'twin-last-backup'])
      write(join(root, name, 'a'), name);
    recoverSite(site);
    const last = placeSite(writeSite(join(root, 'twin-fresh'), 'fresh'), site) ?? '';
    removeSite(last);
    for (const name of ['twin-last', 'twin-building', 'twin-new', 'twin-last-backup'])
      expect(readFileSync(join(root, name, 'a'), 'utf8')).toBe(name);
  });

  it('brings the last site back after a kill between the two renames, and clears half copies', () => {
    const site = join(root, 'killed');
    // No process has an id beyond the kernel's greatest.
    const dead = 'elsewhere-4194999-0a1b2c3d-0';
    writeSite(`${site}-last-${dead}`, 'old');
    write(
      join(`${site}-new-${dead}`, 'chifu-site.json'),
      readFileSync(join(`${site}-last-${dead}`, 'chifu-site.json'), 'utf8'),
    );
    recoverSite(site);
    expect(readFileSync(join(site, 'w/1001/index.html'), 'utf8')).toBe('old');
    expect(readdirSync(root).filter((name) => name.startsWith('killed'))).toEqual(['killed']);
  });
});
