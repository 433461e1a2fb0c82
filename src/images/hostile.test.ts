import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { describePicture } from './derive/describe.ts';
import { probePicture } from './probe/probe.ts';
import type { SourcePicture } from './probe/source-picture.ts';
import { openStore } from './store.ts';
import {
  drawPicture,
  findTool,
  hasReal,
  makeFolder,
  makeSharedFolder,
  probeGood,
  realFolder,
} from '../../tests/images/test-files.ts';
import { isFull } from '../../tests/full.ts';

const place = { site: 'https://example.cn', base: '/' };

test.each([
  [1, 1],
  [20_000, 20],
  [20, 20_000],
  [3, 5],
])('a picture of %i × %i px is published at the sizes promised', async (width, height) => {
  const folder = await makeFolder();
  const source = await probeGood(await drawPicture(path.join(folder, '1001.png'), width, height));
  const store = await openStore(path.join(folder, 'cache'));
  expect(await store.derive([source])).toEqual({ derived: 1, reused: 0, problems: [] });
  const picture = describePicture(source, '1001');
  store.publish(new Map([[picture.id, source]]), folder, place);
  for (const size of picture.sizes) {
    for (const format of ['avif', 'webp', 'jpg']) {
      const file = path.join(
        folder,
        'iiif',
        picture.id,
        `full/${size.width},${size.height}/0/default.${format}`,
      );
      const meta = await sharp(file).metadata();
      expect([meta.width, meta.height]).toEqual([size.width, size.height]);
    }
  }
});

/** Decoding these takes seconds and hundreds of megabytes, and shows nothing that smaller ones do not. */
const heavy = ['bomb_giant_280MP.jpg', 'handscroll_lanying_31502x1516.jpg', 'avif_cat.avif'];

describe.runIf(hasReal)('real awkward files', () => {
  const awkward = path.join(realFolder, 'awkward');
  const verdicts: Record<string, string> = {};
  let published = '';

  beforeAll(async () => {
    const folder = await makeSharedFolder();
    const pictures = new Map<string, SourcePicture>();
    for (const name of await readdir(awkward)) {
      if (heavy.includes(name) && !isFull) continue;
      const probed = await probePicture(path.join(awkward, name), name);
      if ('problem' in probed) verdicts[name] = probed.problem.code;
      else
        pictures.set(
          describePicture(probed.source, `3${String(pictures.size).padStart(3, '0')}`).id,
          probed.source,
        );
    }
    const store = await openStore(path.join(folder, 'cache'));
    const { problems } = await store.derive(pictures.values());
    for (const { file, code } of problems) verdicts[file] = code;
    const absent = store.publish(pictures, folder, place);
    expect(absent).toHaveLength(problems.length);
    published = path.join(folder, 'iiif');
  }, 120_000);

  test('each gives a result or a Problem, and only these are Problems', () => {
    expect(verdicts).toEqual({
      'avif_hdr_rec2020_seine.avif': 'picture-hdr',
      'bomb_17000x17000.avif': 'picture-too-large',
      'bomb_65536x65536.png': 'picture-too-large',
      'bomb_decompression.gif': 'picture-unreadable',
      'bomb_decompression.ico': 'picture-not-a-picture',
      'bomb_reallybig.bmp': 'picture-not-a-picture',
      'corrupt_badwidth.bmp': 'picture-not-a-picture',
      'corrupt_header.jpg': 'picture-truncated',
      'corrupt_tiff_d664a7358879.tif': 'picture-unreadable',
      'corrupt_tiff_m15-42c19f8e.tif': 'picture-unsupported',
      'corrupt_tiff_m6-f0d7bcb90.tif': 'picture-unreadable',
      'corrupt_tiff_m8-42c19f8e7.tif': 'picture-unreadable',
      'derived_html_named.jpg': 'picture-not-a-picture',
      'derived_truncated_fsa.jpg': 'picture-truncated',
      'derived_zero_byte.jpg': 'picture-empty',
      'exif_bad_hopper.jpg': 'picture-damaged',
      'heic_p3_rotate90_gps_church.heic': 'picture-heic',
      'jp2_world.jp2': 'picture-not-a-picture',
      'old_jpeg_tile.tif': 'picture-unsupported',
      'truncated_pillow.jpg': 'picture-truncated',
      'truncated_pillow.png': 'picture-truncated',
      'truncated_sharp.jpg': 'picture-truncated',
      'truncated_sharp.png': 'picture-truncated',
      'truncated_vips.gif': 'picture-unreadable',
    });
  });

  test('no published file carries EXIF, GPS, XMP, IPTC, a maker note or a comment', () => {
    const exiftool = findTool('exiftool', 'libimage-exiftool-perl');
    const told = execFileSync(
      exiftool,
      ['-r', '-j', '-a', '-G0', '-q', '-ext', 'jpg', '-ext', 'webp', '-ext', 'avif', published],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    const files = JSON.parse(told) as Record<string, unknown>[];
    expect(files.length).toBeGreaterThan(500);
    const groups = new Set(files.flatMap((file) => Object.keys(file).map((key) => key.split(':')[0])));
    const tags = new Set(
      files.flatMap((file) =>
        Object.keys(file).filter((key) => /gps|serial|owner|artist|comment|author/i.test(key)),
      ),
    );
    expect([...groups].sort()).toEqual(['Composite', 'ExifTool', 'File', 'QuickTime', 'RIFF', 'SourceFile']);
    expect([...tags]).toEqual([]);
  }, 60_000);
});

test('a picture full of private data is published without any', async () => {
  const exiftool = findTool('exiftool', 'libimage-exiftool-perl');
  const folder = await makeFolder();
  const file = await drawPicture(path.join(folder, '3001.jpg'), 3000, 2800);
  execFileSync(exiftool, [
    ...['-q', '-overwrite_original', '-GPSLatitude=43.88', '-GPSLongitude=125.32', '-Artist=13800001234'],
    ...[
      '-IPTC:By-line=220102199001011234',
      '-XMP:Creator=someone',
      '-UserComment=home',
      '-Comment=x',
      '-SerialNumber=42',
    ],
    file,
  ]);
  const source = await probeGood(file);
  const store = await openStore(path.join(folder, 'cache'));
  await store.derive([source]);
  store.publish(new Map([['3001-0', source]]), folder, place);
  const told = execFileSync(exiftool, ['-r', '-a', '-G0', '-s', path.join(folder, 'iiif')], {
    encoding: 'utf8',
  });
  expect(told).not.toMatch(
    /GPS|13800001234|220102199001011234|someone|home|\[EXIF\]|\[XMP\]|\[IPTC\]|\[MakerNotes\]/,
  );
});
