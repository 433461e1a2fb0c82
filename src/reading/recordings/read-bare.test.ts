import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBuffer } from 'music-metadata';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder, removeTemporary } from '../../disk/remove.ts';
import { hashBare, readBareWhole } from './read-bare.ts';

const folder = makeTemporaryFolder();
afterAll(() => {
  removeTemporary(folder);
});
const fixtures = join(import.meta.dirname, '../../../tests/fixtures');
const mp3 = readFileSync(join(fixtures, 'audio/talk.mp3'));
/** Of the fixture: the sound behind the 45 bytes of its tag. */
const sound = mp3.subarray(45);
const m4a = readFileSync(join(fixtures, 'audio/talk.m4a'));
const webm = readFileSync(join(fixtures, 'video/sign.webm'));
const secret = 'ZHANGSAN 13800138000';

let count = 0;
async function bare(bytes: Buffer): Promise<Buffer> {
  const path = join(folder, String(count++));
  writeFileSync(path, bytes);
  return readBareWhole(path);
}

/** An ID3v2 tag with one frame of text; https://id3.org/id3v2.4.0-structure */
function id3(text: string, { version = 4, hasFooter = false, padding = 0 } = {}): Buffer {
  const content = Buffer.from(`\0${text}`, 'latin1');
  const frame = Buffer.concat([Buffer.from('TPE1\0\0\0\0\0\0', 'latin1'), content, Buffer.alloc(padding)]);
  frame.writeUInt8(content.length, 7);
  const head = Buffer.from(`ID3${String.fromCharCode(version)}\0\0\0\0\0\0`, 'latin1');
  head.writeUInt8(hasFooter ? 0x10 : 0, 5);
  head.writeUInt8(frame.length >> 7, 8);
  head.writeUInt8(frame.length & 127, 9);
  const footer = Buffer.concat([Buffer.from('3DI'), head.subarray(3)]);
  return Buffer.concat([head, frame, ...(hasFooter ? [footer] : [])]);
}

const id3v1 = Buffer.concat([Buffer.from(`TAG${secret}`), Buffer.alloc(125 - secret.length)]);
const enhanced = Buffer.concat([Buffer.from(`TAG+${secret}`), Buffer.alloc(223 - secret.length)]);
const lyrics = Buffer.from(`LYRICSBEGININD0000200${secret}000042LYRICS200`, 'latin1');

/** An APEv2 tag; https://wiki.hydrogenaud.io/index.php?title=APEv2_specification */
function ape({ hasHeader = true } = {}): Buffer {
  const key = Buffer.from(`\0\0\0\0Artist\0${secret}`, 'latin1');
  const item = Buffer.concat([Buffer.alloc(4), key]);
  item.writeUInt32LE(secret.length, 0);
  const side = (flags: number): Buffer => {
    const bytes = Buffer.concat([Buffer.from('APETAGEX'), Buffer.alloc(24)]);
    bytes.writeUInt32LE(2000, 8);
    bytes.writeUInt32LE(item.length + 32, 12);
    bytes.writeUInt32LE(1, 16);
    bytes.writeUInt32LE(flags >>> 0, 20);
    return bytes;
  };
  const flag = hasHeader ? 0x80_00_00_00 : 0;
  return Buffer.concat([...(hasHeader ? [side(flag | 0x20_00_00_00)] : []), item, side(flag)]);
}

