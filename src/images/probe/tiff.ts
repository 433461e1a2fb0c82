import type { Bytes } from './bytes.ts';
import type { Fault, UnsupportedFix } from './faults.ts';
import { TiffReader, tiffTags, type TiffDirectory } from './tiff-directories.ts';

/** Which image of a TIFF is the picture, and how its samples are meant. */
export interface TiffReading {
  page: number;
  /** Place among the children of the page, where the picture is one of them. */
  subifd?: number;
  /**
   * `plain` where all are colour, or colour and opacity; `spare` where others follow, such as saved selections, which
   * are to be left out; `spare-after-opacity` for red, green, blue, opacity and others.
   */
  samples: 'plain' | 'spare' | 'spare-after-opacity';
}

interface Candidate {
  page: number;
  subifd?: number;
  directory: TiffDirectory;
}

/**
 * Tells which image of a TIFF to show: never one that is declared a reduced copy or a mask, and a larger one of
 * the same proportions rather than a first one that is not declared at all. Kinds of samples that libvips shows
 * wrong, black or not at all come back as a Fault; camera raw too, whatever its first, small image is.
 * @see TIFF 6.0, sections 8 (baseline fields), 18 (associated alpha), 21 (YCbCr), 23 (CIE L*a*b*)
 */
export async function readTiff(bytes: Bytes): Promise<TiffReading | Fault> {
  const maker = findMaker(await bytes.read(0, 16));
  if (maker !== undefined) return { kind: 'raw', is: maker };
  const pages = (await (await TiffReader.open(bytes))?.readChain()) ?? [];
  if (pages.some(({ tags }) => tags.has(tiffTags.dngVersion))) return { kind: 'raw', is: 'DNG' };
  if (pages.flatMap((page) => [page, ...page.children]).some(isSensorData)) return { kind: 'raw', is: '' };
  if (pages.length === 0) return { kind: 'undecodable' };
  const chosen = chooseImage(pages);
  return judgeSamples(chosen) ?? describeSamples(chosen);
}

/** Camera raw that says so behind the header of a TIFF. */
function findMaker(head: Buffer): string | undefined {
  const mark = head.toString('latin1', 8, 12);
  if (mark.startsWith('CR')) return '佳能 CR2';
  return mark === 'IIII' || mark === 'MMMM' ? '飞思 IIQ' : undefined;
}

/** Photometric interpretations of a sensor's own samples, and compressions that only cameras use; TIFF/EP, DNG 1.7. */
const sensorPhotometrics = [32803, 34892];
const sensorCompressions = [32767, 32769, 32770, 34713, 65000, 65535];

function isSensorData(directory: TiffDirectory): boolean {
  return (
    sensorPhotometrics.includes(getNumber(directory, 'photometric', -1)) ||
    sensorCompressions.includes(getNumber(directory, 'compression', 1))
  );
}

function chooseImage(pages: readonly TiffDirectory[]): Candidate {
  const all = pages.flatMap((directory, page): Candidate[] => [
    { page, directory },
    ...directory.children.map((child, subifd) => ({ page, subifd, directory: child })),
  ]);
  const whole = all.filter(({ directory }) => !isCopyOrMask(directory) && measureArea(directory) > 0);
  const first = whole.find(({ subifd }) => subifd === undefined) ?? whole[0];
  if (!first)
    return all.toSorted((a, b) => measureArea(b.directory) - measureArea(a.directory))[0] as Candidate;
  const larger = whole
    .filter(({ directory }) => isEnlarged(first.directory, directory))
    .sort((a, b) => measureArea(b.directory) - measureArea(a.directory));
  return larger[0] ?? first;
}

/** Bits 0 and 2 of NewSubfileType: a reduced copy, a mask; 2 of the old SubfileType: a reduced copy. */
function isCopyOrMask(directory: TiffDirectory): boolean {
  const type = getNumber(directory, 'newSubfileType', 0);
  return (type & 1) !== 0 || (type & 4) !== 0 || getNumber(directory, 'subfileType', 1) === 2;
}

/** The same picture at twice the size and more: within 3 % of the proportions. */
function isEnlarged(small: TiffDirectory, large: TiffDirectory): boolean {
  const [a, b] = [small, large].map((one) => getNumber(one, 'width', 1) / getNumber(one, 'height', 1)) as [
    number,
    number,
  ];
  return measureArea(large) >= 4 * measureArea(small) && Math.abs(a / b - 1) < 0.03;
}

function measureArea(directory: TiffDirectory): number {
  return getNumber(directory, 'width', 0) * getNumber(directory, 'height', 0);
}

