/**
 * Equal bytes that follow each other this often are no arithmetic-coded data: a coder that has 128 contexts puts
 * out 64 equal bytes only for some twenty million pixels of one colour.
 */
const mostEqual = 64;

/**
 * Tells from its structure whether a WebP is whole: chunks that end where the file says, and in the lossy data no
 * stretch of equal bytes, as lost sectors leave it. The coding itself has no check: any other bytes decode to some
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

function isLossyDamaged(data: Buffer): boolean {
  const hasStartCode = data.length >= 10 && data.readUIntBE(3, 3) === 0x9d012a;
  if (!hasStartCode) return true;
  let run = 1;
  // The last bytes of a partition may be fill.
  for (let at = 11; at < data.length - mostEqual; at++) {
    run = data[at] === data[at - 1] ? run + 1 : 1;
    if (run >= mostEqual) return true;
  }
  return false;
}