describe('of an MP3 the sound is left, to the bit', () => {
  const lengthened = Buffer.from(lyrics);
  lengthened.write(String(lyrics.length - 15).padStart(6, '0'), lyrics.length - 15, 'latin1');
  it.each<[string, Buffer[], Buffer[]]>([
    ['ID3v2.3', [id3(secret, { version: 3 })], []],
    ['ID3v2.4 of more than 127 bytes', [id3(secret, { padding: 300 })], []],
    ['ID3v2.4 with a footer', [id3(secret, { hasFooter: true })], []],
    ['several in a row', [id3(secret), id3(secret, { version: 3 }), id3(secret, { version: 2 })], []],
    ['ID3v1', [], [id3v1]],
    ['ID3v1 with its enlargement', [], [enhanced, id3v1]],
    ['APEv2', [], [ape()]],
    ['APEv2 without a header', [], [ape({ hasHeader: false })]],
    ['APEv2 and ID3v1', [], [ape(), id3v1]],
    ['APEv2 in front', [ape()], []],
    ['Lyrics3', [], [lengthened, id3v1]],
    ['ID3v2 behind', [], [id3(secret, { hasFooter: true })]],
    ['all of them', [id3(secret), ape()], [ape(), lengthened, enhanced, id3v1]],
  ])('%s', async (_, front, back) => {
    expect((await bare(Buffer.concat([...front, sound, ...back]))).equals(sound)).toBe(true);
  });

  it('where two were put together', async () => {
    const whole = Buffer.concat([id3(secret), sound, id3v1, id3(secret), sound, id3v1]);
    expect((await bare(whole)).equals(Buffer.concat([sound, sound]))).toBe(true);
  });

  it('letters that are no tag stay', async () => {
    const odd = Buffer.concat([sound, Buffer.from('ID3\u0004\0\0\0\0\0\u0001 no frame'), sound]);
    expect((await bare(odd)).equals(odd)).toBe(true);
  });
});

function box(type: string, ...content: (Buffer | string)[]): Buffer {
  const inner = Buffer.concat(
    content.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : one)),
  );
  const head = Buffer.from(`\0\0\0\0${type}`, 'latin1');
  head.writeUInt32BE(inner.length + 8, 0);
  return Buffer.concat([head, inner]);
}

const times = (fill: number): Buffer =>
  Buffer.concat([Buffer.alloc(4), Buffer.alloc(8, fill), Buffer.alloc(8, 7)]);
const film = (fill: number, tags: (name: string) => Buffer[], outer: Buffer): Buffer =>
  Buffer.concat([
    box('ftyp', 'isom\0\0\0\0isom'),
    box(
      'moov',
      box('mvhd', times(fill)),
      box(
        'trak',
        box('tkhd', times(fill)),
        ...tags('udta'),
        box('mdia', box('mdhd', times(fill)), box('minf', 'stco')),
      ),
      ...tags('udta'),
      ...tags('meta'),
    ),
    outer,
    box('mdat', secret, 'samples'),
  ]);

it('of boxes with tags free space is left, all others where they were', async () => {
  const tagged = film(9, (name) => [box(name, box('\u00a9xyz', secret))], box('uuid', secret));
  const space = Buffer.alloc(8 + secret.length);
  const clean = film(0, () => [box('free', space)], box('free', Buffer.alloc(secret.length)));
  expect((await bare(tagged)).toString('latin1')).toBe(clean.toString('latin1'));
  expect((await bare(clean)).equals(clean)).toBe(true);
});

it('what lies behind the last box, and long and open boxes, are read', async () => {
  const long = Buffer.concat([
    Buffer.from('\0\0\0\u0001uuid\0\0\0\0\0\0\0\u0024', 'latin1'),
    Buffer.from(secret),
  ]);
  const open = Buffer.concat([Buffer.from('\0\0\0\0uuid', 'latin1'), Buffer.from(secret)]);
  const ftyp = box('ftyp', 'isom\0\0\0\0isom');
  const made = await bare(Buffer.concat([ftyp, long, box('mdat', 'samples'), open]));
  expect([made.includes(secret), made.includes('samples')]).toEqual([false, true]);
  const junk = await bare(
    Buffer.concat([ftyp, box('mdat', 'samples'), Buffer.from(`\0\0\0\u0002${secret}`)]),
  );
  expect([junk.includes(secret), junk.includes('samples')]).toEqual([false, true]);
});

