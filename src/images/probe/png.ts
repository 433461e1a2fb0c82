import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Bytes } from './bytes.ts';
import { judgeCodePoints } from './code-points.ts';
import { readExif } from './exif.ts';
import { buildGreyProfile } from './icc-profile.ts';
import { adobeGamma, adobePrimaries, buildProfile, srgbPrimaries, type Chromaticities } from './primaries.ts';

/** A chunk to put in after the header of a PNG, so that libvips understands what older chunks say. */
export interface PngAddition {
  type: 'iCCP' | 'eXIf';
  body: Buffer;
}

const ruling = ['cICP', 'iCCP', 'sRGB', 'gAMA', 'cHRM'] as const;
/** Text longer than this, bytes, is no EXIF. */
const mostText = 4 * 1024 * 1024;
/** gAMA of sRGB; a file within 3 of it is sRGB. PNG, 11.3.2.2. */
const usualGamma = 45455;

/**
 * What libvips overlooks in a PNG: colours by code points, by exponent and primaries, or by EXIF's name for Adobe
 * RGB; EXIF that ImageMagick writes as text. `hdr` and `wide` for code points that cannot be converted.
 * @see https://www.w3.org/TR/png-3/#4Concepts.ColourSpaces: cICP rules over iCCP, that over sRGB, that over gAMA and cHRM
 */
export async function readPng(bytes: Bytes): Promise<PngAddition[] | 'hdr' | 'wide'> {
  const chunks = await listChunks(bytes);
  const header = chunks.get('IHDR');
  const isGrey = ((header?.[9] ?? 0) & 3) === 0;
  const additions: PngAddition[] = [];
  const written = chunks.get('eXIf');
  const exif = written ?? findTextExif(chunks);
  const reading = exif && (await readExif(exif));
  if (exif && !written && reading?.orientation !== undefined)
    additions.push({ type: 'eXIf', body: stripName(exif) });
  const rule = ruling.find((type) => chunks.has(type));
  if (rule === 'cICP') {
    const [primaries = 2, transfer = 2] = chunks.get('cICP') ?? [];
    const judged = judgeCodePoints({ primaries, transfer });
    if (judged === 'hdr' || judged === 'wide') return judged;
    if (judged !== 'usual' && !isGrey) additions.push(buildIccp(judged));
  } else if (rule === 'gAMA' || rule === 'cHRM') {
    const profile = buildOldProfile(chunks, isGrey);
    if (profile) additions.push(buildIccp(profile));
  } else if (rule === undefined && reading?.isAdobeRgb === true && !isGrey) {
    additions.push(buildIccp(buildProfile('Adobe RGB (1998)', adobePrimaries, adobeGamma)));
  }
  return additions;
}

/** A PNG with chunks put in after its header, where they go before others of their type. */
export function insertChunks(png: Buffer, additions: readonly PngAddition[]): Buffer {
  const headerEnd = 33;
  const made = additions.map(({ type, body }) => {
    const chunk = Buffer.alloc(body.length + 12);
    chunk.writeUInt32BE(body.length, 0);
    chunk.write(type, 4, 'latin1');
    body.copy(chunk, 8);
    chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length);
    return chunk;
  });
  return Buffer.concat([png.subarray(0, headerEnd), ...made, png.subarray(headerEnd)]);
}

/** The chunk that holds a profile. PNG, 11.3.2.3. */
export function buildIccp(profile: Buffer): PngAddition {
  return { type: 'iCCP', body: Buffer.concat([Buffer.from('profile\0\0', 'latin1'), deflateSync(profile)]) };
}

