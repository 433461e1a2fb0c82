import { copyFile, mkdir, readFile, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openProbeCache } from './probe-cache.ts';
import { probePicture } from './probe.ts';
import { drawPicture, hasReal, makeFolder, probeGood, realFolder } from '../../../tests/images/test-files.ts';

async function probeCode(file: string, relative = path.basename(file)): Promise<string> {
  const probed = await probePicture(file, relative);
  return 'problem' in probed ? probed.problem.code : 'good';
}

describe('what is wrong with a file comes back as a Problem', () => {
  test('missing, empty, a folder, not a picture', async () => {
    const folder = await makeFolder();
    await writeFile(path.join(folder, 'empty.jpg'), '');
    await mkdir(path.join(folder, 'folder.jpg'));
    await writeFile(path.join(folder, 'page.jpg'), '<!DOCTYPE html><title>404</title>');
    expect(await probeCode(path.join(folder, 'none.jpg'))).toBe('picture-missing');
    expect(await probeCode(path.join(folder, 'empty.jpg'))).toBe('picture-empty');
    expect(await probeCode(path.join(folder, 'folder.jpg'))).toBe('picture-not-a-picture');
    expect(await probeCode(path.join(folder, 'page.jpg'))).toBe('picture-not-a-picture');
  });

  test('the whole text of a HEIC renamed to JPEG', async () => {
    const file = path.join(await makeFolder(), '1001.jpg');
    await writeFile(
      file,
      Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(99)]),
    );
    expect(await probePicture(file, 'photography/1001.jpg')).toEqual({
      problem: {
        code: 'picture-heic',
        severity: 'error',
        file: 'photography/1001.jpg',
        found: '这是 iPhone 的 HEIC 照片（不论文件名写的是什么）',
        expected: 'JPEG、PNG、TIFF、WebP 或 AVIF 图片',
        fix:
          'iPhone：「设置」→「相机」→「格式」选「兼容性最佳」后重拍，或把照片「存储到文件」时选 JPEG；' +
          'Windows：用「照片」打开，「…」→「另存为」，类型选 JPEG；Mac：用「预览」打开，「文件」→「导出」，选 JPEG。',
      },
    });
  });

  test('SVG, with or without a preamble, is never read', async () => {
    const folder = await makeFolder();
    const texts = [
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      '\ufeff<?xml version="1.0"?>\n<!-- a --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>',
    ];
    for (const [i, text] of texts.entries()) {
      const file = path.join(folder, `${i}.jpg`);
      await writeFile(file, text);
      expect(await probeCode(file)).toBe('picture-svg');
    }
  });

  test('a JPEG, a PNG and a WebP cut short', async () => {
    const folder = await makeFolder();
    for (const name of ['a.jpg', 'b.png', 'c.webp']) {
      const whole = await readFile(await drawPicture(path.join(folder, name), 640, 480));
      const cut = path.join(folder, `cut-${name}`);
      await writeFile(cut, whole.subarray(0, Math.floor(whole.length * 0.6)));
      expect([name, await probeCode(cut)]).toEqual([name, 'picture-truncated']);
    }
  });

  test('a JPEG with a thumbnail inside and bytes appended is whole', async () => {
    const folder = await makeFolder();
    const whole = await readFile(await drawPicture(path.join(folder, 'a.jpg'), 320, 200));
    const thumbnail = Buffer.from([0xff, 0xe1, 0x00, 0x08, 0xff, 0xd8, 0xff, 0xda, 0xff, 0xd9]);
    const file = path.join(folder, 'motion.jpg');
    await writeFile(
      file,
      Buffer.concat([whole.subarray(0, 2), thumbnail, whole.subarray(2), Buffer.alloc(100_000)]),
    );
    expect(await probeCode(file)).toBe('good');
    await writeFile(file, Buffer.concat([whole.subarray(0, 2), thumbnail, whole.subarray(2, 2000)]));
    expect(await probeCode(file)).toBe('picture-truncated');
  });

  test('too many pixels, with the limit it was told', async () => {
    const file = await drawPicture(path.join(await makeFolder(), '2001.png'), 300, 200);
    const probed = await probePicture(file, 'painting/2001.png', undefined, { maxPixels: 50_000 });
    expect(
      'problem' in probed && [probed.problem.code, probed.problem.found, probed.problem.expected],
    ).toEqual(['picture-too-large', '300×200 像素，共 6 万像素', '不超过 5 万像素']);
  });

  test('a progressive JPEG whose coefficients would fill the memory; the same as a baseline one is only damaged', async () => {
    const file = path.join(await makeFolder(), '1001.jpg');
    for (const progressive of [true, false]) {
      const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
        .jpeg({ progressive })
        .toBuffer();
      const frame = jpeg.indexOf(Buffer.from([0xff, progressive ? 0xc2 : 0xc0]));
      jpeg.writeUInt16BE(15_000, frame + 5);
      jpeg.writeUInt16BE(20_000, frame + 7);
      await writeFile(file, jpeg);
      const probed = await probePicture(file, '1001.jpg');
      expect('problem' in probed ? [probed.problem.code, probed.problem.found] : 'good').toEqual(
        progressive
          ? ['picture-too-large', '20000×15000 像素的渐进式 JPEG，共 3 亿像素，解码要用几 GB 内存']
          : ['picture-damaged', '图片有一段坏了，从那里往后会错位、变色或变灰'],
      );
    }
  });

  test('a link out of the exhibition folder, of the file or of its folder; one that stays inside is good', async () => {
    const folder = await makeFolder();
    const show = path.join(folder, 'show');
    await mkdir(path.join(show, 'painting'), { recursive: true });
    await mkdir(path.join(folder, 'elsewhere'));
    const secret = await drawPicture(path.join(folder, 'elsewhere', 'secret.jpg'), 20, 20);
    await drawPicture(path.join(show, 'painting', '2001.jpg'), 20, 20);
    await symlink(secret, path.join(show, 'painting', '2002.jpg'));
    await symlink(path.join(folder, 'elsewhere'), path.join(show, 'linked'));
    await symlink('2001.jpg', path.join(show, 'painting', '2003.jpg'));
    expect(await probeCode(path.join(show, 'painting', '2002.jpg'), 'painting/2002.jpg')).toBe(
      'picture-outside',
    );
    expect(await probeCode(path.join(show, 'linked', 'secret.jpg'), 'linked/secret.jpg')).toBe(
      'picture-outside',
    );
    expect(await probeCode(path.join(show, 'painting', '2003.jpg'), 'painting/2003.jpg')).toBe('good');
  });
});