it('keeps where the sound of AAC begins, and nothing beside it', async () => {
  const figures = ' 00000000 00000840 000001CA 00000000003F31F6';
  const item = (name: string, value: string): Buffer =>
    box(
      '----',
      box('mean', '\0\0\0\0com.apple.iTunes'),
      box('name', `\0\0\0\0${name}`),
      box('data', '\0\0\0\u0001\0\0\0\0', value),
    );
  const hdlr = box('hdlr', '\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0');
  const udta = box(
    'udta',
    box(
      'meta',
      '\0\0\0\0',
      hdlr,
      box('ilst', box('\u00a9ART', secret), item('iTunSMPB', figures), item('who', secret)),
    ),
  );
  const made = await bare(
    Buffer.concat([box('ftyp', 'M4A \0\0\0\0M4A '), box('moov', udta), box('mdat', 'samples')]),
  );
  expect([made.includes('iTunSMPB'), made.includes(figures), made.includes(secret)]).toEqual([
    true,
    true,
    false,
  ]);
  expect((await bare(made)).equals(made)).toBe(true);
});

describe('files of programs', () => {
  it.each([
    ['talk.mp3', mp3],
    ['talk.m4a', m4a],
    ['sign.webm', webm],
    ['sign.mp4', readFileSync(join(fixtures, 'video/sign.mp4'))],
    ['with-place.mp4', readFileSync(join(fixtures, 'video/with-place.mp4'))],
    ['with-place.m4a', readFileSync(join(fixtures, 'audio/with-place.m4a'))],
  ])('%s is still read, and tells nothing', async (name, bytes) => {
    const made = await bare(bytes);
    const { format, native } = await parseBuffer(made, { path: name }, { duration: true });
    const before = await parseBuffer(bytes, { path: name }, { duration: true });
    if (before.format.duration !== undefined) expect(format.duration).toBeCloseTo(before.format.duration, 1);
    expect(format.codec).toBe(before.format.codec);
    const told = Object.values(native).flat();
    expect(told.filter(({ value }) => value !== undefined)).toEqual([]);
    if (!name.endsWith('.mp3')) expect(made).toHaveLength(bytes.length);
    expect((await bare(made)).equals(made)).toBe(true);
  });

  it('the name of what is published does not change with its tags', async () => {
    const write = (name: string, bytes: Buffer): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const plain = await hashBare(write('a', sound));
    expect(await hashBare(write('b', Buffer.concat([id3('one'), sound])))).toBe(plain);
    expect(await hashBare(write('c', Buffer.concat([sound, sound])))).not.toBe(plain);
  });
});

const ffmpeg = process.env['FFMPEG'] ?? 'ffmpeg';
const hasFfmpeg = spawnSync(ffmpeg, ['-version']).status === 0;

describe.skipIf(!hasFfmpeg)('ffmpeg hears and sees the same', () => {
  const run = (args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(ffmpeg, ['-v', 'error', ...args], { encoding: 'utf8' });
    expect([args, status, stderr]).toEqual([args, 0, '']);
    return stdout;
  };
  const tags = ['title', 'artist', 'comment', 'location'].flatMap((key) => ['-metadata', `${key}=${secret}`]);
  const track = ['-metadata:s:0', `title=${secret}`];
  it.each([
    ['a.mp3', 'audio/talk.mp3', ['-id3v2_version', '3', '-write_id3v1', '1', '-write_apetag', '1']],
    ['a.m4a', 'audio/talk.m4a', []],
    ['b.m4a', 'audio/talk.m4a', ['-movflags', '+faststart+use_metadata_tags']],
    ['a.mp4', 'video/sign.mp4', track],
    ['b.mp4', 'video/sign.mp4', ['-movflags', '+frag_keyframe+empty_moov', ...track]],
    ['a.webm', 'video/sign.webm', track],
  ])('%s', async (name, fixture, more) => {
    const file = join(folder, `tagged-${name}`);
    run(['-y', '-i', join(fixtures, fixture), '-c', 'copy', ...tags, ...more, file]);
    expect(readFileSync(file).includes('ZHANGSAN')).toBe(true);
    const made = join(folder, `bare-${name}`);
    writeFileSync(made, await readBareWhole(file));
    expect(readFileSync(made).includes('ZHANGSAN')).toBe(false);
    const hash = (path: string): string => run(['-i', path, '-f', 'streamhash', '-hash', 'md5', '-']);
    expect(hash(made)).toBe(hash(file));
  });
});