/** Samples of colour by photometric interpretation: miniswhite, minisblack, RGB, palette, CMYK, YCbCr, Lab. */
const colourSamples: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 3, 3: 1, 5: 4, 6: 3, 8: 3 };

/** Compressions that the decoder has. */
const knownCompressions = [1, 2, 3, 4, 5, 7, 8, 32771, 32773, 32946, 50001];
const compressionNames: Readonly<Record<number, string>> = {
  ...{ 6: '旧式 JPEG', 34887: 'LERC', 34925: 'LZMA', 50000: 'ZSTD', 52546: 'JPEG XL', 50002: 'JPEG XL' },
  ...{
    33003: 'JPEG 2000',
    33005: 'JPEG 2000',
    34712: 'JPEG 2000',
    34661: 'JBIG',
    32809: 'ThunderScan',
    34676: 'SGI Log',
  },
};

/** Most samples of a pixel that the decoder takes. */
const mostSamples = 5;

function judgeSamples({ directory, page, subifd }: Candidate): Fault | undefined {
  const photometric = getNumber(directory, 'photometric', -1);
  const compression = getNumber(directory, 'compression', 1);
  const formats = directory.tags.get(tiffTags.sampleFormat) ?? [1];
  const bits = directory.tags.get(tiffTags.bitsPerSample) ?? [1];
  const samples = getNumber(directory, 'samplesPerPixel', 1);
  const isPlanar =
    getNumber(directory, 'planarConfiguration', 1) === 2 && (samples > 1 || (bits[0] ?? 1) < 8);
  const spare = samples - (colourSamples[photometric] ?? samples);
  const allowedBits = samples === 1 ? (photometric === 3 ? [1, 2, 4, 8] : [1, 2, 4, 8, 16]) : [8, 16];
  if (subifd !== undefined && page > 0) return tiff('图片藏在第二页以后的子目录里', 'plain');
  if (!knownCompressions.includes(compression))
    return tiff(`压缩方式是 ${compressionNames[compression] ?? `第 ${compression} 号`}`, 'plain');
  if (formats.includes(3)) return tiff('浮点数（HDR）', 'eight-bits');
  if (formats.includes(2)) return tiff('带正负号的整数', 'eight-bits');
  if (formats.some((format) => format > 4)) return tiff('复数', 'eight-bits');
  if (!bits.every((one) => one === bits[0] && allowedBits.includes(one)))
    return tiff(`每个通道 ${[...new Set(bits)].join('、')} 位`, 'eight-bits');
  if (photometric === 6 && compression !== 7) return tiff('没有用 JPEG 压缩的 YCbCr 颜色', 'rgb');
  if (photometric === 8 && (bits[0] !== 16 || spare > 0)) return tiff('Lab 颜色', 'rgb');
  if (colourSamples[photometric] === undefined) return tiff(`第 ${photometric} 号颜色模式`, 'rgb');
  if (spare < 0) return tiff('通道数与颜色模式不符', 'plain');
  if (photometric === 3 && spare > 0) return tiff('调色板颜色另带通道', 'rgb');
  if (isPlanar && (photometric !== 2 || spare > 0 || directory.tags.has(tiffTags.tileWidth)))
    return tiff('各通道分开存放', 'plain');
  if (samples > mostSamples) return tiff(`颜色以外还有 ${spare} 个通道（存储的选区）`, 'channels');
  return undefined;
}

function tiff(is: string, fix: UnsupportedFix): Fault {
  return { kind: 'unsupported', is: `TIFF，${is}`, fix };
}

/** Values of ExtraSamples: 1 is opacity that colours are multiplied with, 2 opacity apart from them; 0 is neither. */
const opacities = [1, 2];

function describeSamples({ directory, page, subifd }: Candidate): TiffReading | Fault {
  const samples = getNumber(directory, 'samplesPerPixel', 1);
  const colours = colourSamples[getNumber(directory, 'photometric', 1)] ?? samples;
  const spare = samples - colours;
  const extra = directory.tags.get(tiffTags.extraSamples) ?? [];
  const place = extra.slice(0, spare).findIndex((meaning) => opacities.includes(meaning));
  const reading = { page, ...(subifd !== undefined && { subifd }) };
  if (spare <= (place < 0 ? 0 : 1)) return { ...reading, samples: 'plain' };
  if (place < 0) return { ...reading, samples: 'spare' };
  if (place > 0 || colours !== 3) return tiff('透明通道前后另有通道（存储的选区）', 'channels');
  return { ...reading, samples: 'spare-after-opacity' };
}

function getNumber(directory: TiffDirectory, tag: keyof typeof tiffTags, otherwise: number): number {
  return directory.tags.get(tiffTags[tag])?.[0] ?? otherwise;
}