/** The first chunk of each type of interest, with the texts that may hold EXIF. */
async function listChunks(bytes: Bytes): Promise<Map<string, Buffer>> {
  const chunks = new Map<string, Buffer>();
  for (let offset = 8; offset + 12 <= bytes.size;) {
    const head = await bytes.read(offset, 8);
    const [length, type] = [head.readUInt32BE(0), head.toString('latin1', 4, 8)];
    const isWanted = (ruling as readonly string[]).includes(type) || type === 'IHDR' || type === 'eXIf';
    const isText = ['tEXt', 'zTXt', 'iTXt'].includes(type) && length <= mostText;
    if (isWanted && !chunks.has(type)) chunks.set(type, await bytes.read(offset + 8, length));
    if (isText) {
      const body = await bytes.read(offset + 8, length);
      const name = body.toString('latin1', 0, Math.max(0, body.indexOf(0)));
      if (/^Raw profile type (?:exif|APP1)$/u.test(name))
        chunks.set('text', Buffer.concat([head.subarray(4), body]));
    }
    if (type === 'IEND') break;
    offset += 12 + length;
  }
  return chunks;
}

/** `Raw profile type exif`: a blank line, the name, the length, then hexadecimal digits, as ImageMagick writes it. */
function findTextExif(chunks: ReadonlyMap<string, Buffer>): Buffer | undefined {
  const chunk = chunks.get('text');
  if (!chunk) return undefined;
  const [type, body] = [chunk.toString('latin1', 0, 4), chunk.subarray(4)];
  const start = body.indexOf(0) + 1;
  const text = readText(type, body.subarray(start));
  const [, digits = ''] = /^\s*\w+\s+\d+\s+([\da-f\s]+)/iu.exec(text ?? '') ?? [];
  const block = Buffer.from(digits.replace(/\s+/gu, ''), 'hex');
  return block.length > 8 ? block : undefined;
}

function readText(type: string, rest: Buffer): string | undefined {
  try {
    if (type === 'tEXt') return rest.toString('latin1');
    if (type === 'zTXt')
      return inflateSync(rest.subarray(1), { maxOutputLength: mostText }).toString('latin1');
    // iTXt: whether it is compressed, how, then language and translated name, each ended by a zero.
    const text = rest.subarray(rest.indexOf(0, rest.indexOf(0, 2) + 1) + 1);
    return rest[0] === 0
      ? text.toString('latin1')
      : inflateSync(text, { maxOutputLength: mostText }).toString('latin1');
  } catch {
    return undefined;
  }
}

function stripName(block: Buffer): Buffer {
  return block.toString('latin1', 0, 6) === 'Exif\0\0' ? block.subarray(6) : block;
}

function buildOldProfile(chunks: ReadonlyMap<string, Buffer>, isGrey: boolean): Buffer | undefined {
  const gamma = chunks.get('gAMA')?.readUInt32BE(0) ?? usualGamma;
  const primaries = readPrimaries(chunks.get('cHRM'));
  const isUsualGamma = gamma === 0 || Math.abs(gamma - usualGamma) <= 3;
  if (isGrey) return isUsualGamma ? undefined : buildGreyProfile('gAMA', 100_000 / gamma);
  if (isUsualGamma && !primaries) return undefined;
  return buildProfile(
    'gAMA and cHRM',
    primaries ?? srgbPrimaries,
    100_000 / (gamma === 0 ? usualGamma : gamma),
  );
}

/** Primaries that differ from those of sRGB; in units of 1/100,000. PNG, 11.3.2.1. */
function readPrimaries(chunk: Buffer | undefined): Chromaticities | undefined {
  if (!chunk || chunk.length < 32) return undefined;
  const [white, red, green, blue] = [0, 8, 16, 24].map((at): readonly [number, number] => [
    chunk.readUInt32BE(at) / 1e5,
    chunk.readUInt32BE(at + 4) / 1e5,
  ]);
  if (!white || !red || !green || !blue) return undefined;
  const read = { white, red, green, blue };
  const isUsual = (['white', 'red', 'green', 'blue'] as const).every((name) =>
    read[name].every((value, at) => Math.abs(value - (srgbPrimaries[name][at] ?? 0)) < 0.0015),
  );
  const isSound = Object.values(read).every(([x, y]) => x >= 0 && y > 0.01 && x + y <= 1.2);
  return isUsual || !isSound ? undefined : read;
}
