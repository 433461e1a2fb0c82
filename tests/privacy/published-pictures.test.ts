import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder, removeTemporary } from '../../src/disk/remove.ts';
import { probePicture } from '../../src/images/probe/probe.ts';
import type { SourcePicture } from '../../src/images/probe/source-picture.ts';
import { openStore } from '../../src/images/store.ts';
import { checkPublic } from '../../src/proof/check-public.ts';

const place = makeTemporaryFolder();
afterAll(() => {
  removeTemporary(place);
});

const kinds = ['jpeg', 'png', 'webp', 'avif', 'tiff'] as const;
const secret = 'ZHANGSAN-SECRET';
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secret}"/></rdf:RDF></x:xmpmeta>`;
/** A place in XMP: libvips writes no EXIF into TIFF. */
const placed = xmp.replace(
  'dc:creator',
  'xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="43,53.2N" exif:GPSLongitude="125,19.4E" dc:creator',
);
const noise = { create: { width: 900, height: 1200, channels: 3 as const, background: '#a08060' } };

/** A picture that tells who made it, with what, and where. */
async function write(kind: (typeof kinds)[number], file: string, hasPlace = true): Promise<void> {
  const gps = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '43/1 53/1 12/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '125/1 19/1 28/1',
  };
  const picture = sharp(noise).withExif({
    IFD0: { Artist: secret, Model: secret },
    ...(hasPlace && { IFD3: gps }),
  });
  const bytes = await picture
    .withXmp(kind === 'tiff' && hasPlace ? placed : xmp)
    [kind](kind === 'avif' ? { effort: 0 } : {})
    .toBuffer();
  writeFileSync(
    file,
    kind === 'jpeg' ? Buffer.concat([bytes.subarray(0, 2), iptc(), bytes.subarray(2)]) : bytes,
  );
}

/** APP13 with one resource, 0x0404, and in it a by-line: IPTC-NAA record 2, data set 80. */
function iptc(): Buffer {
  const text = Buffer.from(secret, 'latin1');
  const set = Buffer.concat([Buffer.from([0x1c, 2, 80, 0, text.length]), text]);
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(set.length, head.length - 4);
  const body = Buffer.concat([head, set, Buffer.alloc(set.length % 2)]);
  const marker = Buffer.from([0xff, 0xed, 0, 0]);
  marker.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([marker, body]);
}

/** What another program reads of metadata in files; undefined where it is not installed. */
function readWithExiftool(path: string): string[] | undefined {
  const groups = ['EXIF', 'XMP', 'IPTC', 'GPS', 'Photoshop', 'PNG', 'JUMBF', 'MakerNotes'];
  const wanted = [...groups.map((group) => `-${group}:all`), '-Comment'];
  const { status, stdout } = spawnSync('exiftool', ['-r', '-q', '-G1', '-s', ...wanted, path], {
    encoding: 'utf8',
  });
  if (status === null) return undefined;
  // The head of a PNG, which is no metadata, stands in exiftool's group of that name.
  const own = /^\[PNG\]\s+(?:ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace)\b/u;
  return stdout.split('\n').filter((line) => line.startsWith('[') && !own.test(line));
}

const hasExiftool = readWithExiftool(import.meta.filename) !== undefined;
if (!hasExiftool) console.log('跳过用 exiftool 核对图片：没有安装。');

describe('nothing of the metadata of an original is published', async () => {
  const sources = new Map<string, SourcePicture>();
  for (const [at, kind] of kinds.entries()) {
    const file = join(place, `100${at}.${kind === 'jpeg' ? 'jpg' : kind === 'tiff' ? 'tif' : kind}`);
    await write(kind, file);
    const probed = await probePicture(file, `100${at}.${kind}`);
    if ('source' in probed) sources.set(`100${at}-${kind}`, probed.source);
  }
  const site = join(place, 'site');
  mkdirSync(site);
  const store = await openStore(join(place, 'cache'));
  await store.derive(sources.values());
  store.publish(sources, site, { base: '/', site: 'https://example.org' });
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:jpg|webp|avif|png)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

  it('the originals are read and tell all of it', async () => {
    expect(sources.size).toBe(kinds.length);
    for (const { file } of sources.values()) {
      const { exif, xmp: packet } = await sharp(file).metadata();
      const hasExif = !file.endsWith('.tif');
      expect([file, exif !== undefined, packet !== undefined]).toEqual([file, hasExif, true]);
    }
    expect(files.length).toBeGreaterThanOrEqual(kinds.length * 3);
  });

  it('sharp finds nothing, nor does a search for the words', async () => {
    for (const file of files) {
      const { exif, xmp: packet, iptc: record, comments } = await sharp(file).metadata();
      expect([file, exif, packet, record, comments]).toEqual([file, ...Array<undefined>(4)]);
      expect([file, readFileSync(file).includes(secret)]).toEqual([file, false]);
    }
  });

  it.skipIf(!hasExiftool)('exiftool finds nothing', () => {
    expect(readWithExiftool(place)?.some((line) => line.includes('GPSLatitude'))).toBe(true);
    expect(readWithExiftool(site)).toEqual([]);
  });
});

