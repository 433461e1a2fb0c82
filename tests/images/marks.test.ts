import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readMarks } from '../../src/images/probe/marks.ts';
import { buildEntry, outline, readShow } from '../entries/show.ts';

const plain = sharp({ create: { width: 900, height: 1600, channels: 3, background: '#a08060' } });
const [jpg, png, webp, avif, tiff] = await Promise.all([
  plain.clone().jpeg().toBuffer(),
  plain.clone().png().toBuffer(),
  plain.clone().webp().toBuffer(),
  plain.clone().avif({ effort: 0 }).toBuffer(),
  plain.clone().tiff({ compression: 'lzw' }).toBuffer(),
]);

const packet = (inside: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inside}</rdf:RDF></x:xmpmeta>`;
const labelled = (label: string): string =>
  packet(
    `<rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"><TC260:AIGC>{"Label":"${label}","ContentProducer":"某某公司","ProduceID":"1"}</TC260:AIGC></rdf:Description>`,
  );
const attribute = packet(
  `<rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" TC260:AIGC="{&quot;Label&quot;:&quot;2&quot;}"/>`,
);
const iptc = (term: string): string =>
  packet(
    `<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${term}"/>`,
  );

/** A picture of each kind with this XMP, as sharp writes it. */
async function withXmp(kind: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff', xmp: string): Promise<Buffer> {
  const options = kind === 'avif' ? { effort: 0 } : {};
  return plain.clone().withXmp(xmp)[kind](options).toBuffer();
}

function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A manifest store: a superbox with its type, and an assertion in CBOR that may name a source. */
function manifest(term?: string, padding = 0): Buffer {
  const type = Buffer.concat([
    Buffer.from('6332706100110010800000AA00389B71', 'hex'),
    Buffer.from('\x03c2pa\0', 'latin1'),
  ]);
  const url = `http://cv.iptc.org/newscodes/digitalsourcetype/${term ?? ''}`;
  const text = Buffer.from(url, 'latin1');
  const cbor =
    term === undefined
      ? Buffer.from([0xa0])
      : Buffer.concat([Buffer.from([0x78, text.length]), text, Buffer.from('dwhen', 'latin1')]);
  return box('jumb', box('jumd', type), box('free', Buffer.alloc(padding)), box('cbor', cbor));
}

/** JUMBF in APP11 segments of at most `piece` bytes each. */
function inJpeg(jumbf: Buffer, piece = 60_000): Buffer {
  const segments: Buffer[] = [];
  const head = jumbf.subarray(0, 8);
  for (let at = 8, packet = 1; at < jumbf.length; at += piece, packet++) {
    const common = Buffer.from([0xff, 0xeb, 0, 0, 0x4a, 0x50, 0, 1, 0, 0, 0, packet]);
    const segment = Buffer.concat([common, head, jumbf.subarray(at, at + piece)]);
    segment.writeUInt16BE(segment.length - 2, 2);
    segments.push(segment);
  }
  return Buffer.concat([jpg.subarray(0, 2), ...segments, jpg.subarray(2)]);
}

