import { existsSync, renameSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { ImageInfo } from './info.ts';
import type { SourcePicture } from '../probe/source-picture.ts';
import { Spares } from './spares.ts';
import { openStore } from '../store.ts';
import type { Store } from '../store.ts';
import { drawPicture, hashTree, makeFolder, probeGood } from '../../../tests/images/test-files.ts';

const place = { site: 'https://example.cn', base: '/' };

let [folder, site] = ['', ''];
let store: Store;
let pictures: ReadonlyMap<string, SourcePicture>;

beforeEach(async () => {
  folder = await makeFolder();
  site = path.join(folder, 'site');
  const files = [
    await drawPicture(path.join(folder, '1001.jpg'), 300, 200),
    await drawPicture(path.join(folder, '1002.jpg'), 300, 200, 90),
  ];
  const [first, second] = (await Promise.all(files.map((file) => probeGood(file)))) as [
    SourcePicture,
    SourcePicture,
  ];
  store = await openStore(path.join(folder, 'cache'));
  await store.derive([first, second]);
  pictures = new Map([
    ['1001-a', first],
    ['1002-b', second],
  ]);
});

/** Builds as scripts/lib/build/build-site.ts does; `prepare` leaves a spare of every picture. */
async function build({ prepare = false, to = place } = {}): Promise<void> {
  const spares = new Spares(store.folder, site);
  const building = `${site}-building`;
  expect(store.publish(pictures, building, to, spares)).toEqual([]);
  spares.keepAfter(() => {
    const isReplacing = existsSync(site);
    if (isReplacing) renameSync(site, `${site}-last`);
    renameSync(building, site);
    return isReplacing ? `${site}-last` : undefined;
  });
  await rm(`${site}-last`, { recursive: true, force: true });
  if (prepare) store.prepareSpares(pictures, to, spares);
}

/** Inode of a picture's folder: the same after a move, another after linking. */
async function readInode(id: string): Promise<number> {
  return (await stat(path.join(site, 'iiif', id))).ino;
}

async function listSpares(): Promise<string[]> {
  const [place = ''] = await readdir(path.join(store.folder, 'spare'));
  const names = await readdir(path.join(store.folder, 'spare', place));
  return names
    .filter((name) => name !== 'standing.json')
    .map((name) => name.slice(0, 6))
    .sort();
}

test('two sets of folders take turns, each site the same and none taken from the one that stands', async () => {
  await build({ prepare: true });
  const [clean, one] = [await hashTree(site), await readInode('1001-a')];
  expect(await listSpares()).toEqual(['1001-a', '1002-b']);
  await build();
  const other = await readInode('1001-a');
  expect([await hashTree(site), other === one]).toEqual([clean, false]);
  await build();
  expect([await hashTree(site), await readInode('1001-a')]).toEqual([clean, one]);
});

test('a build that ends before the swap leaves the site whole, and the next one is right', async () => {
  await build({ prepare: true });
  const clean = await hashTree(site);
  store.publish(pictures, `${site}-building`, place, new Spares(store.folder, site));
  expect(await hashTree(site)).toEqual(clean);
  await rm(`${site}-building`, { recursive: true });
  await build();
  expect(await hashTree(site)).toEqual(clean);
});

test('a spare in which a file is missing or was replaced is not used', async () => {
  await build();
  const clean = await hashTree(site);
  await rm(path.join(site, 'iiif/1001-a/full/max/0/default.jpg'));
  await rm(path.join(site, 'iiif/1002-b/full/max/0/default.jpg'));
  await writeFile(path.join(site, 'iiif/1002-b/full/max/0/default.jpg'), 'squeezed by another program');
  await build();
  expect(await listSpares()).toEqual(['1001-a', '1002-b']);
  await build();
  expect(await hashTree(site)).toEqual(clean);
});

test('a picture with other files in its folder is not kept', async () => {
  const building = `${site}-building`;
  for (const isFirst of [true, false]) {
    const spares = new Spares(store.folder, site);
    store.publish(pictures, building, place, spares);
    await mkdir(path.join(building, 'iiif/1001-a/0,0,100,100'));
    spares.forget(['1001-a']);
    spares.keepAfter(() => {
      if (!isFirst) renameSync(site, `${site}-last`);
      renameSync(building, site);
      return isFirst ? undefined : `${site}-last`;
    });
  }
  expect(await listSpares()).toEqual(['1002-b']);
});

test('a site for another address, or without a picture, drops the spares it cannot use', async () => {
  await build({ prepare: true });
  await build({ to: { site: 'https://elsewhere.cn', base: '/' } });
  expect(await listSpares()).toEqual([]);
  const text = await readFile(path.join(site, 'iiif/1001-a/info.json'), 'utf8');
  expect((JSON.parse(text) as ImageInfo).id).toBe('https://elsewhere.cn/iiif/1001-a');
  await build({ prepare: true });
  pictures = new Map([...pictures].slice(0, 1));
  await build();
  expect(await listSpares()).toEqual(['1001-a']);
  expect(await readdir(path.join(site, 'iiif'))).toEqual(['1001-a']);
});