describe('what lies in public is looked at, since it is published as it is', () => {
  const project = join(place, 'project');
  mkdirSync(join(project, 'public/a'), { recursive: true });
  const check = async (): Promise<string[]> =>
    (await checkPublic(project)).map(({ code, severity, file }) => `${severity} ${code} ${file}`);

  it('finds places, other metadata and personal numbers', async () => {
    await sharp(noise).png().toFile(join(project, 'public/plain.png'));
    writeFileSync(join(project, 'public/a.svg'), '<svg><path d="M 138 1234 5678 0"/></svg>');
    writeFileSync(join(project, 'public/robots.txt'), 'User-agent: *\n');
    expect(await check()).toEqual([]);
    for (const kind of kinds) await write(kind, join(project, `public/a/${kind}.jpg`));
    await write('jpeg', join(project, 'public/b.jpg'), false);
    writeFileSync(join(project, 'public/c.html'), '<p>请打\n138-1234-5678</p>');
    expect((await check()).sort()).toEqual(
      [
        ...kinds.toSorted().map((kind) => `error public-place public/a/${kind}.jpg`),
        'error personal-data public/c.html',
        'warning public-metadata public/b.jpg',
      ].sort(),
    );
  });

  const alone = async (name: string, content: string | Buffer): Promise<string[]> => {
    const own = join(makeTemporaryFolder(), 'one');
    const file = join(own, 'public', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    const told = (await checkPublic(own)).map(({ code, severity }) => `${severity} ${code}`);
    removeTemporary(dirname(own));
    return told;
  };
  const tagged = Buffer.concat([
    Buffer.from('ID3\u0003\0\0\0\0\0\u0013TPE1\0\0\0\u0009\0\0\0ZHANGSAN', 'latin1'),
    readFileSync(join(import.meta.dirname, '../fixtures/audio/talk.mp3')),
  ]);
  it.each<[string, string | Buffer, string[]]>([
    ['a.json', '{ "tel": "13800138000" }', ['error personal-data']],
    ['a.geojson', '{ "tel": 13800138000 }', ['error personal-data']],
    ['b.vcf', 'TEL:138-0013-8000', ['error personal-data']],
    ['名单', '张三 13800138000', ['error personal-data']],
    ['a.csv', '姓名,电话\n张三,13800138000', ['warning public-document', 'error personal-data']],
    ['张三13800138000.txt', '好', ['error personal-data']],
    ['张三138-0013-8000/a.txt', '好', ['error personal-data']],
    ['报名表.xlsx', 'PK', ['warning public-document']],
    ['报名表.XLS', '', ['warning public-document']],
    ['b.pdf', '%PDF-1.4', ['warning public-document']],
    ['c.docx', 'PK', ['warning public-document']],
    ['d.zip', 'PK', ['warning public-document']],
    ['c.mp3', tagged, ['warning public-metadata']],
    ['d.mp3', readFileSync(join(import.meta.dirname, '../fixtures/audio/talk.mp3')), []],
    ['e.m4a', readFileSync(join(import.meta.dirname, '../fixtures/audio/talk.m4a')), []],
    ['f.mp4', readFileSync(join(import.meta.dirname, '../fixtures/video/sign.mp4')), []],
    ['g.webm', readFileSync(join(import.meta.dirname, '../fixtures/video/sign.webm')), []],
    [
      'h.mp4',
      readFileSync(join(import.meta.dirname, '../fixtures/video/with-place.mp4')),
      ['error public-place'],
    ],
    ['CNAME', 'zhanlan.example.org', []],
    ['robots.txt', 'User-agent: *', []],
    ['site.webmanifest', '{ "name": "展" }', []],
    ['138/00138000.txt', '好', []],
    ['20221118123045.json', '{ "at": 1668760000000 }', []],
    ['google0123456789abcdef.html', 'google-site-verification: google0123456789abcdef.html', []],
  ])('%s', async (name, content, told) => {
    expect(await alone(name, content)).toEqual(told);
  });

  it('a project without the folder has nothing to be looked at', async () => {
    expect(await checkPublic(join(place, 'none'))).toEqual([]);
  });
});
