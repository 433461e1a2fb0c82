/** Width and height in px. */
export interface PixelSize {
  width: number;
  height: number;
}

/** From this proportion of the long edge to the short on, a picture is a scroll: it runs on sideways, or down. */
export const scrollRatio = 4;

/** Proportion beyond which a picture as wide as a thumbnail would be a hairline: a detail of it is shown instead. */
const widestWhole = 2.8;

/** True for a picture that is too long to be shown whole where there is little room. */
export function isLong({ width, height }: PixelSize): boolean {
  return width > widestWhole * height;
}

/** A picture as it is published: a IIIF Image API 3.0 level-0 tree under `/iiif/<id>/`. */
export interface Picture extends PixelSize {
  /** IIIF identifier, `<number>[-part]-<hash>`, a path segment of ASCII letters, digits and `-`. */
  id: string;
  /** Whole-picture sizes that exist, ascending, px; `listFormats` says in which formats. */
  sizes: PixelSize[];
  /** Tiles of the full picture that exist as JPEG; absent for pictures under the threshold. */
  tiles?: { size: number; scaleFactors: number[] };
  /** Dominant colours, most of the picture first, as `#rrggbb`; absent until the picture is derived. */
  colours?: string[];
  /** A very small preview as a `data:` URL; absent until the picture is derived. */
  placeholder?: string;
}

/**
 * The smallest of sizes, ascending, that is at least so wide and high (px), or else the largest; undefined where
 * there is none.
 */
export function chooseSize<Size extends Partial<PixelSize>>(
  sizes: readonly Size[],
  least: Partial<PixelSize>,
): Size | undefined {
  const { width: wide = 0, height: high = 0 } = least;
  return sizes.find(({ width = wide, height = high }) => width >= wide && height >= high) ?? sizes.at(-1);
}

/** Formats in which a whole picture is published, best first. */
export const pictureFormats = ['avif', 'webp', 'jpg'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/**
 * Area up to which a picture is published as WebP too, px²: what a page shows first. Browsers that read WebP and not
 * AVIF grow few (Safari 15, Edge before 121), and above this they take a quarter more bytes as JPEG.
 */
const mostWebp = 1_500_000;

/** Formats in which a whole picture is published at a size, best first. */
export function listFormats({ width, height }: PixelSize): readonly PictureFormat[] {
  return pictureFormats.filter((format) => format !== 'webp' || width * height <= mostWebp);
}