test('names in Chinese, with spaces, brackets, full-width digits, NFD', async () => {
  const folder = await makeFolder();
  const drawn = await drawPicture(path.join(folder, 'a.jpg'), 40, 30);
  for (const name of [
    '王建国《丰收 · 秋收》 (1).JPG',
    '１００１.jpg',
    'Cafe\u0301[1].jpg',
    'a\'b"c&d%20#.jpg',
  ]) {
    const file = path.join(folder, name);
    await copyFile(drawn, file);
    const { width, height } = await probeGood(file);
    expect([name, width, height]).toEqual([name, 40, 30]);
  }
});

test('orientation counts: a picture lying on its side is upright in size', async () => {
  const file = path.join(await makeFolder(), '3001.jpg');
  await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
    .withMetadata({ orientation: 6 })
    .toFile(file);
  expect(await probeGood(file)).toMatchObject({ width: 40, height: 60, kind: 'jpg' });
});

test('an untouched file is known by its stat, a touched one by its hash, across processes', async () => {
  const folder = await makeFolder();
  const file = await drawPicture(path.join(folder, '1001.jpg'), 80, 60);
  const cacheDir = path.join(folder, 'cache');
  const cache = openProbeCache(cacheDir);
  const first = await probePicture(file, '1001.jpg', cache);
  cache.save();

  const again = openProbeCache(cacheDir);
  await utimes(file, 1000, 1000);
  const { hash } = 'source' in first ? first.source : { hash: '' };
  expect(again.getByHash(hash)).toEqual({ hash, kind: 'jpg', width: 80, height: 60, isSound: true });
  expect(await probePicture(file, '1001.jpg', again)).toMatchObject({ source: { hash, width: 80 } });
});

test('a picture replaced within the clock’s resolution is not taken for the old one', async () => {
  const folder = await makeFolder();
  const cache = openProbeCache(path.join(folder, 'cache'));
  const file = path.join(folder, '1001.jpg');
  await drawPicture(file, 80, 60, 20);
  const first = await probePicture(file, '1001.jpg', cache);
  const other = await drawPicture(path.join(folder, 'other.jpg'), 80, 60, 200);
  await rename(other, file);
  const second = await probePicture(file, '1001.jpg', cache);
  expect('source' in first && 'source' in second && first.source.hash !== second.source.hash).toBe(true);
});

describe.runIf(hasReal)('real awkward files', () => {
  const awkward = path.join(realFolder, 'awkward');
  test.each([
    ['derived_truncated_fsa.jpg', 'picture-truncated'],
    ['truncated_pillow.jpg', 'picture-truncated'],
    ['truncated_sharp.jpg', 'picture-truncated'],
    ['truncated_sharp.png', 'picture-truncated'],
    ['truncated_pillow.png', 'picture-truncated'],
    ['derived_html_named.jpg', 'picture-not-a-picture'],
    ['derived_zero_byte.jpg', 'picture-empty'],
    ['derived_png_named.jpg', 'good'],
    ['heic_p3_rotate90_gps_church.heic', 'picture-heic'],
    ['bomb_65536x65536.png', 'picture-too-large'],
    ['bomb_17000x17000.avif', 'picture-too-large'],
    ['bomb_reallybig.bmp', 'picture-not-a-picture'],
    ['bomb_decompression.gif', 'picture-unreadable'],
    ['jp2_world.jp2', 'picture-not-a-picture'],
    ['corrupt_header.jpg', 'picture-truncated'],
    ['handscroll_lanying_31502x1516.jpg', 'good'],
    ['王建国《丰收 · 秋收时节》 (1).JPG', 'good'],
  ])('%s is %s', async (name, code) => {
    expect(await probeCode(path.join(awkward, name))).toBe(code);
  });
});
