import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ImageInfo } from './publish/info.ts';
import { describePicture } from './derive/describe.ts';
import { openStore } from './store.ts';
import {
  drawPicture,
  hashTree,
  hasReal,
  makeFolder,
  probeGood,
  realFolder,
} from '../../tests/images/test-files.ts';

const place = { site: 'https://example.cn', base: '/show/' };

describe('a picture under the tile threshold', () => {
  test('is published as exactly what its description and info.json promise', async () => {
    const folder = await makeFolder();
    const source = await probeGood(await drawPicture(path.join(folder, '1001.jpg'), 1000, 700));
    const store = await openStore(path.join(folder, 'cache'));
    expect(await store.derive([source])).toEqual({ derived: 1, reused: 0, problems: [] });
    const picture = describePicture(source, '1001');
    expect(store.publish(new Map([[picture.id, source]]), path.join(folder, 'out'), place)).toEqual([]);

    const root = path.join(folder, 'out', 'iiif', picture.id);
    const files = Object.keys(await hashTree(root)).sort();
    const promised = picture.sizes.flatMap(({ width, height }) =>
      ['avif', 'jpg', 'webp'].map((format) => `full/${width},${height}/0/default.${format}`),
    );
    const largest = ['avif', 'jpg', 'webp'].map((format) => `full/max/0/default.${format}`);
    expect(files).toEqual([...promised, ...largest, 'info.json'].sort());
    for (const { width, height } of picture.sizes) {
      for (const format of ['avif', 'jpg', 'webp']) {
        const meta = await sharp(path.join(root, `full/${width},${height}/0/default.${format}`)).metadata();
        expect([meta.width, meta.height]).toEqual([width, height]);
      }
    }
    const info = JSON.parse(await readFile(path.join(root, 'info.json'), 'utf8')) as ImageInfo;
    expect(info).toEqual({
      '@context': 'http://iiif.io/api/image/3/context.json',
      id: `https://example.cn/show/iiif/${picture.id}`,
      type: 'ImageService3',
      protocol: 'http://iiif.io/api/image',
      profile: 'level0',
      width: 1000,
      height: 700,
      sizes: picture.sizes,
      preferredFormats: ['jpg'],
      extraFormats: ['avif', 'webp'],
    });
  });

  test('is not derived again, keeps its facts, and is rebuilt byte for byte', async () => {
    const folder = await makeFolder();
    const source = await probeGood(await drawPicture(path.join(folder, '1001.jpg'), 700, 900));
    const store = await openStore(path.join(folder, 'cache'));
    expect(await store.readFacts(source)).toBeUndefined();
    await store.derive([source, source]);
    const before = await hashTree(path.join(store.folder, 'pictures'));
    expect(await store.derive([source])).toEqual({ derived: 0, reused: 1, problems: [] });
    const facts = await store.readFacts(source);
    expect(facts?.placeholder).toMatch(/^data:image\/webp;base64,/);
    expect(facts?.colours[0]).toMatch(/^#[0-9a-f]{6}$/);

    await rm(path.join(store.folder, 'pictures'), { recursive: true });
    expect(await store.derive([source])).toMatchObject({ derived: 1 });
    expect(await hashTree(path.join(store.folder, 'pictures'))).toEqual(before);
  });
});

/** The rules that IIIF's own image validator checks of a level-0 service. @see https://github.com/IIIF/image-validator */
test('the rules of the IIIF validator for level 0 hold: information, and the right picture', async () => {
  const folder = await makeFolder();
  const file = path.join(folder, 'squares.png');
  const colours = Array.from({ length: 100 }, (_, i) => [(i * 73) % 256, (i * 151) % 256, (i * 199) % 256]);
  const raw = { width: 10, height: 10, channels: 3 as const };
  await sharp(Uint8Array.from(colours.flat()), { raw })
    .resize(1000, 1000, { kernel: 'nearest' })
    .toFile(file);
  const source = await probeGood(file);
  const store = await openStore(path.join(folder, 'cache'));
  await store.derive([source]);
  store.publish(new Map([['1001-squares', source]]), folder, place);
  const root = path.join(folder, 'iiif', '1001-squares');
  const info = JSON.parse(await readFile(path.join(root, 'info.json'), 'utf8')) as ImageInfo;
  expect(info['@context']).toBe('http://iiif.io/api/image/3/context.json');
  expect(info.id).toBe('https://example.cn/show/iiif/1001-squares');
  expect([info.type, info.protocol, info.profile]).toEqual([
    'ImageService3',
    'http://iiif.io/api/image',
    'level0',
  ]);
  for (const { width, height } of [info, ...info.sizes])
    expect([width, height].every(Number.isInteger)).toBe(true);

  const shown = await sharp(path.join(root, 'full', 'max', '0', 'default.jpg'))
    .raw()
    .toBuffer();
  for (const [i, colour] of colours.entries()) {
    const centre = ((Math.floor(i / 10) * 100 + 50) * 1000 + (i % 10) * 100 + 50) * 3;
    for (const [channel, value] of colour.entries()) {
      expect(Math.abs((shown[centre + channel] ?? 0) - value)).toBeLessThan(12);
    }
  }
});

test('a changed recipe makes again only what it touches', async () => {
  const folder = await makeFolder();
  const source = await probeGood(await drawPicture(path.join(folder, '1001.jpg'), 400, 300));
  const store = await openStore(path.join(folder, 'cache'));
  await store.derive([source]);
  const pictureFolder = path.join(store.folder, 'pictures', source.hash);
  const [avif] = (await readdir(pictureFolder)).filter((name) => name.endsWith('.avif'));
  await rm(path.join(pictureFolder, avif ?? ''));
  const kept = await hashTree(pictureFolder);
  expect(await store.derive([source])).toMatchObject({ derived: 1, reused: 0 });
  const after = await hashTree(pictureFolder);
  expect(after).toMatchObject(kept);
  expect(Object.keys(after)).toHaveLength(Object.keys(kept).length + 1);
});

test('one file on demand is the same as the derived one; unknown addresses are not made', async () => {
  const folder = await makeFolder();
  const source = await probeGood(await drawPicture(path.join(folder, '1001.jpg'), 640, 480));
  const lazy = await openStore(path.join(folder, 'lazy'));
  const made = await lazy.deriveOne(source, 'full/480,360/0/default.avif');
  expect(await lazy.deriveOne(source, 'full/481,361/0/default.avif')).toBeUndefined();
  expect(await lazy.deriveOne(source, '../../probes.json')).toBeUndefined();
  const whole = await openStore(path.join(folder, 'whole'));
  await whole.derive([source]);
  const same = path.join(whole.folder, path.relative(lazy.folder, typeof made === 'string' ? made : ''));
  expect(await readFile(same)).toEqual(await readFile(made as string));
});

test('a damaged picture is told of under every number that has it; the others are derived', async () => {
  const folder = await makeFolder();
  const good = await probeGood(await drawPicture(path.join(folder, '1001.jpg'), 300, 200));
  const whole = await probeGood(await drawPicture(path.join(folder, '1002.png'), 300, 200, 90));
  const bytes = await readFile(whole.file);
  await writeFile(whole.file, bytes.fill(0x55, 200, Math.floor(bytes.length / 2)));
  // As a store meets it whose probe cache came from elsewhere.
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const bad = { ...whole, hash };
  const store = await openStore(path.join(folder, 'cache'));
  const { derived, problems } = await store.derive([bad, { ...bad, relative: '1009.png' }, good]);
  expect([derived, problems.map(({ code, file }) => `${code} ${file}`)]).toEqual([
    1,
    ['picture-unreadable 1002.png', 'picture-unreadable 1009.png'],
  ]);
});

test('a picture replaced between probe and derivation is never kept under the old hash', async () => {
  const folder = await makeFolder();
  const source = await probeGood(await drawPicture(path.join(folder, '1001.jpg'), 300, 200));
  await drawPicture(source.file, 300, 200, 200);
  const store = await openStore(path.join(folder, 'cache'));
  const { problems } = await store.derive([source]);
  expect(problems.map(({ code }) => code)).toEqual(['picture-changed']);
  expect(await store.readFacts(source)).toBeUndefined();
});

test.runIf(hasReal)(
  'a real handscroll has every tile its info.json implies, at the size asked for',
  async () => {
    const folder = await makeFolder();
    const source = await probeGood(path.join(realFolder, 'awkward', 'handscroll_lanying_31502x1516.jpg'));
    const store = await openStore(path.join(folder, 'cache'));
    const { tiles } = describePicture(source, '2099');
    for (const factor of tiles?.scaleFactors ?? []) {
      const step = (tiles?.size ?? 0) * factor;
      if (step >= source.width) continue;
      for (let x = 0; x < source.width; x += step) {
        const [width, height] = [Math.min(step, source.width - x), Math.min(step, source.height)];
        const [shownWidth, shownHeight] = [Math.ceil(width / factor), Math.ceil(height / factor)];
        const address = `${x},0,${width},${height}/${shownWidth},${shownHeight}/0/default.jpg`;
        const file = await store.deriveOne(source, address);
        const meta = await sharp(typeof file === 'string' ? file : '').metadata();
        expect([meta.width, meta.height]).toEqual([shownWidth, shownHeight]);
      }
    }
  },
  60_000,
);
