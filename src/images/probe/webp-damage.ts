/**
 * Blocks of 16 × 16 px that one zero byte of lossy data stands for where all is of one colour, at the most: 43 were
 * measured, in pictures of nothing else. Longer runs of zeros are no picture, but lost sectors.
 */
const blocksOfZero = 40;
/** Other equal bytes follow each other three times at the most (measured); so many are no arithmetic code. */
const mostEqual = 64;

/**
 * Tells from its structure whether a WebP is whole: chunks that end where the file says, and in the lossy data no
 * stretch of equal bytes as lost sectors leave it. The coding itself has no check: any other bytes decode to some
 * picture.
 * @see https://developers.google.com/speed/webp/docs/riff_container, RFC 6386
 */
export function findWebpDamage(bytes: Buffer): 'truncated' | 'damaged' | undefined {
  if (bytes.length < 20) return 'truncated';
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return 'truncated';
  return findChunkDamage(bytes, 12, end);
}

function findChunkDamage(bytes: Buffer, start: number, end: number): 'damaged' | undefined {
  for (let offset = start; offset + 8 <= end;) {
    const [type, length] = [bytes.toString('latin1', offset, offset + 4), bytes.readUInt32LE(offset + 4)];
    const body = offset + 8;
    if (!/^[\x20-\x7e]{4}$/u.test(type) || body + length > end) return 'damaged';
    // A frame of an animation has 16 bytes before chunks of its own.
    if (type === 'ANMF' && findChunkDamage(bytes, body + 16, body + length)) return 'damaged';
    if (type === 'VP8 ' && isLossyDamaged(bytes.subarray(body, body + length))) return 'damaged';
    offset = body + length + (length & 1);
  }
  return undefined;
}

/** RFC 6386, 9.1: a frame tag of 3 bytes, the start code, then width and height with 14 bits each. */
function isLossyDamaged(data: Buffer): boolean {
  if (data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a) return true;
  const [width, height] = [data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff];
  const blocks = Math.ceil(width / 16) * Math.ceil(height / 16);
  const mostZeros = mostEqual + blocks / blocksOfZero;
  let run = 1;
  for (let at = 11; at < data.length; at++) {
    run = data[at] === data[at - 1] ? run + 1 : 1;
    if (run >= (data[at] === 0 ? mostZeros : mostEqual)) return true;
  }
  return false;
}
