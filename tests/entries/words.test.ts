import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildEntry, outline, readShow, type Files } from './show.ts';

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../fixtures', name));
const talk = fixture('audio/talk.mp3');
const video = fixture('video/sign.mp4');
const captions = 'WEBVTT\n\n00:01.000 --> 00:03.000\n我在炉前站了三十年。\n';
const words = '创作心得: |\n  我在炉前站了三十年。\n  写的是手上的火候。';
const read = (head: string, files: Files = {}) =>
  readShow({
    'calligraphy/1001.md': buildEntry(head),
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`calligraphy/${name}`, content])),
  });

describe('the artist’s own words', () => {
  it('are read by the number: text, a recording a language, a video, captions with the Chinese first', async () => {
    const { exhibition, recordings, problems } = await read(words, {
      ...{ '1001.mp3': talk, '1001-words.mp3': talk, '1001-words.en.mp3': talk, '1001.mp4': video },
      ...{ '1001.en.vtt': captions, '1001.vtt': captions },
    });
    expect(outline(problems)).toEqual([]);
    const [work] = exhibition.works;
    expect(work?.words).toEqual(['我在炉前站了三十年。', '写的是手上的火候。']);
    expect(work?.tracks.map(({ file }) => file.replace(/-[0-9a-f]{8}/u, ''))).toEqual(['1001-zh.mp3']);
    expect(work?.ownTracks?.map(({ file, lang }) => [file.replace(/-[0-9a-f]{8}/u, ''), lang])).toEqual(
      expect.arrayContaining([
        ['1001-words-zh.mp3', 'zh'],
        ['1001-words-en.mp3', 'en'],
      ]),
    );
    expect(work?.video).toMatchObject({ type: 'video/mp4', seconds: 3, width: 160, height: 120 });
    expect(work?.video?.captions.map(({ lang }) => lang)).toEqual(['zh', 'en']);
    const published = [
      ...(work?.tracks ?? []),
      ...(work?.ownTracks ?? []),
      ...(work?.video ? [work.video, ...work.video.captions] : []),
    ].map(({ file }) => file);
    expect([...recordings.keys()].sort()).toEqual(published.sort());
    expect(new Set(published).size).toBe(6);
  });

  it.each(
    [
      ['1001-心得.mp3', '1001 words.MP3', '1001.words.m4a', '1001—创作感言.mp3'].map((name) => [name]),
      ['1001.MP4', '1001-手语.mp4', '1001 视频.mp4'].map((name) => [name]),
    ].flat(),
  )('are known by names as people give them: %s', async (name) => {
    const { exhibition, problems } = await read(words, {
      [name]: /mp4$/iu.test(name) ? video : name.endsWith('m4a') ? fixture('audio/talk.m4a') : talk,
    });
    expect(outline(problems)).toEqual([]);
    const [work] = exhibition.works;
    expect(work?.ownTracks?.length ?? (work?.video ? 1 : 0)).toBe(1);
  });

  it('may have files of any name that the entry gives', async () => {
    const { exhibition, problems } = await read(
      `${words}\nwords_audio: 录音.mp3\n手语视频: 手语.mp4\n字幕: 手语.vtt`,
      { '录音.mp3': talk, '手语.mp4': video, '手语.vtt': captions },
    );
    expect(outline(problems)).toEqual([]);
    expect(exhibition.works[0]).toMatchObject({ ownTracks: [{}], video: { captions: [{ lang: 'zh' }] } });
  });

  it.each<[string, string, Files, string]>([
    ['a recording that is not there', 'words_audio: a.mp3', {}, 'error audio-missing calligraphy/1001.md:5'],
    ['a video that is not there', 'video: a.mp4', {}, 'error video-missing calligraphy/1001.md:5'],
    [
      'captions that are not there',
      `captions: a.vtt\n${words}`,
      { '1001.mp4': video },
      'error captions-missing calligraphy/1001.md:5',
    ],
    ['captions alone', '', { '1001.vtt': captions }, 'warning captions-alone calligraphy/1001.vtt'],
    [
      'captions of another kind',
      words,
      { '1001.mp4': video, '1001.srt': '1\n' },
      'error captions-broken calligraphy/1001.srt',
    ],
    [
      'captions with a fault',
      words,
      { '1001.mp4': video, '1001.vtt': 'WEBVTT\n\n甲 --> 乙\n' },
      'error captions-broken calligraphy/1001.vtt:3',
    ],
    [
      'a film of a camera',
      words,
      { '1001.mov': fixture('video/quicktime.mov') },
      'error video-unplayable calligraphy/1001.mov',
    ],
    [
      'a recording whose words nobody wrote',
      '',
      { '1001-words.mp3': talk },
      'warning words-untold calligraphy/1001.md',
    ],
    [
      'a video whose words nobody wrote',
      '',
      { '1001.mp4': video },
      'warning words-untold calligraphy/1001.md',
    ],
    [
      'a child’s voice',
      `${words}\nminor: true`,
      { '1001-words.mp3': talk },
      'warning minor-recording calligraphy/1001.md:8',
    ],
    [
      'a child’s school in what it says',
      '创作心得: 我在星河小学写字。\nunit: 星河小学\nminor: true',
      {},
      'error minor-unit calligraphy/1001.md:5',
    ],
    [
      'a child’s school in captions',
      `${words}\nunit: 星河小学\nminor: true`,
      { '1001.mp4': video, '1001.vtt': captions.replace('炉前', '星河小学') },
      'error minor-unit calligraphy/1001.vtt:4',
    ],
  ])('%s', async (_name, head, files, told) => {
    expect(outline((await read(head, files)).problems)).toContain(told);
  });

  it('of a video with captions need no other text, and captions of Windows are read', async () => {
    // 我 in GB 18030.
    const gbk = Buffer.concat([
      Buffer.from('WEBVTT\n\n00:01.000 --> 00:03.000\n'),
      Buffer.from('ced2d4dac2afc7b0d5bec1cbc8fdcaaec4ea', 'hex'),
      Buffer.from('\n'),
    ]);
    const { exhibition, problems } = await read('', { '1001.mp4': video, '1001.vtt': gbk });
    expect(outline(problems)).toEqual(['warning encoding-not-utf8 calligraphy/1001.vtt']);
    expect(exhibition.works[0]?.video?.captions).toHaveLength(1);
  });
});
