import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { plainHall } from '../../tests/venue/plain-work.ts';
import type { FolderFile } from './folder.ts';
import type { WorkFiles } from './hall-folder.ts';
import { readTracks } from './read-audio.ts';

const folder = mkdtempSync(join(tmpdir(), 'chifu-audio-'));
const fixtures = join(import.meta.dirname, '../../tests/fixtures/audio');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function place(name: string, fixture: string | Buffer): FolderFile {
  const path = join(folder, name);
  if (typeof fixture === 'string') copyFileSync(join(fixtures, fixture), path);
  else writeFileSync(path, fixture);
  return { name, path, relative: `calligraphy/${name}`, directory: false };
}

function buildFiles(audio: [string, FolderFile][], strays: FolderFile[] = []): WorkFiles {
  const none = { parts: new Map(), words: new Map(), captions: new Map() };
  return { number: '1001', hall: plainHall, ...none, audio: new Map(audio), strays };
}
const entry = { file: 'calligraphy/1001.md', line: 9 };

/** The lengths are those that ffmpeg was asked for. */
it('reads MP3 and M4A, one a language', async () => {
  const files = buildFiles([
    ['zh', place('1001.mp3', 'talk.mp3')],
    ['en', place('1001.en.m4a', 'talk.m4a')],
  ]);
  const { tracks, problems } = await readTracks(files, undefined, entry);
  expect(problems).toEqual([]);
  expect(tracks.map(({ track }) => track)).toEqual([
    {
      file: expect.stringMatching(/^1001-zh-[0-9a-f]{8}\.mp3$/u) as string,
      type: 'audio/mpeg',
      lang: 'zh',
      seconds: 3,
    },
    {
      file: expect.stringMatching(/^1001-en-[0-9a-f]{8}\.m4a$/u) as string,
      type: 'audio/mp4',
      lang: 'en',
      seconds: 2,
    },
  ]);
});

it.each([
  ['a text', Buffer.from('这不是录音')],
  ['nothing', Buffer.alloc(0)],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
])('%s is no recording', async (_, bytes) => {
  const { tracks, problems } = await readTracks(
    buildFiles([['zh', place('1001.mp3', bytes)]]),
    undefined,
    entry,
  );
  expect(tracks).toEqual([]);
  expect(problems).toEqual([
    {
      code: 'audio-unreadable',
      severity: 'error',
      file: 'calligraphy/1001.mp3',
      found: '不是能播放的录音',
      expected: 'MP3 或 M4A（AAC）录音',
      fix: '用录音软件另存为 MP3；只改文件名的后缀没有用。',
    },
  ]);
});

it('the place in the tags of a recording is left out of what is published', async () => {
  const { tracks, problems } = await readTracks(
    buildFiles([['zh', place('1001.m4a', 'with-place.m4a')]]),
    undefined,
    entry,
  );
  expect([tracks.length, problems]).toEqual([1, []]);
});

it('a recording that says beside its tags where it was made is refused', async () => {
  const box = Buffer.from('\0\0\0\u0022mdat\u00a9xyz\0\u0012\u0015\u00c7+39.9042+116.4074/', 'latin1');
  const placed = Buffer.concat([readFileSync(join(fixtures, 'talk.m4a')), box]);
  const { problems } = await readTracks(buildFiles([['zh', place('1001.m4a', placed)]]), undefined, entry);
  expect(problems.map(({ code, file }) => [code, file])).toEqual([['audio-place', 'calligraphy/1001.m4a']]);
});

it('an entry may name a recording, and is told when it is not there', async () => {
  const files = buildFiles([], [place('讲解.mp3', 'talk.mp3')]);
  const { tracks } = await readTracks(files, '讲解.mp3', entry);
  expect(tracks.map(({ track }) => track.lang)).toEqual(['zh']);
  expect((await readTracks(files, '没有.mp3', entry)).problems).toEqual([
    expect.objectContaining({ code: 'audio-missing', line: 9, field: 'audio', found: '没有.mp3' }),
  ]);
});
