import { appendFileSync, truncateSync, writeFileSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { FolderFile } from './folder.ts';
import { readVideo } from './read-video.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-video-'));
const fixtures = join(import.meta.dirname, '../../tests/fixtures/video');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const locate = (name: string): FolderFile => ({
  ...{ name, path: join(folder, name), relative: `calligraphy/${name}`, directory: false },
});

function place(name: string, fixture: string): FolderFile {
  copyFileSync(join(fixtures, fixture), join(folder, name));
  return locate(name);
}

/** Sizes and lengths are those that ffmpeg was asked for. */
it.each([
  ['sign.mp4', 'video/mp4', /^1001-[0-9a-f]{8}\.mp4$/u],
  ['sign.webm', 'video/webm', /^1001-[0-9a-f]{8}\.webm$/u],
])('reads %s', async (fixture, type, name) => {
  expect(await readVideo(place('1001.MP4', fixture), '1001')).toEqual({
    video: { file: expect.stringMatching(name) as string, type, seconds: 3, width: 160, height: 120 },
  });
});

it.each([
  ['hevc.mp4', '编码是 HEVC（H.265），有的手机和电脑放不出来'],
  ['quicktime.mov', 'QuickTime（.mov）'],
  ['sound-only.mp4', '只有声音，没有画面'],
])('%s is not for every browser', async (fixture, found) => {
  expect(await readVideo(place('1001.mp4', fixture), '1001')).toEqual({
    problem: {
      code: 'video-unplayable',
      severity: 'error',
      file: 'calligraphy/1001.mp4',
      found,
      expected: 'MP4（H.264 画面，AAC 声音）或 WebM（VP8、VP9）视频',
      fix: '用剪映、格式工厂一类的软件导出为 MP4，编码选 H.264；只改文件名的后缀没有用。',
    },
  });
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('这不是视频')],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
])('%s is no video', async (name, bytes) => {
  const file = locate(`${name}.mp4`);
  writeFileSync(file.path, bytes);
  expect(await readVideo(file, '1001')).toMatchObject({
    problem: { code: 'video-unplayable', found: '不是能播放的视频' },
  });
});

it('refuses a video that says beside its tags where it was made, and one that is too large to be sent', async () => {
  const tagged = await readVideo(place('1001.mp4', 'with-place.mp4'), '1001');
  expect(tagged).toMatchObject({ video: { type: 'video/mp4' } });
  for (const told of [
    'pdin\u00a9xyz\0\u0012\u0015\u00c7+39.9042+116.4074/',
    'pdinhdlr\0\0\0\0\0\0\0\0meta',
  ]) {
    const placed = place('1001.mp4', 'sign.mp4');
    appendFileSync(
      placed.path,
      Buffer.from(`\0\0\0${String.fromCharCode(told.length + 4)}${told}`, 'latin1'),
    );
    expect(await readVideo(placed, '1001')).toMatchObject({ problem: { code: 'video-place' } });
  }
  const large = place('1002.mp4', 'sign.mp4');
  truncateSync(large.path, 100_000_001);
  expect(await readVideo(large, '1002')).toMatchObject({
    problem: { code: 'video-large', found: '101 MB', expected: '不超过 100 MB' },
  });
});
