import { wrapBytes } from './bytes.ts';
import { listMetadata } from './metadata-blocks.ts';
import type { ReadableKind } from './sniff.ts';
import { TiffReader, tiffTags } from './tiff-directories.ts';

/** What a label in a file says of AI: all of the picture is made by it, part of it, or that may be. */
export type AiMark = 'whole' | 'part' | 'perhaps';

/** What the metadata of an original tells that visitors or organisers have to know; none of it is published. */
export interface PictureMarks {
  ai?: AiMark;
  /** Which label says so: that of GB 45438-2025, IPTC's term, or a C2PA manifest. */
  aiBy?: 'gb' | 'iptc' | 'c2pa';
  /** A C2PA manifest, whatever it says: cameras and editors write them too. */
  hasCredentials?: true;
  /** Where it was taken. */
  hasPlace?: true;
}

/**
 * Reads the labels of AI in a file, and whether it tells where it was taken. `exif` is its block of EXIF, where one is
 * known.
 * @see GB 45438-2025, annex E, and TC260-PG-20258A for pictures: XMP property AIGC of the namespace below
 * @see https://cv.iptc.org/newscodes/digitalsourcetype/
 * @see https://spec.c2pa.org/specifications/specifications/2.1/specs/C2PA_Specification.html#_embedding_manifests_into_various_file_formats
 */
export async function readMarks(bytes: Buffer, kind: ReadableKind, exif?: Buffer): Promise<PictureMarks> {
  // UTF-16, as EXIF has comments, is the same without its zeros; signs of XML and JSON are written in either way.
  const texts = listMetadata(bytes, kind)
    .filter(mayTell)
    .map((block) => ({
      isManifest: block.includes(manifestMark),
      text: block.toString('latin1').replaceAll('\0', '').replaceAll('&quot;', '"').replaceAll('\\"', '"'),
    }));
  const ai = findNational(texts) ?? findSource(texts);
  const hasPlace =
    texts.some(({ text }) => /exif:GPSL(?:at|ong)itude\b/u.test(text)) ||
    (await hasGps(kind === 'tiff' ? bytes : exif));
  return {
    ...ai,
    ...(texts.some(({ isManifest }) => isManifest) && { hasCredentials: true }),
    ...(hasPlace && { hasPlace: true }),
  };
}

/** The type of a JUMBF superbox that holds a manifest store, whatever file it lies in. */
const manifestMark = Buffer.from('6332706100110010800000AA00389B71', 'hex');

/** A block of this many bytes is the whole file: it is not turned into text unless it holds something. */
const largeBlock = 1024 * 1024;
const needles = ['AIGC', 'A\0I\0G\0C', 'igitalsourcetype', 'igitalSourceType', 'exif:GPSL'].map((text) =>
  Buffer.from(text, 'latin1'),
);

function mayTell(block: Buffer): boolean {
  return block.length < largeBlock || [...needles, manifestMark].some((needle) => block.includes(needle));
}

interface BlockText {
  text: string;
  isManifest: boolean;
}

const namespace = /http:\/\/www\.tc260\.org\.cn\/ns\/AIGC\/1\.0/iu;
/** `"AIGC":{"Label":"1",…}`, or the same with its key apart: in XMP, in a comment of EXIF, or as text of a PNG. */
const national = /AIGC\W{0,40}\{[^{}]{0,4000}?"Label"\s*:\s*"?([123])/u;

function findNational(texts: readonly BlockText[]): Pick<PictureMarks, 'ai' | 'aiBy'> | undefined {
  for (const { text } of texts) {
    const label = national.exec(text)?.[1];
    const isNamed = namespace.test(text) && /(?:[:\s<])AIGC(?:[\s=>/])/u.test(text);
    if (label === undefined && !isNamed) continue;
    return { ai: label === '2' || label === '3' ? 'perhaps' : 'whole', aiBy: 'gb' };
  }
  return undefined;
}

const sources: Readonly<Record<string, AiMark>> = {
  trainedalgorithmicmedia: 'whole',
  algorithmicmedia: 'whole',
  compositewithtrainedalgorithmicmedia: 'part',
  compositesynthetic: 'part',
};

/** IPTC's term, in XMP or in what a manifest asserts; what says most rules. */
function findSource(texts: readonly BlockText[]): Pick<PictureMarks, 'ai' | 'aiBy'> | undefined {
  const found = texts.flatMap(({ text, isManifest }) =>
    [...text.matchAll(/digitalsourcetype\/([a-z]+)/giu)].flatMap(([, term = '']) => {
      const ai = readTerm(term.toLowerCase());
      return ai ? [{ ai, aiBy: isManifest ? ('c2pa' as const) : ('iptc' as const) }] : [];
    }),
  );
  return found.find(({ ai }) => ai === 'whole') ?? found[0];
}

/** In CBOR nothing parts a term from the letters behind it. */
function readTerm(written: string): AiMark | undefined {
  const term = Object.keys(sources).find((one) => written.startsWith(one));
  return term === undefined ? undefined : sources[term];
}

const latitude = 2;
const longitude = 4;

/** True where EXIF tells a latitude and a longitude: many cameras write a directory of GPS without them. */
async function hasGps(exif: Buffer | undefined): Promise<boolean> {
  if (exif === undefined) return false;
  const start = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0;
  const reader = await TiffReader.open(wrapBytes(exif.subarray(start)));
  const [main] = (await reader?.readChain()) ?? [];
  const offset = main?.tags.get(tiffTags.gps)?.[0];
  const [gps] = offset === undefined ? [] : ((await reader?.readChain(offset)) ?? []);
  return [latitude, longitude].every((tag) => gps?.tags.get(tag)?.some((value) => value !== 0) === true);
}
