import type { Bare, Parts, Span } from './bare.ts';

/** A tag is told by its beginning, by its end, or both; bytes. */
const headLength = 32;
const id3v1Length = 128;
const enhancedLength = 227;

/**
 * Tags of MP3: ID3v2 and APEv2 before the sound and wherever files were put together, and behind it APEv2, Lyrics3,
 * ID3v1 with its enlargement, and ID3v2 with a footer.
 * @see https://id3.org/id3v2.4.0-structure
 */
export async function bareMp3(parts: Parts): Promise<Bare> {
  const bytes = await parts.read(0, parts.size);
  let from = 0;
  for (let length; (length = measureAtStart(bytes, from)) > 0;) from += length;
  let to = bytes.length;
  for (let length; to > from && (length = measureAtEnd(bytes.subarray(from, to))) > 0;) to -= length;
  if (to <= from) return { cuts: [], patches: [] };
  const ends = [
    { from: 0, to: from },
    { from: to, to: bytes.length },
  ].filter((one) => one.to > one.from);
  const cuts = [...ends, ...findWithin(bytes, from, to)].sort((a, b) => a.from - b.from);
  return { cuts, patches: [] };
}

/** Length of the tag that begins at a place, with its footer; 0 where none does. */
function measureAtStart(bytes: Buffer, at: number): number {
  const head = bytes.subarray(at, at + headLength);
  const name = head.toString('latin1', 0, 8);
  if (name === 'APETAGEX' && head.length === headLength)
    return Math.min(bytes.length - at, headLength + head.readUInt32LE(12));
  if (!name.startsWith('ID3') || head.length < 10 || (head[3] ?? 255) > 4) return 0;
  const length = readSynchsafe(head, 6);
  if (length === undefined) return 0;
  const hasFooter = ((head[5] ?? 0) & 0x10) !== 0;
  return Math.min(bytes.length - at, 10 + length + (hasFooter ? 10 : 0));
}

/** Length of the tag with which the bytes end; 0 where they end with none. */
function measureAtEnd(bytes: Buffer): number {
  const size = bytes.length;
  const at = (back: number, length: number): string =>
    back > size ? '' : bytes.toString('latin1', size - back, size - back + length);
  if (at(id3v1Length, 3) === 'TAG')
    return at(id3v1Length + enhancedLength, 4) === 'TAG+' ? id3v1Length + enhancedLength : id3v1Length;
  if (at(headLength, 8) === 'APETAGEX') {
    const own = bytes.readUInt32LE(size - headLength + 12);
    const hasHeader = (bytes.readUInt32LE(size - headLength + 20) & 0x80_00_00_00) !== 0;
    return Math.min(size, own + (hasHeader ? headLength : 0));
  }
  if (at(9, 9) === 'LYRICS200') return Math.min(size, Number(/^\d{6}$/u.exec(at(15, 6))?.[0] ?? 0) + 15);
  if (at(9, 9) === 'LYRICSEND') {
    const start = bytes.lastIndexOf('LYRICSBEGIN', size - 9, 'latin1');
    return start < 0 ? 9 : size - start;
  }
  const footer = at(10, 3) === '3DI' ? readSynchsafe(bytes, size - 4) : undefined;
  return footer === undefined ? 0 : Math.min(size, footer + 20);
}

/** Tags between sounds: what stands behind one is the beginning of a frame, or of another tag. */
function findWithin(bytes: Buffer, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let at = bytes.indexOf('ID3', from, 'latin1'); at >= 0 && at < to;) {
    const end = at + measureAtStart(bytes.subarray(0, to), at);
    const isTag = (bytes[at + 3] ?? 0) >= 2 && bytes[at + 4] === 0 && end > at && isFollowed(bytes, end, to);
    if (isTag) {
      const hasOld =
        at - from >= id3v1Length && bytes.toString('latin1', at - id3v1Length, at - 125) === 'TAG';
      spans.push({ from: hasOld ? at - id3v1Length : at, to: end });
    }
    at = bytes.indexOf('ID3', isTag ? end : at + 3, 'latin1');
  }
  return spans;
}

function isFollowed(bytes: Buffer, at: number, to: number): boolean {
  if (at >= to) return at === to;
  const isFrame = bytes[at] === 0xff && ((bytes[at + 1] ?? 0) & 0xe0) === 0xe0;
  return isFrame || measureAtStart(bytes, at) > 0;
}

/** Seven bits of each byte; undefined where one has the eighth. */
function readSynchsafe(bytes: Buffer, at: number): number | undefined {
  const four = [...bytes.subarray(at, at + 4)];
  if (four.length < 4 || four.some((one) => one > 127)) return undefined;
  return four.reduce((total, one) => total * 128 + one, 0);
}
