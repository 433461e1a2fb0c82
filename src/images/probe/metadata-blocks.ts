import { inflateSync } from 'node:zlib';
import { endOfImage, findMarker } from './jpeg-segments.ts';
import type { ReadableKind } from './sniff.ts';

/** Text longer than this once it is inflated, bytes, is no metadata. */
const mostText = 8 * 1024 * 1024;

/**
 * The metadata of a picture file as blocks of bytes, each whole: segments and chunks put together, compressed text
 * inflated. Formats whose metadata may lie anywhere (TIFF, AVIF, GIF) are one block. Never throws for damage.
 */
export function listMetadata(bytes: Buffer, kind: ReadableKind): Buffer[] {
  if (kind === 'jpg') return listJpegBlocks(bytes);
  if (kind === 'png') return listPngBlocks(bytes);
  if (kind === 'webp') return listWebpBlocks(bytes);
  return [bytes];
}

const extendedName = 'http://ns.adobe.com/xmp/extension/\0';
/** Name, GUID, length and offset stand before each piece of an extended packet. XMP, part 3, 1.1.3.1. */
const extendedHead = extendedName.length + 40;

/** Application segments and comments up to the first scan; what is spread over several is joined. */
function listJpegBlocks(bytes: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  const extended: Buffer[] = [];
  const boxes = new Map<number, Buffer[]>();
  for (let at = 2; ;) {
    const found = findMarker(bytes, at);
    if (!found || found.marker === 0xda || found.marker === endOfImage) break;
    const { marker } = found;
    if (found.at + 4 > bytes.length || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at = found.at + 2;
      continue;
    }
    const end = found.at + 2 + bytes.readUInt16BE(found.at + 2);
    const body = bytes.subarray(found.at + 4, end);
    if (marker === 0xeb && body.toString('latin1', 0, 2) === 'JP' && body.length > 16) addBox(boxes, body);
    else if (body.toString('latin1', 0, extendedName.length) === extendedName)
      extended.push(body.subarray(extendedHead));
    else if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) blocks.push(body);
    at = Math.max(end, found.at + 2);
  }
  return [...blocks, Buffer.concat(extended), ...[...boxes.values()].map((pieces) => Buffer.concat(pieces))];
}

/** A piece of a JUMBF box: its number of 2 bytes and of its packet 4; the head of the box stands before each. ISO/IEC 19566-5, D.2. */
function addBox(boxes: Map<number, Buffer[]>, body: Buffer): void {
  const instance = body.readUInt16BE(2);
  const head = body.readUInt32BE(8) === 1 ? 16 : 8;
  const pieces = boxes.get(instance);
  if (pieces) pieces.push(body.subarray(8 + head));
  else boxes.set(instance, [body.subarray(8)]);
}

function listPngBlocks(bytes: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (['tEXt', 'eXIf', 'caBX'].includes(type)) blocks.push(body);
    else if (type === 'zTXt') blocks.push(body, inflate(body.subarray(body.indexOf(0) + 2)));
    else if (type === 'iTXt') blocks.push(body, inflateInternational(body));
    at += 12 + length;
  }
  return blocks;
}

/** PNG, 11.3.3.4: keyword, two bytes on compression, language, translated keyword, text. */
function inflateInternational(body: Buffer): Buffer {
  const flags = body.indexOf(0) + 1;
  if (body[flags] !== 1) return Buffer.alloc(0);
  return inflate(body.subarray(body.indexOf(0, body.indexOf(0, flags + 2) + 1) + 1));
}

function inflate(data: Buffer): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: mostText });
  } catch {
    return Buffer.alloc(0);
  }
}

/** RIFF chunks but those of the pixels. */
function listWebpBlocks(bytes: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4);
    const type = bytes.toString('latin1', at, at + 4);
    if (!/^(?:VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/u.test(type))
      blocks.push(bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  return blocks;
}