function inPng(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(body.length + 12);
  chunk.writeUInt32BE(body.length, 0);
  chunk.write(type, 4, 'latin1');
  body.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

function inWebp(jumbf: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write('C2PA', 0, 'latin1');
  head.writeUInt32LE(jumbf.length, 4);
  const whole = Buffer.concat([webp, head, jumbf, Buffer.alloc(jumbf.length % 2)]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

const uuid = Buffer.from('D8FEC3D61B0E483C92975828877EC481', 'hex');
const inAvif = (jumbf: Buffer): Buffer =>
  Buffer.concat([
    avif,
    box('uuid', uuid, Buffer.from('\0\0\0\0manifest\0', 'latin1'), Buffer.alloc(8), jumbf),
  ]);

describe('a label of AI is read out of the file', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)('in XMP of %s', async (kind) => {
    const name = kind === 'jpeg' ? 'jpg' : kind;
    const marksOf = async (xmp: string) => readMarks(await withXmp(kind, xmp), name);
    expect(await marksOf(labelled('1'))).toEqual({ ai: 'whole', aiBy: 'gb' });
    expect(await marksOf(labelled('3'))).toEqual({ ai: 'perhaps', aiBy: 'gb' });
    expect(await marksOf(attribute)).toEqual({ ai: 'perhaps', aiBy: 'gb' });
    expect(await marksOf(iptc('trainedAlgorithmicMedia'))).toEqual({ ai: 'whole', aiBy: 'iptc' });
    expect(await marksOf(iptc('compositeWithTrainedAlgorithmicMedia'))).toEqual({ ai: 'part', aiBy: 'iptc' });
    expect(await marksOf(iptc('algorithmicMedia'))).toEqual({ ai: 'whole', aiBy: 'iptc' });
    expect(await marksOf(iptc('digitalCapture'))).toEqual({});
    expect(await marksOf(iptc('algorithmicallyEnhanced'))).toEqual({});
    expect(await marksOf(packet('<rdf:Description rdf:about="" title="AIGC"/>'))).toEqual({});
  });

  it('as JSON in a comment of EXIF, and in texts of PNG, compressed or not', async () => {
    const json = '{"AIGC":{"Label":"1","ContentProducer":"001191"}}';
    const exif = await plain
      .clone()
      .withExif({ IFD0: { ImageDescription: json } })
      .jpeg()
      .toBuffer();
    expect(await readMarks(exif, 'jpg')).toEqual({ ai: 'whole', aiBy: 'gb' });
    const plainText = Buffer.from('AIGC\0{"Label":"1","ProduceID":"x"}', 'latin1');
    expect(await readMarks(inPng('tEXt', plainText), 'png')).toEqual({ ai: 'whole', aiBy: 'gb' });
    const packed = Buffer.concat([Buffer.from('comment\0\0', 'latin1'), deflateSync(Buffer.from(json))]);
    expect(await readMarks(inPng('zTXt', packed), 'png')).toEqual({ ai: 'whole', aiBy: 'gb' });
    const xmp = Buffer.concat([
      Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0', 'latin1'),
      deflateSync(Buffer.from(labelled('1'))),
    ]);
    expect(await readMarks(inPng('iTXt', xmp), 'png')).toEqual({ ai: 'whole', aiBy: 'gb' });
  });

  it.each([
    ['jpg', inJpeg],
    ['jpg', (jumbf: Buffer) => inJpeg(jumbf, 97)],
    ['png', (jumbf: Buffer) => inPng('caBX', jumbf)],
    ['webp', inWebp],
    ['avif', inAvif],
    ['tiff', (jumbf: Buffer) => Buffer.concat([tiff, jumbf])],
  ] as const)('in a manifest of C2PA within %s; a manifest alone means none', async (kind, put) => {
    for (const padding of [0, 1, 50, 200]) {
      const made = await readMarks(put(manifest('trainedAlgorithmicMedia', padding)), kind);
      expect(made).toEqual({ ai: 'whole', aiBy: 'c2pa', hasCredentials: true });
    }
    const part = await readMarks(put(manifest('compositeWithTrainedAlgorithmicMedia')), kind);
    expect(part).toEqual({ ai: 'part', aiBy: 'c2pa', hasCredentials: true });
    expect(await readMarks(put(manifest('digitalCapture')), kind)).toEqual({ hasCredentials: true });
    expect(await readMarks(put(manifest()), kind)).toEqual({ hasCredentials: true });
  });

  it('of none where the file has none', async () => {
    for (const [bytes, kind] of [
      ...([
        [jpg, 'jpg'],
        [png, 'png'],
        [webp, 'webp'],
        [avif, 'avif'],
        [tiff, 'tiff'],
      ] as const),
    ])
      expect(await readMarks(bytes, kind)).toEqual({});
  });
});

describe('an entry is asked to declare it', () => {
  const ask = async (head: string, bytes: Uint8Array) => {
    const { problems, exhibition } = await readShow({
      'calligraphy/1001.md': buildEntry(head),
      'calligraphy/1001.jpg': bytes,
    });
    return { told: outline(problems), work: exhibition.works[0], problems };
  };

  it('once, and not where it does', async () => {
    const bytes = await withXmp('jpeg', labelled('1'));
    const first = await ask('year: 2022', bytes);
    expect(first.told).toEqual(['warning ai-undeclared calligraphy/1001.md:2']);
    expect(first.problems[0]?.found).toBe(
      'calligraphy/1001.jpg 里有国家标准 GB 45438 的隐式标识，说它由人工智能生成',
    );
    expect((await ask('人工智能生成: 是', bytes)).told).toEqual([]);
    expect((await ask('ai: AI辅助', bytes)).work?.ai).toBe('辅助');
    expect((await ask('ai: 否', bytes)).told).toEqual(['warning ai-denied calligraphy/1001.md:5']);
    expect((await ask('ai: 否', jpg)).told).toEqual([]);
    expect((await ask('ai: 大概', jpg)).told).toEqual(['error value-wrong calligraphy/1001.md:5']);
  });
});

it('tells where a picture was taken only if it holds a place', async () => {
  const located = await plain
    .clone()
    .withExif({
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '43/1 53/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '125/1 19/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
  const { exif } = await sharp(located).metadata();
  expect(await readMarks(located, 'jpg', exif)).toEqual({ hasPlace: true });
  const dated = await plain
    .clone()
    .withExif({ IFD3: { GPSDateStamp: '2022:11:18' } })
    .jpeg()
    .toBuffer();
  const other = await sharp(dated).metadata();
  expect(await readMarks(dated, 'jpg', other.exif)).toEqual({});
});
