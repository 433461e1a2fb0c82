import type { Picture } from '../../exhibition/picture.ts';
import { buildPictureSources, type PictureSources } from '../../exhibition/picture-sources.ts';

/** How a picture is shown. */
export interface Look {
  alt: string;
  /** The `sizes` of the image: how wide it is shown. */
  sizes: string;
  /** True for what is seen first: loaded at once. */
  first?: boolean;
  className?: string;
  imageClass?: string;
}

interface Props extends Look {
  picture: Picture;
  base: string;
  /** No size beyond this width (px) is offered. */
  widest?: number;
}

/** A picture in AVIF, WebP or JPEG, its place kept by width and height. */
export function PictureImage({ picture, base, widest, ...look }: Props) {
  return <SourcesImage from={buildPictureSources(picture, base, widest)} {...look} />;
}

/** What stands behind `from`, in AVIF, WebP or JPEG. */
export function SourcesImage({
  from,
  alt,
  sizes,
  first = false,
  className,
  imageClass,
}: Look & { from: PictureSources }) {
  return (
    <picture className={className}>
      {from.sources.map((source) => (
        <source key={source.type} type={source.type} srcSet={source.srcset} sizes={sizes} />
      ))}
      <img
        className={imageClass}
        src={from.src}
        srcSet={from.srcset}
        sizes={sizes}
        width={from.width}
        height={from.height}
        alt={alt}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}
