import { wrapBytes } from './bytes.ts';
import { TiffReader, tiffTags, type TiffDirectory } from './tiff-directories.ts';

/** What EXIF says of how a picture is to be shown. */
export interface ExifReading {
  /** 1 to 8. */
  orientation?: number;
  /** True for the option file of DCF: Adobe RGB (1998) that is said by a name in place of a profile. */
  isAdobeRgb: boolean;
}

const uncalibrated = 65535;

/**
 * Reads a block of EXIF, with or without its `Exif\0\0`. Never throws: a block that is damaged says nothing.
 * @see JEITA CP-3461B (DCF 2.0), 4.2 and 4.4: InteroperabilityIndex R03
 */
export async function readExif(block: Buffer): Promise<ExifReading> {
  const start = block.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0;
  const reader = await TiffReader.open(wrapBytes(block.subarray(start)));
  const [main] = (await reader?.readChain()) ?? [];
  const own = await follow(reader, main, tiffTags.exif);
  const interoperability = await follow(reader, own, tiffTags.interoperability);
  const index = interoperability?.tags.get(tiffTags.interoperabilityIndex) ?? [];
  const orientation = main?.tags.get(tiffTags.orientation)?.[0];
  return {
    ...(orientation !== undefined && orientation >= 1 && orientation <= 8 && { orientation }),
    isAdobeRgb:
      String.fromCharCode(...index.slice(0, 3)) === 'R03' &&
      (own?.tags.get(tiffTags.colourSpace)?.[0] ?? uncalibrated) === uncalibrated,
  };
}

async function follow(
  reader: TiffReader | undefined,
  directory: TiffDirectory | undefined,
  tag: number,
): Promise<TiffDirectory | undefined> {
  const offset = directory?.tags.get(tag)?.[0];
  return offset === undefined ? undefined : (await reader?.readChain(offset))?.[0];
}
